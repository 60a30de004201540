"""Messages of an API whose form is open: what is not known in them, and what has no value."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from werkbank.ir import Model, ObjectType, Property, PropertyKind
from werkbank.register.message import JsonObject
from werkbank.validate.state import Finder


def known(finder: Finder, name: str, data: JsonObject, *, sent: bool = False) -> JsonObject:
    """A copy with only what the model knows: the rest may be sent, and is not kept.

    Args:
        finder: of the model.
        name: the object type of the message, or of a group in it.
        data: the message; its form has been judged.
        sent: True for a request, in which what only the register sets does not count either.
    """
    held = _held(finder, name, data)
    found: JsonObject = {}
    for key, value in data.items():
        prop = held.find(key)
        if prop is not None and not (sent and prop.read_only):
            found[key] = _within(prop, value, lambda n, d: known(finder, n, d, sent=sent))
    return found


def with_nulls(finder: Finder, name: str, data: JsonObject) -> JsonObject:
    """A copy in which what may be null and has no value is null, all the way down."""
    held = _held(finder, name, data)
    found = dict(data)
    for prop in held.properties:
        value = data.get(prop.name)
        if value is not None:
            found[prop.name] = _within(prop, value, lambda n, d: with_nulls(finder, n, d))
        elif _may_be_null(finder.model, prop):
            found[prop.name] = None
    return found


def _held(finder: Finder, name: str, data: JsonObject) -> ObjectType:
    """The subtype; what all subtypes have when the message does not tell which it is."""
    return finder.concrete_type(name, data) or finder.model.object_types[name]


def _within(prop: Property, value: Any, change: Callable[[str, JsonObject], JsonObject]) -> Any:
    """A value in which the groups are changed."""
    if prop.kind is not PropertyKind.GROUP:
        return value
    if isinstance(value, list):
        return [change(prop.range, each) if isinstance(each, dict) else each for each in value]
    return change(prop.range, value) if isinstance(value, dict) else value


def _may_be_null(model: Model, prop: Property) -> bool:
    """True when the schema lets a property be null; of a list it is the elements that may be."""
    if prop.many or prop.kind is not PropertyKind.GROUP:
        return bool(prop.mim.mogelijk_geen_waarde) and not prop.many
    group = model.object_types[prop.range]
    own = group.mim.mogelijk_geen_waarde and not group.discriminator
    return bool(prop.mim.mogelijk_geen_waarde or own)
