"""Paths, operations and what goes in and out of them, as nodes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from werkbank.compare.canonical import distinct, sort_key, without_texts
from werkbank.compare.difference import Element, Value
from werkbank.compare.document import Specification
from werkbank.compare.keywords import aspect_value
from werkbank.compare.node import Node
from werkbank.compare.schema_nodes import SchemaReader

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

SCOPE = "x-scope"
"""The extension that names the scope of an operation where `security` may not (http schemes)."""

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
_STYLE = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_CHAIN = 20
"""References to references that are followed before giving up."""


class OperationReader:
    """Turns the paths of one document into nodes."""

    def __init__(self, spec: Specification, schemas: SchemaReader) -> None:
        self.spec = spec
        self.schemas = schemas

    def paths(self) -> dict[str, Node]:
        """Every path, by its template without the names of its parameters."""
        found = {
            str(path): item
            for path, item in _items(self.spec.data.get("paths"))
            if not str(path).startswith("x-")
        }
        alike = Counter(map(_anonymous, found))
        return {
            _anonymous(path) if alike[_anonymous(path)] == 1 else path: self._path(
                path, self._target(item)
            )
            for path, item in found.items()
        }

    def _target(self, raw: Any) -> dict[Any, Any]:
        """The object itself, or what its `$ref` leads to; empty when it leads nowhere."""
        for _ in range(_CHAIN):
            if not isinstance(raw, dict):
                return {}
            ref = raw.get("$ref")
            if not isinstance(ref, str):
                return raw
            target = self.spec.resolve(ref)
            if target is None:
                self.schemas.flattener.dangling[ref] = None
            raw = target
        return {}

    def _path(self, path: str, item: dict[Any, Any]) -> Node:
        names = tuple(_TEMPLATE.findall(path))
        children = {
            method: self._operation(method, names, item, self._target(item[method]))
            for method in METHODS
            if method in item
        }
        aspects: dict[str, Value] = {"padparameters": names} if names else {}
        return Node(Element.PATH, path.strip("/") or "/", aspects, children)

    def _operation(
        self, method: str, names: tuple[str, ...], item: dict[Any, Any], raw: dict[Any, Any]
    ) -> Node:
        children: dict[str, Node] = {}
        for parameters in (item.get("parameters"), raw.get("parameters")):
            for parameter in parameters if isinstance(parameters, list) else ():
                key, node = self._parameter(names, self._target(parameter))
                children[key] = node
        if "requestBody" in raw:
            children["requestBody"] = self._body(self._target(raw["requestBody"]))
        responses = {
            str(status).upper(): self._response(str(status), self._target(response))
            for status, response in _items(raw.get("responses"))
            if not str(status).startswith("x-")
        }
        children["responses"] = Node(Element.GROUP, "responses", {}, responses)
        aspects = dict(self._operation_aspects(item, raw))
        return Node(Element.OPERATION, method.upper(), aspects, children)

    def _operation_aspects(
        self, item: dict[Any, Any], raw: dict[Any, Any]
    ) -> Iterator[tuple[str, Value]]:
        if raw.get("operationId"):
            yield "operationId", str(raw["operationId"])
        if raw.get("deprecated") is True:
            yield "deprecated", True
        servers = raw.get("servers", item.get("servers"))
        if servers:
            yield "servers", server_urls(servers)
        for key in ("callbacks",):
            if raw.get(key):
                yield key, aspect_value(without_texts(raw[key]))
        yield from _security(raw.get("security", self.spec.data.get("security")), raw.get(SCOPE))

    def _parameter(self, names: tuple[str, ...], raw: dict[Any, Any]) -> tuple[str, Node]:
        place, name = str(raw.get("in", "")), str(raw.get("name", ""))
        key = f"{place}:{name.lower() if place == 'header' else name}"
        if place == "path" and name in names:
            key = f"path:{names.index(name)}"
        content = dict(self._content(raw.get("content")))
        schema = self._schema(raw, Element.PARAMETER, f"{place}/{name}")
        aspects = dict(schema.aspects)
        for flag in ("required", "deprecated", "allowReserved"):
            if raw.get(flag) is True or (flag == "required" and place == "path"):
                aspects[flag] = True
        style = str(raw.get("style", _STYLE.get(place, "")))
        if style != _STYLE.get(place, ""):
            aspects["style"] = style
        if "explode" in raw and bool(raw["explode"]) != (style == "form"):
            aspects["explode"] = bool(raw["explode"])
        return key, Node(
            Element.PARAMETER, f"{place}/{name}", aspects, {**schema.children, **content}
        )

    def _body(self, raw: dict[Any, Any]) -> Node:
        aspects: dict[str, Value] = {"required": True} if raw.get("required") is True else {}
        return Node(Element.BODY, "requestBody", aspects, dict(self._content(raw.get("content"))))

    def _response(self, status: str, raw: dict[Any, Any]) -> Node:
        headers = {
            str(name).lower(): self._header(str(name), self._target(header))
            for name, header in _items(raw.get("headers"))
        }
        children = dict(self._content(raw.get("content")))
        if headers:
            children["headers"] = Node(Element.GROUP, "headers", {}, headers)
        aspects: dict[str, Value] = {}
        if raw.get("links"):
            aspects["links"] = aspect_value(without_texts(raw["links"], names=True))
        return Node(Element.RESPONSE, status, aspects, children)

    def _header(self, name: str, raw: dict[Any, Any]) -> Node:
        schema = self._schema(raw, Element.HEADER, name)
        flags: dict[str, Value] = {
            flag: True for flag in ("required", "deprecated") if raw.get(flag) is True
        }
        children = {**schema.children, **dict(self._content(raw.get("content")))}
        return Node(Element.HEADER, name, {**schema.aspects, **flags}, children)

    def _content(self, raw: Any) -> Iterator[tuple[str, Node]]:
        for media_type, item in _items(raw):
            name = str(media_type)
            body = self._target(item)
            schema = self._schema(body, Element.CONTENT, name)
            aspects = dict(schema.aspects)
            if body.get("encoding"):
                aspects["encoding"] = aspect_value(without_texts(body["encoding"], names=True))
            yield (
                name.lower().replace(" ", ""),
                Node(Element.CONTENT, name, aspects, schema.children),
            )

    def _schema(self, holder: dict[Any, Any], element: Element, segment: str) -> Node:
        if "schema" not in holder:
            return Node(element, segment)
        return self.schemas.read(holder["schema"], element, segment)


def _anonymous(path: str) -> str:
    return _TEMPLATE.sub("{}", path)


def _items(raw: Any) -> Iterator[tuple[Any, Any]]:
    yield from raw.items() if isinstance(raw, Mapping) else ()


def server_urls(servers: Any) -> tuple[Any, ...]:
    """The servers of a document; one with variables as canonical JSON."""
    return distinct(
        (server.get("url") if "variables" not in server else server)
        for server in (servers if isinstance(servers, list) else ())
        if isinstance(server, dict)
    )


def _security(requirements: Any, extension: Any) -> Iterator[tuple[str, Value]]:
    """The requirements as they are written, and apart from that the scopes one must have."""
    listed = requirements if isinstance(requirements, list) else ()
    alternatives = [item for item in listed if isinstance(item, dict)]
    if alternatives:
        yield "security", distinct(map(_requirement, alternatives))
    scopes = {
        str(scope)
        for item in alternatives
        for names in item.values()
        for scope in (names if isinstance(names, list) else ())
    }
    if isinstance(extension, str):
        scopes.add(extension)
    if scopes:
        yield "scopes", tuple(sorted(scopes, key=sort_key))


def _requirement(item: dict[Any, Any]) -> str:
    """`JWT-Claims [klanten.lezen]`; an empty requirement means that nothing is required."""
    return (
        " + ".join(
            f"{scheme} [{', '.join(sorted(map(str, scopes)))}]"
            if isinstance(scopes, list) and scopes
            else str(scheme)
            for scheme, scopes in sorted(item.items())
        )
        or "geen"
    )
