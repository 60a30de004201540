"""One API: from a request to the register and back."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import quote

from werkbank.api.access_log import AccessLog, Trace
from werkbank.api.admission import SPECIFICATION, Admission, Admitted
from werkbank.api.bodies import Content, read_json
from werkbank.api.deprecation import deprecation_headers
from werkbank.api.exchange import Answer, Arrived
from werkbank.api.handlers import Handlers
from werkbank.api.headers import Standing, standing
from werkbank.api.problems import RefusedError, problem_answer
from werkbank.ir import OperationKind
from werkbank.register import Request, Response
from werkbank.schema.deprecations import Deprecations

_LOG = logging.getLogger(__name__)
_OWN = frozenset({"API-Version"})
"""Headers of an answer that every answer gets here."""
_EMPTY = frozenset({"API-Version", "Content-Type"})
_ANYONE = frozenset({"*"})

Then = Callable[[Answer], None]
"""What is done with an answer, now or later."""


@dataclass(slots=True, kw_only=True)
class Endpoint:
    """One API, whichever way its requests come in: first `admit`, then `handle`. Never raises."""

    base: str
    """Path of the API."""
    admission: Admission
    handlers: Handlers
    log: AccessLog
    wrote: Callable[[], None] | None = None
    """Called after each write; None when nobody wants to know."""
    deprecated: Mapping[str, Deprecations] = field(default_factory=dict)
    """By path of the resource; only those of which something is deprecated."""
    _standing: dict[bytes | None, Standing] = field(init=False)
    """By the origins that may read an answer; None for any other."""
    _for_anyone: Standing = field(init=False)

    def __post_init__(self) -> None:
        version, origins = self.admission.paths.api.version, self.admission.settings.origins
        self._standing = {each.encode(): standing(version, each, origins) for each in origins}
        self._standing[None] = standing(version, None, origins)
        self._for_anyone = standing(version, None, _ANYONE)

    def admit(self, request: Arrived, trace: Trace) -> Admitted | Answer:
        """The request with its operation, or the answer when nothing is to be handled."""
        try:
            return self.admission.admit(request, trace)
        except Exception as error:
            return self._failed(request, error)

    def handle(self, admitted: Admitted, content: Content, then: Then) -> None:
        """Answer a request: at once when that can be, and otherwise later, in this event loop."""
        try:
            asked = self._asked(admitted, content)
        except Exception as error:
            then(self._failed(admitted.request, error))
            return
        told = partial(self._told, admitted, asked, then)
        if admitted.operation.kind.writes:
            self.handlers.write(asked, told)
        else:
            self.handlers.read(asked, told)

    def standing(self, request: Arrived, trace: Trace) -> Standing:
        """The headers that an answer to a request carries, whatever the answer is."""
        if trace.path == SPECIFICATION:  # that is for everyone, browsers of any origin included
            return self._for_anyone
        found = self._standing.get(request.headers.get(b"origin"))
        return found or self._standing[None]

    def _asked(self, admitted: Admitted, content: Content) -> Request:
        request = admitted.request
        body = None
        if admitted.has_content:
            body = read_json(content, self.admission.settings)
        passed = admitted.place.passed[request.method]
        return Request(
            method=request.method,
            path=quote(request.path),
            query=admitted.query,
            headers={each: text for name, each in passed if (text := request.header(name))},
            body=body,
            text=content.raw if admitted.has_content else b"",
            actor=admitted.caller,
        )

    def _told(
        self, admitted: Admitted, asked: Request, then: Then, found: Response | BaseException
    ) -> None:
        try:
            if isinstance(found, BaseException):
                raise found
            answer = self._answer(admitted, asked, found)
        except (Exception, asyncio.CancelledError) as error:
            answer = self._failed(admitted.request, error)
        try:
            then(answer)
        except Exception as error:  # that is of this client alone
            _LOG.error("answer not sent: %s", type(error).__name__)

    def _answer(self, admitted: Admitted, asked: Request, found: Response) -> Answer:
        kind = admitted.operation.kind
        if kind.writes and found.ok and self.wrote is not None:
            self.wrote()
        left_out = _EMPTY if found.is_empty else _OWN
        headers = {name: text for name, text in found.headers.items() if name not in left_out}
        if deprecations := self.deprecated.get(admitted.place.resource.path):
            searches = kind is OperationKind.SEARCH and isinstance(asked.body, dict)
            names = asked.body if searches else asked.query
            bodies = (asked.body, found.body) if deprecations.looks_inside else ()
            headers |= deprecation_headers(deprecations, kind, names, *bodies)
        return Answer.of(found.status, headers, found.content)

    def _failed(self, request: Arrived, error: BaseException) -> Answer:
        if not isinstance(error, RefusedError):
            # What an exception says may hold personal data; its type does not.
            shown = error if _LOG.isEnabledFor(10) else None
            _LOG.error("request failed: %s", type(error).__name__, exc_info=shown)
            detail = "De server kon dit verzoek niet verwerken; probeer het later opnieuw."
            error = RefusedError(500, detail)
        form = self.admission.paths.api.profile.problems
        head = request.method == "HEAD"
        return problem_answer(self.handlers.register.model.name, error, form, head=head)
