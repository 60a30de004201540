"""What ties records to each other: keys that may occur once, and references with their targets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from xxhash import xxh3_128_digest

from werkbank.ir import Behaviour, BehaviourKind, Model, PropertyKind
from werkbank.validate.json_text import dumps
from werkbank.validate.places import dotted, split, values_at
from werkbank.validate.rules.unique import blamed, combinations
from werkbank.validate.state import State, concerned
from werkbank.validate.ties import IDENTIFIER, Role


@dataclass(frozen=True, slots=True)
class Link:
    """One key or reference of a record.

    Attributes:
        role: what is to be compared with what.
        rule: code of the behaviour rule; `identificatie` for the URL of the record itself.
        key: 16 bytes made of the values by `key_of`.
        attribute: where a finding is put.
        target: the object type referred to; empty for a key.
    """

    role: Role
    rule: str
    key: bytes
    attribute: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing by which records are tied: a rule with its paths, or the URL of the record.

    Attributes:
        role, target: as those of a `Link`.
        code: of the rule.
        paths: from the object type of the rule; the record has a key when all have a value.
        attribute: where a finding is put.
        rule: None for the URL of the record itself.
    """

    role: Role
    code: str
    paths: tuple[str, ...]
    attribute: str
    target: str = ""
    rule: Behaviour | None = None


def slots_of(model: Model, object_type: str, rules: tuple[Behaviour, ...]) -> tuple[Slot, ...]:
    """Everything by which records of an object type are tied, in the order of the rules."""
    found = []
    held = model.object_types[object_type]
    if name := next((prop.name for prop in held.properties if prop.identifier), None):
        found.append(Slot(Role.TARGET, IDENTIFIER, (name,), name, object_type))
    for rule in rules:
        if rule.kind is BehaviourKind.UNIQUE:
            at = blamed(model, rule)
            found.append(Slot(Role.KEY, rule.code, rule.properties, at, rule=rule))
        elif rule.kind is BehaviourKind.REFERENCE_EXISTS:
            for path in rule.properties:
                if target := _target(model, rule, path):
                    slot = Slot(Role.REFERENCE, rule.code, (path,), path, target, rule)
                    found.append(slot)
    return tuple(found)


def links_in(state: State, slots: Iterable[Slot]) -> Iterator[Link]:
    """The links of a record; none where values are missing or of another type."""
    for slot in slots:
        if slot.rule is None:
            url = state.data.get(slot.attribute)
            if isinstance(url, str):
                yield Link(slot.role, slot.code, key_of([url]), slot.attribute, slot.target)
        elif slot.role is Role.KEY:
            for place, found in combinations(slot.rule, state):
                name = place.name(slot.attribute)
                yield Link(slot.role, slot.code, key_of(list(found)), name)
        else:
            for place in concerned(slot.rule, state):
                for where, url in values_at(place.data, split(slot.paths[0])):
                    if isinstance(url, str):
                        name = dotted((*place.path, *where))
                        yield Link(slot.role, slot.code, key_of([url]), name, slot.target)


def key_of(found: list[Any]) -> bytes:
    """16 bytes that are equal for equal values and, in practice, for no others."""
    try:
        return xxh3_128_digest(dumps(found))
    except (TypeError, ValueError):  # half a character, or a value that no JSON can hold
        return xxh3_128_digest(repr(found).encode(errors="replace"))


def _target(model: Model, rule: Behaviour, path: str) -> str | None:
    leaves = model.walk(str(rule.object_type), split(path))
    return next((leaf.range for leaf in leaves if leaf.kind is PropertyKind.REFERENCE), None)
