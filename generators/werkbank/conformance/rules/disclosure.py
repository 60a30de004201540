"""zichtbaarheid and geen-verstrekking: what a list or search may not tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from werkbank.conformance.expecting import accepted
from werkbank.conformance.rules.placing import Spot, first_spot
from werkbank.conformance.target import Target, Unable
from werkbank.conformance.wire import Exchange
from werkbank.ir import Api, Behaviour, OperationKind, Operator, Parameter
from werkbank.register import JsonObject
from werkbank.register.collection import options
from werkbank.validate.places import first_at

Asking = Callable[..., Exchange]


def visibility(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """A hidden object is in no list and no search, is not counted, and can be read at its URL."""
    spot = first_spot(target, api, rule)
    hidden = target.make(spot.name, spot.wanted(), full=True)
    url = str(hidden["url"])
    tested = False
    for kind, ask in _asking(spot):
        operation = spot.collection.resource.find(kind)
        for parameter in operation.parameters if operation else ():
            value = first_at(hidden, ".".join(parameter.path))
            if value is None or parameter.operator is not Operator.EQUALS:
                continue
            tested = True
            answer = ask(**{parameter.name: value})
            if not answer.ok:
                continue
            if url in _urls(answer):
                yield f"{kind.value} met filter {parameter.name} toont een verborgen object"
    for kind, ask in _asking(spot):
        answer = ask(**_scope(spot, hidden), pageSize=100)
        whole = answer.ok and not answer.body.get("next")
        if whole and answer.body.get("count") != len(_urls(answer)):
            yield f"{kind.value} telt verborgen objecten mee in count"
        if url in _urls(answer):
            yield f"{kind.value} toont een verborgen object"
    if not tested:
        raise Unable("er is geen filter waarmee het object te zoeken zou zijn")
    yield from accepted(spot.collection.raadplegen(url), "raadplegen op de URL", 200)


def no_disclosure(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """Those data alone find nobody; with what the klant himself points out they do."""
    spot = first_spot(target, api, rule)
    known = target.make(spot.name, spot.wanted(), full=True)
    url = str(known["url"])
    telling = set(rule.properties)
    indifferent = set(options(rule.options.get("ongeacht")))
    tested = False
    for kind, ask in _asking(spot):
        operation = spot.collection.resource.find(kind)
        parameters = [
            each for each in (operation.parameters if operation else ())
            if each.operator is Operator.EQUALS and first_at(known, ".".join(each.path)) is not None
        ]  # fmt: skip
        alone = [each for each in parameters if ".".join(each.path) in telling]
        beside = [each for each in parameters if ".".join(each.path) in indifferent]
        pointing = [
            each for each in parameters
            if ".".join(each.path) not in telling | indifferent and len(each.path) == 1
        ]  # fmt: skip
        for parameter in alone:
            tested = True
            given = {parameter.name: _value(known, parameter)}
            yield from _tells(ask(**given), url, f"{kind.value} op alleen {parameter.name}")
            given |= {each.name: _value(known, each) for each in beside}
            if beside:
                also = " en ".join(each.name for each in beside)
                what = f"{kind.value} op {parameter.name} en {also}"
                yield from _tells(ask(**given), url, what)
        numbered = [each for each in pointing if each.path[0] in spot.bodies.telling]
        if alone and numbered:
            given = {each.name: _value(known, each) for each in (alone[0], numbered[0])}
            answer = ask(**given)
            if answer.ok and url not in _urls(answer):
                yield f"{kind.value} op {' en '.join(given)} vindt het object niet"
    if not tested:
        raise Unable("er is geen filter op deze gegevens")


def _tells(answer: Exchange, url: str, what: str) -> Iterator[str]:
    if not answer.ok:
        yield f"{what}: status {answer.status} in plaats van 200 met een lege lijst"
    elif url in _urls(answer):
        yield f"{what} verstrekt een geïdentificeerd object"
    elif answer.body.get("count"):
        yield f"{what} telt {answer.body['count']} in plaats van 0"


def _asking(spot: Spot) -> list[tuple[OperationKind, Asking]]:
    found: list[tuple[OperationKind, Asking]] = []
    if spot.collection.resource.find(OperationKind.LIST):
        found.append((OperationKind.LIST, spot.collection.lijst))
    if spot.collection.resource.find(OperationKind.SEARCH):
        found.append((OperationKind.SEARCH, spot.collection.zoeken))
    return found


def _scope(spot: Spot, made: JsonObject) -> dict[str, object]:
    """The filter that keeps to our own objects: the bronorganisatie of this examination."""
    names = {each.name: ".".join(each.path) for each in spot.collection.resource.filters}
    return {
        name: first_at(made, path)
        for name, path in names.items()
        if path in spot.bodies.constants and first_at(made, path) is not None
    }


def _value(made: JsonObject, parameter: Parameter) -> object:
    return first_at(made, ".".join(parameter.path))


def _urls(answer: Exchange) -> list[str]:
    results = answer.body.get("results") if isinstance(answer.body, dict) else None
    return [str(each.get("url")) for each in results or () if isinstance(each, dict)]
