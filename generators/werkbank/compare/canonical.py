"""Values in one form, so that two ways to write the same thing are the same."""

from __future__ import annotations

import json
from typing import Any

from werkbank.compare.difference import Scalar

_TEXTS = frozenset(
    {"description", "title", "summary", "example", "examples", "externalDocs", "xml", "$comment"}
)
_NAME_MAPS = frozenset({"properties", "patternProperties", "definitions", "$defs", "mapping"})
_DEEPEST = 60


def is_text(key: str) -> bool:
    """True for keys that only tell people something: texts, examples and extensions."""
    return key in _TEXTS or key.startswith("x-")


def without_texts(value: Any, depth: int = 0, *, names: bool = False) -> Any:
    """A value without descriptions and examples, keys as text; cut off when it never ends.

    Args:
        value: any JSON value.
        depth: how deep `value` stands.
        names: True when the keys of `value` are names (of properties), which are no texts.
    """
    if depth > _DEEPEST:
        return "…"
    if isinstance(value, dict):
        return {
            str(key): without_texts(item, depth + 1, names=not names and key in _NAME_MAPS)
            for key, item in value.items()
            if names or not is_text(str(key))
        }
    if isinstance(value, list):
        return [without_texts(item, depth + 1) for item in value]
    return value


def scalar(value: Any) -> Scalar:
    """A value as a scalar: itself where it is one, canonical JSON otherwise.

    Whole floats become integers, for JSON does not tell `1.0` from `1`.
    """
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return json.dumps(without_texts(value), sort_keys=True, ensure_ascii=False, default=str)


def distinct(values: Any) -> tuple[Scalar, ...]:
    """The different values of a list in a fixed order; 1, "1" and true are different."""
    found = {sort_key(item): item for item in map(scalar, values)}
    return tuple(found[key] for key in sorted(found))


def sort_key(value: Scalar) -> str:
    """A text that is the same for equal values only; unlike `==`, it tells true from 1."""
    return json.dumps(value, ensure_ascii=False)
