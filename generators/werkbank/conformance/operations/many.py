"""Operations on many objects: a list and a search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

from werkbank.conformance.expecting import accepted, refused
from werkbank.conformance.operations.along import expand_findings
from werkbank.conformance.operations.unknown import UNKNOWN
from werkbank.conformance.rules.placing import Spot
from werkbank.conformance.target import Target
from werkbank.conformance.wire import Exchange
from werkbank.ir import (
    BehaviourKind,
    Operation,
    Operator,
    Parameter,
)
from werkbank.register import JsonObject
from werkbank.schema import behaviours_of
from werkbank.validate.places import first_at


def list_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """A list shows, filters, turns pages, orders and reads along as it says."""
    made = _shown(target, spot)
    yield from _filters(target, spot, operation, made, spot.collection.lijst)
    yield from _unknown_filter(spot)
    yield from _pages(target, spot, made)
    yield from _order(spot, made)
    yield from expand_findings(target, spot, made)


def search_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """A search finds by each of its filters."""
    made = _shown(target, spot)
    yield from _filters(target, spot, operation, made, spot.collection.zoeken)
    url = f"{spot.collection.url}/_zoek"
    answer = target.wire.send("POST", url, body={UNKNOWN: "x"})
    yield from refused(answer, "een onbekend filter", 400, "onbekend", [UNKNOWN])


def _shown(target: Target, spot: Spot) -> JsonObject:
    """An object with as much as it can have, and that lists may show."""
    return target.make(spot.name, full=True)


def _withheld(target: Target, spot: Spot, parameter: Parameter) -> bool:
    """True for a filter that by itself finds nothing, because a rule says so."""
    api, resource = spot.collection.api, spot.collection.resource
    return any(
        rule.kind is BehaviourKind.NO_DISCLOSURE and ".".join(parameter.path) in rule.properties
        for rule in behaviours_of(target.model, api, resource)
    )


def _filters(
    target: Target,
    spot: Spot,
    operation: Operation,
    made: JsonObject,
    ask: Callable[..., Exchange],
) -> Iterator[str]:
    """Every filter finds the object by its own value, and not by another one."""
    url = made["url"]
    scope = {
        each.name: first_at(made, ".".join(each.path))
        for each in operation.parameters
        if ".".join(each.path) in spot.bodies.constants
    }
    for parameter in operation.parameters:
        value = first_at(made, ".".join(parameter.path))
        if _withheld(target, spot, parameter):
            continue
        given = _matching(parameter.operator, value)
        if given is None:
            continue
        found = ask(**{**scope, parameter.name: given, "pageSize": 100})
        yield from accepted(found, f"filter {parameter.name}", 200)
        if found.ok and url not in _urls(found) and not found.body.get("next"):
            yield f"filter {parameter.name} vindt een object met die waarde niet"
        other = _different(target, parameter, value)
        if other is None:
            continue
        found = ask(**{**scope, parameter.name: other, "pageSize": 100})
        yield from accepted(found, f"filter {parameter.name} met een andere waarde", 200)
        if found.ok and url in _urls(found):
            yield f"filter {parameter.name} toont een object met een andere waarde"


def _matching(operator: Operator, value: Any) -> Any:
    """What a filter must be given to find an object with this value; None when nothing tells."""
    if operator is Operator.EMPTY:
        return value is None
    if value is None or isinstance(value, dict | list):
        return None
    if operator in {Operator.EQUALS, Operator.FROM, Operator.UNTIL}:
        return value
    if operator is Operator.CONTAINS:
        return str(value)[: max(1, len(str(value)) // 2)]
    if not isinstance(value, str) or len(value) < 10 or not value[:4].isdigit():
        return None
    year = int(value[:4]) + (-1 if operator is Operator.AFTER else 1)
    return f"{year:04}{value[4:]}" if value[5:10] != "02-29" else f"{year:04}-02-28{value[10:]}"


def _different(target: Target, parameter: Parameter, value: Any) -> Any:
    """What a filter must be given not to find an object with this value."""
    if value is None or isinstance(value, dict | list):
        return None
    prop = parameter.properties[0]
    if parameter.operator is Operator.EQUALS:
        if prop.facets.format == "uri" or prop.kind.value == "reference":
            return f"https://www.example.org/{uuid4()}"
        try:
            other = target.values.other(prop, value)
        except Exception:  # then there is no other value to ask with
            return None
        return other if other != value else None
    if parameter.operator is Operator.EMPTY:
        return True
    if not isinstance(value, str) or not value[:4].isdigit():
        return "qqzz" if parameter.operator is Operator.CONTAINS else None
    later = parameter.operator in {Operator.FROM, Operator.AFTER}
    day = value[5:].replace("02-29", "02-28", 1)
    return f"{int(value[:4]) + (1 if later else -1):04}-{day}"


def _unknown_filter(spot: Spot) -> Iterator[str]:
    wire, url = spot.target.wire, spot.collection.url
    answer = wire.send("GET", url, query={UNKNOWN: "x"})
    yield from refused(answer, "een onbekend filter", 400, "onbekend", [UNKNOWN])
    for name, value in (("page", 0), ("page", "een"), ("pageSize", 100_000)):
        answer = wire.send("GET", url, query={name: value})
        yield from refused(answer, f"{name}={value}", 400, "", [name])


def _pages(target: Target, spot: Spot, made: JsonObject) -> Iterator[str]:
    target.make(spot.name)
    first = spot.collection.lijst(pageSize=1)
    yield from accepted(first, "een pagina van één", 200)
    if not first.ok or not isinstance(first.body, dict):
        return
    if len(_urls(first)) != 1:
        yield f"een pagina van één heeft {len(_urls(first))} objecten"
    if first.body.get("count", 0) < 2:
        yield f"count is {first.body.get('count')} terwijl er minstens twee objecten zijn"
    following = first.body.get("next")
    if not target.wire.is_own(following):
        yield "next ontbreekt terwijl er meer objecten zijn"
        return
    second = target.wire.send("GET", str(following))
    yield from accepted(second, "de volgende pagina", 200)
    if second.ok and set(_urls(second)) & set(_urls(first)):
        yield "de tweede pagina heeft een object van de eerste"
    if second.ok and not target.wire.is_own(second.body.get("previous")):
        yield "previous ontbreekt op de tweede pagina"
    last = spot.collection.lijst(page=1_000_000)
    yield from accepted(last, "een pagina voorbij het einde", 200)
    if last.ok and last.body.get("results"):
        yield "een pagina voorbij het einde heeft resultaten"
    del made


def _order(spot: Spot, made: JsonObject) -> Iterator[str]:
    for name in spot.collection.resource.sortable:
        if first_at(made, name) is None:
            continue
        up = spot.collection.lijst(ordering=name, pageSize=100)
        down = spot.collection.lijst(ordering=f"-{name}", pageSize=100)
        yield from accepted(up, f"sorteren op {name}", 200)
        if not up.ok or not down.ok:
            continue
        for answer, what in ((up, name), (down, f"-{name}")):
            values = [first_at(each, name) for each in answer.body.get("results", ())]
            values = [value for value in values if isinstance(value, str)]
            wanted = sorted(values, key=str.casefold, reverse=what.startswith("-"))
            if [v.casefold() for v in values] != [v.casefold() for v in wanted]:
                yield f"ordering={what} geeft een andere volgorde"


def _urls(answer: Exchange) -> list[str]:
    results = answer.body.get("results") if isinstance(answer.body, dict) else None
    return [str(each.get("url")) for each in results or () if isinstance(each, dict)]
