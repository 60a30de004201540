"""A line of JSON for each request, without anything that could be about a person.

Not in it: the query, the body, the identifiers in the path, who used the application, and from
which address. What is left tells how the server does and which application calls what.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import orjson
from starlette.types import ASGIApp, Message, Receive, Scope, Send

Write = Callable[[bytes], object]


@dataclass(slots=True)
class Trace:
    """What a handler tells of the request it handles.

    Attributes:
        request_id: made here; nothing a client sends is taken over.
        begun: when it arrived, in seconds of a clock of its own.
        api: name of the API.
        path: path template of the specification; empty for what is not in it.
        client: `client_id` of the token, an application.
    """

    request_id: str
    begun: float = 0.0
    api: str = ""
    path: str = ""
    client: str = ""


def to_stderr(line: bytes) -> None:
    """Write a line where logs of a server are looked for."""
    sys.stderr.buffer.write(line + b"\n")
    sys.stderr.buffer.flush()


@dataclass(slots=True)
class AccessLog:
    """Writes the lines; None as `write`: nobody reads them."""

    write: Write | None = to_stderr

    def begin(self) -> Trace:
        """What is known of a request that arrives."""
        # It tells requests apart and opens nothing, so it need not be hard to guess.
        return Trace(f"{random.getrandbits(128):032x}", time.perf_counter())

    def end(self, trace: Trace, method: str, status: int, size: int) -> None:
        """The answer is sent; a status of 0 says that there was none."""
        if self.write is None:
            return
        self.write(
            orjson.dumps(
                {
                    "tijd": datetime.now(UTC),
                    "verzoek": trace.request_id,
                    "methode": method[:10],
                    "api": trace.api,
                    "pad": trace.path,
                    "status": status,
                    "bytes": size,
                    "ms": round((time.perf_counter() - trace.begun) * 1000, 1),
                    "client": trace.client[:100],
                }
            )
        )


class Logged:
    """An application whose requests are logged."""

    def __init__(self, app: ASGIApp, log: AccessLog) -> None:
        self._app = app
        self._log = log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        trace = self._log.begin()
        status, size = 0, 0

        async def noting(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = message.setdefault("headers", [])
                headers.append((b"x-request-id", trace.request_id.encode()))
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, noting)
        finally:
            self._log.end(trace, str(scope["method"]), status, size)
