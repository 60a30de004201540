"""One API: from an HTTP request to the register and back."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import parse_qs, quote

import orjson
from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response as HttpResponse
from starlette.types import Receive, Scope, Send

from werkbank.api.access_log import trace_of
from werkbank.api.bodies import read_json
from werkbank.api.deprecation import deprecation_headers
from werkbank.api.headers import allow_origin, allow_request
from werkbank.api.paths import Paths, Place
from werkbank.api.problems import RefusedError, fault, problem_response
from werkbank.api.rate import RateLimit
from werkbank.api.settings import Settings
from werkbank.api.tokens import TokenReader
from werkbank.ir import Operation, OperationKind
from werkbank.register import Caller, Register, Request, Response
from werkbank.schema.deprecations import Deprecations

_LOG = logging.getLogger(__name__)
_BODIES = frozenset(
    {OperationKind.CREATE, OperationKind.REPLACE, OperationKind.PATCH, OperationKind.SEARCH}
)
_PASSED = ("if-match", "if-none-match")
"""Headers the register reads, beside those that an operation declares."""


@dataclass(slots=True, kw_only=True)
class Limits:
    """What all APIs of a server share."""

    settings: Settings
    rate: RateLimit
    tokens: TokenReader
    readers: CapacityLimiter | None
    """None: reading is done at once, without a thread."""
    writers: CapacityLimiter
    wrote: Any = None
    """Called after each write; None when nobody wants to know."""


@dataclass(slots=True, kw_only=True)
class Endpoint:
    """The ASGI application of one API."""

    register: Register
    paths: Paths
    limits: Limits
    specification: bytes
    """`openapi.json` of the API, with the address of this server in it."""
    deprecated: dict[str, Deprecations] = field(default_factory=dict)
    """By path of the resource."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        request = HttpRequest(scope, receive)
        try:
            response = await self._respond(request)
        except RefusedError as refused:
            response = self._refuse(request, refused)
        except ClientDisconnect:
            return
        except Exception as error:
            # What an exception says may hold personal data; its type does not.
            _LOG.error("request failed: %s", type(error).__name__, exc_info=_LOG.isEnabledFor(10))
            detail = "De server kon dit verzoek niet verwerken; probeer het later opnieuw."
            response = self._refuse(request, RefusedError(500, detail))
        response.headers["API-Version"] = self.paths.api.version
        if "access-control-allow-origin" not in response.headers:
            origins = self.limits.settings.origins
            allow_origin(response.headers, request.headers.get("origin"), origins)
        await response(scope, receive, send)

    def _refuse(self, request: HttpRequest, refused: RefusedError) -> HttpResponse:
        head = request.method == "HEAD"
        return problem_response(self.register.model.name, refused, head=head)

    async def _respond(self, request: HttpRequest) -> HttpResponse:
        rest = request.scope["path"][len(self.paths.base) + 1 :]
        trace = trace_of(request.scope)
        trace.api = self.paths.api.name
        if rest == "openapi.json":
            return self._specification(request)
        place = self.paths.find(rest)
        if place is None:
            self._pace(_address(request))
            raise RefusedError(404, "Op dit adres is niets te vinden; controleer het pad.")
        trace.path = place.template
        if request.method == "OPTIONS":
            return self._options(place)
        operation = place.operations.get(request.method)
        if operation is None:
            self._pace(_address(request))
            detail = f"Deze methode bestaat hier niet; mogelijk is: {place.allow}."
            raise RefusedError(405, detail, headers={"Allow": place.allow})
        caller = self._caller(request)
        trace.client = caller.application_id
        self._pace(f"client {caller.application_id}")
        return await self._handle(request, place, operation, caller)

    def _specification(self, request: HttpRequest) -> HttpResponse:
        """The specification is for everyone, browsers of any origin included."""
        if request.method not in ("GET", "HEAD"):
            raise RefusedError(
                405, "Deze methode bestaat hier niet.", headers={"Allow": "GET, HEAD"}
            )
        trace_of(request.scope).path = "/openapi.json"
        response = HttpResponse(self.specification, media_type="application/json")
        if request.method == "HEAD":
            response = HttpResponse(b"", media_type="application/json")
        response.headers["Access-Control-Allow-Origin"] = "*"
        return response

    def _options(self, place: Place) -> HttpResponse:
        response = HttpResponse(status_code=204, headers={"Allow": place.allow})
        if self.limits.settings.origins:
            extra = {h.name: None for op in place.operations.values() for h in op.headers}
            allow_request(response.headers, place.operations, extra)
        return response

    def _pace(self, who: str) -> None:
        seconds = self.limits.rate.wait(who)
        if seconds:
            raise RefusedError(
                429,
                f"Er komen te veel verzoeken in korte tijd; probeer het over {seconds} seconden "
                "opnieuw.",
                headers={"Retry-After": str(seconds)},
            )

    def _caller(self, request: HttpRequest) -> Caller:
        try:
            return self.limits.tokens.caller(request.headers.get("authorization"))
        except RefusedError:
            self._pace(_address(request))  # guessing is paced as well
            raise

    async def _handle(
        self, request: HttpRequest, place: Place, operation: Operation, caller: Caller
    ) -> HttpResponse:
        if not caller.may(operation.scope):
            raise RefusedError(
                403, f"Voor deze handeling is scope {operation.scope} nodig in het token."
            )
        query = _query(request, self.limits.settings)
        body = None
        if operation.kind in _BODIES:
            body = await read_json(request, self.limits.settings)
        asked = Request(
            method=request.method,
            path=quote(request.scope["path"]),
            query=query,
            headers=_headers(request, operation),
            body=body,
            actor=caller,
        )
        writes = operation.kind.writes
        limiter = self.limits.writers if writes else self.limits.readers
        if limiter is None:
            answer = self.register.handle(asked)
        else:
            answer = await to_thread.run_sync(partial(self.register.handle, asked), limiter=limiter)
        if writes and answer.ok and self.limits.wrote is not None:
            self.limits.wrote()
        return self._answer(place, operation.kind, query, body, answer)

    def _answer(
        self,
        place: Place,
        kind: OperationKind,
        query: dict[str, list[str]],
        body: Any,
        answer: Response,
    ) -> HttpResponse:
        headers = dict(answer.headers)
        if found := self.deprecated.get(place.resource.path):
            names = body if kind is OperationKind.SEARCH and isinstance(body, dict) else query
            headers |= deprecation_headers(found, kind, names, body, answer.body)
        content = b"" if answer.body is None else orjson.dumps(answer.body)
        media_type = headers.pop("Content-Type", None) if content or answer.status == 200 else None
        response = HttpResponse(content, status_code=answer.status, headers=headers)
        if media_type:
            response.headers["Content-Type"] = media_type
        return response


def _query(request: HttpRequest, settings: Settings) -> dict[str, list[str]]:
    raw = request.scope.get("query_string", b"")
    if not raw:
        return {}
    try:
        return parse_qs(
            raw.decode("ascii"),
            keep_blank_values=True,
            max_num_fields=settings.max_fields,
            errors="strict",
        )
    except ValueError:
        detail = (
            f"De vraag in de URL is niet te lezen: gebruik UTF-8, en hooguit "
            f"{settings.max_fields} parameters."
        )
        raise RefusedError(400, detail, faults=(fault("", "vorm", detail),)) from None


def _headers(request: HttpRequest, operation: Operation) -> dict[str, str]:
    """The headers that mean something to the register; of one sent twice, the values together."""
    names = (*_PASSED, *(header.name.lower() for header in operation.headers))
    return {name: ", ".join(values) for name in names if (values := request.headers.getlist(name))}


def _address(request: HttpRequest) -> str:
    return f"adres {request.client.host}" if request.client else "adres onbekend"
