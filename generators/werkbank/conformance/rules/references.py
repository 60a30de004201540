"""verwijzing-bestaat, relatie-in-bron, referentiewaarde: what a value refers to is there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from werkbank.conformance.expecting import accepted, refused
from werkbank.conformance.rules.placing import Spot, first_spot, spots
from werkbank.conformance.target import Target, Unable
from werkbank.ir import Api, Behaviour, Property, ReferenceValue
from werkbank.sample import NoValueError


def reference_exists(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """A URL at which there is nothing is refused; one that leads somewhere is not."""
    spot = first_spot(target, api, rule)
    for path in rule.properties:
        near = spot.near()
        try:
            lost = target.nowhere(spot.property(path), near)
        except NoValueError as error:
            raise Unable(str(error)) from None
        answer = target.create(spot.name, spot.body(spot.wanted(**{path: lost})))
        what = f"{path} verwijst naar iets dat er niet is"
        yield from refused(answer, what, 400, rule.kind, [spot.at(path)])
        found = spot.value(path)
        answer = target.create(spot.name, target.body(spot.name, spot.wanted(**{path: found})))
        yield from accepted(answer, f"{path} verwijst naar iets dat er is", 201)


def relation_in_source(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """A relation that the source of the object does not know is refused."""
    spot = first_spot(target, api, rule)
    (path,) = rule.properties
    near = spot.near()
    try:
        unrelated = target.external(spot.property(path), near, related=False)
        related = target.external(spot.property(path), near)
    except NoValueError as error:
        raise Unable(str(error)) from None
    answer = target.create(spot.name, spot.body(spot.wanted(**{path: unrelated})))
    what = "een relatie die de bron niet kent"
    yield from refused(answer, what, 400, rule.kind, [spot.at(path)])
    answer = target.create(spot.name, spot.body(spot.wanted(**{path: related})))
    yield from accepted(answer, "een relatie die de bron kent", 201)


def reference_value(target: Target, api: Api, rule: Behaviour) -> Iterator[str]:
    """A code outside the list, or one that is not valid on the day that counts, is refused."""
    spot = min(spots(target, api, rule), key=lambda each: len(each.path.split(".")))
    tested = False
    for path in rule.properties:
        prop = spot.property(path)
        found = target.values.reference_list(prop)
        valid = target.values.codes(prop)[0]
        answer = target.create(spot.name, target.body(spot.name, spot.wanted(**{path: valid})))
        yield from accepted(answer, f"{path} met code {valid}", 201)
        if not found.open:
            unknown = _unknown(target, prop, {each.code for each in found.values})
            if unknown is not None:
                tested = True
                answer = target.create(spot.name, spot.body(spot.wanted(**{path: unknown})))
                what = f"{path} met een code die niet in {found.name} staat"
                yield from refused(answer, what, 400, rule.kind, [spot.at(path)])
        past = next((each for each in found.values if each.end is not None), None)
        if past is not None:
            tested = True
            yield from _expired(target, spot, path, past)
    if not tested:
        raise Unable("de referentielijst heeft geen code die geweigerd moet worden")


def _expired(target: Target, spot: Spot, path: str, past: ReferenceValue) -> Iterator[str]:
    day_of = spot.rule.options.get("peildatum")
    answer = target.create(spot.name, spot.body(spot.wanted(**{path: past.code})))
    what = f"{path} met de vervallen code {past.code}"
    yield from refused(answer, what, 400, spot.rule.kind, [spot.at(path)])
    if day_of and past.end is not None:
        then = f"{(past.end - timedelta(days=1)).isoformat()}T12:00:00+01:00"
        values = {path: past.code, str(day_of): then}
        answer = target.create(spot.name, spot.body(spot.wanted(**values)))
        yield from accepted(answer, f"{what}, over een dag waarop die nog gold", 201)


def _unknown(target: Target, prop: Property, known: set[str]) -> str | None:
    """A code of the right form that the list does not have."""
    example = next(iter(known))
    for each in target.values.mutations(example, prop.facets):
        if each not in known and target.values.fits(prop, each):
            return each
    return None
