"""Hypothesis strategies made from the model: instances that are valid, and instances that are not.

They are derived from the IR and not from the emitted schemas, so that a mistake in the schemas
shows as a disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from hypothesis import strategies as st

from werkbank.ir import Expand, Facets, JsonType, Model, ObjectType, Property, PropertyKind
from werkbank.schema import Purpose

Instance = dict[str, Any]
UNKNOWN = "onbekendGegeven"
_DEEPEST = 5
_TEXT = st.characters(min_codepoint=0x20, max_codepoint=0x17F, exclude_categories=["Cc"])
_URL = st.uuids().map(lambda value: f"https://register.example.org/api/v1/objecten/{value}")
_FORMATS = {
    "date": st.dates().map(lambda value: value.isoformat()),
    "date-time": st.datetimes(datetime(1970, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
        lambda value: value.isoformat()
    ),
    "uri": _URL,
    "email": st.integers(0, 10**6).map(lambda number: f"naam{number}@example.org"),
    "uuid": st.uuids().map(str),
}


@dataclass(frozen=True)
class Maker:
    """What instances of a model look like, for one purpose."""

    model: Model
    purpose: Purpose
    generated: frozenset[tuple[str, str]] = frozenset()
    expands: Mapping[str, tuple[Expand, ...]] = field(default_factory=dict)

    def instances(self, name: str) -> st.SearchStrategy[Instance]:
        """Valid instances of an object type, in the shape this purpose demands."""
        return _object(self, name, 0)

    def broken(self, name: str) -> st.SearchStrategy[tuple[Instance, str]]:
        """Instances with one defect, and what the defect is."""
        return _broken(self, name)

    def is_patch(self, held: ObjectType) -> bool:
        return self.purpose is Purpose.PATCH and held.identified

    def properties(self, held: ObjectType) -> Iterator[Property]:
        """The properties that may be present."""
        return (prop for prop in held.properties if not (self.purpose.request and prop.read_only))

    def required(self, held: ObjectType, prop: Property) -> bool:
        if self.is_patch(held):
            return False
        if prop.name == held.discriminator:
            return True
        generated = self.purpose.request and (held.name, prop.name) in self.generated
        return prop.required and not generated

    def nullable(self, held: ObjectType, prop: Property) -> bool:
        return self.is_patch(held) and not prop.required and prop.name != held.discriminator


@st.composite
def _object(draw: st.DrawFn, maker: Maker, name: str, depth: int) -> Instance:
    held = draw(st.sampled_from(maker.model.concrete(name)))
    instance: Instance = {}
    for prop in maker.properties(held):
        must = maker.required(held, prop)
        deep = depth >= _DEEPEST and prop.kind is PropertyKind.GROUP
        if must or (not deep and draw(st.booleans())):
            if maker.nullable(held, prop) and draw(st.integers(0, 4)) == 0:
                instance[prop.name] = None
            else:
                instance[prop.name] = draw(_value(maker, prop, depth + 1))
    if maker.purpose is Purpose.READ and depth == 0:
        expands = maker.expands.get(held.name, ())
        chosen = [expand for expand in expands if draw(st.booleans())]
        if chosen:
            instance["_expand"] = {each.name: draw(_expanded(maker, each)) for each in chosen}
    return instance


def _expanded(maker: Maker, expand: Expand) -> st.SearchStrategy[Any]:
    target = _object(maker, expand.target, 1)
    return st.lists(target, max_size=2) if expand.many else target


def _value(maker: Maker, prop: Property, depth: int) -> st.SearchStrategy[Any]:
    single = _single(maker, prop, depth)
    if not prop.many:
        return single
    low = max(prop.min_items or 0, int(prop.required))
    high = prop.max_items if prop.max_items is not None else low + 2
    return st.lists(single, min_size=low, max_size=min(high, low + 2))


def _single(maker: Maker, prop: Property, depth: int) -> st.SearchStrategy[Any]:
    if prop.kind is PropertyKind.GROUP:
        return _object(maker, prop.range, depth)
    if prop.kind is PropertyKind.REFERENCE:
        return _URL
    if prop.fixed is not None:
        return st.just(prop.fixed)
    if prop.kind is PropertyKind.ENUM:
        return st.sampled_from(maker.model.enumerations[prop.range].codes)
    return scalars(prop.json_type, prop.facets)


def scalars(json_type: JsonType, facets: Facets) -> st.SearchStrategy[Any]:
    """Values that satisfy the facets."""
    if json_type is JsonType.BOOLEAN:
        return st.booleans()
    low, high = facets.minimum, facets.maximum
    if json_type is JsonType.INTEGER:
        return st.integers(None if low is None else int(low), None if high is None else int(high))
    if json_type is JsonType.NUMBER:
        return st.floats(low, high, allow_nan=False, allow_infinity=False)
    return _strings(facets)


def _strings(facets: Facets) -> st.SearchStrategy[str]:
    low = facets.min_length or 0
    high = facets.max_length
    if facets.pattern:
        found = st.from_regex(re.compile(facets.pattern), fullmatch=True)
        return found.filter(lambda text: low <= len(text) <= (high or len(text)))
    if facets.format in _FORMATS:
        return _FORMATS[facets.format]
    longest = low + 12 if high is None else min(high, low + 12)
    return st.text(_TEXT, min_size=low, max_size=longest)


# -- defects -----------------------------------------------------------------------------------


@st.composite
def _broken(draw: st.DrawFn, maker: Maker, name: str) -> tuple[Instance, str]:
    instance = draw(_object(maker, name, 0))
    defects = [
        defect
        for held, part in _places(maker, name, instance)
        for defect in _defects(maker, held, part)
    ]
    part, key, value, kind = draw(st.sampled_from(defects))
    if value is _GONE:
        del part[key]
    else:
        part[key] = value
    return instance, kind


_GONE = object()
Defect = tuple[Instance, str, Any, str]
"""The object to change, the key, the new value (or `_GONE`), and what that breaks."""


def _places(maker: Maker, name: str, instance: Instance) -> Iterator[tuple[ObjectType, Instance]]:
    """Every object inside an instance, with the concrete type it has."""
    held = concrete_of(maker.model, name, instance)
    yield held, instance
    for prop in maker.properties(held):
        if prop.kind is not PropertyKind.GROUP or instance.get(prop.name) is None:
            continue
        value = instance[prop.name]
        for part in value if prop.many else [value]:
            yield from _places(maker, prop.range, part)


def concrete_of(model: Model, name: str, instance: Instance) -> ObjectType:
    """The subtype that an instance says it is of."""
    subtypes = model.concrete(name)
    discriminator = model.object_types[name].discriminator
    if discriminator is None or len(subtypes) == 1:
        return subtypes[0]
    code = instance[discriminator]
    return next(held for held in subtypes if held.discriminator_value == code)


def _defects(maker: Maker, held: ObjectType, part: Instance) -> Iterator[Defect]:
    yield part, UNKNOWN, "x", "onbekend gegeven"
    for prop in held.properties:
        if maker.purpose.request and prop.read_only:
            yield part, prop.name, "x", "gegeven van het register"
            continue
        if maker.required(held, prop) and prop.name in part:
            yield part, prop.name, _GONE, "verplicht gegeven ontbreekt"
        if not maker.nullable(held, prop):
            yield part, prop.name, None, "null"
        yield part, prop.name, _WRONG_TYPE.get(prop.json_type, 5), "verkeerd type"
        if prop.many:
            yield from _list_defects(part, prop)
        elif prop.kind is not PropertyKind.GROUP:
            for value, kind in _value_defects(prop):
                yield part, prop.name, value, kind


_WRONG_TYPE: dict[JsonType, Any] = {
    JsonType.STRING: 5,
    JsonType.INTEGER: "vijf",
    JsonType.NUMBER: "vijf",
    JsonType.BOOLEAN: "ja",
}


def _list_defects(part: Instance, prop: Property) -> Iterator[Defect]:
    if prop.required or prop.min_items:
        yield part, prop.name, [], "te weinig"
    if prop.max_items is not None and part.get(prop.name):
        many = part[prop.name][:1] * (prop.max_items + 1)
        yield part, prop.name, many, "te veel"
    yield part, prop.name, [None], "null in een lijst"


def _value_defects(prop: Property) -> Iterator[tuple[Any, str]]:
    facets = prop.facets
    if prop.fixed is not None:
        yield "geen_vorm", "verkeerde discriminator"
    elif prop.kind is PropertyKind.ENUM:
        yield "geen code", "onbekende code"
    elif prop.kind is PropertyKind.REFERENCE:
        yield "https://register.example.org/" + "x" * 1000, "te lang"
    elif prop.json_type is not JsonType.STRING:
        if facets.minimum is not None:
            yield facets.minimum - 1, "te klein"
        if facets.maximum is not None:
            yield facets.maximum + 1, "te groot"
    else:
        if facets.max_length is not None:
            yield "x" * (facets.max_length + 1), "te lang"
        if facets.min_length:
            yield "x" * (facets.min_length - 1), "te kort"
        if facets.pattern:
            wrong = "#" * max(facets.min_length or 1, 1)
            if not re.search(facets.pattern, wrong):
                yield wrong, "ander patroon"
        if facets.format == "date":
            yield "2022-13-45", "geen datum"
