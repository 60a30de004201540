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


def route(catalogue: Catalogue, request: Request) -> Match:
    """The operation that a request asks for.

    Raises:
        Refusal: 404 for a path that does not exist, 405 for a method that it does not have.
    """
    parts = urlsplit(request.path)
    for collection in catalogue.collections:
        rest = _below(collection, parts.scheme, parts.netloc, unquote(parts.path))
        if rest is None:
            continue
        shape, uuid, line = _shape(rest)
        if not shape:
            break
        offered = [
            op for kind in _BY_SHAPE[shape] if (op := collection.resource.find(kind)) is not None
        ]
        if not offered:
            break
        for operation in offered:
            if operation.method == request.method.lower():
                query = _query(request, parts.query)
                return Match(
                    collection=collection, operation=operation, uuid=uuid, line=line, query=query
                )
        methods = ", ".join(operation.method.upper() for operation in offered)
        raise Refusal(405, f"{request.method.upper()} bestaat hier niet; mogelijk is: {methods}.")
    raise Refusal(404, "Op dit adres is niets te vinden; controleer het pad.")


def _below(collection: Collection, scheme: str, host: str, path: str) -> tuple[str, ...] | None:
    """The steps below the collection; None when the path is not of this collection."""
    root = urlsplit(collection.prefix)
    if host and (scheme, host) != (root.scheme, root.netloc):
        return None
    base = root.path.rstrip("/")
    if path == base:
        return ()
    return tuple(path[len(base) + 1 :].split("/")) if path.startswith(base + "/") else None


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
    found = {name: list(values) for name, values in parse_qs(in_path, True).items()}
    for name, value in request.query.items():
        found[name] = [value] if isinstance(value, str) else list(value)
    return found
