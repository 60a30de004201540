"""Values that an attribute accepts: an example from the model, or a variation that is new."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Facets, JsonType, Model, Property, PropertyKind, ReferenceList

_TRIES = 20_000
_MOMENT = "2026-01-15T10:00:00+01:00"
_FORMATS = {
    "date": "2026-01-15",
    "date-time": _MOMENT,
    "uri": "https://www.example.org/voorbeeld",
    "email": "proef@example.org",
    "uuid": "0b6c9d52-51c2-4a0f-8f1e-6a1d1f7a9c33",
}


class NoValueError(Exception):
    """No value could be made; the text is Dutch and names the attribute."""


@dataclass(slots=True)
class Values:
    """Makes values; the same ones for the same seed."""

    model: Model
    chance: random.Random
    _used: dict[str, set[Any]] = field(default_factory=dict)

    def example(self, prop: Property) -> Any:
        """A value of a scalar or code, the one that the model shows where it shows one.

        Raises:
            NoValueError: when none can be made.
        """
        if prop.fixed is not None:
            return prop.fixed
        if prop.kind is PropertyKind.ENUM:
            return self.model.enumerations[prop.range].codes[0]
        if prop.reference_list:
            return self.codes(prop)[0]
        for value in self.examples(prop):
            if self.fits(prop, value):
                return value
        return self._made(prop)

    def fresh(self, prop: Property) -> Any:
        """A value that has not been given out before, as far as there are any.

        Raises:
            NoValueError: when none can be made.
        """
        if prop.fixed is not None or prop.kind is PropertyKind.ENUM or prop.reference_list:
            return self.example(prop)
        used = self._used.setdefault(f"{prop.owner}.{prop.name}", set())
        for value in self._variations(prop):
            if value not in used and self.fits(prop, value):
                used.add(value)
                return value
        raise NoValueError(f"er is geen nieuwe waarde te maken voor {prop.name}")

    def other(self, prop: Property, value: Any) -> Any:
        """A value that differs from `value`.

        Raises:
            NoValueError: when the attribute has one value only.
        """
        if prop.kind is PropertyKind.ENUM:
            options: list[Any] = [
                code for code in self.model.enumerations[prop.range].codes if code != value
            ]
        elif prop.reference_list:
            options = [code for code in self.codes(prop) if code != value]
        elif prop.json_type is JsonType.BOOLEAN:
            options = [not value]
        else:
            options = [self.fresh(prop)]
        if not options:
            raise NoValueError(f"{prop.name} heeft maar één waarde")
        return options[0]

    def codes(self, prop: Property, day: date | None = None) -> list[str]:
        """The codes of the reference list of an attribute that may be used on a day."""
        found = self.reference_list(prop)
        day = day or date.today()  # noqa: DTZ011 - a code begins and ends with a day, not a moment
        return [
            each.code
            for each in found.values
            if (each.begin is None or each.begin <= day) and (each.end is None or day <= each.end)
        ]

    def reference_list(self, prop: Property) -> ReferenceList:
        """The reference list of an attribute."""
        return self.model.reference_lists[str(prop.reference_list)]

    def examples(self, prop: Property) -> Iterator[Any]:
        """What the model shows of an attribute, and of its type."""
        scalar = self.model.types.get(prop.range)
        for text in (*prop.examples, *(scalar.examples if scalar else ())):
            yield _typed(text, prop.json_type)

    def fits(self, prop: Property, value: Any) -> bool:
        """True when a value has the form that the attribute demands."""
        facets = prop.facets
        if isinstance(value, bool) or not isinstance(value, str):
            low, high = facets.minimum, facets.maximum
            return isinstance(value, bool) or (
                (low is None or value >= low) and (high is None or value <= high)
            )
        return (
            len(value) >= (facets.min_length or 0)
            and (facets.max_length is None or len(value) <= facets.max_length)
            and (facets.pattern is None or re.search(facets.pattern, value) is not None)
            and (prop.check is None or prop.check not in CHECKS or CHECKS[prop.check](value))
        )

    # -- making ------------------------------------------------------------------------------

    def _made(self, prop: Property) -> Any:
        for value in self._candidates(prop):
            if self.fits(prop, value):
                return value
        raise NoValueError(
            f"geef {prop.name} in het model een voorbeeld: er is geen waarde te maken"
        )

    def _candidates(self, prop: Property) -> Iterator[Any]:
        if prop.json_type is JsonType.BOOLEAN:
            yield True
        elif prop.json_type in {JsonType.INTEGER, JsonType.NUMBER}:
            yield from (int(prop.facets.minimum or 1), int(prop.facets.maximum or 1))
        else:
            if prop.facets.format in _FORMATS:
                yield _FORMATS[prop.facets.format]
            yield _sized("Proef", prop.facets)
            yield _sized("proef", prop.facets)
            yield _sized("1", prop.facets, filler="1")
            yield _sized("A", prop.facets, filler="A")

    def _variations(self, prop: Property) -> Iterator[Any]:
        if prop.json_type is JsonType.BOOLEAN:
            yield from (True, False)
            return
        if prop.json_type in {JsonType.INTEGER, JsonType.NUMBER}:
            low = int(prop.facets.minimum or 1)
            high = int(prop.facets.maximum or low + 10_000)
            yield from (self.chance.randint(low, high) for _ in range(_TRIES))
            return
        example = str(self.example(prop))
        if prop.facets.format == "date":
            yield from (self._day() for _ in range(_TRIES))
        elif prop.facets.format == "date-time":
            yield from (self._moment() for _ in range(_TRIES))
        elif prop.facets.format == "email":
            yield from (f"proef{self.chance.randrange(10**9)}@example.org" for _ in range(_TRIES))
        elif prop.facets.format == "uri":
            yield from (
                f"https://www.example.org/proef/{self.chance.randrange(10**9)}"
                for _ in range(_TRIES)
            )
        else:
            yield from self.mutations(example, prop.facets)

    def mutations(self, example: str, facets: Facets) -> Iterator[str]:
        """The example with other digits; with other letters where it has hardly any digits.

        The first part stays as it is: that is what makes a number one from a range for tests.
        """
        kept = len(example) * 5 // 9
        digits = sum(character.isdigit() for character in example[kept:])
        for _ in range(_TRIES):
            if digits >= 3:
                yield "".join(
                    self.chance.choice(string.digits) if index >= kept and each.isdigit() else each
                    for index, each in enumerate(example)
                )
                continue
            word = "".join(self.chance.choice(string.ascii_lowercase) for _ in range(8))
            longest = facets.max_length or 1000
            yield (example[: max(longest - 8, 0)] + word)[-longest:]
            yield _like(self.chance, example)

    def _day(self) -> str:
        return date(2020, 1, 1).replace(
            year=self.chance.randrange(2015, 2026),
            month=self.chance.randrange(1, 13),
            day=self.chance.randrange(1, 29),
        ).isoformat()  # fmt: skip

    def _moment(self) -> str:
        hour, minute = self.chance.randrange(8, 18), self.chance.randrange(60)
        return f"{self._day()}T{hour:02}:{minute:02}:00+01:00"


def _like(chance: random.Random, example: str) -> str:
    """Another text with letters and digits in the same places."""
    return "".join(
        chance.choice(string.digits) if each.isdigit()
        else chance.choice(string.ascii_uppercase) if each.isupper()
        else chance.choice(string.ascii_lowercase) if each.islower()
        else each
        for each in example
    )  # fmt: skip


def _sized(text: str, facets: Facets, filler: str = "a") -> str:
    text = text.ljust(facets.min_length or 0, filler)
    return text[: facets.max_length] if facets.max_length else text


def _typed(text: str, kind: JsonType) -> Any:
    try:
        if kind is JsonType.INTEGER:
            return int(text)
        if kind is JsonType.NUMBER:
            return float(text)
    except ValueError:
        return text
    return text == "true" if kind is JsonType.BOOLEAN else text
