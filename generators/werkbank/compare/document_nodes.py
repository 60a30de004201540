"""A whole specification as one tree: info, servers, paths, component schemas, security schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from werkbank.compare.difference import Element, Value
from werkbank.compare.document import Specification
from werkbank.compare.keywords import aspect_value
from werkbank.compare.node import Node
from werkbank.compare.operation_nodes import OperationReader, server_urls
from werkbank.compare.schema_nodes import DEEPEST, SchemaReader
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import comparing as problems
from werkbank.position import Position

_FLOW_URLS = ("authorizationUrl", "tokenUrl", "refreshUrl")
_SCHEME_KEYS = ("type", "scheme", "bearerFormat", "in", "name", "openIdConnectUrl")


@dataclass(frozen=True, slots=True)
class Tree:
    """A document as nodes, with what could not be followed in it."""

    root: Node
    diagnostics: tuple[Diagnostic, ...]


def read_tree(spec: Specification) -> Tree:
    """The document as a tree of nodes; never fails, whatever the document holds."""
    schemas = SchemaReader(spec)
    children = {
        "info": Node(Element.GROUP, "info", dict(_info(spec.data.get("info")))),
        "paths": Node(Element.GROUP, "paths", {}, OperationReader(spec, schemas).paths()),
        "schemas": Node(Element.GROUP, "schemas", {}, schemas.components()),
        "securitySchemes": Node(Element.GROUP, "securitySchemes", {}, dict(_schemes(spec))),
    }
    servers = server_urls(spec.data.get("servers"))
    aspects: dict[str, Value] = {"servers": servers} if servers else {}
    if spec.data.get("webhooks"):
        aspects["webhooks"] = aspect_value(spec.data["webhooks"])
    where = Position(spec.file)
    diagnostics = [
        report(problems.DANGLING_REF, where, ref=ref) for ref in schemas.flattener.dangling
    ]
    diagnostics += [
        report(problems.TOO_DEEP, where, location=location, depth=DEEPEST)
        for location in schemas.too_deep
    ]
    return Tree(Node(Element.DOCUMENT, "", aspects, children), tuple(sorted(diagnostics)))


def _info(info: Any) -> Iterator[tuple[str, Value]]:
    if not isinstance(info, dict):
        return
    for key in ("version", "termsOfService"):
        if info.get(key) is not None:
            yield key, str(info[key])
    for group, keys in (("contact", ("name", "url", "email")), ("license", _LICENSE)):
        part = info.get(group)
        part = part if isinstance(part, dict) else {}
        for key in keys:
            if part.get(key) is not None:
                yield f"{group}/{key}", str(part[key])


_LICENSE = ("name", "url", "identifier")


def _schemes(spec: Specification) -> Iterator[tuple[str, Node]]:
    components = spec.data.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, dict) else None
    for name, raw in schemes.items() if isinstance(schemes, dict) else ():
        target = spec.resolve(str(raw["$ref"])) if isinstance(raw, dict) and "$ref" in raw else raw
        if isinstance(target, dict):
            yield str(name), Node(Element.SECURITY, str(name), dict(_scheme(target)))


def _scheme(raw: dict[Any, Any]) -> Iterator[tuple[str, Value]]:
    for key in _SCHEME_KEYS:
        if raw.get(key) is not None:
            value = str(raw[key])
            yield key, value.lower() if key == "scheme" else value
    flows = raw.get("flows")
    for flow, content in flows.items() if isinstance(flows, dict) else ():
        if not isinstance(content, dict):
            continue
        for key in _FLOW_URLS:
            if content.get(key) is not None:
                yield f"{flow}/{key}", str(content[key])
        scopes = content.get("scopes")
        if isinstance(scopes, dict):
            yield f"{flow}/scopes", tuple(sorted(str(scope) for scope in scopes))
