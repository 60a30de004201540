"""The design variants as a page: a matrix of verdicts, and per variant what is behind them.

Carrying out every casus on every variant takes too long for a build of the site. What came out is
recorded in `docs/varianten.json` by `werkbank variant compare --bewaren`; a test compares the two.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from werkbank.emit.markdown import block, bullets, code, heading, link, page, table, text
from werkbank.site.edition import Edition

RECORD = "docs/varianten.json"
PAGE = "varianten.md"
_HERE = f"docs/{PAGE}"
_BREAKS = "breekt"
_SIGNS = {"werkt nog": "✓", "nieuw mogelijk": "+", "werkt anders": "~", _BREAKS: "✗"}
_MEANINGS = (
    ("werkt nog", "alle stappen geven wat de casus zegt, met dezelfde berichten en uitkomsten"),
    (
        "nieuw mogelijk",
        "een route of antwoord dat de basis niet heeft, en verder geen verschil",
    ),
    ("werkt anders", "alles lukt, maar er wordt iets anders verstuurd, opgeslagen of getoond"),
    (_BREAKS, "een stap wordt geweigerd, of een antwoord zegt niet wat de casus verwacht"),
)


def variants_page(edition: Edition) -> str:
    """The page; empty when no comparison was recorded."""
    path = edition.root / RECORD
    if not path.exists():
        return ""
    return page(_parts(edition, json.loads(path.read_text("utf-8"))["varianten"]))


def _parts(edition: Edition, variants: list[dict[str, Any]]) -> Iterator[str]:
    casussen = variants[0]["casussen"] if variants else []
    yield heading(1, "Varianten en casussen")
    yield (
        "Een ontwerpkeuze is te vergelijken door hetzelfde verhaal twee keer te vertellen: op de"
        f" standaard zoals zij is, en op een variant. Elk van de {len(variants)} varianten is"
        f" beoordeeld met {len(casussen)} casussen. Hoe je zelf een variant schrijft, staat bij"
        f" {link('een ontwerpvariant schrijven', _HERE, 'docs/start/varianten.md')}."
    )
    yield heading(2, "Wat er van de casussen wordt", "oordelen")
    yield bullets(f"**{_SIGNS[name]} {name}**: {told}" for name, told in _MEANINGS)
    yield _matrix(edition, variants)
    yield heading(2, "De varianten", "varianten")
    yield table(
        ("Variant", "Wat zij onderzoekt", "Vragen", "Antwoord van juni 2022", "Versie"),
        (
            (
                f"[{text(each['titel'])}](#{each['variant']})",
                text(each["vraagstelling"]),
                _questions(edition, each),
                text(each["verhouding"]),
                text(each["versiestap"]),
            )
            for each in variants
        ),
    )
    for each in variants:
        yield from _variant(edition, each)


def _matrix(edition: Edition, variants: list[dict[str, Any]]) -> str:
    heads = (f"[{text(each['variant'])}](#{each['variant']})" for each in variants)
    rows = (
        (
            _casus(edition, variants[0]["casussen"][index], short=True),
            *(_verdict(each["casussen"][index]) for each in variants),
        )
        for index in range(len(variants[0]["casussen"] if variants else []))
    )
    return table(("Casus", *heads), rows)


def _verdict(casus: dict[str, Any]) -> str:
    name = casus["oordeel"]
    told = f"{_SIGNS[name]} {name}"
    if name == _BREAKS:
        broken = sum(route["oordeel"] == _BREAKS for route in casus["routes"])
        told += f" ({broken} van {len(casus['routes'])})"
    return f"{told}, en nieuw" if casus["nieuw"] and name != "nieuw mogelijk" else told


def _casus(edition: Edition, casus: dict[str, Any], *, short: bool = False) -> str:
    known = {each.code: each.title for each in edition.model.casussen}
    told = casus["casus"] if short else known.get(casus["casus"], casus["casus"])
    title = f"{casus['nummer']}. {told}"
    return edition.places.casus_link(_HERE, casus["casus"], title)


def _questions(edition: Edition, variant: dict[str, Any]) -> str:
    return ", ".join(edition.places.question_link(_HERE, name) for name in variant["vragen"])


def _variant(edition: Edition, variant: dict[str, Any]) -> Iterator[str]:
    name = variant["variant"]
    yield heading(2, text(variant["titel"]), name)
    yield f"*{text(variant['vraagstelling'])}*"
    yield block(variant["samenvatting"])
    counts = ", ".join(f"{n} {word}" for word, n in variant["oordelen"].items() if n)
    yield block(f"Van de casussen: {counts}. Het versienummer krijgt een stap: {_step(variant)}.")
    yield bullets(
        f"{code(api['api'])}{_renamed(api)}: {_counted(api)} ({text(api['versiestap'])})"
        for api in variant["apis"]
        if api["versiestap"] != "geen"
    )
    yield heading(3, "Tegenover het antwoord van juni 2022", f"{name}-antwoord")
    yield block(f"{variant['verhouding'].capitalize()}. {variant['antwoord']}")
    yield from _tables(edition, variant)


def _step(variant: dict[str, Any]) -> str:
    return str(variant["versiestap"])


def _renamed(api: dict[str, Any]) -> str:
    return f", hier {code(api['heet'])}" if api["heet"] != api["api"] else ""


def _counted(api: dict[str, Any]) -> str:
    words = {
        "erbij": "erbij",
        "weg": "weg",
        "anders": "anders",
        "gedragsregels": "gedragsregel" if api["gedragsregels"] == 1 else "gedragsregels",
    }
    return ", ".join(f"{api[key]} {word}" for key, word in words.items() if api[key])


def _tables(edition: Edition, variant: dict[str, Any]) -> Iterator[str]:
    name = variant["variant"]
    routes = [(casus, route) for casus in variant["casussen"] for route in casus["routes"]]
    broken = [
        (
            _casus(edition, casus),
            code(route["route"]),
            code(route["stap"]),
            text(route["reden"]),
        )
        for casus, route in routes
        if route["oordeel"] == _BREAKS
    ]
    if broken:
        yield heading(3, "Wat breekt", f"{name}-breekt")
        yield table(("Casus", "Route", "Bij stap", "Waarom"), broken)
    new = [
        (_casus(edition, casus), f"route {code(route['route'])}")
        for casus, route in routes
        if route["oordeel"] == "nieuw mogelijk"
    ]
    if new:
        yield heading(3, "Wat nieuw mogelijk is", f"{name}-nieuw")
        yield table(("Casus", "Wat"), new)
    needs = [
        (_casus(edition, casus), *(text(each[key]) for key in ("vraag", "basis", "variant")))
        for casus in variant["casussen"]
        for each in casus["informatiebehoeften"]
    ]
    if needs:
        yield heading(3, "Vragen met een ander antwoord", f"{name}-vragen")
        yield table(("Casus", "Vraag", "Basis", "Variant"), needs)
    different = [
        (
            _casus(edition, casus),
            code(route["route"]),
            text(each["wat"]),
            text(each["basis"]),
            text(each["variant"]),
        )
        for casus, route in routes
        for each in route["verschillen"]
        if not each["wat"].startswith("Berichten")
    ]
    if different:
        yield heading(3, "Wat anders uitkomt", f"{name}-anders")
        yield table(("Casus", "Route", "Wat", "Basis", "Variant"), different)
