"""Statements of SQLAlchemy, compiled once and run on the driver itself.

What SQLAlchemy does around a small statement costs several times what the database does. Only the
values differ between one time and the next, so nothing of it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import Dialect

from werkbank.register.session import Session

Values = Mapping[str, Any]
_NONE: Values = {}


class Prepared:
    """One statement, for every dialect it is run on."""

    def __init__(self, statement: Any, columns: Sequence[str] | None = None) -> None:
        """Keep a statement.

        Args:
            statement: of SQLAlchemy Core; or a function that makes one for the name of a dialect.
                Values that stand in it are bound every time it is run.
            columns: the columns that an insert or update sets.
        """
        self._statement = statement
        self._columns = columns
        self._ready: dict[str, _Compiled] = {}

    def one(self, session: Session, values: Values) -> tuple[Any, ...] | None:
        """Run, and give the first row."""
        cursor = self._run(session, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
        cursor.close()
        return row

    def all(self, session: Session, values: Values = _NONE) -> list[tuple[Any, ...]]:
        """Run, and give every row."""
        cursor = self._run(session, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
        cursor.close()
        return rows

    def add(self, session: Session, values: Values) -> int:
        """Run an insert, and give the number that the database gave the row."""
        cursor = self._run(session, values)
        number = cursor.lastrowid if session.dialect.name == "sqlite" else cursor.fetchone()[0]
        cursor.close()
        return int(number)

    def run(self, session: Session, values: Values) -> None:
        """Run a statement that gives no rows."""
        self._run(session, values).close()

    def run_many(self, session: Session, rows: Iterable[Values]) -> None:
        """Run a statement that gives no rows, once for each of `rows`."""
        ready = self._compiled(session.dialect)
        cursor = session.driver.cursor()
        cursor.executemany(ready.text, [ready.bound(values) for values in rows])
        cursor.close()

    def _run(self, session: Session, values: Values) -> Any:
        ready = self._compiled(session.dialect)
        return session.run(ready.text, ready.bound(values))

    def _compiled(self, dialect: Dialect) -> _Compiled:
        found = self._ready.get(dialect.name)
        if found is None:
            made = self._statement
            statement = made(dialect.name) if callable(made) else made
            compiled = statement.compile(dialect=dialect, column_keys=self._columns)
            found = self._ready[dialect.name] = _Compiled(
                text=str(compiled),
                order=_order(compiled.positiontup) if compiled.positional else None,
                fixed={name: each for name, each in compiled.params.items() if each is not None},
            )
        return found


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement in the words of a dialect, with the order of its values and those it has."""

    text: str
    order: Callable[[Values], Any] | None
    fixed: Values

    def bound(self, values: Values) -> Any:
        if self.fixed:
            values = {**self.fixed, **values}
        return values if self.order is None else self.order(values)


def _order(names: Sequence[str]) -> Callable[[Values], Any]:
    """Puts values by name in their order."""
    if len(names) > 1:
        return itemgetter(*names)
    return lambda values: [values[name] for name in names]
