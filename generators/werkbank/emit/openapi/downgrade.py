"""OpenAPI 3.1.0 -> 3.0.3: what is valid under the one is valid under the other.

Knows the keywords that our specifications use. A keyword without a counterpart in 3.0.3 is
refused and not dropped: dropping it would accept what the master rejects.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Node = dict[str, Any]

_KEPT = frozenset(
    {"title", "description", "format", "default", "deprecated", "readOnly", "writeOnly"}
    | {"minLength", "maxLength", "pattern", "multipleOf", "minItems", "maxItems", "uniqueItems"}
    | {"minProperties", "maxProperties", "required", "discriminator", "externalDocs", "xml"}
)
_SCHEMA_LISTS = frozenset({"allOf", "anyOf", "oneOf"})
_DROPPED = frozenset({"$comment", "$schema", "$id"})
_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace"})
_NO_COUNTERPART = "keyword {!r} has no counterpart in OpenAPI 3.0.3"


def downgrade(document: Node) -> Node:
    """The same specification as an OpenAPI 3.0.3 document; the argument is left as it is.

    Raises:
        ValueError: when a schema uses a keyword that 3.0.3 cannot say.
    """
    found: Node = {}
    for key, value in document.items():
        if key == "openapi":
            found[key] = "3.0.3"
        elif key == "info":
            found[key] = _info(value)
        elif key == "paths":
            found[key] = {path: _path_item(item) for path, item in value.items()}
        elif key == "webhooks":
            found["x-webhooks"] = {name: _path_item(item) for name, item in value.items()}
        elif key == "components":
            found[key] = _components(value)
        elif key != "jsonSchemaDialect":
            found[key] = value
    found.setdefault("paths", {})
    return found


def _info(info: Node) -> Node:
    found = {key: value for key, value in info.items() if key != "summary"}
    license_ = found.get("license")
    if license_ and "identifier" in license_:
        found["license"] = {
            "name": license_["name"],
            "url": f"https://spdx.org/licenses/{license_['identifier']}.html",
        }
    return found


def _components(components: Node) -> Node:
    found: Node = {}
    for key, value in components.items():
        convert = _COMPONENTS.get(key)
        if key == "pathItems":
            continue  # 3.0 has none; a document that refers to one is not ours
        found[key] = {n: convert(part) for n, part in value.items()} if convert else value
    return found


def _path_item(item: Node) -> Node:
    found: Node = {}
    for key, value in item.items():
        if key in _METHODS:
            found[key] = _operation(value)
        elif key == "parameters":
            found[key] = [_parameter(part) for part in value]
        else:
            found[key] = value
    return found


def _operation(operation: Node) -> Node:
    found = dict(operation)
    if "parameters" in found:
        found["parameters"] = [_parameter(part) for part in found["parameters"]]
    if "requestBody" in found:
        found["requestBody"] = _with_content(found["requestBody"])
    if "responses" in found:
        found["responses"] = {code: _response(part) for code, part in found["responses"].items()}
    if "callbacks" in found:
        found["callbacks"] = {
            name: {path: _path_item(item) for path, item in callback.items()}
            for name, callback in found["callbacks"].items()
        }
    return found


def _parameter(parameter: Node) -> Node:
    """A parameter or a header."""
    if "$ref" in parameter:
        return {"$ref": parameter["$ref"]}
    found = dict(parameter)
    if "schema" in found:
        found["schema"] = schema_3_0(found["schema"])
    return _with_content(found)


def _with_content(part: Node) -> Node:
    if "$ref" in part:
        return {"$ref": part["$ref"]}
    if "content" not in part:
        return part
    found = dict(part)
    found["content"] = {name: _media(media) for name, media in part["content"].items()}
    return found


def _media(media: Node) -> Node:
    return {**media, "schema": schema_3_0(media["schema"])} if "schema" in media else media


def _response(response: Node) -> Node:
    found = _with_content(response)
    if "headers" in found:
        found = {**found, "headers": {n: _parameter(h) for n, h in found["headers"].items()}}
    return found


# -- schemas ---------------------------------------------------------------------------------


def schema_3_0(schema: Node | bool) -> Node:
    """A JSON Schema 2020-12 as OpenAPI 3.1 uses it, in the dialect of 3.0.3.

    Raises:
        ValueError: when it uses a keyword that 3.0.3 cannot say.
    """
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    if "$ref" in schema:
        return _reference(schema)
    types = schema.get("type")
    if types in ("null", ["null"]):
        # `nullable` counts only beside a type; the enum leaves null as the one value.
        return {"type": "object", "nullable": True, "enum": [None], **_texts(schema)}
    if isinstance(types, list):
        names = [name for name in types if name != "null"]
        if len(names) > 1:
            return _alternatives(schema, types)
    return _keywords(schema)


def _reference(schema: Node) -> Node:
    """In 3.0 whatever stands beside a `$ref` is ignored, so the reference moves into `allOf`."""
    ref = {"$ref": schema["$ref"]}
    siblings = {key: value for key, value in schema.items() if key != "$ref"}
    if not siblings:
        return ref
    found = schema_3_0(siblings)
    return {**found, "allOf": [ref, *found.get("allOf", [])]}


def _alternatives(schema: Node, types: list[str]) -> Node:
    """More than one type: each becomes a branch of its own, with the whole of the schema."""
    rest = {key: value for key, value in schema.items() if key != "type"}
    branches = [
        schema_3_0({"type": name} if name == "null" else {**rest, "type": name}) for name in types
    ]
    return {**_texts(schema), "anyOf": branches}


def _texts(schema: Node) -> Node:
    return {key: schema[key] for key in ("title", "description") if key in schema}


def _keywords(schema: Node) -> Node:
    found: Node = {}
    for key, value in schema.items():
        if key in _KEPT or key.startswith("x-"):
            found[key] = value
        elif key in _CONVERTERS:
            _CONVERTERS[key](found, value)
        elif key in _SCHEMA_LISTS:
            found[key] = [schema_3_0(part) for part in value]
        elif key not in _DROPPED:
            raise ValueError(_NO_COUNTERPART.format(key))
    return found


def _type(found: Node, value: str | list[str]) -> None:
    if isinstance(value, str):
        found["type"] = value
        return
    found["type"] = next(name for name in value if name != "null")
    if "null" in value:
        found["nullable"] = True


def _const(found: Node, value: Any) -> None:
    if value is None:
        found.update({"type": "object", "nullable": True})
    found["enum"] = [value]


def _enum(found: Node, value: list[Any]) -> None:
    found["enum"] = value


def _examples(found: Node, value: list[Any]) -> None:
    if value:
        found["example"] = value[0]


def _minimum(found: Node, value: float) -> None:
    if "exclusiveMinimum" not in found or value > found["minimum"]:
        found["minimum"] = value
        found.pop("exclusiveMinimum", None)


def _maximum(found: Node, value: float) -> None:
    if "exclusiveMaximum" not in found or value < found["maximum"]:
        found["maximum"] = value
        found.pop("exclusiveMaximum", None)


def _exclusive_minimum(found: Node, value: float) -> None:
    if "minimum" not in found or value >= found["minimum"]:
        found.update({"minimum": value, "exclusiveMinimum": True})


def _exclusive_maximum(found: Node, value: float) -> None:
    if "maximum" not in found or value <= found["maximum"]:
        found.update({"maximum": value, "exclusiveMaximum": True})


def _properties(found: Node, value: Node) -> None:
    found["properties"] = {name: schema_3_0(part) for name, part in value.items()}


def _items(found: Node, value: Node | bool) -> None:
    found["items"] = schema_3_0(value)


def _not(found: Node, value: Node | bool) -> None:
    found["not"] = schema_3_0(value)


def _additional(found: Node, value: Node | bool) -> None:
    found["additionalProperties"] = value if isinstance(value, bool) else schema_3_0(value)


_CONVERTERS: dict[str, Callable[[Node, Any], None]] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "examples": _examples,
    "minimum": _minimum,
    "maximum": _maximum,
    "exclusiveMinimum": _exclusive_minimum,
    "exclusiveMaximum": _exclusive_maximum,
    "properties": _properties,
    "items": _items,
    "not": _not,
    "additionalProperties": _additional,
}

_COMPONENTS: dict[str, Callable[[Node], Node]] = {
    "schemas": schema_3_0,
    "parameters": _parameter,
    "headers": _parameter,
    "responses": _response,
    "requestBodies": _with_content,
}
