"""Writes that arrive at about the same time, kept together.

A write waits for the disk. Those that arrive meanwhile are collected, and kept in one transaction:
then the disk is waited for once, and each is answered when that is done.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field

from werkbank.api.handlers import Told
from werkbank.register import Register, Request, Response

MOST = 64
"""Writes in one transaction; it holds up others for as long as they take."""
_MOMENT = 0.001
"""Seconds to wait for as many writes as there were the last time: less than the disk takes."""
_Waiting = tuple[Request, Told]


def _one_thread() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1, thread_name_prefix="schrijver")


@dataclass(slots=True)
class Together:
    """Handles requests that write, in one thread beside the event loop."""

    register: Register
    _waiting: list[_Waiting] = field(default_factory=list)
    _busy: bool = False
    _expected: int = 1
    """As many as there were the last time; who writes one after the other never waits."""
    _timer: asyncio.TimerHandle | None = None
    _thread: ThreadPoolExecutor = field(default_factory=_one_thread)

    def handle(self, request: Request, told: Told) -> None:
        """Answer a request; what it changed is on disk when that is told."""
        self._waiting.append((request, told))
        self._consider(asyncio.get_running_loop())

    def _consider(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start when as many are waiting as may be expected, or else in a moment."""
        if self._busy or not self._waiting:
            return
        if len(self._waiting) >= self._expected:
            self._start(loop)
        elif self._timer is None:
            self._timer = loop.call_later(_MOMENT, self._start, loop)

    def _start(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        taken, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
        self._busy, self._expected = True, len(taken)
        work = self._thread.submit(self.register.handle_all, [each for each, _ in taken])
        work.add_done_callback(
            lambda work: loop.call_soon_threadsafe(self._tell, loop, taken, work)
        )

    def _tell(
        self, loop: asyncio.AbstractEventLoop, taken: list[_Waiting], work: Future[list[Response]]
    ) -> None:
        """Answer those that were handled; those that wait by now are next."""
        self._busy = False
        self._consider(loop)
        error = work.exception()
        for place, (_, told) in enumerate(taken):
            told(error or work.result()[place])
