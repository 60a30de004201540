"""Annotations, typed: LinkML's `tag: value` pairs as MIM metadata and as our own markers.

An element inherits most MIM metadata from its class, the class from the `annotations` of its
file, and the file from those of the root: what holds for everything is written once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.ir import Deprecation, Mim
from werkbank.position import Position
from werkbank.schema.explain import suggestion

Tags = Mapping[str, Any]

_TEXT = {
    "mim:herkomst": "herkomst",
    "mim:herkomstDefinitie": "herkomst_definitie",
    "mim:authentiek": "authentiek",
}
_FLAGS = {
    "mim:mogelijkGeenWaarde": "mogelijk_geen_waarde",
    "mim:indicatieMaterieleHistorie": "materiele_historie",
    "mim:indicatieFormeleHistorie": "formele_historie",
    "mim:heeftTijdlijnGeldigheid": "tijdlijn_geldigheid",
    "mim:heeftTijdlijnRegistratie": "tijdlijn_registratie",
    "mim:indicatieAfleidbaar": "afleidbaar",
    "mim:indicatieClassificerend": "classificerend",
}
_OWN_TEXT = {"mim:populatie": "populatie", "mim:kwaliteit": "kwaliteit", "mim:patroon": "patroon"}
_OWN_FLAGS = {"mim:identificerend": "identificerend"}
INHERITED = frozenset({*_TEXT, *_FLAGS, "mim:datumOpname"})
DEPRECATION = ("verouderdSinds", "vervaltOp", "vervanging")
KNOWN = frozenset(
    {
        *INHERITED,
        *_OWN_TEXT,
        *_OWN_FLAGS,
        "mim:stereotype",
        "mim:lengte",
        "mim:informatiedomein",
        "persoonsgegeven",
        "gevoelig",
        "referentielijst",
        "discriminator",
        "extern",
        "formaat",
        "controle",
        "bron",
        *DEPRECATION,
    }
)
AUTHENTIEK = (
    "Authentiek",
    "Basisgegeven",
    "Wettelijk gegeven",
    "Landelijk kerngegeven",
    "Overig",
)
_TRUE = {"true", "ja"}
_FALSE = {"false", "nee"}


@dataclass(frozen=True, slots=True)
class Annotated:
    """The annotations of one element with those it inherits behind them."""

    element: str
    position: Position
    own: Tags
    chain: tuple[Tags, ...] = ()

    def get(self, tag: str) -> Any:
        """The value of a tag, own or inherited; None when nobody says it."""
        if tag in self.own:
            return self.own[tag]
        if tag in INHERITED:
            return next((tags[tag] for tags in self.chain if tag in tags), None)
        return None

    def text(self, tag: str) -> str:
        """The value as text; empty when absent."""
        value = self.get(tag)
        return "" if value is None else str(value)

    def flag(self, tag: str) -> bool | None:
        """The value as a yes or no; None when absent or neither."""
        value = self.get(tag)
        if isinstance(value, bool) or value is None:
            return value
        word = str(value).strip().lower()
        return True if word in _TRUE else False if word in _FALSE else None

    def words(self, tag: str) -> tuple[str, ...]:
        """The value as a list, parted by commas."""
        return tuple(part.strip() for part in self.text(tag).split(",") if part.strip())

    def under(self, element: str, position: Position, own: Tags) -> Annotated:
        """The annotations of an element that this one holds."""
        return Annotated(element, position, own, (self.own, *self.chain))


def flatten(raw: Any) -> dict[str, Any]:
    """LinkML allows `tag: value`, `tag: {value: …}` and a list of `{tag: …, value: …}`."""
    if isinstance(raw, list):
        return {str(a["tag"]): a.get("value") for a in raw if isinstance(a, dict) and "tag" in a}
    if not isinstance(raw, dict):
        return {}
    return {
        tag: value.get("value") if isinstance(value, dict) else value for tag, value in raw.items()
    }


def mim(tags: Annotated, raw: Mapping[str, Any]) -> Mim:
    """The MIM metadata of an element; `raw` is its LinkML definition."""
    values: dict[str, Any] = {name: tags.text(tag) for tag, name in _TEXT.items()}
    values |= {name: tags.flag(tag) for tag, name in _FLAGS.items()}
    values |= {name: tags.text(tag) for tag, name in _OWN_TEXT.items()}
    values |= {name: bool(tags.flag(tag)) for tag, name in _OWN_FLAGS.items()}
    return Mim(
        datum_opname=as_date(tags.get("mim:datumOpname")),
        toelichting=first(raw.get("comments")),
        alias=first(raw.get("aliases")),
        **values,
    )


def deprecation(tags: Annotated, raw: Mapping[str, Any]) -> Deprecation | None:
    """The deprecation of an element: LinkML's `deprecated`, and our annotations beside it."""
    text = first(raw.get("deprecated"))
    if not text and not any(tag in tags.own for tag in DEPRECATION):
        return None
    return Deprecation(
        text=text,
        since=as_date(tags.own.get("verouderdSinds")),
        removal=as_date(tags.own.get("vervaltOp")),
        replacement=tags.text("vervanging"),
        position=tags.position,
    )


def first(value: Any) -> str:
    """The first of a list, or the value itself; empty when absent."""
    if isinstance(value, list):
        value = value[0] if value else None
    return "" if value is None else str(value).strip()


def as_date(value: Any) -> date | None:
    """An ISO date; None when absent or unreadable."""
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


def length(value: Any) -> tuple[int | None, int | None] | None:
    """`(minimum, maximum)` from MIM notation (`9`, `1..200`, `1..*`); None when unreadable."""
    match = re.fullmatch(r"(\d+)(?:\.\.(\d+|\*))?", str(value).strip())
    if match is None:
        return None
    low = int(match[1])
    high = low if match[2] is None else None if match[2] == "*" else int(match[2])
    if high is not None and high < low:
        return None
    return (low or None), high


def check(tags: Annotated) -> Iterator[Diagnostic]:
    """Annotations with an unknown tag or an unreadable value, of this element only."""
    for tag, value in tags.own.items():
        if tag not in KNOWN:
            if tag.startswith("mim:") or ":" not in tag:
                yield report(
                    problems.UNKNOWN_ANNOTATION,
                    tags.position,
                    element=tags.element,
                    tag=tag,
                    suggestion=suggestion(tag, sorted(KNOWN)),
                )
            continue
        remedy = _remedy(tags, tag, value)
        if remedy and tag == "mim:lengte":
            yield report(problems.LENGTH, tags.position, element=tags.element, value=value)
        elif remedy:
            yield report(
                problems.ANNOTATION,
                tags.position,
                element=tags.element,
                tag=tag,
                value=value,
                remedy=remedy,
            )


def _remedy(tags: Annotated, tag: str, value: Any) -> str:
    flags = {*_FLAGS, *_OWN_FLAGS, "persoonsgegeven", "gevoelig", "extern"}
    if tag in flags and tags.flag(tag) is None:
        return "schrijf true of false"
    dates = {"mim:datumOpname", "verouderdSinds", "vervaltOp"}
    if tag in dates and as_date(value) is None:
        return "schrijf een datum als 2022-06-23"
    if tag == "mim:authentiek" and value not in AUTHENTIEK:
        return f"kies een van: {', '.join(AUTHENTIEK)}"
    if tag == "mim:stereotype" and value not in {"Objecttype", "Gegevensgroeptype"}:
        return "kies Objecttype of Gegevensgroeptype"
    if tag == "mim:lengte" and length(value) is None:
        return "schrijf `9` of `1..200`"
    return ""
