"""kruisverwijzing, verwijderen-geblokkeerd, levensduur, overrulen: objects that hang together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from werkbank.conformance.expecting import accepted, refused, same
from werkbank.conformance.rules.placing import Spot, first_spot
from werkbank.conformance.rules.values import change
from werkbank.conformance.target import Target, Unable, told
from werkbank.ir import Api, Behaviour, OperationKind
from werkbank.register import JsonObject
from werkbank.register.collection import options


def cross_reference(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """Both point to each other; who points elsewhere frees the old one."""
    spot = first_spot(target, api, rule)
    (path,), mirror = rule.properties, str(rule.options["spiegel"])
    first = target.make(spot.name)
    second = target.make(spot.name, {path: first["url"]})
    yield from same(
        _read(spot, first).get(mirror), second["url"], f"{mirror} van het aangewezen object"
    )
    third = target.make(spot.name, {path: first["url"]})
    yield from same(
        _read(spot, first).get(mirror), third["url"], f"{mirror} na een nieuwe verwijzing"
    )
    yield from same(_read(spot, second).get(path), None, f"{path} van wie de verwijzing verloor")
    if spot.collection.resource.find(OperationKind.PATCH):
        answer = spot.collection.wijzigen(str(third["url"]), {path: None})
        yield from accepted(answer, f"{path} leegmaken", 200)
        yield from same(_read(spot, first).get(mirror), None, f"{mirror} na leegmaken")
        answer = spot.collection.wijzigen(str(third["url"]), {path: third["url"]})
        yield from refused(answer, f"{path} naar zichzelf", 400, rule.kind, [path])
    fourth = target.make(spot.name, {path: first["url"]})
    spot.collection.verwijderen(str(fourth["url"]))
    yield from same(_read(spot, first).get(mirror), None, f"{mirror} na verwijderen")


def delete_blocked(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """As long as a relation refers to it an object stays; without any it can go."""
    spot = first_spot(target, api, rule)
    for via in options(rule.options.get("via")):
        made = target.make(spot.name, spot.wanted())
        relation = _related(target, via, str(made["url"]))
        answer = spot.collection.verwijderen(str(made["url"]))
        yield from refused(answer, f"verwijderen met een {via}", 409, rule.kind)
        _remove(target, via, relation)
        answer = spot.collection.verwijderen(str(made["url"]))
        yield from accepted(answer, f"verwijderen zonder {via}", 204)


def dependent_life(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """With the last relation the object goes, and not before."""
    spot = first_spot(target, api, rule)
    for via in options(rule.options.get("via")):
        made = target.make(spot.name, spot.wanted())
        url = str(made["url"])
        relations = [_related(target, via, url) for _ in range(2)]
        _remove(target, via, relations[0])
        answer = spot.collection.raadplegen(url)
        yield from accepted(answer, f"raadplegen terwijl er nog een {via} is", 200)
        _remove(target, via, relations[1])
        answer = spot.collection.raadplegen(url)
        yield from refused(answer, f"raadplegen na de laatste {via}", 404)


def overrule(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """The defaults are not stored with the interaction: it shows only what it was given itself."""
    spot = first_spot(target, api, rule)
    (path,) = rule.properties
    group = spot.property(path)
    parts = [
        prop for prop in target.model.concrete(group.range)[0].properties
        if prop.kind.value == "scalar" and not prop.read_only
    ]  # fmt: skip
    if len(parts) < 2:
        raise Unable(f"{path} heeft geen twee losse onderdelen")
    own, default = parts[0], parts[1]
    standard = str(rule.options.get("standaard", ""))
    owner, wanted = _default_owner(target, spot, standard, default.name, spot.value(path))
    made = target.make(spot.name, {f"{path}.{own.name}": target.values.example(own), **wanted})
    if owner and (via := next(iter(options(rule.options.get("via"))), "")):
        _relate(target, standard, via, str(made["url"]), owner)
    shown = _read(spot, made).get(path)
    if not isinstance(shown, dict):
        yield f"{path} ontbreekt terwijl er bij de interactie iets is opgegeven"
        return
    yield from same(shown.get(own.name), target.values.example(own), f"{path}.{own.name}")
    if default.name in shown:
        yield f"{path}.{default.name} van de klant staat bij de interactie"


def _default_owner(
    target: Target, spot: Spot, standard: str, part: str, group: Any
) -> tuple[str, dict[str, Any]]:
    """The object that holds the default, and what the interaction needs to refer to it."""
    steps = standard.split(".")
    reference, last = steps[-2], steps[-1]
    holder = steps[0] if len(steps) == 3 else spot.name
    refers = target.model.walk(holder, (reference,))
    if not refers:
        raise Unable(f"{holder} heeft geen {reference}")
    value = target.values.example(target.model.walk(refers[0].range, (last, part))[0])
    owner = target.make(refers[0].range, {f"{last}.{part}": value})
    url = str(owner["url"])
    del group
    return url, {reference: url} if len(steps) == 2 else {}


def _relate(target: Target, standard: str, via: str, url: str, owner: str) -> None:
    relation, _, reference = via.partition(".")
    target.make(relation, {reference: url, standard.split(".")[1]: owner})


def _related(target: Target, via: str, url: str) -> JsonObject:
    name, _, path = via.partition(".")
    return target.make(name, {path: url})


def _remove(target: Target, via: str, relation: JsonObject) -> None:
    collection = target.collection(via.partition(".")[0])
    answer = collection.verwijderen(str(relation["url"]))
    if answer.status not in (200, 204):
        raise Unable(f"een {via} is niet te verwijderen: {told(answer)}")


def _read(spot: Spot, made: JsonObject) -> JsonObject:
    answer = spot.collection.raadplegen(str(made["url"]))
    if not isinstance(answer.body, dict):
        raise Unable(f"een object is niet te lezen: {told(answer)}")
    return answer.body


__all__ = ["change", "cross_reference", "delete_blocked", "dependent_life", "overrule"]
