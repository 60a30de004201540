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


def bring_to_disk(database: str) -> None:
    """Wait until the log of a database is on disk; a connection to it must be open.

    Args:
        database: path of the file.

    Raises:
        OSError: when the disk does not take it.
    """
    # The log may be another file than the last time. SQLite holds no lock on it that closing loses.
    log = os.open(Path(f"{database}-wal"), os.O_RDONLY)
    try:
        os.fdatasync(log)
    finally:
        os.close(log)
