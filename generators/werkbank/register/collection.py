"""What a register keeps of each resource: which paths it indexes, which rules hold, which URLs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from werkbank.ir import (
    Api,
    Behaviour,
    BehaviourKind,
    Model,
    ObjectType,
    Operator,
    Property,
    PropertyKind,
    Resource,
)
from werkbank.schema import behaviours_of
from werkbank.validate.places import split

_DEEPEST = 12
"""How far references are sought inside groups; a group may hold itself."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """A path that lists filter or sort on.

    Attributes:
        number: what the database calls it.
        moment: the values are date-times.
        whole: keep the texts whole as well, to look for a part of them.
        many: an object can have more than one value.
        absent: keep that an object has no value, to sort it or to ask for it.
    """

    number: int
    path: tuple[str, ...]
    moment: bool
    whole: bool
    many: bool
    absent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A resource with everything that is derived from the model about it."""

    key: str
    """`klanten/klanten`: the API and the path."""
    api: Api
    resource: Resource
    object_type: ObjectType
    prefix: str
    """The URL of an object, up to its identifier."""
    identifier: str | None
    """The name of the property with the URL of the object itself."""
    rules: tuple[Behaviour, ...]
    by_kind: Mapping[BehaviourKind, tuple[Behaviour, ...]]
    """The rules, in the order of the API."""
    indexed: Mapping[str, Indexed]
    """By dotted path."""
    mains: tuple[tuple[str, str], ...]
    """Object type and path of the references to an object in whose audit trail a write is put."""
    own_trail: bool
    """True when an object without such a reference has an audit trail of its own."""

    def url(self, uuid: str) -> str:
        """The URL of an object."""
        return self.prefix + uuid

    def of_kind(self, kind: BehaviourKind) -> tuple[Behaviour, ...]:
        """The rules of a kind, in the order of the API."""
        return self.by_kind.get(kind, ())

    def has(self, kind: BehaviourKind) -> bool:
        """True when a rule of this kind holds here."""
        return kind in self.by_kind


def collections_of(model: Model, servers: Mapping[str, str]) -> Iterator[Collection]:
    """The collections of a model, in the order of its files."""
    numbers = iter(range(1, 1_000_000))
    for api, resource in model.resources():
        server = servers.get(api.name, api.server).rstrip("/")
        rules = behaviours_of(model, api, resource)
        held = model.object_types[resource.object_type]
        yield Collection(
            key=f"{api.name}/{resource.path}",
            api=api,
            resource=resource,
            object_type=held,
            prefix=f"{server}/{resource.path}/",
            identifier=next((prop.name for prop in held.properties if prop.identifier), None),
            rules=rules,
            by_kind=_by_kind(rules),
            indexed={
                ".".join(path): Indexed(next(numbers), path, *marks)
                for path, *marks in _indexed(model, resource, rules)
            },
            mains=tuple(_mains(api)),
            own_trail=any(
                rule.kind is BehaviourKind.AUDIT and "via" not in rule.options for rule in rules
            ),
        )


def _mains(api: Api) -> Iterator[tuple[str, str]]:
    for rule in api.behaviours:
        if rule.kind is BehaviourKind.AUDIT:
            for via in options(rule.options.get("via")):
                holder, _, path = via.partition(".")
                yield holder, path


def options(value: object) -> tuple[str, ...]:
    """An option of a rule that may be one text or a list of them."""
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, Iterable) else (str(value),)


def _by_kind(rules: tuple[Behaviour, ...]) -> Mapping[BehaviourKind, tuple[Behaviour, ...]]:
    found: dict[BehaviourKind, tuple[Behaviour, ...]] = {}
    for rule in rules:
        found[rule.kind] = (*found.get(rule.kind, ()), rule)
    return found


def _indexed(
    model: Model, resource: Resource, rules: tuple[Behaviour, ...]
) -> Iterator[tuple[tuple[str, ...], bool, bool, bool, bool]]:
    absent = {split(name) for name in resource.sortable}
    absent |= {f.path for f in resource.filters if f.operator is Operator.EMPTY}
    whole = {f.path for f in resource.filters if f.operator is Operator.CONTAINS}
    paths = {f.path: f.properties for f in resource.filters}
    conditions = [
        rule.when[0] for rule in rules if rule.kind is BehaviourKind.NO_DISCLOSURE and rule.when
    ]
    for name in (*resource.sortable, *conditions):
        paths.setdefault(split(name), model.walk(resource.object_type, split(name)))
    for path, leaves in paths.items():
        moment = any(prop.facets.format == "date-time" for prop in leaves)
        many = any(prop.many for prop in _along(model, resource.object_type, path))
        yield path, moment, path in whole, many, path in absent


def _along(model: Model, name: str, path: tuple[str, ...]) -> Iterator[Property]:
    """Every property on the way of a path."""
    for length in range(1, len(path) + 1):
        yield from model.walk(name, path[:length])


@dataclass(frozen=True, slots=True)
class Reference:
    """A property that refers to objects in the register; `number` is its name in the database."""

    number: int
    holder: str
    path: tuple[str, ...]
    target: str


def references_of(model: Model) -> Iterator[Reference]:
    """The references between exchanged objects, of every concrete object type."""
    numbers = iter(range(1, 1_000_000))
    for name, held in model.object_types.items():
        if held.abstract or not held.identified or held.external:
            continue
        for path, target in _references(model, held, ()):
            yield Reference(next(numbers), name, path, target)


def _references(
    model: Model, held: ObjectType, here: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str]]:
    if len(here) > _DEEPEST:
        return
    found: dict[tuple[str, ...], str] = {}
    for prop in held.properties:
        path = (*here, prop.name)
        if prop.kind is PropertyKind.REFERENCE:
            if not model.object_types[prop.range].external:
                found[path] = prop.range
        elif prop.kind is PropertyKind.GROUP and prop.range != held.name:
            for subtype in model.concrete(prop.range):
                found.update(_references(model, subtype, path))
    yield from found.items()
