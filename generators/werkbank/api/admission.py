"""Whether a request may be made: its address, its method, who makes it, and how often."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qs

from werkbank.api.access_log import Trace
from werkbank.api.bodies import must_be_json
from werkbank.api.exchange import Answer, Arrived
from werkbank.api.headers import allow_request
from werkbank.api.paths import Paths, Place
from werkbank.api.problems import RefusedError, fault
from werkbank.api.rate import RateLimit
from werkbank.api.settings import Settings
from werkbank.api.tokens import TokenReader
from werkbank.ir import Operation, OperationKind
from werkbank.register import Caller

SPECIFICATION = "/openapi.json"
_JSON = {"Content-Type": "application/json"}
_BODIES = frozenset(
    {OperationKind.CREATE, OperationKind.REPLACE, OperationKind.PATCH, OperationKind.SEARCH}
)


@dataclass(slots=True)
class Admitted:
    """A request that may be made.

    Attributes:
        query: the parameters by name.
        has_content: True when its content means something.
    """

    request: Arrived
    place: Place
    operation: Operation
    caller: Caller
    query: dict[str, list[str]]
    has_content: bool


@dataclass(slots=True, kw_only=True)
class Admission:
    """Admits requests for one API."""

    paths: Paths
    settings: Settings
    rate: RateLimit
    tokens: TokenReader
    specification: bytes
    """`openapi.json` of the API, with the address of this server in it."""

    def admit(self, request: Arrived, trace: Trace) -> Admitted | Answer:
        """The request with its operation, or the answer to what asks nothing of the register.

        Raises:
            RefusedError: 400, 401, 403, 404, 405, 415 or 429.
        """
        rest = request.path[len(self.paths.base) + 1 :]
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
        return self._admitted(request, place, operation, caller)

    def _admitted(
        self, request: Arrived, place: Place, operation: Operation, caller: Caller
    ) -> Admitted:
        if not caller.may(operation.scope):
            raise RefusedError(
                403, f"Voor deze handeling is scope {operation.scope} nodig in het token."
            )
        query = _query(request.query, self.settings.max_fields)
        has_content = operation.kind in _BODIES
        if has_content:
            must_be_json(request)
        return Admitted(request, place, operation, caller, query, has_content)

    def _specification(self, request: Arrived, trace: Trace) -> Answer:
        if request.method not in ("GET", "HEAD"):
            raise RefusedError(
                405, "Deze methode bestaat hier niet.", headers={"Allow": "GET, HEAD"}
            )
        trace.path = SPECIFICATION
        return Answer.of(200, _JSON, b"" if request.method == "HEAD" else self.specification)

    def _options(self, place: Place) -> Answer:
        headers = {"Allow": place.allow}
        if self.settings.origins:
            extra = {h.name: None for op in place.operations.values() for h in op.headers}
            headers |= allow_request(place.operations, extra)
        return Answer.of(204, headers)

    def _pace(self, who: str) -> None:
        seconds = self.rate.wait(who)
        if seconds:
            raise RefusedError(
                429,
                f"Er komen te veel verzoeken in korte tijd; probeer het over {seconds} seconden "
                "opnieuw.",
                headers={"Retry-After": str(seconds)},
            )

    def _caller(self, request: Arrived) -> Caller:
        try:
            return self.tokens.caller(request.header(b"authorization"))
        except RefusedError:
            self._pace(f"adres {request.address}")  # guessing is paced as well
            raise


def _query(raw: bytes, most: int) -> dict[str, list[str]]:
    if not raw:
        return {}
    try:
        return parse_qs(
            raw.decode("ascii"), keep_blank_values=True, max_num_fields=most, errors="strict"
        )
    except ValueError:
        detail = (
            f"De vraag in de URL is niet te lezen: gebruik UTF-8, en hooguit {most} parameters."
        )
        raise RefusedError(400, detail, faults=(fault("", "vorm", detail),)) from None
