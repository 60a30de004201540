"""What handles the requests of a server: here or in another process, at once or in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol

from anyio import CapacityLimiter, to_thread

from werkbank.register import Register, Request, Response

Told = Callable[[Response | BaseException], None]
"""Called once, in the event loop, with the answer to a request or with why there is none.

It does not raise. A task or a future for each request would take longer than to call this.
"""


class Writes(Protocol):
    """Handles requests that write."""

    def handle(self, request: Request, told: Told) -> None:
        """Answer a request; what it changed is kept when that is told."""


@dataclass(slots=True, kw_only=True)
class Handlers:
    """Handles the requests of all APIs of a server."""

    register: Register
    readers: CapacityLimiter | None
    """None: reading is done at once, without a thread."""
    askers: CapacityLimiter | None
    """For writes that may have to ask a source; None: there is none to ask."""
    writer: Writes
    _running: set[asyncio.Task[Response]] = field(default_factory=set)
    """Those in a thread: nobody else holds them."""

    def read(self, request: Request, told: Told) -> None:
        """Answer a request that only looks."""
        if self.readers is not None:
            self._handle_in_thread(request, self.readers, told)
            return
        found: Response | BaseException
        try:
            found = self.register.handle(request)
        except Exception as error:
            found = error
        told(found)

    def write(self, request: Request, told: Told) -> None:
        """Answer a request that changes something."""
        if self.askers is not None and self.register.may_ask(request):
            self._handle_in_thread(request, self.askers, told)
        else:
            self.writer.handle(request, told)

    def _handle_in_thread(self, request: Request, limiter: CapacityLimiter, told: Told) -> None:
        handling = to_thread.run_sync(self.register.handle, request, limiter=limiter)
        task = asyncio.ensure_future(handling)
        self._running.add(task)
        task.add_done_callback(partial(self._done, told))

    def _done(self, told: Told, task: asyncio.Task[Response]) -> None:
        self._running.discard(task)
        if task.cancelled():
            told(asyncio.CancelledError())
        else:
            told(task.exception() or task.result())
