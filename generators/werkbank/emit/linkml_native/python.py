"""Pydantic classes: inheritance is kept, a group of an abstract class becomes a union."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from linkml.generators.pydanticgen import PydanticGenerator
from linkml_runtime.linkml_model.meta import AnonymousSlotExpression, ClassDefinition
from pydantic import BaseModel

from werkbank.emit.linkml_native.definitions import new_schema, new_slot, one_line
from werkbank.ir import JsonType, Model, ObjectType, Property, PropertyKind


def python_source(model: Model) -> str:
    """The text of a Python module."""
    schema = new_schema(model)
    for enumeration in schema.enums.values():
        enumeration.description = _escaped(enumeration.description)
        for value in enumeration.permissible_values.values():
            value.description = _escaped(value.description)
    for holder in _parents_first(model):
        schema.classes[holder.name] = _class(model, holder)
    # The metadata would repeat every description and grow with the square of the model: each
    # attribute lists all classes that have an attribute of its name.
    return str(_Generator(schema, metadata_mode=None).serialize())


class _Generator(PydanticGenerator):  # type: ignore[misc]
    """LinkML's generator, with its hook for what it does not see to itself."""

    def after_generate_slot(self, slot: Any, sv: Any) -> Any:  # noqa: ARG002 - set by LinkML
        """A field cannot have the name of a method of Pydantic; in JSON it keeps its own."""
        field = slot.attribute
        if hasattr(BaseModel, field.name):
            field.alias = field.name
            field.name += "_"
        return slot


def _parents_first(model: Model) -> Iterator[ObjectType]:
    """Python needs a base class to stand before the classes made from it."""
    done: set[str] = set()
    for holder in model.object_types.values():
        for name in (*reversed(holder.ancestors), holder.name):
            if name not in done and name in model.object_types:
                done.add(name)
                yield model.object_types[name]


def _class(model: Model, holder: ObjectType) -> Any:
    parent = model.object_types.get(holder.parent or "")
    definition = ClassDefinition(
        name=holder.name,
        description=_slashed(holder.description),
        abstract=holder.abstract or None,
        is_a=parent.name if parent else None,
    )
    for prop in holder.properties:
        above = parent.find(prop.name) if parent else None
        if above is None or _shape(above) != _shape(prop):
            definition.attributes[prop.name] = _slot(model, prop)
    return definition


def _shape(prop: Property) -> tuple[object, ...]:
    """What the generated field depends on."""
    text = prop.title, prop.description
    return text, prop.range, prop.cardinality, prop.facets, prop.fixed, prop.default


def _slot(model: Model, prop: Property) -> Any:
    slot = new_slot(model, prop, **_facets(prop), **_range(model, prop))
    slot.title = _escaped(prop.title)
    slot.description = _slashed(prop.description)
    return slot


def _slashed(text: str | None) -> str | None:
    """A text for between quotes, as far as the generator does not see to it: backslashes."""
    return (one_line(text or "") or "").replace("\\", "\\\\") or None


def _escaped(text: str | None) -> str | None:
    """A text for where the generator does not see to quotes either: titles, enumerations."""
    return (_slashed(text) or "").replace('"', r"\"") or None


def _range(model: Model, prop: Property) -> dict[str, Any]:
    if prop.kind is PropertyKind.REFERENCE:
        return {"range": "uri"}
    if prop.kind is not PropertyKind.GROUP:
        return {}
    concrete = [found.name for found in model.concrete(prop.range)] or [prop.range]
    result: dict[str, Any] = {"range": prop.range, "inlined": True}
    if prop.many:
        result["inlined_as_list"] = True
    if concrete != [prop.range]:
        result["any_of"] = [AnonymousSlotExpression(range=name) for name in concrete]
    return result


def _facets(prop: Property) -> dict[str, Any]:
    """What LinkML can check. It has no length; a pattern says the same."""
    facets = prop.facets
    found: dict[str, Any] = {"equals_string": prop.fixed}
    if prop.many:
        found |= {"minimum_cardinality": prop.min_items, "maximum_cardinality": prop.max_items}
    if prop.default is not None:
        found["ifabsent"] = _default(prop)
    if prop.kind is not PropertyKind.SCALAR:
        return found
    if prop.json_type in {JsonType.INTEGER, JsonType.NUMBER}:
        return found | {"minimum_value": facets.minimum, "maximum_value": facets.maximum}
    pattern = _pattern(prop) if prop.json_type is JsonType.STRING else None
    return found | {"pattern": pattern}


def _pattern(prop: Property) -> str | None:
    """A pattern that Python reads too; one that it cannot read is left out."""
    low, high = prop.facets.min_length, prop.facets.max_length
    limited = low is not None or high is not None
    size = str(low) if low == high else f"{low or 0},{'' if high is None else high}"
    length = rf"[\s\S]{{{size}}}\Z" if limited else ""
    pattern = prop.facets.pattern or ""
    if length:
        pattern = f"^(?={length})(?:{pattern})" if pattern else f"^{length}"
    try:
        re.compile(pattern)
    except re.error:
        return None
    # The generator puts it between r" and ", where a quote cannot be escaped.
    return pattern.replace('"', r"\x22") or None


def _default(prop: Property) -> str | None:
    if prop.kind is PropertyKind.ENUM:
        return f"{prop.range}({prop.default})"
    if prop.kind is not PropertyKind.SCALAR:
        return None
    wrap = {JsonType.STRING: "string({})", JsonType.INTEGER: "int({})", JsonType.BOOLEAN: "{}"}
    return wrap.get(prop.json_type, "float({})").format(prop.default)
