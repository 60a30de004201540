"""A casus with one thing changed, to see what that does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from werkbank.casus.names import at
from werkbank.casus.project import CasusFout, listed
from werkbank.ir import Casus, OperationKind, Route, Step
from werkbank.schema.explain import suggestion

GIVEN, WRONG = "gegeven", "fout"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One value of a message changed.

    Attributes:
        place: name of the route, or `gegeven` or `fout`.
        step: name of the step.
        path: dotted path in the message of the step.
        old: None when there was no value.
        new: None when the value was left out.
    """

    place: str
    step: str
    path: str
    old: Any
    new: Any


def changed(
    casus: Casus, place: str, step: str, values: Mapping[str, Any], left_out: Iterable[str] = ()
) -> tuple[Casus, tuple[Change, ...]]:
    """The casus with other values in the message of one step.

    Args:
        casus: stays as it is.
        place: the route; empty to look for the step everywhere.
        step: name of the step.
        values: dotted path to the new value.
        left_out: dotted paths of what to leave out.

    Raises:
        CasusFout: when there is no such route, step or value.
    """
    found_place, found = find_step(casus, place, step)
    message = found.filters if _asks(found) else (found.body or {})
    fresh: Any = _copy(message)
    changes = []
    for path, value in (*values.items(), *((path, None) for path in left_out)):
        _, old = at(message, path)
        if value is None and old is None:
            raise CasusFout(
                f"Stap {step} heeft geen {path}; wel: {listed(sorted(_paths(message)))}."
            )
        _set(fresh, path.split("."), value)
        changes.append(Change(place=found_place, step=found.name, path=path, old=old, new=value))
    new = replace(found, filters=fresh) if _asks(found) else replace(found, body=fresh)
    return _with_step(casus, found_place, found, new), tuple(changes)


def find_step(casus: Casus, place: str, name: str) -> tuple[str, Step]:
    """`(place, step)` of a step by its name.

    Raises:
        CasusFout: when there is none, or more than one and no place is given.
    """
    places = steps_by_place(casus)
    if place and place not in places:
        raise CasusFout(
            f"Casus {casus.code} heeft geen route {place!r}{suggestion(place, list(places))}. "
            f"Wel: {listed(list(places))}."
        )
    found = [
        (where, step)
        for where, steps in places.items()
        for step in steps
        if step.name == name and place in ("", where)
    ]
    if not found:
        names = [s.name for where, steps in places.items() for s in steps if place in ("", where)]
        raise CasusFout(f"Er is geen stap {name!r}{suggestion(name, names)}. Wel: {listed(names)}.")
    if len(found) > 1:
        wheres = listed([f'"{where}"' for where, _ in found])
        raise CasusFout(f"Stap {name!r} komt vaker voor. Zeg erbij in welke route: {wheres}.")
    return found[0]


def steps_by_place(casus: Casus) -> dict[str, tuple[Step, ...]]:
    """The steps of the given state, of every route and of the wrong examples."""
    return {
        GIVEN: casus.given,
        **{route.name: route.steps for route in casus.routes},
        WRONG: casus.wrong,
    }


def _with_step(casus: Casus, place: str, old: Step, new: Step) -> Casus:
    def swapped(steps: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(new if step is old else step for step in steps)

    if place == GIVEN:
        return replace(casus, given=swapped(casus.given))
    if place == WRONG:
        return replace(casus, wrong=swapped(casus.wrong))
    routes: tuple[Route, ...] = tuple(
        replace(route, steps=swapped(route.steps)) if route.name == place else route
        for route in casus.routes
    )
    return replace(casus, routes=routes)


def _asks(step: Step) -> bool:
    return step.kind in {OperationKind.LIST, OperationKind.SEARCH}


def _copy(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _copy(part) for key, part in value.items()}
    return [_copy(part) for part in value] if isinstance(value, list) else value


def _set(target: Any, path: list[str], value: Any) -> None:
    """Put a value at a path; groups on the way are made, None takes a value away."""
    first, *rest = path
    key: Any = int(first) if isinstance(target, list) and first.isdigit() else first
    if isinstance(target, list) and (not isinstance(key, int) or key > len(target)):
        raise CasusFout(f"{first} is geen plaats in een lijst van {len(target)}.")
    if rest:
        if isinstance(target, list) and key == len(target):
            target.append({})
        elif isinstance(target, dict) and not isinstance(target.get(key), dict | list):
            target[key] = {}
        _set(target[key], rest, value)
    elif value is None:
        del target[key]
    elif isinstance(target, list) and key == len(target):
        target.append(value)
    else:
        target[key] = value


def _paths(value: Any, prefix: str = "") -> Iterable[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _paths(part, f"{prefix}.{key}" if prefix else key)
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _paths(part, f"{prefix}.{index}")
    else:
        yield prefix
