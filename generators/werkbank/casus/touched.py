"""Which casussen an edit of the model can make go differently, and which it surely cannot.

Two models are compared without their texts and places. What differs in the form of a type (an
attribute more or less, a cardinality, a rule about it) touches every casus that uses a resource
in whose messages the type stands. What differs in the values of one attribute (a pattern, a list
of codes) touches only those casussen in whose messages that attribute occurs, answers included.
When in doubt a casus is touched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from typing import Any

from werkbank.casus.running import CasusRun
from werkbank.ir import Api, Casus, Model, ObjectType, PropertyKind

_WORD = re.compile(r"\w+")
_TEXTS = frozenset(
    {
        *("position", "description", "examples", "sources", "decisions", "text"),
        *("toelichting", "populatie", "kwaliteit", "patroon", "alias"),
    }
)
"""Fields that no register, and no measure of a casus, looks at."""
_VALUES = frozenset(
    {"facets", "check", "range", "reference_list", "json_type", "personal", "sensitive", "mim"}
)
"""Fields of a property that only matter where it has a value."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs.

    Attributes:
        resources: paths of the resources in whose messages it can show.
        words: attributes or filters of which one must occur in a message for it to show; empty
            when it shows without.
    """

    resources: frozenset[str]
    words: frozenset[str] = frozenset()


def touched_casussen(
    old: Model, new: Model, spoken: Mapping[str, frozenset[str]]
) -> tuple[Casus, ...]:
    """The casussen of `new` that may go differently than they did in `old`.

    Args:
        old: the model that the casussen were carried out with.
        new: the model after the edit.
        spoken: per casus, the words in its messages when it was carried out (`words_of`); a casus
            that is not in it is touched.
    """
    changes = tuple(model_changes(old, new))
    before = {casus.code: casus for casus in old.casussen}
    return tuple(
        casus
        for casus in new.casussen
        if casus.code not in spoken
        or _plain(casus, _ONLY_PLACES) != _plain(before.get(casus.code), _ONLY_PLACES)
        or any(_shows(change, casus, spoken[casus.code]) for change in changes)
    )


def words_of(run: CasusRun) -> frozenset[str]:
    """Every word in the messages of a casus: what was sent, expected and answered."""
    found: set[str] = set()
    for route in run.all_runs():
        for step in (*route.given, *route.steps):
            expected = step.step.expected
            said = [step.request.body, step.request.query, step.step.filters, expected.contains]
            said += [response.body for response in step.responses]
            said += [list(expected.absent), [fault.name for fault in expected.faults]]
            text = json.dumps(said, ensure_ascii=False, default=str)
            found.update(_WORD.findall(text))
    return frozenset(found)


def model_changes(old: Model, new: Model) -> Iterator[Change]:
    """What differs between two models, texts and places aside."""
    yield from _type_changes(old, new)
    yield from _list_changes(old, new)
    yield from _api_changes(old, new)


def _shows(change: Change, casus: Casus, spoken: frozenset[str]) -> bool:
    used = {step.resource for step in _steps(casus)}
    return bool(used & change.resources) and (not change.words or bool(change.words & spoken))


def _steps(casus: Casus) -> Iterator[Any]:
    yield from casus.given
    for route in casus.routes:
        yield from route.steps
    yield from casus.wrong


def _type_changes(old: Model, new: Model) -> Iterator[Change]:
    for name in old.object_types.keys() | new.object_types.keys():
        before, after = old.object_types.get(name), new.object_types.get(name)
        if before is None or after is None or _shape(before) != _shape(after):
            yield Change(_concerned(old, new, name))
            continue
        changed = frozenset(
            prop.name for prop in after.properties if _plain(before.find(prop.name)) != _plain(prop)
        )
        if changed:
            yield Change(_concerned(old, new, name), changed)


def _shape(held: ObjectType) -> object:
    """A type without what only matters where an attribute has a value."""
    own = _plain(held, _TEXTS | {"properties", "_by_name"})
    props = {prop.name: _plain(prop, _TEXTS | _VALUES | {"title"}) for prop in held.properties}
    return own, props


def _list_changes(old: Model, new: Model) -> Iterator[Change]:
    """Enumerations and reference lists of which the codes differ: the attributes that use them."""
    pairs: tuple[tuple[Mapping[str, Any], Mapping[str, Any]], ...] = (
        (old.enumerations, new.enumerations),
        (old.reference_lists, new.reference_lists),
        (old.types, new.types),
    )
    changed = {
        name
        for before, after in pairs
        for name in before.keys() | after.keys()
        if _plain(before.get(name)) != _plain(after.get(name))
    }
    for held in new.object_types.values():
        users = frozenset(
            prop.name
            for prop in held.properties
            if prop.reference_list in changed
            or (prop.kind is not PropertyKind.GROUP and prop.range in changed)
        )
        if users:
            yield Change(_concerned(old, new, held.name), users)


def _api_changes(old: Model, new: Model) -> Iterator[Change]:
    before = {api.name: api for api in old.apis}
    after = {api.name: api for api in new.apis}
    for name in before.keys() | after.keys():
        one, other = before.get(name), after.get(name)
        if one is None or other is None or _around(one) != _around(other):
            both = [api for api in (one, other) if api is not None]
            yield Change(frozenset(r.path for api in both for r in api.resources))
            continue
        yield from _resource_changes(one, other)
        yield from _rule_changes(old, new, one, other)


def _around(api: Api) -> object:
    return _plain(api, _TEXTS | {"resources", "behaviours"})


def _resource_changes(one: Api, other: Api) -> Iterator[Change]:
    before = {resource.path: resource for resource in one.resources}
    after = {resource.path: resource for resource in other.resources}
    for path in before.keys() | after.keys():
        first, second = before.get(path), after.get(path)
        # The attribute behind a filter is compared apart: it matters where the filter is used.
        if _plain(first, _TEXTS | {"properties"}) != _plain(second, _TEXTS | {"properties"}):
            yield Change(frozenset({path}))
        elif first is not None and second is not None:
            filters = {item.name: item for item in first.filters}
            words = frozenset(
                word
                for item in second.filters
                if _plain(filters[item.name]) != _plain(item)
                for word in (*_WORD.findall(item.name), *item.path)
            )
            if words:
                yield Change(frozenset({path}), words)


def _rule_changes(old: Model, new: Model, one: Api, other: Api) -> Iterator[Change]:
    before = {rule.code: rule for rule in one.behaviours}
    after = {rule.code: rule for rule in other.behaviours}
    for code in before.keys() | after.keys():
        if _plain(before.get(code)) == _plain(after.get(code)):
            continue
        types = {rule.object_type for rule in (before.get(code), after.get(code)) if rule}
        if None in types:
            yield Change(frozenset(resource.path for resource in other.resources))
        else:
            concerned = (_concerned(old, new, str(name)) for name in types)
            yield Change(frozenset().union(*concerned))


def _concerned(old: Model, new: Model, name: str) -> frozenset[str]:
    """The resources in whose messages a type stands; all of them when it stands in none."""
    found = {
        resource.path
        for model in (old, new)
        for _, resource in model.resources()
        if name in model.reach(resource.object_type)
    }
    return frozenset(found or (resource.path for _, resource in new.resources()))


_ONLY_PLACES = frozenset({"position"})


def _plain(value: object, without: Iterable[str] = _TEXTS) -> object:
    """A value that can be compared: frozen values as tuples, without some of their fields."""
    if is_dataclass(value) and not isinstance(value, type):
        return tuple(
            (one.name, _plain(getattr(value, one.name), without))
            for one in fields(value)
            if one.name not in without and one.compare
        )
    if isinstance(value, Mapping):
        return {key: _plain(inner, without) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner, without) for inner in value]
    return value.value if isinstance(value, Enum) else value
