"""Where an element of the model is used, and why it is as it is."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.cli.overview import Facts
from werkbank.ir import Model, Property


def used_by(model: Model, name: str) -> Iterator[str]:
    """The attributes that have this class, enumeration or type as their range."""
    for held in model.object_types.values():
        for prop in held.properties:
            if prop.range == name and prop.owner in ("", held.name):
                yield f"{held.name}.{prop.name}"


def exchanged_in(model: Model, name: str) -> Iterator[str]:
    """The resources in whose messages objects of this type stand, nested ones included."""
    for api, resource in model.resources():
        if name in model.reach(resource.object_type):
            yield f"{api.name} /{resource.path}"


def filtered_by(model: Model, prop: Property, owner: str) -> Iterator[str]:
    """The filters that select on this attribute."""
    for api, resource in model.resources():
        for parameter in resource.filters:
            if any(leaf.name == prop.name and leaf.owner == owner for leaf in parameter.properties):
                yield f"{api.name} /{resource.path}: {parameter.name} ({parameter.operator.value})"


def rules_about(model: Model, names: set[str], prop: str = "") -> Iterator[str]:
    """The behaviour rules about these classes, and about `prop` when given."""
    seen = set()
    for api in model.apis:
        for rule in api.behaviours:
            touched = not prop or any(prop in path.split(".") for path in rule.properties)
            if rule.object_type in names and touched and rule.code not in seen:
                seen.add(rule.code)
                yield f"{rule.code}: {rule.title}"


def why(model: Model, element: str) -> Facts:
    """The decisions about this element and the questions behind them."""
    decisions = model.decisions_for(element)
    codes = dict.fromkeys(code for decision in decisions for code in decision.questions)
    titles = {question.code: question.title for question in model.questions}
    return {
        "besluiten": {decision.code: decision.title for decision in decisions},
        "vragen": {code: titles.get(code, "onbekend") for code in codes},
    }
