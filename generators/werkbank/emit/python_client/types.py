"""Component schemas of an OpenAPI document as Python types: what JSON holds, and no more."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]
_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
_PREFIX = "#/components/schemas/"
ANYTHING = "dict[str, t.Any]"


def type_lines(schemas: Mapping[str, Node]) -> Iterator[str]:
    """The definitions of all components, in the order of the document."""
    for name, schema in schemas.items():
        yield from _component(name, schema)
        yield from ("", "")


def annotation(schema: Node) -> str:
    """The type of a value of a schema."""
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix(_PREFIX)
    if "const" in schema:
        return f"t.Literal[{schema['const']!r}]"
    if "enum" in schema:
        return f"t.Literal[{', '.join(map(repr, schema['enum']))}]"
    for keyword_ in ("oneOf", "anyOf"):
        if keyword_ in schema:
            return " | ".join(dict.fromkeys(annotation(each) for each in schema[keyword_]))
    kinds = schema.get("type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return " | ".join(_plain(schema, kind) for kind in kinds)


def _plain(schema: Node, kind: Any) -> str:
    if kind == "array":
        return f"list[{annotation(schema.get('items', {}))}]"
    return _SCALARS.get(kind, ANYTHING if kind == "object" else "t.Any")


def _component(name: str, schema: Node) -> Iterator[str]:
    if "properties" in schema or "allOf" in schema:
        yield from _class(name, schema)
        return
    yield f"{name}: t.TypeAlias = {annotation(schema)!r}"
    if text := _summary(schema):
        yield f'"""{text}"""'


def _class(name: str, schema: Node) -> Iterator[str]:
    """A typed dict; an object inside it that has no name of its own gets one after it."""
    parts = list(schema.get("allOf", ()))
    bases = [annotation(part) for part in parts if "$ref" in part] or ["t.TypedDict"]
    merged = [schema, *(part for part in parts if "$ref" not in part)]
    properties: dict[str, Node] = {}
    required: set[str] = set()
    for part in merged:
        properties |= part.get("properties", {})
        required |= set(part.get("required", ()))
    inner = {
        key: f"{name}{key.strip('_').capitalize()}"
        for key, each in properties.items()
        if "properties" in each
    }
    for key, own in inner.items():
        yield from _class(own, properties[key])
        yield from ("", "")
    fields = {
        key: _field(inner.get(key) or annotation(each), required=key in required)
        for key, each in properties.items()
    }
    if any(not key.isidentifier() or keyword.iskeyword(key) for key in fields):
        listed = ", ".join(f"{key!r}: {found!r}" for key, found in fields.items())
        yield f"{name} = t.TypedDict({name!r}, {{{listed}}})"
        return
    yield f"class {name}({', '.join(bases)}):"
    yield f'    """{_summary(schema) or name}"""'
    if fields:
        yield ""
    for key, found in fields.items():
        yield f"    {key}: {found}"
        if text := _summary(properties[key]):
            yield f'    """{text}"""'


def _field(found: str, *, required: bool) -> str:
    return found if required else f"t.NotRequired[{found}]"


def _summary(schema: Node) -> str:
    """The first paragraph of a description, on one line and safe between quotes."""
    text = " ".join(str(schema.get("description", "")).split("\n\n", maxsplit=1)[0].split())
    return text.replace("\\", "\\\\").replace('"', "'")
