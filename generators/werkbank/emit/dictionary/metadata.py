"""MIM metadata as pairs of a Dutch name and a value, for pages and for sheets alike."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.markdown import cell, heading, table
from werkbank.emit.words import day, yes_no
from werkbank.ir import Mim

COLUMNS = (
    "Herkomst",
    "Herkomst definitie",
    "Datum opname",
    "Authentiek",
    "Mogelijk geen waarde",
    "Materiële historie",
    "Formele historie",
    "Tijdlijn geldigheid",
    "Tijdlijn registratie",
    "Afleidbaar",
    "Classificerend",
    "Identificerend",
    "Populatie",
    "Kwaliteit",
    "Patroon in woorden",
    "Alias",
    "Toelichting",
)


def values(mim: Mim, iso: bool = False) -> tuple[str, ...]:
    """The values of `COLUMNS`, empty where the model says nothing.

    Args:
        mim: metadata of one element.
        iso: dates as `2022-06-23` instead of in words.
    """
    taken = mim.datum_opname
    return (
        mim.herkomst,
        mim.herkomst_definitie,
        ("" if taken is None else taken.isoformat() if iso else day(taken)),
        mim.authentiek,
        _said(mim.mogelijk_geen_waarde),
        _said(mim.materiele_historie),
        _said(mim.formele_historie),
        _said(mim.tijdlijn_geldigheid),
        _said(mim.tijdlijn_registratie),
        _said(mim.afleidbaar),
        _said(mim.classificerend),
        "ja" if mim.identificerend else "",
        mim.populatie,
        mim.kwaliteit,
        mim.patroon,
        mim.alias,
        mim.toelichting,
    )


def said(mim: Mim) -> dict[str, str]:
    """What the model says, without what pages show elsewhere (toelichting, alias, patroon)."""
    shown = dict(zip(COLUMNS, values(mim), strict=True))
    for elsewhere in ("Toelichting", "Alias", "Patroon in woorden"):
        del shown[elsewhere]
    return {name: value for name, value in shown.items() if value}


def metadata_parts(mim: Mim, scope: str) -> Iterator[str]:
    """The section at the end of a page; `scope` says in Dutch for what it holds."""
    told = said(mim)
    if told:
        yield heading(2, "MIM-metadata", "mim-metadata")
        yield f"{scope}, tenzij daar iets anders staat."
        yield table(("Aspect", "Waarde"), ((name, cell(value)) for name, value in told.items()))


def different(mim: Mim, default: Mim) -> dict[str, str]:
    """What the element says otherwise than its class does."""
    above = said(default)
    return {name: value for name, value in said(mim).items() if above.get(name) != value}


def _said(value: bool | None) -> str:
    return "" if value is None else yes_no(value)
