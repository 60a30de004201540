"""The model as a schema that maps one to one onto tables.

LinkML's generator makes a table per class, abstract ones included, and lets an attribute refer to
the table of its range: an address could only be stored in the (abstract) table of addresses, not
in the table of its own kind. So a hierarchy that attributes refer to as a whole becomes one table
with the columns of all its subtypes; which subtype a row is, stands in the discriminator.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from linkml_runtime.linkml_model.meta import ClassDefinition

from werkbank.emit.linkml_native.definitions import new_schema, new_slot, one_line
from werkbank.ir import Model, ObjectType, Property, PropertyKind


def table_schema(model: Model) -> Any:
    """A LinkML schema without inheritance, with a class per table."""
    schema = new_schema(model)
    tops = _tops(model)
    for holder in model.object_types.values():
        if tops.get(holder.name) != holder.name:
            continue
        definition = ClassDefinition(name=holder.name, description=one_line(holder.description))
        columns = list(_columns(model, holder))
        lists = Counter(tops.get(prop.range) for prop in columns if prop.many)
        for prop in columns:
            alone = lists[tops.get(prop.range)] == 1
            definition.attributes[prop.name] = _column(model, tops, prop, alone=alone)
        schema.classes[holder.name] = definition
    return schema


def _tops(model: Model) -> dict[str, str]:
    """The table of every class; a class outside the standard, or above all tables, has none."""
    used = {
        prop.range
        for holder in model.object_types.values()
        for prop in holder.properties
        if prop.kind in {PropertyKind.GROUP, PropertyKind.REFERENCE}
    }
    tops = {}
    for holder in model.object_types.values():
        lineage = (holder.name, *holder.ancestors)
        top = next((name for name in reversed(lineage) if name in used), holder.name)
        stored = top in used or not holder.abstract
        if stored and not model.object_types[top].external and not holder.external:
            tops[holder.name] = top
    return tops


def _columns(model: Model, top: ObjectType) -> Iterator[Property]:
    """The attributes of the whole family; what not every member must have is optional."""
    family = list(model.concrete(top.name)) or [top]
    found: dict[str, Property] = {}
    for member in family:
        for prop in member.properties:
            known = found.setdefault(prop.name, prop)
            if known.range != prop.range or known.many != prop.many:
                text = replace(known, kind=PropertyKind.SCALAR, range="string", many=False)
                found[prop.name] = text
    for prop in found.values():
        held = [member.find(prop.name) for member in family]
        everywhere = all(one is not None and one.required for one in held)
        yield replace(prop, required=everywhere)


def _column(model: Model, tops: dict[str, str], prop: Property, *, alone: bool) -> Any:
    """A slot for a property; `alone` when no other list of its holder is of the same table."""
    if prop.kind is PropertyKind.GROUP and prop.range in tops:
        # The members of an inlined list refer back to their holder. With two lists nobody would
        # know of which one they are a member; a list that is not inlined gets a link table.
        inlined = True if alone or not prop.many else None
        return new_slot(model, prop, range=tops[prop.range], inlined=inlined)
    if prop.kind is PropertyKind.REFERENCE and prop.range in tops:
        return new_slot(model, prop, range=tops[prop.range])
    if prop.kind in {PropertyKind.GROUP, PropertyKind.REFERENCE}:
        return new_slot(model, prop, range="uri")  # outside this database
    return new_slot(model, prop)
