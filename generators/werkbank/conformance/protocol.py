"""What holds for every API over HTTP, whatever it is about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from werkbank.conformance.client import Collection
from werkbank.conformance.expecting import refused
from werkbank.conformance.target import Target, Unable
from werkbank.conformance.wire import Exchange, Unreachable
from werkbank.ir import Api, Operation, OperationKind, Resource
from werkbank.register import Caller

_SECURITY = ("cache-control", "strict-transport-security", "x-content-type-options")
_LARGE = 2_000_000
ProtocolTest = Callable[[Target, Api], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Protocol:
    """A rule of HTTP, with its test."""

    code: str
    title: str
    test: ProtocolTest
    required: bool = True


def _published(target: Target, api: Api) -> Iterator[str]:
    answer = target.wire.send("GET", f"{target.wire.base(api)}/openapi.json", token=None)
    if answer.status != 200 or not isinstance(answer.body, dict):
        yield f"openapi.json is zonder token niet op te halen: status {answer.status}"
        return
    version = answer.body.get("info", {}).get("version")
    if version != api.version:
        yield f"openapi.json is van versie {version} in plaats van {api.version}"
    if answer.headers.get("access-control-allow-origin") != "*":
        yield "openapi.json is niet vanuit elke website te lezen (Access-Control-Allow-Origin)"


def _versioned(target: Target, api: Api) -> Iterator[str]:
    for answer in _some(target, api):
        found = answer.headers.get("api-version")
        if found != api.version:
            where = f"{answer.method} met status {answer.status}"
            yield f"API-Version bij {where} is {found or 'leeg'} in plaats van {api.version}"


def _problems(target: Target, api: Api) -> Iterator[str]:
    for answer in _some(target, api):
        if answer.status < 400 or answer.method == "HEAD":
            continue
        kind = answer.headers.get("content-type", "").partition(";")[0]
        if kind != "application/problem+json" or not isinstance(answer.body, dict):
            yield f"een fout met status {answer.status} is geen application/problem+json"
            continue
        missing = [
            name for name in ("type", "code", "title", "status", "detail", "instance")
            if not answer.body.get(name)
        ]  # fmt: skip
        if missing:
            yield f"een fout met status {answer.status} mist {', '.join(missing)}"
        if answer.body.get("status") != answer.status:
            yield f"een fout met status {answer.status} zegt zelf {answer.body.get('status')}"


def _anonymous(target: Target, api: Api) -> Iterator[str]:
    for operation, answer in _each_operation(target, api, token=None):
        yield from refused(answer, f"{operation.operation_id} zonder token", 401)
        if answer.status == 401 and "www-authenticate" not in answer.headers:
            yield f"{operation.operation_id} zonder token: de kop WWW-Authenticate ontbreekt"


def _forged(target: Target, api: Api) -> Iterator[str]:
    """A token that someone else signed, and one without any signature."""
    token = target.wire.tokens(Caller())
    head, _, rest = token.partition(".")
    claims, _, signature = rest.partition(".")
    if not signature:
        raise Unable("er is geen JWT opgegeven om te vervalsen")
    turned = signature[:-2] + ("AA" if not signature.endswith("AA") else "BB")
    none = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0"
    forged = {
        "een verkeerde handtekening": f"{head}.{claims}.{turned}",
        "alg none": f"{none}.{claims}.",
        "geen JWT": "geen-token",
    }
    for what, each in forged.items():
        for operation, answer in _each_operation(target, api, token=each):
            yield from refused(answer, f"{operation.operation_id} met {what}", 401)


def _scoped(target: Target, api: Api) -> Iterator[str]:
    if not target.secret:
        raise Unable("geef het geheim (--geheim) om tokens met andere scopes te maken")
    every = {scope.name for each in target.model.apis for scope in each.scopes}
    for resource in api.resources:
        for operation in resource.operations:
            if not operation.scope:
                continue
            caller = Caller(application_id="toets", scopes=frozenset(every - {operation.scope}))
            answer = _call(target, api, resource, operation, actor=caller)
            yield from refused(answer, f"{operation.operation_id} zonder {operation.scope}", 403)


def _kinds(target: Target, api: Api) -> Iterator[str]:
    resource = _with(api, OperationKind.CREATE)
    url = Collection(target.wire, api, resource).url
    for kind in ("text/plain", "application/xml", "application/x-www-form-urlencoded"):
        answer = target.wire.send("POST", url, content=b"{}", headers={"Content-Type": kind})
        target.remember(resource, answer)
        yield from refused(answer, f"een bericht van het type {kind}", 415)


def _malformed(target: Target, api: Api) -> Iterator[str]:
    resource = _with(api, OperationKind.CREATE)
    url = Collection(target.wire, api, resource).url
    headers = {"Content-Type": "application/json"}
    wrong = {
        "een half bericht": b'{"a": ',
        "geen bericht": b"",
        "een lijst": b"[]",
        "een getal": b"1",
        "geen UTF-8": b'{"a": "\xff"}',
        "te diep": b'{"a":' * 500 + b"1" + b"}" * 500,
    }
    for what, content in wrong.items():
        answer = target.wire.send("POST", url, content=content, headers=headers)
        target.remember(resource, answer)
        yield from refused(answer, what, 400)


def _too_large(target: Target, api: Api) -> Iterator[str]:
    resource = _with(api, OperationKind.CREATE)
    url = Collection(target.wire, api, resource).url
    content = b'{"a": "' + b"x" * _LARGE + b'"}'
    headers = {"Content-Type": "application/json"}
    try:
        answer = target.wire.send("POST", url, content=content, headers=headers)
    except Unreachable:
        return  # cut off while sending is a refusal as well
    target.remember(resource, answer)
    if answer.status not in (400, 413):
        yield f"een bericht van {_LARGE} bytes: status {answer.status} in plaats van 413"


def _paths(target: Target, api: Api) -> Iterator[str]:
    base = target.wire.base(api)
    yield from refused(target.wire.send("GET", f"{base}/bestaat-niet"), "een onbekend pad", 404)
    resource = api.resources[0]
    url = Collection(target.wire, api, resource).url
    answer = target.wire.send("DELETE", url)
    yield from refused(answer, f"DELETE op /{resource.path}", 405)
    if answer.status == 405 and "allow" not in answer.headers:
        yield "bij status 405 ontbreekt de kop Allow"


def _secured(target: Target, api: Api) -> Iterator[str]:
    for answer in _some(target, api):
        missing = [name for name in _SECURITY if name not in answer.headers]
        if missing:
            yield f"{answer.method} met status {answer.status} mist {', '.join(missing)}"


PROTOCOL = (
    Protocol("openapi-json", "De specificatie staat op openapi.json bij de API", _published),
    Protocol("api-version", "Elk antwoord draagt API-Version", _versioned),
    Protocol("problem-json", "Elke fout is application/problem+json", _problems),
    Protocol("zonder-token", "Zonder token is niets te doen", _anonymous),
    Protocol("vervalst-token", "Met een vervalst token is niets te doen", _forged),
    Protocol("scopes", "Elke operatie vraagt haar scope", _scoped),
    Protocol("mediatype", "Andere inhoud dan JSON geeft 415", _kinds),
    Protocol("onleesbaar", "Wat geen JSON is geeft 400", _malformed),
    Protocol("paden", "Een onbekend pad geeft 404, een onbekende methode 405", _paths),
    Protocol("te-groot", "Een te groot bericht wordt geweigerd", _too_large, required=False),
    Protocol(
        "beveiligingskoppen", "Elk antwoord draagt beveiligingskoppen", _secured, required=False
    ),
)


def _some(target: Target, api: Api) -> Iterator[Exchange]:
    """Answers of different kinds: good ones, and one for each sort of mistake."""
    base = target.wire.base(api)
    for resource in api.resources:
        url = f"{base}/{resource.path}"
        if resource.find(OperationKind.LIST):
            yield target.wire.send("GET", url, query={"pageSize": 1})
            yield target.wire.send("GET", url, query={"bestaatNiet": 1})
            yield target.wire.send("GET", url, token=None)
        if resource.find(OperationKind.READ):
            yield target.wire.send("GET", f"{url}/{uuid4()}")
        if resource.find(OperationKind.CREATE):
            yield target.wire.send("POST", url, body={})
            yield target.wire.send(
                "POST", url, content=b"x", headers={"Content-Type": "text/plain"}
            )
        if resource.find(OperationKind.DELETE):
            yield target.wire.send("DELETE", f"{url}/{uuid4()}")
    creating = next((r for r in api.resources if r.find(OperationKind.CREATE)), None)
    if creating is not None:
        made = target.make(creating.object_type)
        yield target.wire.send("GET", str(made["url"]))
        if creating.find(OperationKind.DELETE):
            yield target.wire.send("DELETE", str(made["url"]))


def _each_operation(
    target: Target, api: Api, token: str | None
) -> Iterator[tuple[Operation, Exchange]]:
    for resource in api.resources:
        for operation in resource.operations:
            yield operation, _call(target, api, resource, operation, token=token)


def _call(
    target: Target, api: Api, resource: Resource, operation: Operation, **who: Any
) -> Exchange:
    """Call an operation with whatever fits its path; it is to be refused anyhow."""
    path = operation.path
    for name in ("uuid", "audittrailUuid"):
        path = path.replace(f"{{{name}}}", str(uuid4()))
    if operation.method in {"post", "put", "patch"}:
        who["body"] = {}
    answer = target.wire.send(operation.method, target.wire.base(api) + path, **who)
    target.remember(resource, answer)
    return answer


def _with(api: Api, kind: OperationKind) -> Resource:
    for resource in api.resources:
        if resource.find(kind):
            return resource
    raise Unable(f"geen resource kent {kind.value}")
