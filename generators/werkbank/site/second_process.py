"""A second process of the same build, for the half of the work that can be done beside the other.

Where a process cannot be split in two (Windows), or with one core, there is no second process and
whoever asked does all the work itself. The same holds when the second process fails: whatever was
wrong then shows itself in the first.
"""

from __future__ import annotations

import logging
import os
import pickle
from collections.abc import Callable, Sequence
from typing import IO, Generic, TypeVar

SWITCH = "WERKBANK_SITE_PROCESSES"
"""Environment variable; `1` keeps everything in one process."""

T = TypeVar("T")
Warnings = list[tuple[str, int, str]]


class SecondProcess(Generic[T]):
    """Work that is going on elsewhere."""

    def __init__(self, child: int, source: IO[bytes]) -> None:
        self._child, self._source = child, source
        self._result: T | None = None
        self._read = False

    def result(self) -> T | None:
        """What came of it, waited for; None when it failed. Its warnings are logged here."""
        if not self._read:
            self._read = True
            with self._source:
                content = self._source.read()
            os.waitpid(self._child, 0)
            if content:
                self._result, heard = pickle.loads(content)  # noqa: S301 - our own process wrote it
                _log_again(heard)
        return self._result


def start(work: Callable[[], T]) -> SecondProcess[T] | None:
    """Does the work in a second process; None where there is none."""
    if not hasattr(os, "fork") or _processes() < 2:
        return None
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(work, writing)
    os.close(writing)
    return SecondProcess(child, os.fdopen(reading, "rb"))


def last_part(sizes: Sequence[int], share: float = 0.5) -> int:
    """From which number on, at the end of a list, a share of the sizes is found."""
    wanted, total = sum(sizes) * (1 - share), 0
    for number, size in enumerate(sizes):
        total += size
        if total >= wanted:
            return number
    return len(sizes)


def _processes() -> int:
    given = os.environ.get(SWITCH)
    if given:
        return int(given)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _work(work: Callable[[], object], writing: int) -> None:
    """Does the work, sends what comes of it and ends the process; sends nothing when it fails."""
    code = 1
    try:
        heard = _Heard()
        logger = logging.getLogger("mkdocs")
        logger.handlers, logger.propagate = [heard], False
        content = pickle.dumps((work(), heard.records))
        with os.fdopen(writing, "wb") as out:
            out.write(content)
        code = 0
    finally:
        os._exit(code)


class _Heard(logging.Handler):
    """Keeps warnings, for the process that shows them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: Warnings = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append((record.name, record.levelno, record.getMessage()))


def _log_again(heard: Warnings) -> None:
    for name, level, message in heard:
        logging.getLogger(name).log(level, "%s", message)
