"""From method and path to an operation of a resource."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from werkbank.ir import Operation, OperationKind
from werkbank.register.catalogue import Catalogue, is_uuid
from werkbank.register.collection import Collection
from werkbank.register.message import Request
from werkbank.register.problem import Refusal

_K = OperationKind
_SEARCH = "_zoek"
_AUDIT = "audittrail"
_BY_SHAPE: Mapping[str, tuple[OperationKind, ...]] = {
    "collection": (_K.LIST, _K.CREATE),
    "search": (_K.SEARCH,),
    "object": (_K.READ, _K.HEAD, _K.REPLACE, _K.PATCH, _K.DELETE),
    "trail": (_K.AUDIT_LIST,),
    "line": (_K.AUDIT_READ,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What a request asks for."""

    collection: Collection
    operation: Operation
    uuid: str = ""
    line: str = ""
    """Identifier of a line of the audit trail."""
    query: Mapping[str, list[str]]


def plain_routes(catalogue: Catalogue) -> Mapping[tuple[str, str], Match]:
    """What is asked of a collection as a whole and without a query, by method and path."""
    asked = [
        Request(method=operation.method.upper(), path=root)
        for root, found in catalogue.by_root.items()
        for collection in found
        for kind in _BY_SHAPE["collection"]
        if (operation := collection.resource.find(kind)) is not None
    ]
    return {(each.method, each.path): route(catalogue, each) for each in asked}


def route(catalogue: Catalogue, request: Request) -> Match:
    """The operation that a request asks for.

    Raises:
        Refusal: 404 for a path that does not exist, 405 for a method that it does not have.
    """
    origin, path, in_path = _parts(request)
    collection, rest = _below(catalogue, origin, path)
    shape, uuid, line = _shape(rest)
    offered = [
        op
        for kind in _BY_SHAPE.get(shape, ())
        if collection and (op := collection.resource.find(kind)) is not None
    ]
    if collection is None or not offered:
        raise Refusal(404, "Op dit adres is niets te vinden; controleer het pad.")
    method = request.method.lower()
    for operation in offered:
        if operation.method == method:
            query = _query(request, in_path)
            return Match(
                collection=collection, operation=operation, uuid=uuid, line=line, query=query
            )
    methods = ", ".join(operation.method.upper() for operation in offered)
    raise Refusal(405, f"{request.method.upper()} bestaat hier niet; mogelijk is: {methods}.")


def _parts(request: Request) -> tuple[str, str, str]:
    """The origin, the path and the query in it; the origin is empty for a path alone."""
    given = request.path
    if not given.startswith("/") or given.startswith("//") or "?" in given or "#" in given:
        parts = urlsplit(given)
        origin = f"{parts.scheme}://{parts.netloc}/" if parts.netloc else ""
        return origin, unquote(parts.path), parts.query
    return "", unquote(given) if "%" in given else given, ""


def _below(
    catalogue: Catalogue, origin: str, path: str
) -> tuple[Collection | None, tuple[str, ...]]:
    """The collection that a path is in, and the steps below it."""
    steps = path.split("/")
    for length in range(len(steps), 0, -1):
        for found in catalogue.by_root.get("/".join(steps[:length]), ()):
            if found.prefix.startswith(origin):
                return found, tuple(steps[length:])
    return None, ()


def _shape(rest: tuple[str, ...]) -> tuple[str, str, str]:
    if not rest:
        return "collection", "", ""
    first = rest[0].lower()
    if rest == (_SEARCH,):
        return "search", "", ""
    if not is_uuid(first):
        return "", "", ""
    if len(rest) == 1:
        return "object", first, ""
    if rest[1] == _AUDIT and len(rest) == 2:
        return "trail", first, ""
    if rest[1] == _AUDIT and len(rest) == 3 and is_uuid(rest[2].lower()):
        return "line", first, rest[2].lower()
    return "", "", ""


def _query(request: Request, in_path: str) -> dict[str, list[str]]:
    found = parse_qs(in_path, True) if in_path else {}
    for name, value in request.query.items():
        found[name] = [value] if isinstance(value, str) else list(value)
    return found
