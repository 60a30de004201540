"""uniek: the values of `attributen` together occur once, among objects that have them all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from werkbank.ir import Behaviour, Model, PropertyKind
from werkbank.validate.comparable import comparable, digest
from werkbank.validate.fault import Fault, broken
from werkbank.validate.places import split, values
from werkbank.validate.state import Occurrence, State, concerned


def keys_of(rule: Behaviour, state: State | None) -> list[tuple[Occurrence, str]]:
    """The keys that an object in this state may be the only one to have."""
    return [(place, digest(combination)) for place, combination in combinations(rule, state)]


def combinations(
    rule: Behaviour, state: State | None
) -> Iterator[tuple[Occurrence, tuple[Any, ...]]]:
    """The combinations of values that an object in this state may be the only one to have."""
    for place in concerned(rule, state):
        columns = []
        for path in rule.properties:
            found = values(place.data, split(path))
            if not found:
                break
            columns.append(found)
        else:
            for combination in product(*columns):
                yield place, tuple([comparable(value, moment=True) for value in combination])


def clash(rule: Behaviour, name: str) -> Fault:
    """The fault of an object that has a key which another one has already.

    Args:
        rule: of this kind.
        name: the attribute that the fault is put at; see `blamed`.
    """
    return broken(
        rule,
        name,
        f"Er is al een object met dezelfde combinatie van {_listed(rule.properties)}; "
        "zoek het op en gebruik dat, of geef een andere waarde",
        conflict=True,
    )


def blamed(model: Model, rule: Behaviour) -> str:
    """The attribute that the fault is put at: the last that identifies.

    A role or another code tells apart but does not identify. Where several of the attributes
    stand in one group, that group identifies.
    """
    paths = [
        path
        for path in rule.properties
        if any(
            leaf.kind is not PropertyKind.ENUM
            for leaf in model.walk(str(rule.object_type), split(path))
        )
    ] or list(rule.properties)
    last = paths[-1]
    group = last.rpartition(".")[0]
    if group and sum(path.rpartition(".")[0] == group for path in paths) > 1:
        return group
    return last


def _listed(paths: tuple[str, ...]) -> str:
    names = [path.rpartition(".")[2] for path in paths]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} en {names[-1]}"
