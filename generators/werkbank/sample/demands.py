"""What the behaviour rules ask of an object, worked out before any object is made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind, Model, ObjectType, PropertyKind
from werkbank.sample.scalars import ABSENT, Make, some_day, some_moment
from werkbank.sample.values import NoValueError
from werkbank.sample.words import Context

_B = BehaviourKind
Place = tuple[str, str]
"""Class and dotted path below it."""
Mend = Callable[[Context, dict[str, Any]], None]
"""Makes an object satisfy one rule; it changes the object."""


@dataclass(frozen=True, slots=True)
class Demands:
    """The rules of all APIs, by what they ask.

    Attributes:
        rules: each once: what holds everywhere is declared in every API.
        telling: attributes whose value must be new in every record.
        constants: names of attributes that have one value in all records.
        generated: how a register numbers an attribute.
        mirrored: references that point at one another: number of the pair, and whether this is
            the one that only the register sets.
        foreign: attributes that refer to another register.
        guests: attribute and code that say that an object lives with what refers to it.
    """

    model: Model
    rules: tuple[Behaviour, ...]
    telling: frozenset[Place]
    constants: frozenset[str]
    generated: Mapping[Place, Behaviour]
    mirrored: Mapping[Place, tuple[int, bool]]
    foreign: frozenset[Place]
    guests: Mapping[Place, str]

    def is_foreign(self, here: Iterable[Place]) -> bool:
        """True for the URL of something in another register."""
        return any(place in self.foreign for place in here)

    def of(self, held: ObjectType, *kinds: BehaviourKind) -> Iterator[Behaviour]:
        """The rules of these kinds about a class or what it is derived from."""
        names = {held.name, *held.ancestors}
        return (rule for rule in self.rules if rule.kind in kinds and rule.object_type in names)


def demands_of(model: Model) -> Demands:
    """The demands of all APIs of a model."""
    seen = {(rule.code, rule.object_type): rule for api in model.apis for rule in api.behaviours}
    rules = tuple(seen.values())
    unique = [rule for rule in rules if rule.kind is _B.UNIQUE and rule.object_type]
    generated = {
        (str(rule.object_type), path): rule
        for rule in rules if rule.kind is _B.GENERATED and rule.when is None
        for path in rule.properties
    }  # fmt: skip
    return Demands(
        model=model,
        rules=rules,
        telling=frozenset((str(rule.object_type), _telling(model, rule)) for rule in unique),
        constants=frozenset(rule.properties[0] for rule in unique if len(rule.properties) > 1),
        generated=generated,
        mirrored=_mirrored(rules),
        foreign=frozenset(
            (str(rule.object_type), path)
            for rule in rules if rule.kind is _B.REFERENCE_EXISTS and rule.options.get("vreemd")
            for path in rule.properties
        ),
        guests={
            (str(rule.object_type), rule.when[0]): rule.when[1]
            for rule in rules if rule.kind is _B.DEPENDENT_LIFE and rule.when
        },
    )  # fmt: skip


def _telling(model: Model, rule: Behaviour) -> str:
    """Which attribute of a combination is to be the new one: a reference, else the last of text.

    Of the other references the value is then free, so that one klant has more contactmomenten.
    """
    last = rule.properties[-1]
    for path in rule.properties:
        leaves = model.walk(str(rule.object_type), tuple(path.split(".")))
        if any(leaf.kind is PropertyKind.REFERENCE for leaf in leaves):
            return path
        if any(leaf.kind is PropertyKind.SCALAR for leaf in leaves):
            last = path
    return last


def _mirrored(rules: Iterable[Behaviour]) -> dict[Place, tuple[int, bool]]:
    found: dict[Place, tuple[int, bool]] = {}
    numbers: dict[str, int] = {}
    for rule in rules:
        if rule.kind is not _B.CROSS_REFERENCE:
            continue
        owner = str(rule.object_type)
        number = numbers.setdefault(owner, 0)
        numbers[owner] += 1
        for path in rule.properties:
            found[owner, path] = (number, False)
        if mirror := rule.options.get("spiegel"):
            found[owner, str(mirror)] = (number, True)
    return found


# -- menders -----------------------------------------------------------------------------------


def menders(
    demands: Demands, held: ObjectType, makers: Mapping[str, Make], *, exported: bool
) -> Iterator[Mend]:
    """What makes an object of a class satisfy its rules.

    Args:
        demands: of the model.
        held: a concrete class.
        makers: of its attributes.
        exported: True when the object has what only a register sets.
    """
    for rule in demands.of(held, _B.FORBIDDEN_WHEN):
        yield _forbid(rule)
    for rule in demands.of(held, _B.REQUIRED_WHEN, _B.ONE_OF_REQUIRED):
        yield _require(rule, makers, demands.foreign)
    for rule in demands.of(held, _B.ONE_OF_REQUIRED):
        if rule.options.get("precies"):
            yield _keep_one(rule)
    for rule in demands.of(held, _B.ORDER):
        yield _order(rule)
    if exported:
        for rule in demands.of(held, _B.GENERATED):
            yield from _generate(held, rule)


def at_path(data: Any, path: str) -> Any:
    """The first value at a dotted path, or None."""
    if "." not in path:
        return data.get(path)
    for step in path.split("."):
        if isinstance(data, list):
            data = data[0] if data else None
        data = data.get(step) if isinstance(data, dict) else None
    return data


def _holds(rule: Behaviour, data: dict[str, Any]) -> bool:
    if rule.when is None:
        return True
    value = at_path(data, rule.when[0])
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return value is not None and text == rule.when[1]


def _forbid(rule: Behaviour) -> Mend:
    places = [path.rpartition(".")[::2] for path in rule.properties]

    def mend(_: Context, data: dict[str, Any]) -> None:
        if _holds(rule, data):
            for start, last in places:
                held = at_path(data, start) if start else data
                if isinstance(held, dict):
                    held.pop(last, None)

    return mend


def _require(rule: Behaviour, makers: Mapping[str, Make], foreign: frozenset[Place]) -> Mend:
    """What is kept in another register comes last: nobody here knows whether it exists."""
    names = sorted(
        (path for path in rule.properties if path in makers),
        key=lambda path: (str(rule.object_type), path) in foreign,
    )

    def mend(at: Context, data: dict[str, Any]) -> None:
        if not _holds(rule, data) or any(_present(at_path(data, p)) for p in rule.properties):
            return
        for name in names:
            value = makers[name](at)
            if value is not ABSENT:
                data[name] = value
                return
        raise NoValueError(f"regel {rule.code} vraagt om wat niet te maken is")

    return mend


def _present(value: Any) -> bool:
    return value is not None and value not in ([], {})


def _keep_one(rule: Behaviour) -> Mend:
    def mend(at: Context, data: dict[str, Any]) -> None:
        present = [path for path in rule.properties if path in data]
        if len(present) > 1:
            kept = present[at.index % len(present)]
            for path in present:
                if path != kept:
                    del data[path]

    return mend


def _order(rule: Behaviour) -> Mend:
    first, second = rule.properties[:2]

    def mend(_: Context, data: dict[str, Any]) -> None:
        begin, end = data.get(first), data.get(second)
        if isinstance(begin, str) and isinstance(end, str) and begin > end:
            data[first], data[second] = end, begin

    return mend


def _generate(held: ObjectType, rule: Behaviour) -> Iterator[Mend]:
    """What the register fills in: a fixed text, or the moment of registration."""
    pattern = str(rule.options.get("patroon", ""))
    (path,) = rule.properties[:1]
    prop = held.find(path)
    if prop is None or "#" in pattern:
        return

    def mend(at: Context, data: dict[str, Any]) -> None:
        if not _holds(rule, data):
            return
        if pattern != "{nu}":
            data[path] = pattern
        elif path not in data:
            day = prop.facets.format == "date"
            data[path] = some_day(at.chance) if day else some_moment(at.chance)

    yield mend
