"""A connection that stays open between transactions, with what is made once for it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, PoolProxiedConnection

from werkbank.register.durable import Log
from werkbank.register.session import Session, for_writing


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection.

    Attributes:
        log: what is to be brought to disk after a commit; None where the database does that.
    """

    connection: PoolProxiedConnection
    session: Session
    log: Log | None = None

    def commit(self) -> None:
        """Keep what was done; on disk when this is done.

        Raises:
            OSError: when the disk does not take it.
        """
        self.session.driver.commit()
        if self.log is not None:
            self.log.bring_to_disk()

    def close(self) -> None:
        """Close it; what was not committed is undone."""
        self.connection.close()
        if self.log is not None:
            self.log.close()


def open_for_reading(engine: Engine) -> Opened:
    """A connection for transactions that only look."""
    connection = engine.raw_connection()
    return Opened(connection, Session(connection.driver_connection, engine.dialect))


def open_for_writing(engine: Engine, apart: str) -> Opened:
    """A connection for transactions that write.

    Args:
        engine: of the database.
        apart: path of the database, where the disk is waited for after the commit.
    """
    connection = engine.raw_connection()
    session = for_writing(Session(connection.driver_connection, engine.dialect))
    return Opened(connection, session, Log(apart) if apart else None)
