"""Statements of SQLAlchemy, compiled once and run on the driver itself.

A write takes some ten small statements; what SQLAlchemy does around each costs several times what
the database does. These statements are fixed, so nothing of it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect

Values = Mapping[str, Any]


class Prepared:
    """One statement, for every dialect it is run on."""

    def __init__(self, statement: Any, columns: Sequence[str] | None = None) -> None:
        """Keep a statement.

        Args:
            statement: of SQLAlchemy Core; or a function that makes one for the name of a dialect.
            columns: the columns that an insert or update sets.
        """
        self._statement = statement
        self._columns = columns
        self._ready: dict[str, tuple[str, tuple[str, ...] | None]] = {}

    def one(self, connection: Connection, values: Values) -> tuple[Any, ...] | None:
        """Run, and give the first row."""
        cursor = self._run(connection, values)
        row: tuple[Any, ...] | None = cursor.fetchone()
        cursor.close()
        return row

    def run(self, connection: Connection, values: Values) -> None:
        """Run a statement that gives no rows."""
        self._run(connection, values).close()

    def run_many(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Run a statement that gives no rows, once for each of `rows`."""
        text, names = self._compiled(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.executemany(text, [_bound(names, values) for values in rows])
        cursor.close()

    def _run(self, connection: Connection, values: Values) -> Any:
        text, names = self._compiled(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.execute(text, _bound(names, values))
        return cursor

    def _compiled(self, dialect: Dialect) -> tuple[str, tuple[str, ...] | None]:
        if dialect.name not in self._ready:
            made = self._statement
            statement = made(dialect.name) if callable(made) else made
            compiled = statement.compile(dialect=dialect, column_keys=self._columns)
            names = tuple(compiled.positiontup) if compiled.positional else None
            self._ready[dialect.name] = (str(compiled), names)
        return self._ready[dialect.name]


def _bound(names: tuple[str, ...] | None, values: Values) -> Any:
    return values if names is None else [values[name] for name in names]
