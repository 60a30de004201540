"""The text of one record -> its data, with everything that is wrong with it as JSON.

This is the thorough way, for texts that the quick way does not vouch for. It sees what a JSON
parser passes over: keys that stand twice, numbers that systems round, texts that are no Unicode.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from werkbank.validate.finding import Finding
from werkbank.validate.places import Path, dotted

DEEPEST = 64
"""Levels of nesting; a record of the model needs a handful."""
SAFE = 2**53 - 1
"""RFC 8259, 6: whole numbers beyond this are not the same in all systems."""
_LARGEST = 1.7e308


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading.

    Attributes:
        data: what was parsed; None when that was impossible.
    """

    data: Any
    findings: tuple[Finding, ...] = ()


def wrong(code: str, message: str, path: Path = ()) -> Finding:
    """A finding about the text of a record."""
    return Finding(rule=code, kind=code, attribute=dotted(path), message=message)


def parse(raw: bytes | str) -> Read:
    """Read the JSON of one record; never raises."""
    if isinstance(raw, bytes):
        try:
            raw = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            return Read(None, (wrong("codering", _undecodable(error)),))
    try:
        parsed = _DECODER.decode(raw)
    except RecursionError:
        return Read(None, (wrong("te-diep", _DEEP),))
    except json.JSONDecodeError as error:
        return Read(None, (wrong("geen-json", _malformed(error)),))
    reading = _Reading([])
    data = reading.plain(parsed, ())
    if reading.too_deep:
        return Read(None, (wrong("te-diep", _DEEP),))
    if not isinstance(data, dict):
        found = (wrong("geen-object", "Hier hoort één object te staan, tussen { en }."),)
        return Read(None, found)
    return Read(data, tuple(reading.found))


_DEEP = (
    f"De gegevens zijn meer dan {DEEPEST} niveaus diep genest; "
    "een bericht van de standaard heeft er hooguit enkele."
)
_WORDS = {
    "Expecting value": "een waarde ontbreekt of is niet te lezen",
    "Expecting property name enclosed in double quotes": "een sleutel tussen aanhalingstekens "
    "ontbreekt",
    "Expecting ':' delimiter": "een dubbele punt ontbreekt",
    "Expecting ',' delimiter": "een komma ontbreekt",
    "Illegal trailing comma before end of object": "voor de accolade staat een komma te veel",
    "Illegal trailing comma before end of array": "voor het haakje staat een komma te veel",
    "Extra data": "na het object staat nog iets",
    "Unterminated string starting at": "een tekst is niet afgesloten",
    "Invalid control character at": "in een tekst staat een stuurteken",
    "Invalid \\escape": "in een tekst staat een backslash die niets betekent",
    "Invalid \\uXXXX escape": "in een tekst staat een onjuiste \\u-code",
}


def _malformed(error: json.JSONDecodeError) -> str:
    why = _WORDS.get(error.msg.split(": ")[0], "de opbouw klopt niet")
    return f"Dit is geen geldige JSON: {why}, bij teken {error.pos + 1}; herstel het bestand."


def _undecodable(error: UnicodeDecodeError) -> str:
    return (
        f"De tekst is geen UTF-8: bij byte {error.start + 1} staat een teken uit een andere "
        "codering; sla het bestand op als UTF-8."
    )


class _Pairs(list[tuple[str, Any]]):
    """An object as its keys and values, doubles included."""


class _Huge(float):
    """A whole number too large to exchange."""


class _NoNumber:
    """NaN or Infinity, which JSON does not know."""


def _whole(text: str) -> int | _Huge:
    if len(text) < 16:
        return int(text)
    if len(text) > 400:
        return _Huge(_LARGEST)
    value = int(text)
    if -SAFE <= value <= SAFE:
        return value
    return _Huge(max(-_LARGEST, min(_LARGEST, value)))


def _fraction(text: str) -> float:
    value = float(text)
    return _Huge(_LARGEST) if value in (float("inf"), float("-inf")) else value


_DECODER = json.JSONDecoder(
    object_pairs_hook=_Pairs,
    parse_int=_whole,
    parse_float=_fraction,
    parse_constant=lambda _: _NoNumber(),
)


@dataclass(slots=True)
class _Reading:
    """Turns what was parsed into plain values, and notes what is wrong."""

    found: list[Finding]
    too_deep: bool = False

    def plain(self, value: Any, path: Path) -> Any:
        if len(path) > DEEPEST:
            self.too_deep = True
            return None
        if isinstance(value, _Pairs):
            return self._object(value, path)
        if isinstance(value, list):
            return [self.plain(item, (*path, index)) for index, item in enumerate(value)]
        if isinstance(value, str):
            return self._text(value, path)
        if isinstance(value, _Huge):
            why = "Dit getal is te groot om uit te wisselen: niet elk systeem leest hetzelfde getal"
            self.found.append(wrong("getal-te-groot", f"{why}; verbeter het getal.", path))
            return float(value)
        if isinstance(value, _NoNumber):
            why = "NaN en Infinity zijn in JSON geen getallen; laat het gegeven weg"
            self.found.append(wrong("geen-getal", f"{why}.", path))
            return None
        return value

    def _object(self, pairs: _Pairs, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key, value in pairs:
            name = self._text(key, path)
            if name in data:
                why = f"{name} staat meer dan één keer in hetzelfde object; laat er één staan"
                self.found.append(wrong("dubbele-sleutel", f"{why}.", (*path, name)))
            data[name] = self.plain(value, (*path, name))
        return data

    def _text(self, text: str, path: Path) -> str:
        if text.isascii():
            return text
        try:
            text.encode()
        except UnicodeEncodeError:
            why = "In deze tekst staat een half teken (een losse \\u-code); herstel de tekst"
            self.found.append(wrong("codering", f"{why}.", path))
            return text.encode("utf-8", "replace").decode()
        return text
