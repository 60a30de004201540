"""The keywords of one schema object in one form: OpenAPI 3.0 and 3.1 say the same differently."""

from __future__ import annotations

from typing import Any

from werkbank.compare.canonical import distinct, is_text, scalar, sort_key

COMPOSING = frozenset({"allOf", "oneOf", "anyOf", "$ref"})
DECORATIONS = frozenset({"nullable", "readOnly", "writeOnly", "deprecated", "default"})
"""Keywords that say something of the place a schema is used, not of the schema."""

_DEFINITIONS = frozenset({"$defs", "definitions", "$schema", "$id", "$anchor", "$vocabulary"})
_NO_LIMIT = {"minLength": 0, "minItems": 0, "minProperties": 0, "uniqueItems": False}
_OBJECT_KEYS = frozenset({"properties", "additionalProperties", "required", "discriminator"})


def normalize(raw: dict[Any, Any], *, nullable_keyword: bool) -> dict[str, Any]:
    """The keywords of `raw` that constrain, without texts and without what changes nothing.

    Args:
        raw: a schema object as it stands in the document.
        nullable_keyword: True for 3.0, where `nullable` means something.
    """
    flat = {
        str(key): value
        for key, value in raw.items()
        if not is_text(str(key)) and key not in _DEFINITIONS and _has_form(str(key), value)
    }
    nullable = bool(flat.pop("nullable", False)) and nullable_keyword
    nullable = _types(flat) or nullable
    nullable = _enum(flat) or nullable
    _exclusive(flat, "minimum", "exclusiveMinimum")
    _exclusive(flat, "maximum", "exclusiveMaximum")
    _additional(flat)
    _binary(flat)
    if nullable:
        flat["nullable"] = True
    return {key: value for key, value in flat.items() if not _says_nothing(key, value)}


_FORMS: dict[str, type | tuple[type, ...]] = {
    "properties": dict,
    "required": list,
    "allOf": list,
    "oneOf": list,
    "anyOf": list,
    "discriminator": dict,
    "items": (dict, bool),
    "type": (str, list),
    "$ref": str,
}


def _has_form(key: str, value: Any) -> bool:
    """False for a keyword of which the value is no OpenAPI; it says nothing then."""
    return isinstance(value, _FORMS[key]) if key in _FORMS else True


def _types(flat: dict[str, Any]) -> bool:
    """Bring `type` in one form; returns whether null is among them."""
    value = flat.get("type")
    if not isinstance(value, list):
        return False
    names = sorted({str(name) for name in value} - {"null"})
    if names:
        flat["type"] = names[0] if len(names) == 1 else tuple(names)
    else:
        flat["type"] = "null"
    return "null" in value and bool(names)


def _enum(flat: dict[str, Any]) -> bool:
    """`const` becomes an enumeration of one; returns whether null is among the values."""
    if "const" in flat:
        flat.setdefault("enum", [flat.pop("const")])
        flat.pop("const", None)
    value = flat.get("enum")
    if not isinstance(value, list | tuple):
        flat.pop("enum", None)
        return False
    flat["enum"] = distinct(item for item in value if item is not None)
    return None in value and bool(flat["enum"])


def _exclusive(flat: dict[str, Any], limit: str, exclusive: str) -> None:
    value = flat.get(exclusive)
    if value is True and limit in flat:
        flat[exclusive] = flat.pop(limit)
    elif isinstance(value, bool):
        flat.pop(exclusive)


def _additional(flat: dict[str, Any]) -> None:
    unevaluated = flat.pop("unevaluatedProperties", None)
    if unevaluated is not None:
        flat.setdefault("additionalProperties", unevaluated)
    if flat.get("additionalProperties") in (True, {}):
        flat.pop("additionalProperties")


def _binary(flat: dict[str, Any]) -> None:
    if flat.get("contentEncoding") == "base64":
        flat.setdefault("format", "byte")
        flat.pop("contentEncoding")
    elif flat.get("contentMediaType") == "application/octet-stream":
        flat.setdefault("format", "binary")
        flat.pop("contentMediaType")


def _says_nothing(key: str, value: Any) -> bool:
    if key in _NO_LIMIT:
        return bool(value == _NO_LIMIT[key])
    return key in {"nullable", "readOnly", "writeOnly", "deprecated"} and value is False


_TIGHTEST = {
    "minLength": max,
    "minItems": max,
    "minProperties": max,
    "minimum": max,
    "exclusiveMinimum": max,
    "maxLength": min,
    "maxItems": min,
    "maxProperties": min,
    "maximum": min,
    "exclusiveMaximum": min,
}


def merge(parts: list[dict[str, Any]]) -> dict[str, Any]:
    """Normalized schemas that hold together (`allOf`) as one: the strictest of each keyword."""
    result: dict[str, Any] = {}
    for part in parts:
        for key, value in part.items():
            result[key] = _both(key, result[key], value) if key in result else value
    return result


def _both(key: str, old: Any, new: Any) -> Any:
    if key == "properties" and isinstance(old, dict) and isinstance(new, dict):
        shared = {
            name: {"allOf": [old[name], new[name]]}
            for name in old.keys() & new.keys()
            if old[name] is not new[name]  # the same schema reached along two ways
        }
        return {**old, **new, **shared}
    if key == "required" and isinstance(old, list) and isinstance(new, list):
        return [*old, *new]
    if key == "enum":
        keys = {sort_key(value) for value in new}
        return tuple(value for value in old if sort_key(value) in keys) or new
    if key in _TIGHTEST and _number(old) and _number(new):
        return _TIGHTEST[key](old, new)
    return new


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def infer_type(flat: dict[str, Any]) -> None:
    """Fill in the type that a schema has without saying so."""
    if "type" in flat or "$ref" in flat:
        return
    if flat.keys() & _OBJECT_KEYS:
        flat["type"] = "object"
    elif "items" in flat:
        flat["type"] = "array"
    elif flat.get("enum") and all(isinstance(value, str) for value in flat["enum"]):
        flat["type"] = "string"


def aspect_value(value: Any) -> Any:
    """The value of a keyword as an aspect: a scalar, or a tuple where it is a set."""
    return tuple(scalar(item) for item in value) if isinstance(value, tuple) else scalar(value)
