"""Every element says what it is (description) and carries the MIM 1.2 metadata of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import modelling as problems
from werkbank.ir import Mim, Model, ObjectType, Stereotype
from werkbank.position import Position
from werkbank.rules.elements import enum_values, named, own_properties

# MIM 1.2, specification tables per stereotype: what must be there, besides naam and definitie.
_GENERAL = {
    "datum_opname": "mim:datumOpname",
}
_WITH_ORIGIN = {
    **_GENERAL,
    "herkomst": "mim:herkomst",
}
_CLASS = {
    **_WITH_ORIGIN,
    "herkomst_definitie": "mim:herkomstDefinitie",
}
_PROPERTY = {
    **_CLASS,
    "authentiek": "mim:authentiek",
    "mogelijk_geen_waarde": "mim:mogelijkGeenWaarde",
    "materiele_historie": "mim:indicatieMaterieleHistorie",
    "formele_historie": "mim:indicatieFormeleHistorie",
    "tijdlijn_geldigheid": "mim:heeftTijdlijnGeldigheid",
    "tijdlijn_registratie": "mim:heeftTijdlijnRegistratie",
    "afleidbaar": "mim:indicatieAfleidbaar",
    "classificerend": "mim:indicatieClassificerend",
}


def everything_is_described(model: Model) -> Iterator[Diagnostic]:
    """Classes, attributes, enumerations, their values and types have a description."""
    for name, element in named(model):
        if not element.description:
            yield report(problems.DESCRIPTION, element.position, element=name)
    for name, _, prop in own_properties(model):
        if not prop.description:
            yield report(problems.DESCRIPTION, prop.position, element=name)
    for name, _, value in enum_values(model):
        if not value.description:
            yield report(problems.DESCRIPTION, value.position, element=name)


def mim_is_complete(model: Model) -> Iterator[Diagnostic]:
    """The metadata that MIM requires is there, own or inherited."""
    for name, element in named(model):
        wanted = _CLASS if isinstance(element, ObjectType) else _WITH_ORIGIN
        yield from _missing(name, element.mim, element.position, wanted)
    for name, _, prop in own_properties(model):
        yield from _missing(name, prop.mim, prop.position, _PROPERTY)
    for name, reference_list in model.reference_lists.items():
        yield from _missing(name, reference_list.mim, reference_list.position, _WITH_ORIGIN)


def _missing(
    name: str, mim: Mim, position: Position, wanted: dict[str, str]
) -> Iterator[Diagnostic]:
    for field, tag in wanted.items():
        if getattr(mim, field) in {"", None}:
            yield report(problems.MIM_INCOMPLETE, position, element=name, tag=tag)


def stereotype_fits(model: Model) -> Iterator[Diagnostic]:
    """An objecttype can be identified; a gegevensgroeptype lives inside another."""
    for name, holder in model.object_types.items():
        if holder.stereotype is Stereotype.OBJECTTYPE and not holder.identified:
            yield report(
                problems.STEREOTYPE,
                holder.position,
                element=name,
                stereotype=holder.stereotype,
                reason="het heeft geen attribuut met `identifier: true`",
                remedy="geef het een identificatie, of maak er een Gegevensgroeptype van",
            )
        if holder.stereotype is Stereotype.GEGEVENSGROEPTYPE and holder.identified:
            yield report(
                problems.STEREOTYPE,
                holder.position,
                element=name,
                stereotype=holder.stereotype,
                reason="het heeft een attribuut met `identifier: true`",
                remedy="haal de identificatie weg, of maak er een Objecttype van",
            )


def sensitive_is_personal(model: Model) -> Iterator[Diagnostic]:
    """What may not travel in a URL is a persoonsgegeven."""
    for name, _, prop in own_properties(model):
        if prop.sensitive and not prop.personal:
            yield report(problems.SENSITIVE_NOT_PERSONAL, prop.position, element=name)
