"""Types with subtypes as an extension: what is shared, and subtypes that add to it with `allOf`.

This is how the drafts before the standard in development describe them. The shared schema holds
the discriminator and tells which component goes with which code; it does not pin the code in the
subtype, so that a validator without knowledge of discriminators accepts more than is meant. Nor
does it say which codes there are, though a discriminator has no others than those of its mapping.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from werkbank.ir import ObjectType
from werkbank.purpose import Purpose
from werkbank.schema.scalars import Schema

if TYPE_CHECKING:
    from werkbank.schema.builder import SchemaBuilder


def extended(builder: SchemaBuilder, object_type: ObjectType, purpose: Purpose) -> Schema:
    """The schema of a type that has a discriminator, or inherits one.

    A subtype takes over the schema of the class that declares the discriminator. An abstract class
    in between has nothing of its own but the choice between its subtypes.
    """
    base = _declaring(builder, object_type)
    if object_type.abstract or object_type.name == base.name:
        return _shared(builder, object_type, purpose)
    own = _added(builder, base, object_type, purpose)
    texts: Schema = {
        key: own.pop(key) for key in ("title", "description", "deprecated") if key in own
    }
    part = builder.part_ref(object_type.name, own)
    return {"type": "object", **texts, "allOf": [builder.object_ref(base.name, purpose), part]}


def _declaring(builder: SchemaBuilder, object_type: ObjectType) -> ObjectType:
    prop = object_type.find(object_type.discriminator or "")
    return builder.model.object_types[prop.owner] if prop and prop.owner else object_type


def _added(
    builder: SchemaBuilder, base: ObjectType, object_type: ObjectType, purpose: Purpose
) -> Schema:
    """What a type has that its base does not have."""
    taken = {base.name, *base.ancestors}
    added = tuple(prop for prop in object_type.properties if prop.owner not in taken)
    return builder.flat(object_type, purpose, added)


def _shared(builder: SchemaBuilder, object_type: ObjectType, purpose: Purpose) -> Schema:
    schema = builder.flat(object_type, purpose, object_type.properties)
    schema["discriminator"] = {
        "propertyName": object_type.discriminator,
        "mapping": {
            subtype.discriminator_value: builder.object_ref(subtype.name, purpose)["$ref"]
            for subtype in builder.model.concrete(object_type.name)
            if subtype.discriminator_value
        },
    }
    if builder.decided:
        told = schema["properties"][object_type.discriminator]
        told.setdefault("enum", list(schema["discriminator"]["mapping"]))
        schema["allOf"] = list(_decisions(builder, object_type, purpose))
    return schema


def _decisions(
    builder: SchemaBuilder, object_type: ObjectType, purpose: Purpose
) -> Iterator[Schema]:
    """For each code what its subtype adds: a validator does not act on a discriminator itself."""
    base, name = _declaring(builder, object_type), str(object_type.discriminator)
    for subtype in builder.model.concrete(object_type.name):
        if code := subtype.discriminator_value:
            yield {
                "if": {"required": [name], "properties": {name: {"const": code}}},
                "then": _added(builder, base, subtype, purpose),
            }
