"""The facts in an OpenAPI 3.0 document, gathered without the room that is under test.

A fact is a tuple that ends in a value: `("eigenschap", "Klant", "emailadres", "maxLength", 254)`.
Two specifications say the same when they have the same facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Node = dict[str, Any]
Fact = tuple[Any, ...]

METHODS = ("get", "post", "put", "patch", "delete", "head")
KEYWORDS = (
    *("type", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "readOnly"),
    *("minItems", "maxItems", "uniqueItems", "default", "deprecated", "writeOnly"),
    "additionalProperties",
)


def facts(document: Node) -> frozenset[Fact]:
    """Every fact in a document."""
    return frozenset(_Gatherer(document).run())


class _Gatherer:
    def __init__(self, document: Node) -> None:
        self.document = document
        self.schemas: Node = document["components"]["schemas"]

    def run(self) -> Iterator[Fact]:
        yield "server", tuple(server["url"] for server in self.document["servers"])
        yield "licentie", tuple(sorted(self.document["info"]["license"].items()))
        yield "versie", self.document["info"]["version"]
        yield "beveiliging", _frozen(self.document["security"])
        for name in (tag["name"] for tag in self.document["tags"]):
            yield "tag", name
        for name, scheme in self.document["components"]["securitySchemes"].items():
            kept = {key: value for key, value in scheme.items() if key != "description"}
            yield "schema van beveiliging", name, _frozen(kept)
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield from self._operation(f"{method.upper()} {path}", item, item[method])
        for name, schema in self.schemas.items():
            yield "component", name
            yield from self._schema(name, self._merged(schema))

    def _resolved(self, node: Node) -> Node:
        while "$ref" in node:
            ref: str = node["$ref"]
            node = self.document
            for part in ref.removeprefix("#/").split("/"):
                node = node[part]
        return node

    def _operation(self, at: str, item: Node, operation: Node) -> Iterator[Fact]:
        yield "operatie", at, operation["operationId"]
        yield "tags", at, tuple(operation["tags"])
        yield "scopes", at, _frozen(operation["security"])
        for raw in [*item.get("parameters", ()), *operation.get("parameters", ())]:
            parameter = self._resolved(raw)
            place = (at, parameter["in"], parameter["name"])
            yield "parameter", *place, bool(parameter.get("required"))
            yield from self._value("parameter", place, parameter["schema"])
        if "requestBody" in operation:
            body = self._resolved(operation["requestBody"])
            yield "bericht", at, bool(body.get("required"))
            yield from self._content("bericht", at, body)
        for status, raw in operation["responses"].items():
            response = self._resolved(raw)
            yield "antwoord", at, status
            for name, header in (response.get("headers") or {}).items():
                place = (at, status, name.lower())
                yield "kop", *place
                yield from self._value("kop", place, self._resolved(header)["schema"])
            yield from self._content("antwoord", f"{at} {status}", response)

    def _content(self, kind: str, at: str, holder: Node) -> Iterator[Fact]:
        for media_type, media in (holder.get("content") or {}).items():
            yield "inhoud", kind, at, media_type
            place = (kind, at, media_type)
            yield from self._value("inhoud", place, media["schema"])
            yield from self._members("inhoud", place, media["schema"])

    # -- schemas -----------------------------------------------------------------------------

    def _schema(self, name: str, schema: Node) -> Iterator[Fact]:
        yield from self._value("component", (name,), schema)
        yield from self._members("component", (name,), schema)
        for code, target in self._mapping(name, schema).items():
            yield "subtype", name, code, target

    def _members(self, kind: str, at: Fact, schema: Node) -> Iterator[Fact]:
        required = set(schema.get("required", ()))
        for key, raw in (schema.get("properties") or {}).items():
            yield "eigenschap", kind, *at, key, key in required
            yield from self._value("eigenschap", (kind, *at, key), raw)
        for key in required - set(schema.get("properties") or {}):
            yield "verplicht zonder eigenschap", kind, *at, key

    def _value(self, kind: str, at: Fact, raw: Node) -> Iterator[Fact]:
        ref = _reference(raw)
        if ref is not None:
            yield kind, *at, "$ref", ref
            return
        for keyword in KEYWORDS:
            if raw.get(keyword) not in (None, False):
                yield kind, *at, keyword, _frozen(raw[keyword])
        if raw.get("nullable"):
            yield kind, *at, "nullable", True
        if "enum" in raw:
            yield kind, *at, "enum", frozenset(raw["enum"]) - {None}
        if "items" in raw:
            yield from self._value(kind, (*at, "[]"), raw["items"])

    def _merged(self, schema: Node) -> Node:
        """A component with everything that `allOf` takes over from other components."""
        found: Node = {key: value for key, value in schema.items() if key != "allOf"}
        found["properties"] = dict(found.get("properties") or {})
        found["required"] = list(found.get("required") or ())
        for part in schema.get("allOf", ()):
            taken = self._merged(self._resolved(part))
            found["properties"] = {**taken["properties"], **found["properties"]}
            found["required"] += taken["required"]
            found.setdefault("type", taken.get("type", "object"))
        return found

    def _mapping(self, name: str, schema: Node) -> dict[str, str]:
        """The subtypes by code; without a mapping, they are called as their components are."""
        if "discriminator" not in schema:
            return {}
        written = schema["discriminator"].get("mapping")
        if written:
            return {code: ref.rpartition("/")[2] for code, ref in written.items()}
        ref = {"$ref": f"#/components/schemas/{name}"}
        return {
            other: other for other, held in self.schemas.items() if ref in held.get("allOf", ())
        }


def _reference(raw: Node) -> str | None:
    """The component that is referred to; 3.0 puts a reference with texts beside it in `allOf`."""
    alone = raw.get("allOf", ())
    held = raw if "$ref" in raw else alone[0] if len(alone) == 1 else {}
    ref = held.get("$ref")
    return ref.rpartition("/")[2] if isinstance(ref, str) else None


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple(sorted((key, _frozen(item)) for key, item in value.items()))
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    return value
