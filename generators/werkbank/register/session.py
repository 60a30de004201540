"""A transaction on the connection of the driver itself.

What SQLAlchemy does around a statement costs several times what the database does with a small one.
It makes the statements and keeps the connections; what is run, is run here.
"""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Dialect

_LOCK = 7_203_114_500_917
"""Any number, as long as nothing else in the database takes an advisory lock on it."""
_PAUSE = 0.0005
"""Seconds between two looks whether the writer before is done: that takes about as long."""
_ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"
_ALONE = f"SELECT pg_advisory_xact_lock({_LOCK})"


@dataclass(frozen=True, slots=True)
class Session:
    """A connection within a transaction."""

    driver: Any
    """A connection of the driver (DB-API)."""
    dialect: Dialect
    patience: float = 0.0
    """Seconds to wait for the writer before this one, besides what the database itself waits."""

    def run(self, text: str, values: Any = ()) -> Any:
        """Run a statement in the words of the dialect; gives the cursor."""
        return self.driver.execute(text, values)


def begin(session: Session, *, alone: bool) -> None:
    """Begin a transaction.

    Args:
        session: outside of any transaction.
        alone: writers go one at a time: what a rule sees stays true until it is acted on. Who only
            looks sees everything at one moment.
    """
    if session.dialect.name != "sqlite":  # there, a transaction begins by itself
        session.run(_ALONE if alone else _ONE_MOMENT).close()
    elif alone:
        _begin_alone(session)
    else:
        session.run("BEGIN").close()


def for_writing(session: Session) -> Session:
    """The session of a connection that only writes, which waits for its turn here.

    SQLite itself looks again after ever longer pauses, up to a tenth of a second: then whoever
    writes most gets in between every time, and the others wait for seconds.
    """
    if session.dialect.name != "sqlite":
        return session
    (patience,) = session.run("PRAGMA busy_timeout").fetchone()
    session.run("PRAGMA busy_timeout=0").close()
    return replace(session, patience=patience / 1000)


def _begin_alone(session: Session) -> None:
    """Wait for the writer before this one, of this process or another."""
    end = 0.0
    while True:
        try:
            session.run("BEGIN IMMEDIATE").close()
        except sqlite3.OperationalError as error:
            end = end or time.monotonic() + session.patience
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() >= end:
                raise
            time.sleep(_PAUSE)
        else:
            return
