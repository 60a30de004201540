"""een-van-verplicht, verplicht-als, verboden-als: what a message must have, or must not have."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.conformance.expecting import accepted, refused
from werkbank.conformance.rules.placing import Spot, first_spot
from werkbank.conformance.target import Target, Unable
from werkbank.ir import Api, Behaviour


def one_of_required(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """Nothing is refused; each by itself will do; with `precies`, two are refused."""
    spot = first_spot(target, api, rule)
    names = [spot.at(path) for path in rule.properties]
    answer = target.create(spot.name, spot.body(spot.wanted(), without=names))
    yield from refused(answer, f"zonder {_any(rule)}", 400, rule.kind)
    values = {path: value for path in rule.properties if (value := _value(spot, path)) is not None}
    for path, value in values.items():
        others = [name for name in names if name != spot.at(path)]
        wanted = spot.wanted(**{path: value})
        answer = target.create(spot.name, spot.body(wanted, without=others))
        yield from accepted(answer, f"met alleen {path}", 201, 409)
    if rule.options.get("precies") and len(values) > 1:
        answer = target.create(spot.name, spot.body(spot.wanted(**values)))
        yield from refused(answer, f"met {' en '.join(values)}", 400, rule.kind)


def required_when(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """When the condition holds, nothing is refused and one of them will do."""
    spot = first_spot(target, api, rule)
    names = [spot.at(path) for path in rule.properties]
    answer = target.create(spot.name, spot.body(spot.wanted(), without=names))
    yield from refused(answer, f"zonder {_any(rule)}", 400, rule.kind)
    answer = target.create(spot.name, target.body(spot.name, spot.wanted()))
    yield from accepted(answer, f"met een van {_any(rule)}", 201)


def forbidden_when(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """When the condition holds, each of them is refused and none of them is right."""
    spot = first_spot(target, api, rule)
    for path in rule.properties:
        value = _value(spot, path)
        if value is None:
            continue
        others = [spot.at(each) for each in rule.properties if each != path]
        answer = target.create(spot.name, spot.body(spot.wanted(**{path: value}), without=others))
        yield from refused(answer, f"met {path}", 400, rule.kind, [spot.at(path)])
    answer = target.create(spot.name, target.body(spot.name, spot.wanted()))
    yield from accepted(answer, f"zonder {_any(rule)}", 201)


def _value(spot: Spot, path: str) -> object:
    try:
        return spot.value(path)
    except Unable:
        return None  # it refers to something elsewhere, and nothing is known there


def _any(rule: Behaviour) -> str:
    return " of ".join(rule.properties)
