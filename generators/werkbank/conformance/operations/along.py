"""Reading related objects along, in a list or with one object."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.conformance.expecting import accepted
from werkbank.conformance.rules.placing import Spot
from werkbank.conformance.target import Target
from werkbank.register import JsonObject
from werkbank.validate.places import first_at


def expand_findings(target: Target, spot: Spot, made: JsonObject) -> Iterator[str]:
    """What is different when related objects are read along."""
    for expand in spot.collection.resource.expands:
        if expand.reverse:
            related = target.make(expand.target, {expand.property: made["url"]})
            wanted = related["url"]
        else:
            wanted = first_at(made, expand.property)
        if wanted is None:
            continue
        answer = spot.collection.raadplegen(str(made["url"]), expand=[expand.name])
        yield from accepted(answer, f"expand={expand.name}", 200)
        if not answer.ok or not isinstance(answer.body, dict):
            continue
        found = first_at(answer.body, f"_expand.{expand.name}")
        objects = found if isinstance(found, list) else [found]
        urls = [each.get("url") for each in objects if isinstance(each, dict)]
        if wanted not in urls:
            yield f"expand={expand.name} leest {expand.name} niet mee onder _expand"
