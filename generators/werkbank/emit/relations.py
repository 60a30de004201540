"""What hangs together in a model, looked up once: uses, behaviour, decisions and exchange."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum

from werkbank.ir import (
    Api,
    Behaviour,
    Decision,
    Model,
    ObjectType,
    Property,
    PropertyKind,
    Resource,
)

_ESSENCE = tuple(
    each.name for each in fields(Property) if each.name not in {"position", "mim", "owner"}
)


class Origin(Enum):
    """How a class comes by a property."""

    OWN = "own"
    NARROWED = "narrowed"
    """Inherited, but with a narrower value, cardinality or description."""
    INHERITED = "inherited"


@dataclass(frozen=True, slots=True)
class Use:
    """A property of `holder` that takes its values from something else."""

    holder: ObjectType
    prop: Property


@dataclass(frozen=True, slots=True)
class Relations:
    """The lookups that more than one page needs.

    Attributes:
        uses: per class, enumeration, type and `lijst:<name>`, who uses it.
        rules: per class, the behaviour that is about it or touches one of its properties.
        property_rules: the same per declaring class and property.
        decisions: per element exactly as a decision names it, those decisions.
        carriers: per class, the resources in whose messages it travels.
    """

    uses: Mapping[str, tuple[Use, ...]]
    rules: Mapping[str, tuple[Behaviour, ...]]
    property_rules: Mapping[tuple[str, str], tuple[Behaviour, ...]]
    decisions: Mapping[str, tuple[Decision, ...]]
    carriers: Mapping[str, tuple[tuple[Api, Resource], ...]]


def relations(model: Model) -> Relations:
    """Looks everything up in one pass over the model."""
    by_class: dict[str, dict[tuple[str, str], Behaviour]] = defaultdict(dict)
    by_property: dict[tuple[str, str], dict[tuple[str, str], Behaviour]] = defaultdict(dict)
    for api in model.apis:
        for rule in api.behaviours:
            key = (rule.api or api.name, rule.code)
            if rule.object_type:
                by_class[rule.object_type][key] = rule
            for owner, name in touched(model, rule):
                by_class[owner][key] = rule
                by_property[owner, name][key] = rule
    return Relations(
        _uses(model),
        {name: tuple(rules.values()) for name, rules in by_class.items()},
        {place: tuple(rules.values()) for place, rules in by_property.items()},
        _decisions(model),
        _carriers(model),
    )


def origin(model: Model, holder: ObjectType, prop: Property) -> Origin:
    """Whether the class declares the property, narrows it, or has it unchanged from above."""
    above = model.object_types.get(holder_above(model, holder, prop))
    inherited = above.find(prop.name) if above else None
    if inherited is None:
        return Origin.OWN
    return Origin.INHERITED if _same(inherited, prop) else Origin.NARROWED


def holder_above(model: Model, holder: ObjectType, prop: Property) -> str:
    """The class that `holder` has the property from: an ancestor or a mixin; empty when its own."""
    for name in (*holder.ancestors, prop.owner):
        above = model.object_types.get(name)
        if above and name != holder.name and above.find(prop.name):
            return name
    return ""


def _same(one: Property, other: Property) -> bool:
    """Whether two properties say the same, wherever they stand and whoever declares them."""
    return all(getattr(one, name) == getattr(other, name) for name in _ESSENCE)


def touched(model: Model, rule: Behaviour) -> Iterator[tuple[str, str]]:
    """The declaring class and name of every property that a rule reads or sets."""
    if rule.object_type is None or rule.object_type not in model.object_types:
        return
    paths = [*rule.properties, *((rule.when[0],) if rule.when else ())]
    for path in paths:
        for leaf in model.walk(rule.object_type, tuple(path.split("."))):
            yield leaf.owner or rule.object_type, leaf.name
    via = rule.options.get("via", ())
    for place in (via,) if isinstance(via, str) else via if isinstance(via, list | tuple) else ():
        holder, _, name = str(place).partition(".")
        if holder in model.object_types and model.object_types[holder].find(name):
            yield holder, name


def _uses(model: Model) -> dict[str, tuple[Use, ...]]:
    found: dict[str, list[Use]] = defaultdict(list)
    for holder in model.object_types.values():
        for prop in holder.properties:
            if origin(model, holder, prop) is Origin.INHERITED:
                continue
            found[prop.range].append(Use(holder, prop))
            if prop.reference_list:
                found[f"lijst:{prop.reference_list}"].append(Use(holder, prop))
    return {name: tuple(uses) for name, uses in found.items()}


def _decisions(model: Model) -> dict[str, tuple[Decision, ...]]:
    found: dict[str, list[Decision]] = defaultdict(list)
    for decision in model.decisions:
        for element in dict.fromkeys(decision.elements):
            found[element].append(decision)
    return {element: tuple(decisions) for element, decisions in found.items()}


def _carriers(model: Model) -> dict[str, tuple[tuple[Api, Resource], ...]]:
    found: dict[str, list[tuple[Api, Resource]]] = defaultdict(list)
    for api, resource in model.resources():
        if resource.object_type in model.object_types:
            for name in _carried(model, resource.object_type, {}):
                found[name].append((api, resource))
    return {name: tuple(pairs) for name, pairs in found.items()}


def _carried(model: Model, name: str, seen: dict[str, None]) -> dict[str, None]:
    """The class, its subtypes, and the groups that they hold, all the way down."""
    if name in seen or name not in model.object_types:
        return seen
    seen[name] = None
    holder = model.object_types[name]
    for child in holder.children:
        _carried(model, child, seen)
    for prop in holder.properties:
        if prop.kind is PropertyKind.GROUP:
            _carried(model, prop.range, seen)
    return seen
