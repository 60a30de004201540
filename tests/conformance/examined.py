"""An examination of our own server in this process, whole or with a fault in it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

import httpx

from tests.api.server import ADDRESS, SECRET, Server, every_scope, open_server
from werkbank.api.paths import servers
from werkbank.api.sources import externals_of
from werkbank.casus.tokens import signed
from werkbank.conformance import Declaration, Report, Target, examine
from werkbank.conformance.wire import Wire
from werkbank.ir import Model

Send = Callable[[httpx.Request], httpx.Response]
Tamper = Callable[[httpx.Request, Send], httpx.Response]


class Tampering(httpx.BaseTransport):
    """Lets a fault have its way with what goes to a server, and what comes back."""

    def __init__(self, inner: httpx.BaseTransport, tamper: Tamper) -> None:
        self._inner = inner
        self._tamper = tamper

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._tamper(request, self._inner.handle_request)


@contextmanager
def target_of(
    model: Model, *, served: Model | None = None, tamper: Tamper | None = None, seed: int = 20220623
) -> Iterator[tuple[Target, Server]]:
    """A server of `served`, to be held against `model`."""
    with open_server(served or model, resolver=externals_of(model.casussen)) as server:
        transport: httpx.BaseTransport = server.client._transport
        if tamper is not None:
            transport = Tampering(transport, tamper)
        tokens = signed(SECRET, every_scope(model))
        wire = Wire(model, servers(model, ADDRESS), tokens, transport=transport)
        yield Target(wire, secret=SECRET, seed=seed), server


def report_on(
    model: Model,
    *,
    served: Model | None = None,
    tamper: Tamper | None = None,
    only: Collection[str] = (),
    declaration: Declaration | None = None,
) -> Report:
    with target_of(model, served=served, tamper=tamper) as (target, _):
        return examine(target, declaration, only=only)
