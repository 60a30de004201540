"""Models with one thing taken out: a constraint, a behaviour rule or a value of an enumeration.

A casus that demonstrates a rule must go wrong in a register that does not have it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from werkbank.ir import Facets, Model, ObjectType, Parameter, Property, PropertyKind, Resource


class MutantKind(StrEnum):
    """What was taken out; the values are what the command line calls them."""

    RULE = "gedragsregel"
    CONSTRAINT = "beperking"
    VALUE = "waarde"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """One thing that can be taken out of a model.

    Attributes:
        code: tells them apart, and is what `casussen/dekking.yaml` names: `gedrag:kla-001`,
            `Rsin/patroon`, `Klant.soortKlant/verplicht`, `SoortKlant.zelfstandig`.
        types: the object types whose messages change; empty: all of them.
        words: what in a casus tells that it is about this: the code of a rule, a name, a value.
        apply: gives the model without it.
    """

    kind: MutantKind
    code: str
    title: str
    types: frozenset[str]
    words: frozenset[str]
    apply: Callable[[Model], Model]


def mutants(model: Model) -> Iterator[Mutant]:
    """Everything that can be taken out, in the order of the model."""
    yield from _rules(model)
    yield from _type_constraints(model)
    yield from _property_constraints(model)
    yield from _values(model)


def _rules(model: Model) -> Iterator[Mutant]:
    seen = set()
    for api in model.apis:
        for rule in api.behaviours:
            if rule.code in seen:
                continue
            seen.add(rule.code)
            yield Mutant(
                kind=MutantKind.RULE,
                code=f"gedrag:{rule.code}",
                title=rule.title,
                types=frozenset({rule.object_type} if rule.object_type else ()),
                words=frozenset({rule.code, str(rule.kind)}),
                apply=_without_rule(rule.code),
            )


def _without_rule(code: str) -> Callable[[Model], Model]:
    def apply(model: Model) -> Model:
        apis = tuple(
            replace(api, behaviours=tuple(r for r in api.behaviours if r.code != code))
            for api in model.apis
        )
        return replace(model, apis=apis)

    return apply


_FACETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("patroon", ("pattern",)),
    ("lengte", ("min_length", "max_length")),
    ("minimum", ("minimum",)),
    ("maximum", ("maximum",)),
    ("formaat", ("format",)),
)
"""Name of a constraint, and the facets that it is made of."""


def _type_constraints(model: Model) -> Iterator[Mutant]:
    """What a datatype demands, taken away from every attribute of that type at once."""
    for scalar in model.types.values():
        if scalar.builtin:
            continue
        users = frozenset(
            held.name
            for held in model.object_types.values()
            if any(
                p.kind is PropertyKind.SCALAR and p.range == scalar.name for p in held.properties
            )
        )
        if not users:
            continue
        words = frozenset(
            p.name
            for held in model.object_types.values()
            for p in held.properties
            if p.range == scalar.name
        )
        for name, facets in _FACETS:
            values = {facet: getattr(scalar.facets, facet) for facet in facets}
            if any(value is not None for value in values.values()):
                yield Mutant(
                    kind=MutantKind.CONSTRAINT,
                    code=f"{scalar.name}/{name}",
                    title=f"{name} van {scalar.name}",
                    types=users,
                    words=words | {name},
                    apply=_changing(_loosen_type(scalar.name, values)),
                )
        if scalar.check:
            yield Mutant(
                kind=MutantKind.CONSTRAINT,
                code=f"{scalar.name}/controle",
                title=f"controle {scalar.check} van {scalar.name}",
                types=users,
                words=words | {"controle"},
                apply=_changing(_unchecked(scalar.name)),
            )


def _loosen_type(name: str, values: dict[str, object]) -> Callable[[Property], Property]:
    def change(prop: Property) -> Property:
        if prop.kind is not PropertyKind.SCALAR or prop.range != name:
            return prop
        same = {facet: None for facet, value in values.items() if _facet(prop, facet) == value}
        return replace(prop, facets=replace(prop.facets, **same)) if same else prop

    return change


def _unchecked(name: str) -> Callable[[Property], Property]:
    def change(prop: Property) -> Property:
        mine = prop.kind is PropertyKind.SCALAR and prop.range == name
        return replace(prop, check=None) if mine else prop

    return change


def _property_constraints(model: Model) -> Iterator[Mutant]:
    """What an attribute itself demands, beyond its type."""
    for held in model.object_types.values():
        if held.external:
            continue
        for prop in held.properties:
            if prop.owner in ("", held.name) and not prop.identifier:
                yield from _of_property(model, held, prop)


def _of_property(model: Model, held: ObjectType, prop: Property) -> Iterator[Mutant]:
    def mutant(name: str, change: Callable[[Property], Property]) -> Mutant:
        def apply(found: Property) -> Property:
            mine = found.name == prop.name and found.owner == prop.owner
            return change(found) if mine else found

        return Mutant(
            kind=MutantKind.CONSTRAINT,
            code=f"{held.name}.{prop.name}/{name}",
            title=f"{name} bij {held.name}.{prop.name}",
            types=frozenset({held.name, *(t.name for t in model.concrete(held.name))}),
            words=frozenset({prop.name, name}),
            apply=_changing(apply),
        )

    pinned = prop.name == held.discriminator
    if prop.required and not pinned and not prop.read_only:
        yield mutant("verplicht", lambda found: replace(found, required=False))
    if prop.read_only:
        yield mutant("alleen-lezen", lambda found: replace(found, read_only=False))
    if prop.max_items is not None or prop.min_items:
        yield mutant("aantal", lambda found: replace(found, max_items=None, min_items=None))
    scalar = model.types.get(prop.range)
    inherited = scalar.facets if scalar else Facets()
    for name, facets in _FACETS:
        own = {f: None for f in facets if _facet(prop, f) not in (None, getattr(inherited, f))}
        if own:
            yield mutant(name, lambda found, own=own: _loosened(found, own))  # type: ignore[misc]


def _loosened(prop: Property, facets: dict[str, None]) -> Property:
    return replace(prop, facets=replace(prop.facets, **facets))


def _facet(prop: Property, facet: str) -> object:
    return getattr(prop.facets, facet)


def _values(model: Model) -> Iterator[Mutant]:
    for enumeration in model.enumerations.values():
        users = frozenset(
            held.name
            for held in model.object_types.values()
            if any(
                p.kind is PropertyKind.ENUM and p.range == enumeration.name for p in held.properties
            )
        )
        for value in enumeration.values:
            if len(enumeration.values) > 1 and users:
                yield Mutant(
                    kind=MutantKind.VALUE,
                    code=f"{enumeration.name}.{value.code}",
                    title=value.description,
                    types=users,
                    words=frozenset({value.code}),
                    apply=_without_value(enumeration.name, value.code),
                )


def _without_value(name: str, code: str) -> Callable[[Model], Model]:
    def apply(model: Model) -> Model:
        found = model.enumerations[name]
        kept = tuple(value for value in found.values if value.code != code)
        enumerations = {**model.enumerations, name: replace(found, values=kept)}
        object_types = {
            each.name: replace(
                each,
                children=tuple(
                    child for child in each.children if not _pinned(model, child, name, code)
                ),
            )
            for each in model.object_types.values()
            if not _pinned(model, each.name, name, code)
        }
        return replace(model, enumerations=enumerations, object_types=object_types)

    return apply


def _pinned(model: Model, held: str, enumeration: str, code: str) -> bool:
    """True for the subtype that exists by this value; it goes when the value goes."""
    return any(
        prop.range == enumeration and prop.fixed == code
        for prop in model.object_types[held].properties
    )


def _changing(change: Callable[[Property], Property]) -> Callable[[Model], Model]:
    """A model in which every property, in classes and in filters, was handed to `change`."""

    def parameter(found: Parameter) -> Parameter:
        return replace(found, properties=tuple(map(change, found.properties)))

    def resource(found: Resource) -> Resource:
        operations = tuple(
            replace(op, parameters=tuple(map(parameter, op.parameters))) for op in found.operations
        )
        return replace(found, operations=operations, filters=tuple(map(parameter, found.filters)))

    def apply(model: Model) -> Model:
        object_types = {
            name: replace(held, properties=tuple(map(change, held.properties)))
            for name, held in model.object_types.items()
        }
        apis = tuple(
            replace(api, resources=tuple(map(resource, api.resources))) for api in model.apis
        )
        return replace(model, object_types=object_types, apis=apis)

    return apply
