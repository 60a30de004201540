"""What ties records to each other: keys that may occur once, and references with their targets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from werkbank.ir import Behaviour, BehaviourKind, Model, PropertyKind
from werkbank.validate.places import dotted, split, values_at
from werkbank.validate.rules.unique import blamed, keys_of
from werkbank.validate.state import State, concerned

IDENTIFIER = "identificatie"
"""The code of the rule that no two records have the same URL."""


class Role(StrEnum):
    """What a link is to other records."""

    KEY = "uniek"
    """No other record may have it."""
    TARGET = "doel"
    """Others can refer to it."""
    REFERENCE = "verwijzing"
    """A record of the type must have it as its target."""


@dataclass(frozen=True, slots=True)
class Link:
    """One key or reference of a record.

    Attributes:
        role: what is to be compared with what.
        rule: code of the behaviour rule; `identificatie` for the URL of the record itself.
        key: 16 bytes of a SHA-256, in which no value can be read back; equal values, equal keys.
        attribute: where a finding is put.
        target: the object type referred to; empty for a key.
    """

    role: Role
    rule: str
    key: bytes
    attribute: str
    target: str = ""


class Links:
    """Finds the links of records of one object type.

    Args:
        model: says what refers to what.
        object_type: name of the class that records are of.
        rules: the behaviour rules about it.
    """

    def __init__(self, model: Model, object_type: str, rules: tuple[Behaviour, ...]) -> None:
        held = model.object_types[object_type]
        self._type = object_type
        self._identifier = next((p.name for p in held.properties if p.identifier), None)
        self.unique = [
            (rule, blamed(model, rule)) for rule in rules if rule.kind is BehaviourKind.UNIQUE
        ]
        self.references = [
            (rule, path, target)
            for rule in rules
            if rule.kind is BehaviourKind.REFERENCE_EXISTS
            for path in rule.properties
            if (target := _target(model, rule, path))
        ]

    def of(self, state: State) -> Iterator[Link]:
        """The links of a record; nothing where values are missing or of another type."""
        url = state.data.get(self._identifier) if self._identifier else None
        if isinstance(url, str):
            yield Link(Role.TARGET, IDENTIFIER, url_key(url), str(self._identifier), self._type)
        for rule, at in self.unique:
            for place, key in keys_of(rule, state):
                yield Link(Role.KEY, rule.code, bytes.fromhex(key[:32]), place.name(at))
        for rule, path, target in self.references:
            for place in concerned(rule, state):
                for where, found in values_at(place.data, split(path)):
                    if isinstance(found, str):
                        name = dotted((*place.path, *where))
                        yield Link(Role.REFERENCE, rule.code, url_key(found), name, target)


def url_key(url: str) -> bytes:
    """The key of a URL."""
    return sha256(url.encode("utf-8", "surrogatepass")).digest()[:16]


def _target(model: Model, rule: Behaviour, path: str) -> str | None:
    leaves = model.walk(str(rule.object_type), split(path))
    return next((leaf.range for leaf in leaves if leaf.kind is PropertyKind.REFERENCE), None)
