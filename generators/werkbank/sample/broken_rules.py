"""Faults against the behaviour rules of the model, one rule at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Behaviour, BehaviourKind, Model, Property, PropertyKind, ReferenceValue
from werkbank.sample.demands import Demands
from werkbank.sample.fault import Expected, Kind, Make, Outcome, Scene, single
from werkbank.sample.sampler import JsonObject
from werkbank.sample.scalars import FIRST_YEAR
from werkbank.sample.wrong_values import broken_facets
from werkbank.validate.places import is_present
from werkbank.validate.rules.unique import blamed, keys_of
from werkbank.validate.state import Occurrence, concerned

_B = BehaviourKind
_LOOKS = 60
_BEYOND = 1 << 40
"""Numbers of objects that no sample has."""


def rule_kinds(
    model: Model, object_type: str, demands: Demands, present: Iterable[str]
) -> Iterator[Kind]:
    """The faults that records of an object type can have against the rules.

    Args:
        model: has the rules.
        object_type: what the records are of.
        demands: of the model.
        present: the object types that the sample has files of; a reference to another type
            cannot be judged.
    """
    names = model.reach(object_type)
    files = set(present)
    for rule in demands.rules:
        if rule.object_type not in names:
            continue
        for name, make in _makers(model, rule, demands, files):
            yield Kind(f"{name}-{rule.code}", make)
    if any(prop.identifier for prop in model.object_types[object_type].properties):
        yield Kind("dubbel", _same_url)


def _makers(
    model: Model, rule: Behaviour, demands: Demands, files: set[str]
) -> Iterator[tuple[str, Make]]:
    match rule.kind:
        case _B.ONE_OF_REQUIRED:
            yield "geen-van", _none_of(rule)
            if rule.options.get("precies"):
                yield "meer-dan-een-van", _more_than_one(rule)
        case _B.REQUIRED_WHEN:
            yield "verplicht-als", _required(rule)
        case _B.FORBIDDEN_WHEN:
            yield "verboden-als", _forbidden(rule)
        case _B.ORDER:
            yield "volgorde", _reversed(rule, demands)
        case _B.REFERENCE_VALUE:
            yield "code-onbekend", _other_code(model, rule, expired=False)
            yield "code-verlopen", _other_code(model, rule, expired=True)
        case _B.REFERENCE_EXISTS if not rule.options.get("vreemd"):
            for path in rule.properties:
                yield f"verwijzing-{path}", _dangling(model, rule, path, files)
        case _B.UNIQUE:
            yield "uniek", _taken(model, rule, demands)


def _given(rule: Behaviour, place: Occurrence) -> list[str]:
    return [path for path in rule.properties if is_present(place.first(path))]


def _leaves_something(place: Occurrence, gone: list[str]) -> bool:
    return not place.path or len(place.data) > len(gone)


def _all(rule: Behaviour, place: Occurrence, paths: Iterable[str]) -> Outcome:
    return Outcome(tuple(Expected(place.name(path), rule.code) for path in paths))


def _emptied(rule: Behaviour, told: Callable[[Occurrence], Outcome]) -> Make:
    """Takes away everything that a rule asks one of; `told` says what is then found."""

    def make(scene: Scene) -> Outcome | None:
        for place in concerned(rule, scene.state):
            given = _given(rule, place)
            if all("." not in path for path in given) and _leaves_something(place, given):
                for path in given:
                    del place.data[path]
                return told(place)
        return None

    return make


def _none_of(rule: Behaviour) -> Make:
    return _emptied(rule, lambda place: _all(rule, place, rule.properties))


def _more_than_one(rule: Behaviour) -> Make:
    def make(scene: Scene) -> Outcome | None:
        for place in concerned(rule, scene.state):
            wanted = [path for path in rule.properties if path not in place.data]
            if wanted and (found := _borrowed(rule, scene, wanted)):
                place.data[found[0]] = found[1]
                return _all(rule, place, _given(rule, place))
        return None

    return make


def _required(rule: Behaviour) -> Make:
    return _emptied(rule, lambda place: single(place.name(rule.properties[-1]), rule.code))


def _forbidden(rule: Behaviour) -> Make:
    def make(scene: Scene) -> Outcome | None:
        for place in concerned(rule, scene.state):
            if found := _borrowed(rule, scene, rule.properties):
                place.data[found[0]] = found[1]
                return single(place.name(found[0]), rule.code)
        return None

    return make


def _borrowed(rule: Behaviour, scene: Scene, paths: Sequence[str]) -> tuple[str, Any] | None:
    """One of these attributes as a record beyond the sample has it, so that it is new as well."""
    for _ in range(_LOOKS):
        other = scene.another()
        if other is None:
            return None
        for place in scene.state_of(other[1]).occurrences(rule.object_type):
            for path in paths:
                if is_present(value := place.data.get(path)):
                    return path, value
    return None


def _reversed(rule: Behaviour, demands: Demands) -> Make:
    first, second = rule.properties[:2]
    by_register = (str(rule.object_type), second) in demands.generated

    def make(scene: Scene) -> Outcome | None:
        for place in concerned(rule, scene.state):
            begin, end = place.data.get(first), place.data.get(second)
            if isinstance(begin, str) and isinstance(end, str) and begin < end:
                place.data[first], place.data[second] = end, begin
                return single(place.name(first if by_register else second), rule.code)
        return None

    return make


# -- codes -------------------------------------------------------------------------------------


def _other_code(model: Model, rule: Behaviour, *, expired: bool) -> Make:
    leaves = [
        (path.rpartition(".")[0], leaf)
        for path in rule.properties
        for leaf in model.walk(str(rule.object_type), tuple(path.split(".")))
        if leaf.reference_list in model.reference_lists
    ]
    codes = {
        (start, leaf.name): code
        for start, leaf in leaves
        if (code := (_expired if expired else _unlisted)(model, leaf))
    }

    def make(scene: Scene) -> Outcome | None:
        for place in concerned(rule, scene.state):
            for (start, name), code in codes.items():
                for path, data in _held(place, start):
                    if isinstance(data.get(name), str):
                        data[name] = code
                        return single(place.name((*path, name)), rule.code)
        return None

    return make


def _held(place: Occurrence, start: str) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    """The group at a dotted path, or each of the groups."""
    if not start:
        yield (), place.data
        return
    found = place.data.get(start)
    if isinstance(found, dict):
        yield (start,), found
    for index, each in enumerate(found if isinstance(found, list) else ()):
        if isinstance(each, dict):
            yield (start, index), each


def _unlisted(model: Model, leaf: Property) -> str | None:
    found = model.reference_lists[str(leaf.reference_list)]
    code = "niet_in_de_lijst"
    if found.open or any(each.code == code for each in found.values):
        return None
    return code if _suits(leaf, code) else None


def _expired(model: Model, leaf: Property) -> str | None:
    found = model.reference_lists[str(leaf.reference_list)]
    by_code: dict[str, list[ReferenceValue]] = {}
    for each in found.values:
        by_code.setdefault(each.code, []).append(each)
    return next(
        (
            code
            for code, entries in by_code.items()
            if _suits(leaf, code) and all(_never_in_sample(each) for each in entries)
        ),
        None,
    )


def _never_in_sample(entry: ReferenceValue) -> bool:
    """True when a code is of no use in the years of the sample, nor after them."""
    return entry.end is not None and entry.end.year < FIRST_YEAR


def _suits(leaf: Property, code: str) -> bool:
    refused = leaf.check in CHECKS and CHECKS[str(leaf.check)].why(code) is not None
    return not refused and not broken_facets(leaf.facets, code)


# -- other records -----------------------------------------------------------------------------


def _dangling(model: Model, rule: Behaviour, path: str, files: set[str]) -> Make:
    targets = {
        leaf.range
        for leaf in model.walk(str(rule.object_type), tuple(path.split(".")))
        if leaf.kind is PropertyKind.REFERENCE and not model.object_types[leaf.range].external
    }
    judged = bool(targets & files)

    def make(scene: Scene) -> Outcome | None:
        if not judged:
            return None
        for place in concerned(rule, scene.state):
            if isinstance(place.data.get(path), str):
                url = scene.sampler.url(next(iter(targets)), _BEYOND + scene.turn)
                place.data[path] = url
                return single(place.name(path), rule.code)
        return None

    return make


def _same_url(scene: Scene) -> Outcome | None:
    """Another object at the URL of this one."""
    held = scene.state.held
    prop = next((each for each in held.properties if each.identifier), None) if held else None
    other = scene.another()
    if prop is None or other is None:
        return None
    number, data = other
    if _shares_keys(scene, number, data):
        return None
    data[prop.name] = scene.data[prop.name]
    return single(prop.name, "identificatie", added=True, data=data)


def _taken(model: Model, rule: Behaviour, demands: Demands) -> Make:
    """Another object with the same combination of values; it may break other rules as well."""
    unique = [each for each in demands.rules if each.kind is _B.UNIQUE]
    tops = {path.partition(".")[0] for path in rule.properties}

    def make(scene: Scene) -> Outcome | None:
        if not scene.state.is_a(rule.object_type) or not list(keys_of(rule, scene.state)):
            return None
        other = scene.another()
        if other is None:
            return None
        data = _like(scene, other[1], tops, demands)
        expected = tuple(_clashes(model, unique, scene, data))
        return Outcome(expected, added=True, data=data) if expected else None

    return make


def _like(scene: Scene, other: JsonObject, tops: set[str], demands: Demands) -> JsonObject:
    """This record once more, with what must be new in every record from another."""
    data = {**scene.data}
    held = scene.state.held
    names = (held.name, *held.ancestors) if held else ()
    for prop in held.properties if held else ():
        new = prop.identifier or any((name, prop.name) in demands.telling for name in names)
        if new and prop.name not in tops:
            data.pop(prop.name, None)
            if prop.name in other:
                data[prop.name] = other[prop.name]
    return data


def _clashes(
    model: Model, rules: Iterable[Behaviour], scene: Scene, data: JsonObject
) -> Iterator[Expected]:
    for rule in rules:
        old = {key for _, key in keys_of(rule, scene.state)}
        for place, key in keys_of(rule, scene.state_of(data)):
            if key in old:
                yield Expected(place.name(blamed(model, rule)), rule.code)


def _shares_keys(scene: Scene, number: int, data: JsonObject) -> bool:
    """True when a record beyond the sample is by chance the same as the one it counts on from."""
    rules = [rule for rule in scene.sampler.demands.rules if rule.kind is _B.UNIQUE]
    before = scene.sampler.record(scene.object_type, number % scene.sampler.amount)
    return any(
        {key for _, key in keys_of(rule, scene.state_of(before))}
        & {key for _, key in keys_of(rule, scene.state_of(data))}
        for rule in rules
    )
