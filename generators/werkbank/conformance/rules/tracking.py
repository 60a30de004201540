"""caching and audittrail: what a register keeps beside the objects."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.conformance.expecting import accepted, refused, same
from werkbank.conformance.rules.placing import Spot, spots
from werkbank.conformance.rules.values import sendable
from werkbank.conformance.target import Target, Unable, told
from werkbank.ir import Api, Behaviour, OperationKind
from werkbank.register import JsonObject
from werkbank.register.collection import options

_NOTE = "Toelichting van een conformiteitstoets"


def caching(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """An ETag on reads, 304 when the client has it, 412 on a write for another version."""
    for spot in spots(target, api, rule):
        for finding in _caching(target, spot):
            yield f"{spot.collection.resource.path}: {finding}"


def _caching(target: Target, spot: Spot) -> Iterator[str]:
    collection, resource = spot.collection, spot.collection.resource
    made = target.make(spot.name, spot.wanted())
    url = str(made["url"])
    read = collection.raadplegen(url)
    etag = read.headers.get("etag")
    if not etag:
        yield "het antwoord op raadplegen heeft geen ETag"
        return
    if resource.find(OperationKind.HEAD):
        head = collection.kop(url)
        yield from same(head.headers.get("etag"), etag, "de ETag bij HEAD")
        yield from accepted(collection.kop(url, if_none_match=etag), "HEAD met If-None-Match", 304)
    again = collection.raadplegen(url, if_none_match=etag)
    yield from accepted(again, "raadplegen met If-None-Match", 304)
    if again.status == 304:
        if again.text:
            yield "een antwoord met status 304 heeft inhoud"
        yield from same(again.headers.get("etag"), etag, "de ETag bij 304")
    yield from accepted(
        collection.raadplegen(url, if_none_match='"iets-anders"'), "raadplegen met een andere ETag",
        200,
    )  # fmt: skip
    stale = '"verouderd"'
    if resource.find(OperationKind.PATCH):
        answer = collection.wijzigen(url, _change(spot, made), if_match=stale)
        yield from refused(answer, "wijzigen van een verouderde versie", 412, "caching")
        answer = collection.wijzigen(url, _change(spot, made), if_match=etag)
        yield from accepted(answer, "wijzigen van de huidige versie", 200)
        changed = collection.raadplegen(url).headers.get("etag")
        if answer.ok and changed == etag and answer.body != made:
            yield "de ETag blijft gelijk terwijl het object verandert"
    if resource.find(OperationKind.REPLACE):
        answer = collection.vervangen(url, sendable(spot, made), if_match=stale)
        yield from refused(answer, "vervangen van een verouderde versie", 412, "caching")
    if resource.find(OperationKind.DELETE):
        answer = collection.verwijderen(url, if_match=stale)
        yield from refused(answer, "verwijderen van een verouderde versie", 412, "caching")
        answer = collection.verwijderen(url)
        yield from accepted(answer, "verwijderen zonder If-Match", 204)


def _change(spot: Spot, made: JsonObject) -> JsonObject:
    """A change that no rule objects to: an optional attribute of our own choice."""
    body = optional_change(spot, made)
    if not body:
        raise Unable(f"{spot.name} heeft niets dat zonder meer te wijzigen is")
    return body


def optional_change(spot: Spot, made: JsonObject) -> JsonObject:
    """Another value of an attribute that no rule of the API is about; empty when there is none."""
    ruled = {
        path.partition(".")[0]
        for rule in spot.collection.api.behaviours
        for path in (*rule.properties, *((rule.when[0],) if rule.when else ()))
    }
    held = spot.bodies.concrete(spot.name, made)
    candidates = [
        prop for prop in held.properties
        if not prop.read_only and not prop.many and prop.name not in ruled
        and prop.kind.value in {"scalar", "enum"}
    ]  # fmt: skip
    for prop in candidates:
        return {prop.name: spot.target.values.other(prop, made.get(prop.name))}
    for prop in held.properties:
        if prop.kind.value == "group" and not prop.read_only and not prop.many:
            value = spot.bodies.value(prop, {})
            fixed = {"contactgegevens"} & {prop.name}
            if prop.name not in ruled or fixed:
                inner = spot.target.model.concrete(prop.range)[0]
                for leaf in inner.properties:
                    if leaf.kind.value == "scalar" and not leaf.reference_list and not leaf.many:
                        value[leaf.name] = spot.target.values.fresh(leaf)
                        return {prop.name: value}
    return {}


def audit(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """Every write leaves a line that tells what happened; a refused one leaves none."""
    vias = options(rule.options.get("via"))
    found = list(spots(target, api, rule))
    audited = [s for s in found if s.collection.resource.find(OperationKind.AUDIT_LIST)]
    if not audited:
        raise Unable("geen resource waar de regel over gaat heeft een audittrail")
    for spot in audited:
        check = _relations(target, spot, vias) if vias else _writes(target, spot)
        for finding in check:
            yield f"{spot.collection.resource.path}: {finding}"


def _writes(target: Target, spot: Spot) -> Iterator[str]:
    collection, resource = spot.collection, spot.collection.resource
    answer = target.create(
        spot.name, target.body(spot.name, spot.wanted()), x_audit_toelichting=_NOTE
    )
    if answer.status != 201:
        raise Unable(f"{spot.name} is niet aan te maken: {told(answer)}")
    made = answer.body
    url = str(made["url"])
    lines = _trail(spot, url)
    if len(lines) != 1:
        yield f"na aanmaken telt de audittrail {len(lines)} regels in plaats van 1"
        return
    (line,) = lines
    yield from same(line.get("actie"), "create", "actie na aanmaken")
    yield from same(line.get("hoofdObject"), url, "hoofdObject")
    yield from same(line.get("resourceUrl"), url, "resourceUrl")
    yield from same(line.get("toelichting"), _NOTE, "toelichting")
    yield from same(_changes(line).get("nieuw"), made, "wijzigingen.nieuw na aanmaken")
    if "oud" in _changes(line):
        yield "wijzigingen.oud hoort er na aanmaken niet te zijn"
    if resource.find(OperationKind.PATCH) and (body := optional_change(spot, made)):
        collection.wijzigen(url, {"bestaatNiet": True})
        yield from same(len(_trail(spot, url)), 1, "het aantal regels na een geweigerd verzoek")
        changed = collection.wijzigen(url, body)
        lines = _trail(spot, url)
        yield from same(len(lines), 2, "het aantal regels na wijzigen")
        if len(lines) == 2 and changed.ok:
            yield from same(lines[1].get("actie"), "partial_update", "actie na wijzigen")
            yield from same(_changes(lines[1]).get("oud"), made, "wijzigingen.oud")
            yield from same(_changes(lines[1]).get("nieuw"), changed.body, "wijzigingen.nieuw")
    if resource.find(OperationKind.DELETE):
        before = len(_trail(spot, url))
        collection.verwijderen(url)
        lines = _trail(spot, url)
        yield from same(len(lines), before + 1, "het aantal regels na verwijderen")
        if len(lines) == before + 1:
            yield from same(lines[-1].get("actie"), "destroy", "actie na verwijderen")


def _relations(target: Target, spot: Spot, vias: tuple[str, ...]) -> Iterator[str]:
    for via in vias:
        name, _, path = via.partition(".")
        made = target.make(spot.name)
        url = str(made["url"])
        before = len(_trail(spot, url))
        relation = str(target.make(name, {path: url})["url"])
        lines = _trail(spot, url)[before:]
        if not any(line.get("resourceUrl") == relation for line in lines):
            yield f"het aanmaken van een {name} staat niet in de audittrail"
            continue
        line = next(each for each in lines if each.get("resourceUrl") == relation)
        yield from same(line.get("hoofdObject"), url, f"hoofdObject bij een {name}")
        target.collection(name).verwijderen(relation)
        lines = [each for each in _trail(spot, url) if each.get("resourceUrl") == relation]
        if [each.get("actie") for each in lines] != ["create", "destroy"]:
            yield f"het verwijderen van een {name} staat niet in de audittrail"


def _trail(spot: Spot, url: str) -> list[JsonObject]:
    answer = spot.collection.audittrail(url)
    if not isinstance(answer.body, list):
        raise Unable(f"de audittrail is niet te lezen: {told(answer)}")
    return answer.body


def _changes(line: JsonObject) -> JsonObject:
    found = line.get("wijzigingen")
    return found if isinstance(found, dict) else {}
