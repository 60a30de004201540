"""Connections whose requests are answered without a task for each.

Uvicorn makes a task, a scope and two messages for every request; for what an API does with most of
them that is more work than the answer. Here a small request that has arrived whole is answered from
where it was parsed. All else (a large message, several at once, a page of documentation, HTTP/1.0,
what is no HTTP) is left to Uvicorn, and the rest of its connection with it.
"""

from __future__ import annotations

import asyncio
import time
from functools import partial
from http import HTTPStatus
from typing import Any, cast

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.utils import get_remote_addr
from uvicorn.server import ServerState

from werkbank.api.access_log import Trace
from werkbank.api.app import App
from werkbank.api.bodies import Content
from werkbank.api.endpoint import Endpoint
from werkbank.api.exchange import Answer, Arrived, lines
from werkbank.api.parsing import Parsing

_SMALL = 65_536
"""Bytes that are kept until the rest of a request is there, or the one before it is answered."""
_STATUS_LINES = {
    each.value: f"HTTP/1.1 {each.value} {each.phrase}\r\n".encode() for each in HTTPStatus
}
_CLOSE = (b"connection", b"close")
_TURN = 1e-4
"""Seconds that a process which took a connection leaves the next one to another."""


class Direct(asyncio.Protocol):
    """A connection of a client; Uvicorn makes it as it makes its own."""

    def __init__(
        self,
        config: uvicorn.Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self._usual = partial(HttpToolsProtocol, config, server_state, app_state, _loop)
        self._loop = _loop or asyncio.get_running_loop()
        self._app = cast(App, config.app)
        self._server = server_state
        self._alone = config.workers == 1
        self._patience = config.timeout_keep_alive
        self._timer: asyncio.TimerHandle | None = None
        self._since = 0.0
        """When the last answer was sent, in seconds of the event loop."""
        self._parsing = Parsing()
        self._held = b""
        """What there is of a request that is not whole, or what arrived while one was handled."""
        self._busy = self._clogged = self._stopping = False
        self._address = "onbekend"
        self._transport: asyncio.Transport

    # -- what the event loop and Uvicorn call --------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client has connected."""
        self._transport = cast(asyncio.Transport, transport)
        if client := get_remote_addr(self._transport):
            self._address = client[0]
        self._server.connections.add(cast(Any, self))
        if not self._alone:
            # The event loop takes all that connect at about the same time, and would keep them; now
            # the processes take turns.
            time.sleep(_TURN)

    def connection_lost(self, _: Exception | None) -> None:
        """The client is gone."""
        self._leave()

    def data_received(self, data: bytes) -> None:
        """A part of a request, or more than one."""
        if not self._busy and not self._clogged:
            self._read(data)
            return
        self._held += data
        if len(self._held) > _SMALL:
            self._transport.pause_reading()

    def pause_writing(self) -> None:
        """The client does not take its answers; then it gets no more of them."""
        self._clogged = True

    def resume_writing(self) -> None:
        """The client took its answers."""
        self._clogged = False
        if not self._busy:
            self._go_on()

    def shutdown(self) -> None:
        """The server stops; a request that has arrived is answered first."""
        self._stopping = True
        if self._busy:
            return
        if self._held and not self._clogged:
            self._hand_over().shutdown()
        else:
            self._transport.close()

    # -- from one request to the next ----------------------------------------------------------

    def _read(self, data: bytes) -> None:
        self._held = self._held + data if self._held else data
        parsing = self._parsing
        understood = parsing.feed(data)
        special = parsing.begun > 1 or (parsing.known and not parsing.usual)
        if understood and not special:
            if parsing.whole:
                request = parsing.arrived(self._address)
                if endpoint := self._app.find(request.path):
                    self._held = b""
                    parsing.begun = 0
                    self._handle(endpoint, request, Content.of(parsing.content()))
                    return
            elif len(self._held) <= _SMALL:
                return
        self._hand_over()

    def _handle(self, endpoint: Endpoint, request: Arrived, content: Content) -> None:
        self._busy = True
        trace = endpoint.log.begin()
        found = endpoint.admit(request, trace)
        if isinstance(found, Answer):
            self._answer(endpoint, request, trace, found)
        else:
            endpoint.handle(found, content, partial(self._answer, endpoint, request, trace))

    def _answer(self, endpoint: Endpoint, request: Arrived, trace: Trace, answer: Answer) -> None:
        self._busy = False
        if not self._transport.is_closing():
            last = self._stopping or _CLOSE in answer.headers
            if self._stopping:
                answer.headers.append(_CLOSE)
            head = (
                _STATUS_LINES[answer.status],
                lines(self._server.default_headers),
                endpoint.standing(request, trace).lines,
                b"x-request-id: %b\r\n" % trace.request_id.encode(),
                lines(answer.headers),
            )
            self._transport.write(b"".join((*head, b"\r\n", answer.content)))
            if last:
                self._transport.close()
        endpoint.log.end(trace, request.method, answer.status, len(answer.content))
        self._go_on()

    def _go_on(self) -> None:
        """Take what arrived meanwhile, or wait for the next request."""
        if self._clogged or self._transport.is_closing():
            return
        if self._held:
            held, self._held = self._held, b""
            self._transport.resume_reading()
            self._read(held)
            return
        self._since = self._loop.time()
        if self._timer is None:
            self._timer = self._loop.call_later(self._patience, self._waited)

    def _waited(self) -> None:
        """Close a connection that is not used; a timer for every request would take longer."""
        self._timer = None
        if self._busy or self._held:
            return
        left = self._since + self._patience - self._loop.time()
        if left > 0:
            self._timer = self._loop.call_later(left, self._waited)
        else:
            self._transport.close()

    def _hand_over(self) -> HttpToolsProtocol:
        """Leave this connection to Uvicorn, with what arrived and was not answered."""
        self._leave()
        usual = self._usual()
        self._transport.set_protocol(usual)
        usual.connection_made(self._transport)
        usual.data_received(self._held)
        return usual

    def _leave(self) -> None:
        self._server.connections.discard(cast(Any, self))
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
