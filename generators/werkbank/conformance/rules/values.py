"""uniek, gegenereerd, onveranderlijk, volgorde, statusovergang: what a value may be, and become."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from werkbank.conformance.bodies import drop
from werkbank.conformance.client import NotOfferedError
from werkbank.conformance.expecting import accepted, refused, same
from werkbank.conformance.rules.placing import Spot, first_spot
from werkbank.conformance.target import Target, Unable, told
from werkbank.conformance.wire import Exchange
from werkbank.ir import Api, Behaviour, OperationKind
from werkbank.register import JsonObject
from werkbank.sample import NoValueError
from werkbank.validate.places import first_at


def unique(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """The same combination twice is refused; another last part is not."""
    spot = first_spot(target, api, rule)
    values = {path: spot.value(path) for path in rule.properties}
    first = target.make(spot.name, spot.wanted(**values))
    again = {path: first_at(first, spot.at(path)) for path in rule.properties}
    answer = target.create(spot.name, target.body(spot.name, spot.wanted(**again)))
    names = [spot.at(path) for path in rule.properties]
    groups = [name.rpartition(".")[0] for name in names if "." in name]
    yield from refused(answer, "dezelfde combinatie", 409, rule.kind, [*names, *groups])
    for path in reversed(rule.properties):
        try:
            other = _other(spot, path, again[path])
        except Unable:
            continue
        answer = target.create(
            spot.name, target.body(spot.name, spot.wanted(**{**again, path: other}))
        )
        yield from accepted(answer, f"dezelfde combinatie met een andere {path}", 201)
        return


def generated(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """A value that is left out is given, in the right form, and a new one each time."""
    spot = first_spot(target, api, rule)
    (path,) = rule.properties
    made: list[JsonObject] = []
    for _ in range(2):
        body = target.body(spot.name, spot.wanted(), without=[spot.at(path)])
        answer = target.create(spot.name, body)
        yield from accepted(answer, f"aanmaken zonder {path}", 201)
        if answer.status != 201 or not isinstance(answer.body, dict):
            return
        made.append(answer.body)
    given = [first_at(each, spot.at(path)) for each in made]
    pattern = str(rule.options.get("patroon", ""))
    for value in given:
        if value is None:
            yield f"het register geeft geen {path}"
            return
        if not _follows(str(value), pattern):
            yield f"{path} {value} heeft niet de vorm {pattern}"
    if "#" in pattern and given[0] == given[1]:
        yield f"twee objecten krijgen dezelfde {path}: {given[0]}"
    if rule.options.get("eenmalig"):
        yield from _keeps(spot, made[0], path)


def _keeps(spot: Spot, made: JsonObject, path: str) -> Iterator[str]:
    if spot.collection.resource.find(OperationKind.REPLACE) is None:
        return
    body = sendable(spot, made)
    drop(body, spot.at(path))
    answer = spot.collection.vervangen(str(made["url"]), body)
    yield from accepted(answer, f"vervangen zonder {path}", 200)
    if answer.ok:
        yield from same(
            first_at(answer.body, spot.at(path)), first_at(made, spot.at(path)),
            f"{path} na vervangen",
        )  # fmt: skip


def _follows(value: str, pattern: str) -> bool:
    if pattern == "{nu}":
        try:
            return datetime.fromisoformat(value.upper()).tzinfo is not None
        except ValueError:
            return False
    wanted = re.escape(pattern).replace(re.escape("{jaar}"), r"\d{4}")
    wanted = re.sub(r"(\\#)+", lambda run: rf"\d{{{len(run.group()) // 2}}}", wanted)
    return re.fullmatch(wanted.replace(re.escape("{nu}"), ".+"), value) is not None


def immutable(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """Another value is refused afterwards; the same one may be sent along."""
    spot = first_spot(target, api, rule)
    values: dict[str, Any] = {}
    for path in rule.properties:
        try:
            values[path] = spot.value(path, new=False)
        except Unable:
            continue
    made = target.make(spot.name, spot.wanted(**values))
    for path in rule.properties:
        value = first_at(made, spot.at(path))
        if value is None:
            continue
        other = _other(spot, path, value)
        answer = change(spot, made, {spot.at(path): other})
        yield from refused(answer, f"een andere {path}", 400, rule.kind, [spot.at(path)])
        answer = change(spot, made, {spot.at(path): value})
        yield from accepted(answer, f"dezelfde {path}", 200)


def order(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """A first that is later than the second is refused; the same moment is not."""
    spot = first_spot(target, api, rule)
    first, second = rule.properties
    moment = target.values.fits(spot.property(first), "2024-05-01T12:00:00+02:00")
    dated = spot.property(first).facets.format == "date-time" and moment
    early, late = ("2024-05-01T12:00:00+02:00", "2024-05-02T12:00:00+02:00")
    if not dated:
        early, late = early[:10], late[:10]
    answer = target.create(spot.name, spot.body(spot.wanted(**{first: late, second: early})))
    names = [spot.at(first), spot.at(second)]
    yield from refused(answer, f"{first} later dan {second}", 400, rule.kind, names)
    answer = target.create(spot.name, spot.body(spot.wanted(**{first: early, second: early})))
    yield from accepted(answer, f"{first} gelijk aan {second}", 201)


def transition(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """Every step along `overgangen` is right, and every other step is refused."""
    spot = first_spot(target, api, rule)
    (path,) = rule.properties
    steps = rule.options.get("overgangen")
    if not isinstance(steps, Mapping):
        raise Unable("de regel noemt geen overgangen")
    for start, allowed in steps.items():
        for end in steps:
            if start == end:
                continue
            made = target.make(spot.name, spot.wanted(**{path: start}))
            answer = change(spot, made, {spot.at(path): end})
            what = f"{path} van {start} naar {end}"
            if end in allowed:
                yield from accepted(answer, what, 200)
            else:
                yield from refused(answer, what, 400, rule.kind, [spot.at(path)])


# -- changing ----------------------------------------------------------------------------------


def change(spot: Spot, made: JsonObject, values: Mapping[str, Any]) -> Exchange:
    """Change some values of an object, with PATCH where there is one and PUT otherwise.

    Raises:
        Unable: when the resource cannot be changed.
    """
    body: JsonObject = {}
    for path, value in values.items():
        first = path.partition(".")[0]
        if first != path and first not in body:
            body[first] = sendable(spot, made).get(first, {})
        spot.bodies.put(spot.name, body, path, value)
    url = str(made["url"])
    try:
        if spot.collection.resource.find(OperationKind.PATCH):
            return spot.collection.wijzigen(url, body)
        return spot.collection.vervangen(url, {**sendable(spot, made), **body})
    except NotOfferedError as error:
        raise Unable(str(error)) from None


def sendable(spot: Spot, made: JsonObject) -> JsonObject:
    """What of an object a client may send back: all but what only the register sets."""
    return _sendable(spot, spot.name, made)


def _sendable(spot: Spot, name: str, data: JsonObject) -> JsonObject:
    held = spot.bodies.concrete(name, data)
    found: JsonObject = {}
    for prop in held.properties:
        if prop.read_only or prop.name not in data:
            continue
        value = data[prop.name]
        if prop.kind.value == "group":
            if isinstance(value, list):
                value = [_sendable(spot, prop.range, each) for each in value]
            elif isinstance(value, dict):
                value = _sendable(spot, prop.range, value)
        found[prop.name] = value
    return found


def _other(spot: Spot, path: str, value: Any) -> Any:
    """Another value for the attribute at a path of the rule."""
    prop = spot.property(path)
    for _ in range(20):
        if (
            prop.kind.value in {"reference", "group"}
            or (prop.owner, prop.name) in spot.bodies.foreign
        ):
            found = spot.value(path)
        elif prop.name in spot.bodies.constants:
            try:
                found = spot.target.values.fresh(prop)
            except NoValueError as error:
                raise Unable(str(error)) from None
        else:
            try:
                found = spot.target.values.other(prop, value)
            except NoValueError as error:
                raise Unable(str(error)) from None
        if found != value:
            return found
    raise Unable(f"er is geen andere waarde voor {path} ({told(None)})")
