"""Everything in a model that has a name, with its qualified name as users write it."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Enumeration, EnumValue, Model, ObjectType, Property, ScalarType


def own_properties(model: Model) -> Iterator[tuple[str, ObjectType, Property]]:
    """`(qualified name, class, property)` of every property, at the class that declares it."""
    for holder in model.object_types.values():
        for prop in holder.properties:
            if prop.owner == holder.name:
                yield f"{holder.name}.{prop.name}", holder, prop


def enum_values(model: Model) -> Iterator[tuple[str, Enumeration, EnumValue]]:
    """`(qualified name, enumeration, value)` of every code."""
    for enumeration in model.enumerations.values():
        for value in enumeration.values:
            yield f"{enumeration.name}.{value.code}", enumeration, value


def named(model: Model) -> Iterator[tuple[str, ObjectType | Enumeration | ScalarType]]:
    """Every class, enumeration and type."""
    yield from model.object_types.items()
    yield from model.enumerations.items()
    yield from model.types.items()
