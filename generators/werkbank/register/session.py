"""A transaction on the connection of the driver itself.

What SQLAlchemy does around a statement costs several times what the database does with a small one.
It makes the statements and keeps the connections; what is run, is run here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Dialect

_LOCK = 7_203_114_500_917
"""Any number, as long as nothing else in the database takes an advisory lock on it."""
_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
_ALONE = f"SELECT pg_advisory_xact_lock({_LOCK})"


class SpoiltError(Exception):
    """A transaction cannot go on after what its cause says."""


@dataclass(frozen=True, slots=True)
class Session:
    """A connection within a transaction."""

    driver: Any
    """A connection of the driver (DB-API)."""
    dialect: Dialect

    def run(self, text: str, values: Any = ()) -> Any:
        """Run a statement in the words of the dialect; gives the cursor."""
        cursor = self.driver.cursor()
        cursor.execute(text, values)
        return cursor

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part that is undone by itself when it fails; the rest of the transaction stays."""
        self.run("SAVEPOINT part").close()
        try:
            yield
        except BaseException as error:
            try:
                self.run("ROLLBACK TO SAVEPOINT part").close()
            except Exception:  # the whole transaction is gone, and `error` says why
                raise SpoiltError from error
            raise
        self.run("RELEASE SAVEPOINT part").close()


def begin(session: Session, *, alone: bool) -> None:
    """Begin a transaction.

    Args:
        session: outside of any transaction.
        alone: writers go one at a time: what a rule sees stays true until it is acted on. Who only
            looks sees everything at one moment.
    """
    if session.dialect.name == "sqlite":
        session.run("BEGIN IMMEDIATE" if alone else "BEGIN").close()
    else:  # there, a transaction begins by itself
        session.run(_ALONE if alone else _ONE_MOMENT).close()
