"""The ASGI application: every API of a model over one register."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field

import orjson
from anyio import CapacityLimiter
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from werkbank.api.access_log import AccessLog, Write, to_stderr
from werkbank.api.endpoint import Endpoint, Limits
from werkbank.api.headers import SecurityHeaders
from werkbank.api.notifying import Outbox
from werkbank.api.pages import index_page, live, ready
from werkbank.api.paths import Paths
from werkbank.api.problems import RefusedError, problem_response
from werkbank.api.rate import RateLimit
from werkbank.api.settings import Settings
from werkbank.api.tokens import TokenReader
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Api, Model
from werkbank.register import JsonObject, Register
from werkbank.schema.deprecations import deprecations_of


@dataclass(slots=True)
class Running:
    """What is known while the application runs."""

    stopping: bool = False
    limits: list[Limits] = field(default_factory=list)


def make_app(
    register: Register,
    settings: Settings,
    *,
    address: str = "http://localhost",
    outbox: Outbox | None = None,
    log: Write | None = to_stderr,
    running: Running | None = None,
) -> Starlette:
    """An application over a register; it does not close the register.

    Args:
        register: opened with the server URLs that clients use.
        settings: what whoever runs the server decides.
        address: where clients find the server, without a slash at the end.
        outbox: sends notifications of what changes; None: nobody wants them.
        log: gets a line of JSON for each request; None: none is made.
        running: shared with whoever stops the server.
    """
    state = running or Running()
    model = register.model
    limits = Limits(
        settings=settings,
        rate=RateLimit(settings.per_minute, settings.burst),
        tokens=TokenReader(settings.secret),
        readers=CapacityLimiter(settings.readers) if settings.readers else None,
        writers=CapacityLimiter(settings.writers),
        wrote=outbox.wake if outbox else None,
    )
    routes = [
        Route("/", index_page(model, address)),
        Route("/health/live", live),
        Route("/health/ready", ready(register, lambda: state.stopping)),
        *(route for api in model.apis for route in _routes(register, api, limits, address)),
    ]
    middleware = [Middleware(SecurityHeaders)]
    if log is not None:
        middleware.insert(0, Middleware(AccessLog, write=log))
    app = Starlette(
        routes=routes,
        middleware=middleware,
        lifespan=lambda _: _life(outbox),
        exception_handlers={HTTPException: _as_problem(model)},
    )
    # A redirect would go to whatever host the client says it asked.
    app.router.redirect_slashes = False
    return app


def _routes(register: Register, api: Api, limits: Limits, address: str) -> Iterator[BaseRoute]:
    paths = Paths.of(api)
    model = register.model
    endpoint = Endpoint(
        register=register,
        paths=paths,
        limits=limits,
        specification=_specification(model, api, address + paths.base),
        deprecated={each.path: deprecations_of(model, each) for each in api.resources},
    )
    yield Mount(paths.base, app=endpoint)
    yield Route(paths.base, endpoint)


_KEPT = 4
_recent: list[tuple[Model, dict[str, JsonObject]]] = []
"""The specifications of the last few models, by API: tests open many servers on one model."""


def _specification(model: Model, api: Api, server: str) -> bytes:
    made = next((found for known, found in _recent if known is model), None)
    if made is None:
        made = {each.name: openapi_document(model, each) for each in model.apis}
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
        return problem_response(model.name, refused, head=request.method == "HEAD")

    return show
