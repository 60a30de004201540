"""Writes brought to the process that writes for all."""

from __future__ import annotations

import asyncio
from itertools import count
from typing import cast

from werkbank.api.frames import Frames, read_response, request_frame
from werkbank.api.handlers import Told
from werkbank.api.problems import RefusedError
from werkbank.register import Request

_RETRY = {"Retry-After": "1"}


class Forwarding:
    """Handles requests that write, in a process that does not write itself."""

    def __init__(self, path: str) -> None:
        """Begin without a connection.

        Args:
            path: of the socket of the process that writes.
        """
        self._path = path
        self._numbers = count(1)
        self._line: _Line | None = None
        self._calling: asyncio.Lock | None = None
        self._held_up: set[asyncio.Task[None]] = set()
        """What waits for a connection: nobody else holds it."""

    def handle(self, request: Request, told: Told) -> None:
        """Answer a request; what it changed is on disk when that is told.

        Without the process that writes, a RefusedError is told: 503.
        """
        line = self._line
        if line is None or line.lost:
            task = asyncio.get_running_loop().create_task(self._connected(request, told))
            self._held_up.add(task)
            task.add_done_callback(self._held_up.discard)
        else:
            line.ask(next(self._numbers), request, told)

    async def _connected(self, request: Request, told: Told) -> None:
        try:
            line = await self.connect()
        except RefusedError as refused:
            told(refused)
        else:
            line.ask(next(self._numbers), request, told)

    async def connect(self) -> _Line:
        """The connection, which is made when there is none.

        Raises:
            RefusedError: 503, when it cannot be made.
        """
        self._calling = self._calling or asyncio.Lock()
        async with self._calling:
            if self._line is None or self._line.lost:
                loop = asyncio.get_running_loop()
                try:
                    _, self._line = await loop.create_unix_connection(_Line, self._path)
                except OSError:
                    detail = "Het register kan nu niet schrijven; probeer het zo opnieuw."
                    raise RefusedError(503, detail, headers=_RETRY) from None
            return self._line


class _Line(asyncio.Protocol):
    """A connection, with the requests that wait for an answer, by number."""

    def __init__(self) -> None:
        self.lost = False
        self._frames = Frames()
        self._parcel: list[bytes] = []
        """What goes together: what arrived at the same turn of the event loop."""
        self._waiting: dict[int, Told] = {}
        self._loop = asyncio.get_running_loop()
        self.transport: asyncio.WriteTransport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.WriteTransport, transport)

    def ask(self, number: int, request: Request, told: Told) -> None:
        self._waiting[number] = told
        self._parcel.append(request_frame(number, request))
        if len(self._parcel) == 1:
            self._loop.call_soon(self._send)

    def _send(self) -> None:
        # Each piece that is sent wakes the other process, which would keep it by itself.
        if not self.lost:
            self.transport.write(b"".join(self._parcel))
        self._parcel.clear()

    def data_received(self, data: bytes) -> None:
        for head, content in self._frames.add(data):
            number, response = read_response(head, content)
            self._waiting.pop(number)(response)

    def connection_lost(self, _: Exception | None) -> None:
        self.lost = True
        detail = (
            "Het is niet zeker of dit verzoek is uitgevoerd; kijk na hoe het object nu is, en "
            "probeer het zo nodig opnieuw."
        )
        waiting, self._waiting = self._waiting, {}
        for told in waiting.values():
            told(RefusedError(503, detail, headers=_RETRY))
