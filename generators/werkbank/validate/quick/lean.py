"""A JSON Schema that says the same with less: for whoever only wants to know whether data fit."""

from __future__ import annotations

from collections.abc import Mapping
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

    A definition of a single value stands in the place of what refers to it.
    """
    making = _Making(schema.get("$defs", {}))
    found = making.lean({key: value for key, value in schema.items() if key != "$defs"})
    return {**found, "$defs": making.kept} if making.kept else dict(found)


class _Making:
    """Goes through a schema.

    Attributes:
        kept: the definitions that are referred to.
    """

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self.kept: dict[str, Any] = {}

    def lean(self, schema: Any) -> Any:
        """A schema or a list of schemas."""
        if isinstance(schema, list):
            return [self.lean(each) for each in schema]
        if not isinstance(schema, dict):
            return schema
        own = {
            key: self._value(key, value)
            for key, value in schema.items()
            if key not in _ANNOTATIONS and key != "$ref"
        }
        if "$ref" not in schema:
            return own
        name = str(schema["$ref"]).removeprefix(PREFIX)
        there = self._definition(name)
        if there.keys() <= _SIMPLE - own.keys():
            return {**there, **own}
        return {"$ref": schema["$ref"], **own}

    def _definition(self, name: str) -> dict[str, Any]:
        """A definition made lean; it is kept when it is no single value."""
        if name in self.kept or name not in self._definitions:
            return self.kept.get(name) or {"$ref": ""}
        self.kept[name] = {"$ref": ""}  # while it is being made
        found: dict[str, Any] = self.lean(self._definitions[name])
        self.kept[name] = found
        if found.keys() <= _SIMPLE:
            del self.kept[name]
        return found

    def _value(self, key: str, value: Any) -> Any:
        if key in _LITERAL:
            return value
        if key in _BY_NAME:
            return {name: self.lean(each) for name, each in value.items()}
        return self.lean(value) if isinstance(value, dict | list) else value
