"""MIM metadata as statements. Each function gives one group of the tables in MIM chapter 2.

What the model does not say gives no statement: the SHACL shapes then report what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from werkbank.emit.mim.graph import Iri, Literal, Statement, Term
from werkbank.ir import Facets, JsonType, Mim

LANGUAGE = "nl"
_AUTHENTICITY = {
    "authentiek": "Authentiek",
    "basisgegeven": "Basisgegeven",
    "wettelijk": "WettelijkGegeven",
    "landelijk": "LandelijkKerngegeven",
    "overig": "OverigeAuthenticiteit",
}
"""First word of what the model says, as a concept of the scheme `mim:Authenticiteit`."""

_FREE = Facets()


def string(predicate: str, value: str) -> Iterator[Statement]:
    """A plain string, unless empty."""
    if value:
        yield predicate, Literal(value)


def prose(predicate: str, value: str) -> Iterator[Statement]:
    """A Dutch sentence or more, unless empty."""
    text = value.strip()
    if text:
        yield predicate, Literal(text, language=LANGUAGE)


def flag(predicate: str, value: bool | None) -> Iterator[Statement]:
    """True or false, unless nobody says which."""
    if value is not None:
        yield predicate, Literal(str(value).lower(), "xsd:boolean")


def link(predicate: str, target: Term) -> Iterator[Statement]:
    """A statement about another node."""
    yield predicate, target


def named(iri: Iri, name: str, alias: str = "") -> Iterator[Statement]:
    """Identificatie, naam, and alias where it says something else than the name."""
    yield "mim:identificatie", Literal(iri.value, "xsd:anyURI")
    yield from string("mim:naam", name)
    if alias != name:
        yield from prose("mim:alias", alias)


def defined(description: str, mim: Mim) -> Iterator[Statement]:
    """Definitie, toelichting and datum opname."""
    yield from prose("mim:definitie", description)
    yield from prose("mim:toelichting", mim.toelichting)
    yield from recorded(mim.datum_opname)


def recorded(day: date | None) -> Iterator[Statement]:
    """Datum opname."""
    if day is not None:
        yield "mim:datumOpname", Literal(day.isoformat(), "xsd:date")


def originated(mim: Mim) -> Iterator[Statement]:
    """Herkomst and herkomst definitie."""
    yield from string("mim:herkomst", mim.herkomst)
    yield from string("mim:herkomstDefinitie", mim.herkomst_definitie)


def timed(mim: Mim) -> Iterator[Statement]:
    """Timelines and history."""
    yield from flag("mim:heeftTijdlijnGeldigheid", mim.tijdlijn_geldigheid)
    yield from flag("mim:heeftTijdlijnRegistratie", mim.tijdlijn_registratie)
    yield from flag("mim:indicatieMaterieleHistorie", mim.materiele_historie)
    yield from flag("mim:indicatieFormeleHistorie", mim.formele_historie)


def authenticity(mim: Mim) -> Iterator[Statement]:
    """Authentiek; a word outside the scheme is left out."""
    concept = _AUTHENTICITY.get(mim.authentiek.split(" ")[0].lower())
    if concept:
        yield "mim:authentiek", Iri(f"mim:{concept}")


def sized(facets: Facets, beyond: Facets = _FREE) -> Iterator[Statement]:
    """Lengte and formeel patroon, as far as they differ from those of the type (`beyond`)."""
    length = _length(facets)
    if length != _length(beyond):
        yield from string("mim:lengte", length)
    if facets.pattern and facets.pattern != beyond.pattern:
        yield "mim:formeelPatroon", Literal(facets.pattern)


def bounded(facets: Facets, json_type: JsonType) -> Iterator[Statement]:
    """Minimumwaarde and maximumwaarde, both inclusive."""
    datatype = "xsd:integer" if json_type is JsonType.INTEGER else "xsd:decimal"
    for name, value in (("minimum", facets.minimum), ("maximum", facets.maximum)):
        if value is not None:
            text = str(int(value)) if value == int(value) else str(value)
            yield f"mim:{name}waardeInclusief", Literal(text, datatype)


def _length(facets: Facets) -> str:
    """MIM notation: `9`, `1..200`, `1..*`; empty when the length is free."""
    low, high = facets.min_length, facets.max_length
    if low is None and high is None:
        return ""
    if low == high:
        return str(low)
    return f"{low or 0}..{'*' if high is None else high}"
