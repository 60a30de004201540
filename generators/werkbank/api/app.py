"""The ASGI application: every API of a model over one register."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import orjson
from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from werkbank.api.access_log import AccessLog, Logged, Write, to_stderr
from werkbank.api.admission import Admission
from werkbank.api.documentation import documentation_routes
from werkbank.api.endpoint import Endpoint
from werkbank.api.handlers import Handlers, Writes
from werkbank.api.headers import SecurityHeaders
from werkbank.api.notifying import Outbox
from werkbank.api.over_asgi import serve
from werkbank.api.pages import live, ready
from werkbank.api.paths import Paths
from werkbank.api.problems import RefusedError, problem_answer
from werkbank.api.rate import RateLimit
from werkbank.api.settings import Settings
from werkbank.api.together import Together
from werkbank.api.tokens import TokenReader
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Api, Model
from werkbank.register import JsonObject, Register
from werkbank.schema.deprecations import deprecations_of


@dataclass(slots=True)
class Running:
    """What is known while the application runs."""

    stopping: bool = False


class App(Starlette):
    """The pages of a server, and its APIs: those are found without Starlette, for speed."""

    def __init__(self, endpoints: Sequence[Endpoint], **more: Any) -> None:
        """An application.

        Args:
            endpoints: the APIs, each under its own base path.
            more: of Starlette, for everything else.
        """
        super().__init__(**more)
        self._endpoints = tuple((each.base, each) for each in endpoints)

    def find(self, path: str) -> Endpoint | None:
        """The API that a path belongs to."""
        for base, endpoint in self._endpoints:
            if path.startswith(base) and path[len(base) : len(base) + 1] in ("", "/"):
                return endpoint
        return None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        endpoint = self.find(scope["path"]) if scope["type"] == "http" else None
        if endpoint is None:
            await super().__call__(scope, receive, send)
        else:
            await serve(endpoint, scope, receive, send)


def make_app(
    register: Register,
    settings: Settings,
    *,
    address: str = "http://localhost",
    outbox: Outbox | None = None,
    log: Write | None = to_stderr,
    running: Running | None = None,
    wrote: Callable[[], None] | None = None,
    writer: Writes | None = None,
) -> App:
    """An application over a register; it does not close the register.

    Args:
        register: opened with the server URLs that clients use.
        settings: what whoever runs the server decides.
        address: where clients find the server, without a slash at the end.
        outbox: sends notifications of what changes; None: nobody wants them.
        log: gets a line of JSON for each request; None: none is made.
        running: shared with whoever stops the server.
        wrote: called after each write, when the outbox is elsewhere.
        writer: handles what writes; None: this process does.
    """
    state = running or Running()
    model = register.model
    written = AccessLog(log)
    shared = _Shared(
        settings=settings,
        log=written,
        rate=RateLimit(settings.per_minute, settings.burst),
        tokens=TokenReader(settings.secret),
        handlers=Handlers(
            register=register,
            readers=CapacityLimiter(settings.readers) if settings.readers else None,
            askers=CapacityLimiter(settings.askers) if settings.askers else None,
            writer=writer or Together(register),
        ),
        wrote=outbox.wake if outbox else wrote,
    )
    app = App(
        [_endpoint(model, api, shared, address) for api in model.apis],
        routes=[
            *documentation_routes(model, address),
            Route("/health/live", live),
            Route("/health/ready", ready(register, lambda: state.stopping)),
        ],
        middleware=[Middleware(Logged, log=written), Middleware(SecurityHeaders)],
        lifespan=lambda _: _life(outbox),
        exception_handlers={HTTPException: _as_problem(model)},
    )
    # A redirect would go to whatever host the client says it asked.
    app.router.redirect_slashes = False
    return app


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shared:
    """What all APIs of a server share."""

    settings: Settings
    log: AccessLog
    rate: RateLimit
    tokens: TokenReader
    handlers: Handlers
    wrote: Callable[[], None] | None


def _endpoint(model: Model, api: Api, shared: _Shared, address: str) -> Endpoint:
    paths = Paths.of(api)
    found = {each.path: deprecations_of(model, each) for each in api.resources}
    admission = Admission(
        paths=paths,
        settings=shared.settings,
        rate=shared.rate,
        tokens=shared.tokens,
        specification=_specification(model, api, address + paths.base),
    )
    return Endpoint(
        base=paths.base,
        admission=admission,
        handlers=shared.handlers,
        log=shared.log,
        wrote=shared.wrote,
        deprecated={path: each for path, each in found.items() if each},
    )


_KEPT = 4
_recent: list[tuple[Model, dict[str, JsonObject]]] = []
"""The specifications of the last few models, by API: tests open many servers on one model."""


def _specification(model: Model, api: Api, server: str) -> bytes:
    made = next((found for known, found in _recent if known is model), None)
    if made is None:
        made = {each.name: openapi_document(model, each, served=True) for each in model.apis}
        _recent.insert(0, (model, made))
        del _recent[_KEPT:]
    return orjson.dumps({**made[api.name], "servers": [{"url": server}]})


def _life(outbox: Outbox | None) -> AbstractAsyncContextManager[None]:
    @asynccontextmanager
    async def life() -> AsyncIterator[None]:
        if outbox is None:
            yield
            return
        async with outbox.sending():
            yield

    return life()


def _as_problem(model: Model):  # type: ignore[no-untyped-def]
    async def show(request: Request, error: HTTPException) -> Response:
        detail = {
            404: "Op dit adres is niets te vinden; controleer het pad.",
            405: "Deze methode bestaat hier niet.",
        }.get(error.status_code, "Het verzoek is niet te verwerken.")
        refused = RefusedError(error.status_code, detail, headers=error.headers or {})
        answer = problem_answer(model.name, refused, head=request.method == "HEAD")
        headers = {name.decode("latin-1"): text.decode("latin-1") for name, text in answer.headers}
        return Response(answer.content, answer.status, headers)

    return show
