"""A test for every kind of operation: does it do what the specification says of it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any
from uuid import uuid4

from werkbank.conformance.client import Collection
from werkbank.conformance.expecting import accepted, refused, same, subset
from werkbank.conformance.rules.placing import Spot
from werkbank.conformance.rules.tracking import optional_change
from werkbank.conformance.rules.values import sendable
from werkbank.conformance.target import Target, Unable
from werkbank.conformance.wire import Exchange
from werkbank.ir import (
    Api,
    Behaviour,
    BehaviourKind,
    Operation,
    OperationKind,
    Operator,
    Parameter,
    Resource,
)
from werkbank.register import JsonObject
from werkbank.schema import behaviours_of
from werkbank.validate.places import first_at

_K = OperationKind
OperationTest = Callable[[Target, Spot, Operation], Iterator[str]]
_UNKNOWN = "bestaatNiet"


def operation_test(
    target: Target, api: Api, resource: Resource, operation: Operation
) -> Iterator[str]:
    """Yields a Dutch finding for everything that is different from what the specification says."""
    collection = Collection(target.wire, api, resource)
    nothing = Behaviour(
        code="", kind=BehaviourKind.AUDIT, title="", text="", object_type=None, api=api.name
    )
    yield from _TESTS[operation.kind](target, Spot(target, nothing, collection, ""), operation)


# -- many --------------------------------------------------------------------------------------


def _list(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = _shown(target, spot)
    yield from _filters(target, spot, operation, made, spot.collection.lijst)
    yield from _unknown_filter(spot)
    yield from _pages(target, spot, made)
    yield from _order(spot, made)
    yield from _expand(target, spot, made)


def _search(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = _shown(target, spot)
    yield from _filters(target, spot, operation, made, spot.collection.zoeken)
    url = f"{spot.collection.url}/_zoek"
    answer = target.wire.send("POST", url, body={_UNKNOWN: "x"})
    yield from refused(answer, "een onbekend filter", 400, "onbekend", [_UNKNOWN])


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
    answer = wire.send("GET", url, query={_UNKNOWN: "x"})
    yield from refused(answer, "een onbekend filter", 400, "onbekend", [_UNKNOWN])
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


def _expand(target: Target, spot: Spot, made: JsonObject) -> Iterator[str]:
    for expand in spot.collection.resource.expands:
        if expand.reverse:
            related = target.make(expand.target, {expand.property: made["url"]})
            wanted = related["url"]
        else:
            wanted = first_at(made, expand.property)
        if wanted is None:
            continue
        answer = spot.collection.raadplegen(str(made["url"]), expand=[expand.name])
        yield from accepted(answer, f"expand={expand.name}", 200)
        if not answer.ok or not isinstance(answer.body, dict):
            continue
        found = first_at(answer.body, f"_expand.{expand.name}")
        objects = found if isinstance(found, list) else [found]
        urls = [each.get("url") for each in objects if isinstance(each, dict)]
        if wanted not in urls:
            yield f"expand={expand.name} leest {expand.name} niet mee onder _expand"


# -- one ---------------------------------------------------------------------------------------


def _create(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    for full in (False, True):
        body = target.body(spot.name, full=full)
        answer = target.create(spot.name, body)
        what = "een volledig bericht" if full else "een bericht met alleen het nodige"
        yield from accepted(answer, what, 201)
        if answer.status != 201 or not isinstance(answer.body, dict):
            continue
        yield from same(answer.headers.get("location"), answer.body.get("url"), "de kop Location")
        yield from subset(answer.body, body)
        read = spot.collection.raadplegen(str(answer.body["url"]))
        yield from same(read.body, answer.body, "het object na aanmaken")
    yield from _wrong_bodies(target, spot, lambda body: target.create(spot.name, body))
    del operation


def _wrong_bodies(
    target: Target, spot: Spot, send: Callable[[JsonObject], Exchange]
) -> Iterator[str]:
    """What is required is required, and what is not known or only to be read is refused."""
    right = target.body(spot.name)
    held = spot.bodies.concrete(spot.name, right)
    for prop in held.properties:
        if prop.read_only:
            answer = send({**right, prop.name: "https://www.example.org/1"})
            yield from refused(answer, f"{prop.name}, dat alleen te lezen is", 400, "", [prop.name])
        elif prop.name in right and prop.required:
            body = {key: value for key, value in right.items() if key != prop.name}
            answer = send(body)
            yield from refused(answer, f"zonder {prop.name}", 400, "verplicht", [prop.name])
    answer = send({**right, _UNKNOWN: "x"})
    yield from refused(answer, "een onbekend attribuut", 400, "onbekend", [_UNKNOWN])
    for path, value, code in _violations(target, spot):
        body = target.body(spot.name)
        try:
            spot.bodies.put(spot.name, body, path, value)
        except Exception:  # noqa: S112 - the path is not in this subtype
            continue
        answer = send(body)
        yield from refused(answer, f"{path} met een verkeerde {code}", 400, code, [path])


def _violations(target: Target, spot: Spot) -> Iterator[tuple[str, Any, str]]:
    """Values that break one demand of an attribute: `(path, value, code)`."""
    held = spot.bodies.concrete(spot.name, target.body(spot.name))
    for prop in held.properties:
        if prop.read_only or prop.many:
            continue
        facets = prop.facets
        if prop.kind.value == "enum" and prop.fixed is None:
            yield prop.name, "bestaat_niet", "enumeratie"
        elif prop.kind.value == "scalar" and prop.json_type.value == "string":
            free = facets.pattern is None and facets.format is None and not prop.check
            if free and facets.max_length is not None:
                yield prop.name, "x" * (facets.max_length + 1), "lengte"
            yield prop.name, 12345, "type"


def _read(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name, full=True)
    answer = spot.collection.raadplegen(str(made["url"]))
    yield from accepted(answer, "raadplegen", 200)
    yield from same(answer.body, made, "het object")
    yield from refused(spot.collection.raadplegen(_missing(spot)), "een onbekend object", 404)
    yield from refused(
        spot.collection.raadplegen(f"{spot.collection.url}/geen-uuid"), "geen UUID", 404
    )
    answer = target.wire.send("GET", str(made["url"]), query={_UNKNOWN: "x"})
    yield from refused(answer, "een onbekende parameter", 400, "onbekend", [_UNKNOWN])
    yield from _expand(target, spot, made)
    del operation


def _head(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name)
    answer = spot.collection.kop(str(made["url"]))
    yield from accepted(answer, "HEAD", 200)
    if answer.text:
        yield "een antwoord op HEAD heeft inhoud"
    read = spot.collection.raadplegen(str(made["url"]))
    yield from same(answer.headers.get("etag"), read.headers.get("etag"), "de ETag bij HEAD")
    yield from refused(spot.collection.kop(_missing(spot)), "HEAD op een onbekend object", 404)
    del operation


def _replace(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name, full=True)
    url = str(made["url"])
    body = _less(target, spot, made)
    answer = spot.collection.vervangen(url, body)
    yield from accepted(answer, "vervangen", 200)
    if answer.ok:
        yield from subset(answer.body, body)
        gone = set(sendable(spot, made)) - set(body)
        kept = [name for name in gone if name in answer.body and not _is_given(spot, name)]
        if kept:
            yield f"{', '.join(sorted(kept))} bleef staan terwijl het bericht dat niet had"
        yield from same(
            spot.collection.raadplegen(url).body, answer.body, "het object na vervangen"
        )
    missing = spot.collection.vervangen(_missing(spot), body)
    yield from refused(missing, "een onbekend object", 404)
    right = sendable(spot, made)
    yield from refused(
        spot.collection.vervangen(url, {**right, _UNKNOWN: "x"}), "een onbekend attribuut", 400,
        "onbekend", [_UNKNOWN],
    )  # fmt: skip
    del operation


def _less(target: Target, spot: Spot, made: JsonObject) -> JsonObject:
    """The object with only what it needs: what is optional and what no rule asks for, is gone."""
    right = sendable(spot, made)
    kept = {name: value for name, value in right.items() if _is_kept(spot, made, name)}
    return target.body(spot.name, kept)


def _is_kept(spot: Spot, made: JsonObject, name: str) -> bool:
    prop = spot.bodies.concrete(spot.name, made).find(name)
    ruled = {
        path.partition(".")[0]
        for rule in spot.collection.api.behaviours
        if rule.kind in {BehaviourKind.IMMUTABLE, BehaviourKind.ONE_OF_REQUIRED,
                         BehaviourKind.REQUIRED_WHEN, BehaviourKind.TRANSITION}
        and rule.object_type == spot.name
        for path in rule.properties
    }  # fmt: skip
    return prop is not None and (prop.required or name in ruled)


def _is_given(spot: Spot, name: str) -> bool:
    """True for what the register itself fills in."""
    return any(
        rule.kind is BehaviourKind.GENERATED
        and rule.object_type == spot.name
        and name in rule.properties
        for rule in spot.collection.api.behaviours
    )


def _patch(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name, full=True)
    url = str(made["url"])
    change = optional_change(spot, made)
    if change:
        (name,) = change
        answer = spot.collection.wijzigen(url, change)
        yield from accepted(answer, f"{name} wijzigen", 200)
        if answer.ok:
            yield from same(answer.body, {**made, **change}, "het object na wijzigen")
        cleared = spot.collection.wijzigen(url, {name: None})
        yield from accepted(cleared, f"{name} leegmaken", 200)
        if cleared.ok and isinstance(cleared.body, dict) and cleared.body.get(name) is not None:
            yield f"{name} is na leegmaken niet leeg"
    answer = spot.collection.wijzigen(url, {_UNKNOWN: "x"})
    yield from refused(answer, "een onbekend attribuut", 400, "onbekend", [_UNKNOWN])
    missing = spot.collection.wijzigen(_missing(spot), change or {})
    yield from refused(missing, "een onbekend object", 404)
    del operation


def _delete(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name)
    url = str(made["url"])
    answer = spot.collection.verwijderen(url)
    yield from accepted(answer, "verwijderen", 204)
    if answer.text:
        yield "een antwoord met status 204 heeft inhoud"
    yield from refused(spot.collection.raadplegen(url), "raadplegen na verwijderen", 404)
    yield from refused(spot.collection.verwijderen(url), "nogmaals verwijderen", 404)
    del operation


def _trail(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name)
    answer = spot.collection.audittrail(str(made["url"]))
    yield from accepted(answer, "de audittrail", 200)
    if answer.ok and not answer.body:
        yield "de audittrail van een nieuw object is leeg"
    yield from refused(spot.collection.audittrail(_missing(spot)), "een onbekend object", 404)
    del operation


def _trail_line(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    made = target.make(spot.name)
    url = str(made["url"])
    lines = spot.collection.audittrail(url).body
    if not isinstance(lines, list) or not lines:
        raise Unable("de audittrail van een nieuw object is leeg")
    answer = spot.collection.audittrailregel(url, str(lines[0].get("uuid")))
    yield from accepted(answer, "één regel", 200)
    yield from same(answer.body, lines[0], "de regel")
    missing = spot.collection.audittrailregel(url, str(uuid4()))
    yield from refused(missing, "een onbekende regel", 404)
    del operation


def _missing(spot: Spot) -> str:
    return f"{spot.collection.url}/{uuid4()}"


def _urls(answer: Exchange) -> list[str]:
    results = answer.body.get("results") if isinstance(answer.body, dict) else None
    return [str(each.get("url")) for each in results or () if isinstance(each, dict)]


_TESTS: Mapping[OperationKind, OperationTest] = MappingProxyType(
    {
        _K.LIST: _list,
        _K.CREATE: _create,
        _K.READ: _read,
        _K.HEAD: _head,
        _K.REPLACE: _replace,
        _K.PATCH: _patch,
        _K.DELETE: _delete,
        _K.SEARCH: _search,
        _K.AUDIT_LIST: _trail,
        _K.AUDIT_READ: _trail_line,
    }
)
