"""Transactions on the database of a register, and the stamp that ties it to its model."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from sqlalchemy import Connection, Engine, insert, inspect, select

from werkbank.register.catalogue import Catalogue
from werkbank.register.durable import APART
from werkbank.register.engine import MEMORY, WRITES, open_engine
from werkbank.register.opened import Opened, open_for_reading, open_for_writing
from werkbank.register.session import Session, begin
from werkbank.register.store import Store
from werkbank.register.tables import STAMP, create_tables

_TRIES = 5
_PAUSE = 0.02
_NO_TURN = nullcontext()
_MOST_IDLE = 8


class WrongDatabaseError(Exception):
    """The database belongs to another model; the text says so in Dutch, with what to do."""


class Database:
    """Opens transactions; in memory there is one connection, which threads take turns with."""

    def __init__(self, url: str, catalogue: Catalogue) -> None:
        """Open the database, and make its tables when it is empty.

        Raises:
            WrongDatabaseError: when it was made with a model that differs in what is stored.
        """
        self.engine: Engine = open_engine(url)
        self._turn = threading.RLock() if url in MEMORY else None
        # A connection to a file cannot break, so it need not be looked after between two uses.
        self._keeps = self.engine.dialect.name == "sqlite" and url not in MEMORY
        self._apart = (self.engine.url.database or "") if self._keeps and APART else ""
        self._readers: list[Opened] = []
        self._writers: list[Opened] = []
        try:
            self._claim(catalogue)
        except BaseException:
            self.engine.dispose()
            raise

    def _claim(self, catalogue: Catalogue) -> None:
        wanted = catalogue.signature()
        if not inspect(self.engine).has_table(STAMP.name):
            self._create(wanted, catalogue)
        with self.engine.connect() as connection:
            rows = connection.execute(select(STAMP.c.name, STAMP.c.value))
            found = {str(row.name): str(row.value) for row in rows}
        if found.get("handtekening") != wanted:
            raise WrongDatabaseError(
                f"Deze database is gemaakt met {found.get('model', 'een ander model')}, versie "
                f"{found.get('versie', 'onbekend')}, en past niet bij {catalogue.model.name}, "
                f"versie {catalogue.model.version}: de resources, filters, verwijzingen, unieke "
                "combinaties of server-URL's verschillen. Kies een andere of lege database, of "
                "zet de gegevens over."
            )

    def _create(self, signature: str, catalogue: Catalogue) -> None:
        values = {
            "handtekening": signature,
            "model": catalogue.model.name,
            "versie": catalogue.model.version,
        }
        with self.engine.connect() as connection, _alone(connection).begin():
            if inspect(connection).has_table(STAMP.name):  # another process was first
                return
            create_tables(connection)
            rows = [{"name": name, "value": value} for name, value in values.items()]
            connection.execute(insert(STAMP), rows)

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """A transaction that only looks, at one moment."""
        with self._session(writes=False) as session:
            begin(session, alone=False)
            yield Store(session)

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """A transaction that is alone in changing anything; kept when the block ends well."""
        with self._session(writes=True) as session:
            begin(session, alone=True)
            store = Store(session)
            yield store
            store.pending.keep(session)

    @contextmanager
    def _session(self, *, writes: bool) -> Iterator[Session]:
        idle = self._writers if writes else self._readers
        with self._turn or _NO_TURN:
            try:
                opened = idle.pop()
            except IndexError:
                opened = self._open(writes=writes)
            kept = False
            try:
                yield opened.session
                opened.commit()
                kept = self._keeps and len(idle) < _MOST_IDLE
            finally:
                if kept:
                    idle.append(opened)
                else:
                    opened.close()

    def _open(self, *, writes: bool) -> Opened:
        if writes:
            return open_for_writing(self.engine, self._apart)
        return open_for_reading(self.engine)

    def forget(self) -> None:
        """Close the connections that are not in use."""
        for idle in (self._readers, self._writers):
            while idle:
                idle.pop().close()
        self.engine.dispose()

    def close(self) -> None:
        """Close all connections."""
        self.forget()


def _alone(connection: Connection) -> Connection:
    return connection.execution_options(**{WRITES: True})


def is_conflict(error: Exception) -> bool:
    """True when trying again can help: another was writing the same at the same time."""
    original = getattr(error, "orig", None) or error
    state = str(getattr(original, "sqlstate", None) or "")
    return state.startswith(("23", "40")) or isinstance(original, sqlite3.IntegrityError)


def pause(attempt: int) -> bool:
    """Wait a little before trying again; False when it has been tried often enough."""
    if attempt >= _TRIES:
        return False
    time.sleep(_PAUSE * attempt)
    return True
