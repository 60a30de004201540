"""The answer of what tells it, for tests that wait."""

from __future__ import annotations

import asyncio

from werkbank.api.handlers import Writes
from werkbank.register import Request, Response


def answered(writes: Writes, request: Request) -> asyncio.Future[Response]:
    """The answer to a request, once it is told; whoever asks may go away before."""
    found: asyncio.Future[Response] = asyncio.get_running_loop().create_future()

    def told(outcome: Response | BaseException) -> None:
        if found.done():
            return
        if isinstance(outcome, Response):
            found.set_result(outcome)
        else:
            found.set_exception(outcome)

    writes.handle(request, told)
    return found
