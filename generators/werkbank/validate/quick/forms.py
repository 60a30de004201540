"""A JSON Schema -> what reading sees to by itself, and what is left to test of each value.

Only what the schemas of a model say is understood here. Anything else makes a form that nobody
vouches for: records with a value there are judged by the schema itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import ceil, floor
from typing import Any, NamedTuple

from werkbank.schema import Schema
from werkbank.validate.decided import PREFIX
from werkbank.validate.quick.shapes import (
    ANYTHING,
    Shape,
    codes,
    group,
    listed,
    nullable,
    number,
    one_of,
    text,
    truth,
    whole,
)
from werkbank.validate.quick.texts import Test, is_understood
from werkbank.validate.raw import SAFE

_SILENT = frozenset(
    {"title", "description", "examples", "default", "readOnly", "writeOnly", "deprecated"}
    | {"discriminator", "$defs"}
)
"""Keywords that say nothing about which data fit."""


class Form(NamedTuple):
    """What a schema says of a value.

    Attributes:
        shape: what reading sees to.
        tests: of a text, what reading does not see to.
        parts: of an object, by key.
        required: of an object, the keys that surely have a value.
        item: of a list.
        options: of an object in which a value tells what it is, by that value.
        told: of such an option, the key of that value; it is none of the parts.
        known: false when the schema says something that is not understood here.
    """

    shape: Shape
    tests: tuple[Test, ...] = ()
    parts: Mapping[str, Form] = {}
    required: frozenset[str] = frozenset()
    item: Form | None = None
    options: Mapping[str, Form] = {}
    told: str = ""
    known: bool = True

    @property
    def kinds(self) -> tuple[Form, ...]:
        """What the object can be: one of its options, or simply this."""
        return tuple(self.options.values()) or (self,)

    def has(self, key: str) -> bool:
        """True when a record of this form has such an attribute, whether or not with a value."""
        return key in self.parts or key == self.told != ""


UNKNOWN = Form(ANYTHING, known=False)


def form_of(schema: Schema) -> Form:
    """The form of what fits a schema that is complete in itself, as `decided` leaves it."""
    return _Reading(schema.get("$defs", {})).form(schema)


class _Reading:
    """Goes through a schema; each definition is read once."""

    def __init__(self, definitions: Mapping[str, Schema]) -> None:
        self._definitions = definitions
        self._read: dict[str, Form] = {}

    def form(self, schema: Schema) -> Form:
        said = {
            key: value
            for key, value in schema.items()
            if key not in _SILENT and not key.startswith("x-")
        }
        if said.get("if") == {"type": "null"} and said.keys() == {"if", "else"}:
            return _or_null(self.form(said["else"]))
        if said.keys() == {"$ref"}:
            return self._definition(said["$ref"].removeprefix(PREFIX))
        if isinstance(said.get("type"), list):
            return self._of_types(said)
        if "enum" in said or "const" in said:
            return _among(said)
        match said.get("type"):
            case "string":
                return _text(said)
            case "integer" | "number":
                return _number(said)
            case "boolean" if said.keys() == {"type"}:
                return Form(truth())
            case "array" if said.keys() <= {"type", "items", "minItems", "maxItems"}:
                item = self.form(said.get("items", {}))
                shape = listed(item.shape, said.get("minItems"), said.get("maxItems"))
                return Form(shape, item=item)
            case "object" if "allOf" in said:
                return self._told_apart(said)
            case "object":
                return self._object(said)
        return UNKNOWN

    def _definition(self, name: str) -> Form:
        if name not in self._read:
            self._read[name] = UNKNOWN  # what is inside itself
            self._read[name] = self.form(self._definitions[name])
        return self._read[name]

    def _of_types(self, said: Schema) -> Form:
        """Of a value that may be null: what it is otherwise."""
        others = [each for each in said["type"] if each != "null"]
        if len(others) != 1 or len(others) == len(said["type"]):
            return UNKNOWN
        rest = {**said, "type": others[0]}
        if "enum" in rest:
            rest["enum"] = [each for each in rest["enum"] if each is not None]
        return _or_null(self.form(rest))

    def _object(self, said: Schema) -> Form:
        known = {"type", "properties", "required", "additionalProperties"}
        if not said.keys() <= known or said.get("additionalProperties") is not False:
            return UNKNOWN
        parts = {key: self.form(each) for key, each in said.get("properties", {}).items()}
        return _group(parts, frozenset(said.get("required", ())))

    def _told_apart(self, said: Schema) -> Form:
        """An object in which one value tells what it is, as `decided` writes it."""
        if not said.keys() <= {"type", "required", "properties", "allOf"}:
            return UNKNOWN
        if len(said["properties"]) != 1:
            return UNKNOWN
        ((key, told),) = said["properties"].items()
        branches = {
            each["if"]["properties"][key]["const"]: self.form(each["then"])
            for each in said["allOf"]
            if each.keys() == {"if", "then"} and key in each["if"].get("properties", {})
        }
        if list(branches) != told.get("enum") or len(branches) != len(said["allOf"]):
            return UNKNOWN
        options = {code: _told(each, key, code) for code, each in branches.items()}
        if not all(each.known for each in options.values()):
            return UNKNOWN
        return Form(one_of(each.shape for each in options.values()), options=options)


def _group(
    parts: Mapping[str, Form], required: frozenset[str], told: str = "", code: str = ""
) -> Form:
    if not parts or not required <= parts.keys():
        return UNKNOWN
    shape = group(((key, key in required, each.shape) for key, each in parts.items()), told, code)
    sure = {key for key in required if parts[key].shape[0] != "null"}
    return Form(shape, parts=parts, required=frozenset(sure), told=told)


def _told(form: Form, key: str, code: str) -> Form:
    """The same object, told by the value of a key."""
    if form.options or form.shape[0] != "group":
        return UNKNOWN
    parts = {name: each for name, each in form.parts.items() if name != key}
    return _group(parts, form.required - {key}, key, code)


def _or_null(form: Form) -> Form:
    return form._replace(shape=nullable(form.shape)) if form.known else form


def _among(said: Schema) -> Form:
    values: Iterable[Any] = said["enum"] if "enum" in said else [said["const"]]
    if not said.keys() <= {"type", "enum", "const"} or said.keys() >= {"enum", "const"}:
        return UNKNOWN
    if not all(isinstance(each, str) for each in values):
        return UNKNOWN
    return Form(codes(values))


def _text(said: Schema) -> Form:
    if not said.keys() <= {"type", "minLength", "maxLength", "pattern", "format"}:
        return UNKNOWN
    tests = tuple((key, said[key]) for key in ("pattern", "format") if key in said)
    if not all(map(is_understood, tests)):
        return UNKNOWN
    return Form(text(said.get("minLength"), said.get("maxLength")), tests=tests)


def _number(said: Schema) -> Form:
    if not said.keys() <= {"type", "minimum", "maximum"}:
        return UNKNOWN
    # Beyond these, numbers are not the same in all systems: those who explain tell about it.
    least, most = max(said.get("minimum", -SAFE), -SAFE), min(said.get("maximum", SAFE), SAFE)
    if said["type"] == "integer":
        return Form(whole(ceil(least), floor(most)))
    return Form(number(least, most))
