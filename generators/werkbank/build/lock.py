"""Keeps two builds of one project apart."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from werkbank.project.places import STATE


class BusyError(Exception):
    """Another build holds the lock."""


@contextmanager
def only_one(root: Path) -> Iterator[None]:
    """Holds the lock of the project; the operating system frees it when the process ends.

    Raises:
        BusyError: when another process holds it.
    """
    try:
        (root / STATE).mkdir(exist_ok=True)
        handle = (root / STATE / "bezig").open("w")
    except OSError:
        yield  # a project that cannot be written to: writing will say so itself
        return
    with handle:
        try:
            _hold(handle.fileno())
        except OSError:
            raise BusyError(str(root)) from None
        yield


def _hold(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
