"""Operations on one object."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from werkbank.conformance.expecting import accepted, refused, same, subset
from werkbank.conformance.operations.along import expand_findings
from werkbank.conformance.operations.unknown import UNKNOWN, missing
from werkbank.conformance.rules.placing import Spot
from werkbank.conformance.rules.tracking import optional_change
from werkbank.conformance.rules.values import sendable
from werkbank.conformance.target import Target
from werkbank.conformance.wire import Exchange
from werkbank.ir import (
    BehaviourKind,
    Operation,
)
from werkbank.register import JsonObject


def create_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """Making an object gives it back; a wrong message is refused."""
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
    answer = send({**right, UNKNOWN: "x"})
    yield from refused(answer, "een onbekend attribuut", 400, "onbekend", [UNKNOWN])
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


def read_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """An object can be read as it was made."""
    made = target.make(spot.name, full=True)
    answer = spot.collection.raadplegen(str(made["url"]))
    yield from accepted(answer, "raadplegen", 200)
    yield from same(answer.body, made, "het object")
    yield from refused(spot.collection.raadplegen(missing(spot)), "een onbekend object", 404)
    yield from refused(
        spot.collection.raadplegen(f"{spot.collection.url}/geen-uuid"), "geen UUID", 404
    )
    answer = target.wire.send("GET", str(made["url"]), query={UNKNOWN: "x"})
    yield from refused(answer, "een onbekende parameter", 400, "onbekend", [UNKNOWN])
    yield from expand_findings(target, spot, made)
    del operation


def head_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """HEAD gives the headers of a read, without a body."""
    made = target.make(spot.name)
    answer = spot.collection.kop(str(made["url"]))
    yield from accepted(answer, "HEAD", 200)
    if answer.text:
        yield "een antwoord op HEAD heeft inhoud"
    read = spot.collection.raadplegen(str(made["url"]))
    yield from same(answer.headers.get("etag"), read.headers.get("etag"), "de ETag bij HEAD")
    yield from refused(spot.collection.kop(missing(spot)), "HEAD op een onbekend object", 404)
    del operation


def replace_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """Replacing gives an object the state that was sent."""
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
    answer = spot.collection.vervangen(missing(spot), body)
    yield from refused(answer, "een onbekend object", 404)
    right = sendable(spot, made)
    yield from refused(
        spot.collection.vervangen(url, {**right, UNKNOWN: "x"}), "een onbekend attribuut", 400,
        "onbekend", [UNKNOWN],
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


def patch_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """A patch changes what is in it and nothing else."""
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
    answer = spot.collection.wijzigen(url, {UNKNOWN: "x"})
    yield from refused(answer, "een onbekend attribuut", 400, "onbekend", [UNKNOWN])
    answer = spot.collection.wijzigen(missing(spot), change or {})
    yield from refused(answer, "een onbekend object", 404)
    del operation


def delete_test(target: Target, spot: Spot, operation: Operation) -> Iterator[str]:
    """What is removed is gone."""
    made = target.make(spot.name)
    url = str(made["url"])
    answer = spot.collection.verwijderen(url)
    yield from accepted(answer, "verwijderen", 204)
    if answer.text:
        yield "een antwoord met status 204 heeft inhoud"
    yield from refused(spot.collection.raadplegen(url), "raadplegen na verwijderen", 404)
    yield from refused(spot.collection.verwijderen(url), "nogmaals verwijderen", 404)
    del operation
