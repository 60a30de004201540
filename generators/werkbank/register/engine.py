"""Connections to the database, with the settings that make a write durable."""

from __future__ import annotations

from sqlite3 import Connection as SqliteConnection
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool, StaticPool

from werkbank.register.durable import APART
from werkbank.register.session import Session, begin

MEMORY = frozenset({"sqlite://", "sqlite:///:memory:"})
_BUSY_MS = 10_000
"""How long a writer waits for the one before it."""
_LOG_PAGES = 4_000
"""How far the log grows (in pages of 4 kB) before it is worked into the file: seldom, for a page
that changed many times is then written once."""
WRITES = "werkbank_writes"


def open_engine(url: str) -> Engine:
    """An engine for an SQLite or PostgreSQL URL.

    SQLite writes ahead to a log, and each commit is waited for, by SQLite or by `durable`, so that
    what was acknowledged survives the end of the process and of the machine.
    """
    options: dict[str, Any] = {
        "hide_parameters": True
    }  # they hold personal data; errors are logged
    if url in MEMORY:
        options |= {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    elif url.startswith("sqlite"):
        options |= {
            "poolclass": NullPool,  # `Database` keeps them
            "connect_args": {"check_same_thread": False, "timeout": _BUSY_MS / 1000},
        }
    else:
        # What a statement sees must not be older than the lock that a writer waits for.
        options |= {"pool_pre_ping": True, "isolation_level": "READ COMMITTED"}
    engine = create_engine(url, **options)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: SqliteConnection, _record: object) -> None:
    connection.isolation_level = None  # the driver starts no transactions of its own; `begin` does
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute(f"PRAGMA synchronous={'NORMAL' if APART else 'FULL'}")
    cursor.execute(f"PRAGMA wal_autocheckpoint={_LOG_PAGES}")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MS}")
    cursor.execute("PRAGMA cache_size=-32000")
    cursor.close()


def _begin(connection: Connection) -> None:
    """The transactions that SQLAlchemy begins: those that make the tables."""
    writes = bool(connection.get_execution_options().get(WRITES, False))
    begin(Session(connection.connection, connection.dialect), alone=writes)
