"""One API: from an HTTP request to the register and back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Protocol
from urllib.parse import parse_qs, quote

from anyio import CapacityLimiter, to_thread
from starlette.types import Receive, Scope, Send

from werkbank.api.access_log import AccessLog, Trace
from werkbank.api.bodies import read_json
from werkbank.api.deprecation import deprecation_headers
from werkbank.api.exchange import Answer, Arrived, GoneError
from werkbank.api.headers import SECURITY, allow_origin, allow_request
from werkbank.api.paths import Paths, Place
from werkbank.api.problems import RefusedError, fault, problem_answer
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
_OWN = frozenset({"API-Version"})
"""Headers of an answer that every answer gets here."""
_EMPTY = frozenset({"API-Version", "Content-Type"})
_JSON = {"Content-Type": "application/json"}
_SPECIFICATION = "/openapi.json"
_ANYONE = frozenset({"*"})


class Writes(Protocol):
    """Handles requests that write."""

    async def handle(self, request: Request) -> Response:
        """Answer a request; what it changed is kept by then."""


@dataclass(slots=True, kw_only=True)
class Shared:
    """What all APIs of a server share."""

    settings: Settings
    log: AccessLog
    rate: RateLimit
    tokens: TokenReader
    readers: CapacityLimiter | None
    """None: reading is done at once, without a thread."""
    askers: CapacityLimiter | None
    """For writes that may have to ask a source; None: there is none to ask."""
    writer: Writes
    wrote: Callable[[], None] | None = None
    """Called after each write; None when nobody wants to know."""


@dataclass(slots=True, kw_only=True)
class Endpoint:
    """The ASGI application of one API."""

    register: Register
    paths: Paths
    shared: Shared
    specification: bytes
    """`openapi.json` of the API, with the address of this server in it."""
    deprecated: Mapping[str, Deprecations] = field(default_factory=dict)
    """By path of the resource; only those of which something is deprecated."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        trace = self.shared.log.begin()
        request = Arrived(scope, receive)
        status, size = 0, 0
        try:
            answer = await self._answer(request, trace)
            await self._send(request, answer, trace, send)
            status, size = answer.status, len(answer.content)
        except GoneError:
            pass
        finally:
            self.shared.log.end(trace, request.method, status, size)

    async def _answer(self, request: Arrived, trace: Trace) -> Answer:
        try:
            return await self._respond(request, trace)
        except RefusedError as refused:
            return self._refuse(request, refused)
        except GoneError:
            raise
        except Exception as error:
            # What an exception says may hold personal data; its type does not.
            _LOG.error("request failed: %s", type(error).__name__, exc_info=_LOG.isEnabledFor(10))
            detail = "De server kon dit verzoek niet verwerken; probeer het later opnieuw."
            return self._refuse(request, RefusedError(500, detail))

    def _refuse(self, request: Arrived, refused: RefusedError) -> Answer:
        form = self.paths.api.profile.problems
        head = request.method == "HEAD"
        return problem_answer(self.register.model.name, refused, form, head=head)

    async def _send(self, request: Arrived, answer: Answer, trace: Trace, send: Send) -> None:
        origins = self.shared.settings.origins
        if trace.path == _SPECIFICATION:  # that is for everyone, browsers of any origin included
            origins = _ANYONE
        more = [
            *SECURITY,
            *allow_origin(request.header(b"origin"), origins),
            (b"api-version", self.paths.api.version.encode("latin-1")),
            (b"x-request-id", trace.request_id.encode("latin-1")),
        ]
        await answer.send(send, more)

    async def _respond(self, request: Arrived, trace: Trace) -> Answer:
        rest = request.scope["path"][len(self.paths.base) + 1 :]
        trace.api = self.paths.api.name
        if rest == "openapi.json":
            return self._specification(request, trace)
        place = self.paths.find(rest)
        if place is None:
            self._pace(f"adres {request.address}")
            raise RefusedError(404, "Op dit adres is niets te vinden; controleer het pad.")
        trace.path = place.template
        if request.method == "OPTIONS":
            return self._options(place)
        operation = place.operations.get(request.method)
        if operation is None:
            self._pace(f"adres {request.address}")
            detail = f"Deze methode bestaat hier niet; mogelijk is: {place.allow}."
            raise RefusedError(405, detail, headers={"Allow": place.allow})
        caller = self._caller(request)
        trace.client = caller.application_id
        self._pace(f"client {caller.application_id}")
        return await self._handle(request, place, operation, caller)

    def _specification(self, request: Arrived, trace: Trace) -> Answer:
        if request.method not in ("GET", "HEAD"):
            raise RefusedError(
                405, "Deze methode bestaat hier niet.", headers={"Allow": "GET, HEAD"}
            )
        trace.path = _SPECIFICATION
        return Answer.of(200, _JSON, b"" if request.method == "HEAD" else self.specification)

    def _options(self, place: Place) -> Answer:
        headers = {"Allow": place.allow}
        if self.shared.settings.origins:
            extra = {h.name: None for op in place.operations.values() for h in op.headers}
            headers |= allow_request(place.operations, extra)
        return Answer.of(204, headers)

    def _pace(self, who: str) -> None:
        seconds = self.shared.rate.wait(who)
        if seconds:
            raise RefusedError(
                429,
                f"Er komen te veel verzoeken in korte tijd; probeer het over {seconds} seconden "
                "opnieuw.",
                headers={"Retry-After": str(seconds)},
            )

    def _caller(self, request: Arrived) -> Caller:
        try:
            return self.shared.tokens.caller(request.header(b"authorization"))
        except RefusedError:
            self._pace(f"adres {request.address}")  # guessing is paced as well
            raise

    async def _handle(
        self, request: Arrived, place: Place, operation: Operation, caller: Caller
    ) -> Answer:
        if not caller.may(operation.scope):
            raise RefusedError(
                403, f"Voor deze handeling is scope {operation.scope} nodig in het token."
            )
        query = _query(request, self.shared.settings)
        body, raw = None, b""
        if operation.kind in _BODIES:
            body, raw = await read_json(request, self.shared.settings)
        passed = place.passed[request.method]
        asked = Request(
            method=request.method,
            path=quote(request.scope["path"]),
            query=query,
            headers={each: text for name, each in passed if (text := request.header(name))},
            body=body,
            text=raw,
            actor=caller,
        )
        if operation.kind.writes:
            answer = await self._write(asked)
        else:
            answer = await self._read(asked)
        return self._told(place, operation.kind, asked, answer)

    async def _read(self, asked: Request) -> Response:
        if self.shared.readers is None:
            return self.register.handle(asked)
        handle = partial(self.register.handle, asked)
        return await to_thread.run_sync(handle, limiter=self.shared.readers)

    async def _write(self, asked: Request) -> Response:
        askers = self.shared.askers
        if askers is not None and self.register.may_ask(asked):
            handle = partial(self.register.handle, asked)
            answer = await to_thread.run_sync(handle, limiter=askers)
        else:
            answer = await self.shared.writer.handle(asked)
        if answer.ok and self.shared.wrote is not None:
            self.shared.wrote()
        return answer

    def _told(self, place: Place, kind: OperationKind, asked: Request, answer: Response) -> Answer:
        left_out = _EMPTY if answer.is_empty else _OWN
        headers = {name: text for name, text in answer.headers.items() if name not in left_out}
        if found := self.deprecated.get(place.resource.path):
            searches = kind is OperationKind.SEARCH and isinstance(asked.body, dict)
            names = asked.body if searches else asked.query
            bodies = (asked.body, answer.body) if found.looks_inside else ()
            headers |= deprecation_headers(found, kind, names, *bodies)
        return Answer.of(answer.status, headers, answer.content)


def _query(request: Arrived, settings: Settings) -> dict[str, list[str]]:
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
