"""Examples of a class, taken from what the casussen send; nothing is written twice."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from werkbank.emit.markdown import code_block, heading, text
from werkbank.emit.places import Places
from werkbank.ir import Casus, Model, ObjectType, OperationKind, PropertyKind, Step

Found = tuple[Casus, Step, Mapping[str, object]]


def example_parts(model: Model, object_type: ObjectType, where: Places) -> Iterator[str]:
    """The richest example of the class in the casussen; nothing when there is none."""
    found = max(_found(model, object_type), key=lambda each: len(each[2]), default=None)
    if found is None:
        return
    casus, step, data = found
    here = where.classes[object_type.name]
    yield heading(2, "Voorbeeld", "voorbeeld")
    told = where.casus_link(here, casus.code, casus.title)
    yield f"Uit de casus {told}: {text(step.title)}."
    yield code_block(json.dumps(data, ensure_ascii=False, indent=2), "json")
    if "$" in json.dumps(data):
        yield "Een woord met `$` ervoor staat voor de URL van een ander object in de casus."


def _found(model: Model, wanted: ObjectType) -> Iterator[Found]:
    """Messages that made an object of the class, or the groups of the class in them."""
    by_path = {resource.path: resource.object_type for _, resource in model.resources()}
    for casus in model.casussen:
        routes = (route.steps for route in casus.routes)
        for step in (step for steps in (casus.given, *routes) for step in steps):
            holder = by_path.get(step.resource)
            if step.kind is OperationKind.CREATE and step.body and holder and _succeeds(step):
                for data in _inside(model, holder, step.body, wanted.name):
                    yield casus, step, data


def _succeeds(step: Step) -> bool:
    return all(status < 300 for status in step.expected.statuses)


def _inside(
    model: Model, holder: str, data: Mapping[str, object], wanted: str
) -> Iterator[Mapping[str, object]]:
    held = _concrete(model, holder, data)
    if held.name == wanted:
        yield data
    for prop in held.properties:
        value = data.get(prop.name)
        if prop.kind is not PropertyKind.GROUP or value is None:
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Mapping):
                yield from _inside(model, prop.range, item, wanted)


def _concrete(model: Model, name: str, data: Mapping[str, object]) -> ObjectType:
    """The subtype that the discriminator in the data points at."""
    held = model.object_types[name]
    if held.discriminator:
        for child in model.concrete(name):
            if child.discriminator_value == data.get(held.discriminator):
                return child
    return held
