"""Waiting for the disk after a commit, while the next writer is already at work.

SQLite with `synchronous=FULL` waits for the disk while it holds the lock of the writer. With
`NORMAL` it does not wait, and a power cut could take the last commits away. Here the log is brought
to disk after the commit and before anyone is answered: what was acknowledged is as safe as with
`FULL`, and writers in other processes wait for the disk at the same time instead of in turns.
"""

from __future__ import annotations

import os
from pathlib import Path

APART = hasattr(os, "fdatasync")
"""True where the disk can be waited for apart; elsewhere SQLite itself does it."""


class Log:
    """The log of a database, for as long as a connection to it is open.

    SQLite replaces the log by another file only when the last connection is closed. It holds no
    lock on the log that closing would lose.
    """

    def __init__(self, database: str) -> None:
        """Begin without opening it.

        Args:
            database: path of the file.
        """
        self._path = Path(f"{database}-wal")
        self._file: int | None = None

    def bring_to_disk(self) -> None:
        """Wait until all that was written is on disk.

        Raises:
            OSError: when the disk does not take it.
        """
        if self._file is None:
            self._file = os.open(self._path, os.O_RDONLY)
        os.fdatasync(self._file)

    def close(self) -> None:
        """Let go of it."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
