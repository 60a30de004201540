"""Finds an element of the model by the name that people use for it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from werkbank.cli.facts import (
    api_facts,
    behaviour_facts,
    decision_facts,
    enum_value_facts,
    enumeration_facts,
    object_type_facts,
    property_facts,
    question_facts,
    reference_list_facts,
    type_facts,
)
from werkbank.cli.overview import Facts
from werkbank.ir import Model


def describe(model: Model, element: str) -> Facts | None:
    """The facts about `element`, or None when the model has no element of that name."""
    holder, _, member = element.partition(".")
    if holder in model.object_types:
        held = model.object_types[holder]
        if not member:
            return object_type_facts(model, held)
        prop = held.find(member)
        return property_facts(model, held, prop) if prop else None
    if holder in model.enumerations:
        enumeration = model.enumerations[holder]
        if not member:
            return enumeration_facts(model, enumeration)
        value = next((value for value in enumeration.values if value.code == member), None)
        return enum_value_facts(model, enumeration, value) if value else None
    if element in model.types:
        return type_facts(model, model.types[element])
    if element in model.reference_lists:
        return reference_list_facts(model, model.reference_lists[element])
    return _by_code(model, element)


def suggestions(model: Model, element: str) -> list[str]:
    """Names in the model that look like `element`, best first."""
    names = list(_names(model))
    folded = {name.casefold(): name for name in reversed(names)}
    near = get_close_matches(element.casefold(), folded, n=3, cutoff=0.7)
    member = element.rpartition(".")[2].casefold()
    same = [name for name in names if name.casefold().endswith(f".{member}")]
    return list(dict.fromkeys([*(folded[name] for name in near), *same]))[:5]


def _names(model: Model) -> Iterator[str]:
    for held in model.object_types.values():
        yield held.name
        yield from (f"{held.name}.{prop.name}" for prop in held.properties)
    for enumeration in model.enumerations.values():
        yield enumeration.name
        yield from (f"{enumeration.name}.{code}" for code in enumeration.codes)
    yield from (name for name, scalar in model.types.items() if not scalar.builtin)
    yield from model.reference_lists
    for api in model.apis:
        yield f"api:{api.name}"
        yield from (f"gedrag:{rule.code}" for rule in api.behaviours)
    yield from (question.code for question in model.questions)
    yield from (decision.code for decision in model.decisions)


def _by_code(model: Model, element: str) -> Facts | None:
    kind, _, code = element.rpartition(":")
    for api in model.apis:
        if kind in ("", "api") and api.name == code:
            return api_facts(model, api)
    if kind in ("", "gedrag"):
        rules = [rule for api in model.apis for rule in api.behaviours if rule.code == code]
        if rules:
            return behaviour_facts(rules)
    for question in model.questions:
        if question.code == element.upper():
            return question_facts(model, question)
    for decision in model.decisions:
        if decision.code == element.upper():
            return decision_facts(model, decision)
    return None
