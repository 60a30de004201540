"""Several processes that serve together, and the one that minds them.

Python runs on one core at a time, so a server takes as many processes as it is to use cores. They
accept connections from the same socket and share nothing but the database.
"""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

_LOG = logging.getLogger(__name__)
_SIGNALS = (signal.SIGTERM, signal.SIGINT)
_TOO_SOON = 5.0
"""Seconds; a process that ends sooner after its start would only end again."""


@dataclass(frozen=True, slots=True)
class Tie:
    """What a process has of the others.

    Attributes:
        first: True for the process that does what only one of them may do.
        minder: a file descriptor that is closed when the process that minds this one is gone.
        bell: file descriptors of a pipe to the first process: to read from and to write to.
    """

    first: bool
    minder: int
    bell: tuple[int, int]

    def ring(self) -> None:
        """Let the first process know that something was written."""
        with suppress(BlockingIOError):  # then it has been rung often enough
            os.write(self.bell[1], b"!")

    def rung(self) -> None:
        """Forget how often it was rung."""
        with suppress(BlockingIOError):
            os.read(self.bell[0], 65_536)


Work = Callable[[Tie], None]


def may_fork() -> bool:
    """True where a process can be split in two."""
    return hasattr(os, "fork")


def run_workers(works: Sequence[Work]) -> bool:
    """Do each work in a process of its own until a signal says to stop; False when that fails.

    A process that ends by accident is started again; one that ends right away is a fault, and all
    are stopped.
    """
    minder, held = os.pipe()
    bell = os.pipe()
    for end in bell:
        os.set_blocking(end, False)
    minding = _Minding(held)
    try:
        with told(minding.stop):
            for number, work in enumerate(works):
                minding.start(work, Tie(number == 0, minder, bell))
            return minding.wait()
    finally:
        for end in (minder, held, *bell):
            os.close(end)


@contextmanager
def told(stop: Callable[[], None]) -> Iterator[None]:
    """Signals to stop call this as long as the block lasts, and do not end the process."""
    before = [(each, signal.getsignal(each)) for each in _SIGNALS]
    for each in _SIGNALS:
        signal.signal(each, lambda *_: stop())
    try:
        yield
    finally:
        for each, handler in before:
            signal.signal(each, handler)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Signals to stop wait until the block is done."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _SIGNALS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _SIGNALS)


@dataclass(slots=True)
class _Minding:
    """The processes, by their number."""

    held: int
    """Closed in every process but this one."""
    _running: dict[int, tuple[Work, Tie, float]] = field(default_factory=dict)
    _stopping: bool = False

    def start(self, work: Work, tie: Tie) -> None:
        """Start a process, unless all are to stop."""
        with _undisturbed():
            if self._stopping:
                return
            number = os.fork()
            if number:
                self._running[number] = (work, tie, time.monotonic())
            else:
                # Until it serves, there is nothing to finish.
                for each in _SIGNALS:
                    signal.signal(each, signal.SIG_DFL)
        if not number:
            os._exit(self._be(work, tie))

    def _be(self, work: Work, tie: Tie) -> int:
        """Work, as the new process."""
        os.close(self.held)
        try:
            work(tie)
        except BaseException as error:
            # What an exception says may hold personal data; its type does not.
            _LOG.error("process ended: %s", type(error).__name__, exc_info=_LOG.isEnabledFor(10))
            return 1
        return 0

    def stop(self, *_: Any) -> None:
        """Tell all of them to stop, once what they do is done."""
        self._stopping = True
        for number in self._running:
            with suppress(ProcessLookupError):
                os.kill(number, signal.SIGTERM)

    def wait(self) -> bool:
        """Wait until all have stopped; False when they had to."""
        well = True
        while self._running:
            number, _ = os.wait()
            if number not in self._running:
                continue
            work, tie, begun = self._running.pop(number)
            if self._stopping:
                continue
            if time.monotonic() - begun < _TOO_SOON:
                well = False
                self.stop()
            else:
                self.start(work, tie)
        return well
