"""A JSON Schema that says the same with less: for whoever only wants to know whether data fit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from werkbank.schema import Schema
from werkbank.validate.decided import PREFIX

_ANNOTATIONS = frozenset(
    {"title", "description", "examples", "default", "readOnly", "writeOnly", "deprecated"}
)
"""Keywords that say nothing about which data fit."""
_BY_NAME = frozenset({"properties", "patternProperties", "dependentSchemas"})
_LITERAL = frozenset({"const", "enum", "required", "dependentRequired"})
_SIMPLE = frozenset(
    {"type", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "const", "enum"}
)
"""Keywords that are about a value alone, whatever stands beside them."""


def lean(schema: Schema) -> Schema:
    """The schema without annotations and without definitions that nothing refers to.

    A definition of a single value stands in the place of what refers to it; so does any other that
    is referred to in one place.
    """
    making = _Making(schema.get("$defs", {}))
    found = making.lean({key: value for key, value in schema.items() if key != "$defs"})
    counts: Counter[str] = Counter()
    for each in (found, *making.kept.values()):
        _count(each, counts)
    single = {name: each for name, each in making.kept.items() if counts[name] == 1}
    found = _in_place(found, single)
    kept = {n: _in_place(each, single) for n, each in making.kept.items() if n not in single}
    return {**found, "$defs": kept} if kept else dict(found)


def _inside(schema: Mapping[str, Any], change: Callable[[Any], Any]) -> dict[str, Any]:
    """The schema with every schema right inside it changed."""
    found: dict[str, Any] = {}
    for key, value in schema.items():
        if key in _BY_NAME:
            found[key] = {name: change(each) for name, each in value.items()}
        elif isinstance(value, list) and key not in _LITERAL:
            found[key] = [change(each) for each in value]
        elif isinstance(value, dict) and key not in _LITERAL:
            found[key] = change(value)
        else:
            found[key] = value
    return found


class _Making:
    """Goes through a schema.

    Attributes:
        kept: the definitions that are referred to.
    """

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self.kept: dict[str, Any] = {}

    def lean(self, schema: Any) -> Any:
        """A schema without annotations."""
        if not isinstance(schema, dict):
            return schema
        held = {key: value for key, value in schema.items() if key not in _ANNOTATIONS}
        own = _inside(held, self.lean)
        name = _target(own)
        if name in self._definitions:
            there = self._definition(name)
            del own["$ref"]
            if there.keys() <= _SIMPLE - own.keys():
                return {**there, **own}
            return {"$ref": PREFIX + name, **own}
        return own

    def _definition(self, name: str) -> dict[str, Any]:
        """A definition made lean; it is kept when it is no single value."""
        if name in self.kept:
            return dict(self.kept[name])
        self.kept[name] = {"$ref": ""}  # while it is being made
        found: dict[str, Any] = self.lean(self._definitions[name])
        self.kept[name] = found
        if found.keys() <= _SIMPLE:
            del self.kept[name]
        return found


def _target(schema: Mapping[str, Any]) -> str:
    """The name of the definition that a schema refers to; empty when it refers to none."""
    ref = schema.get("$ref")
    return ref.removeprefix(PREFIX) if isinstance(ref, str) else ""


def _count(schema: Any, counts: Counter[str]) -> None:
    if isinstance(schema, dict):
        counts[_target(schema)] += 1
        _inside(schema, partial(_count, counts=counts))


def _in_place(schema: Any, definitions: Mapping[str, Any]) -> Any:
    """The schema with these definitions, each in the one place that refers to it."""
    if not isinstance(schema, dict):
        return schema
    name = _target(schema)
    if name in definitions:
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        schema = definitions[name]
        if rest:
            schema = {**rest, "allOf": [schema, *rest.get("allOf", [])]}
    return _inside(schema, partial(_in_place, definitions=definitions))
