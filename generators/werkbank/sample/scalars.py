"""How the single values of attributes are made: a function per attribute, chosen once."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import partial
from random import Random
from typing import Any

from werkbank.ir import Behaviour, JsonType, Property, PropertyKind, ReferenceList
from werkbank.sample.fiction import Range, ranges
from werkbank.sample.person import person, pick
from werkbank.sample.values import NoValueError, Values
from werkbank.sample.words import Context, Wording, wording

FIRST_YEAR, LAST_YEAR = 2023, 2025
"""Every date of a sample but birthdays lies in these years."""
ABSENT: Any = object()
"""What a maker gives when there is nothing to give."""
Make = Callable[[Context], Any]
_POOL = 48
_TRIALS = 60
_DIGITS = (string.digits, string.ascii_uppercase, string.ascii_lowercase)
_MANY_CODES = 30
_SCARCE = 1000
"""A range with no more numbers than this is used up before another is begun."""
_USUAL = 0.8


@dataclass(frozen=True, slots=True)
class Scalars:
    """Chooses makers.

    Attributes:
        values: of the model.
        amount: how many records there will be, for attributes that are new in each.
    """

    values: Values
    amount: int

    def maker(self, holder: str, prop: Property) -> tuple[Make, float]:
        """How the value is made, and how often when it may be absent.

        Raises:
            NoValueError: when there is no way.
        """
        if prop.fixed is not None:
            fixed = prop.fixed
            return lambda _: fixed, 1.0
        if prop.kind is PropertyKind.ENUM:
            return self._code(holder, prop, self.values.model.enumerations[prop.range].codes)
        if prop.reference_list and prop.reference_list in self.values.model.reference_lists:
            lasting = lasting_codes(self.values.reference_list(prop))
            return self._code(holder, prop, [each for each in lasting if self.fits(prop, each)])
        if found := self._worded(holder, prop):
            return found
        return self._plain(prop), 0.5

    def _code(self, holder: str, prop: Property, codes: Sequence[str]) -> tuple[Make, float]:
        """One of a list of codes; of a long list mostly the one that the model shows."""
        if not codes:
            raise NoValueError(f"er is geen bruikbare code voor {prop.name}")
        found = wording(holder, prop.name, None)
        if found and all(found.word(each) in codes for each in trials()):
            return found.word, found.share
        shown = prop.examples[0] if prop.examples else ""
        if len(codes) > _MANY_CODES and shown in codes:
            return (
                lambda at: shown if at.chance.random() < _USUAL else pick(at.chance, codes)
            ), 0.4
        return lambda at: pick(at.chance, codes), 0.6

    def _worded(self, holder: str, prop: Property) -> tuple[Make, float] | None:
        found = wording(holder, prop.name, prop.check)
        if found is None:
            return None
        make = self._cut(found, prop)
        made = [make(each) for each in trials()]
        if all(each is ABSENT or self.fits(prop, each) for each in made):
            return make, found.share
        return None

    def _cut(self, found: Wording, prop: Property) -> Make:
        word, longest = found.word, prop.facets.max_length or 0
        if prop.json_type is not JsonType.STRING or longest >= 60 or not longest:
            return lambda at: word(at) or ABSENT
        return lambda at: str(word(at))[:longest].strip() or ABSENT

    def _plain(self, prop: Property) -> Make:
        """From the model alone: its check, its format, its bounds, its examples."""
        facets = prop.facets
        if found := ranges().get(prop.check or ""):
            size = min(found.size, 1 << 30)
            spread = _guarded(self, prop, lambda at: found.make(int(at.chance.random() * size)))
            if spread is not None:
                return spread
        if prop.json_type is JsonType.BOOLEAN:
            return lambda at: at.chance.random() < 0.5
        if prop.json_type is JsonType.INTEGER:
            low = int(facets.minimum if facets.minimum is not None else 1)
            high = int(facets.maximum if facets.maximum is not None else low + 999)
            return lambda at: low + int(at.chance.random() * (high - low + 1))
        if facets.format == "date":
            return lambda at: some_day(at.chance)
        if facets.format == "date-time":
            return lambda at: some_moment(at.chance)
        if facets.format == "uri":
            start = "https://www.example.org/onderwerpen/"
            return lambda at: f"{start}{int(at.chance.random() * 500)}"
        pool = self._pool(prop)
        return lambda at: pick(at.chance, pool)

    def _pool(self, prop: Property) -> list[Any]:
        """Values that the model shows; with other digits, when it shows one that is a number."""
        shown = [each for each in self.values.examples(prop) if self.fits(prop, each)]
        found = shown or [self.values.example(prop)]
        if sum(character.isdigit() for character in str(found[0])) < 3:
            return found
        with suppress(NoValueError):  # there may be no more than these
            found.extend(self.values.fresh(prop) for _ in range(_POOL))
        return found

    def fits(self, prop: Property, value: Any) -> bool:
        """True when a value has the JSON type and the form that the attribute demands."""
        if isinstance(value, str) != (prop.json_type is JsonType.STRING):
            return False
        return self.values.fits(prop, value)

    # -- values that are new in every record ---------------------------------------------------

    def telling(self, prop: Property, generated: Behaviour | None) -> tuple[Make, bool]:
        """A value that differs from record to record, and whether there are plenty of them.

        When there are not, it is ABSENT in the records for which there is none.

        Args:
            prop: a scalar that is text.
            generated: how the register numbers, when it does.
        """
        found = self._range(prop, generated)
        if found is None:
            examples = [value for value in self._pool(prop)[:1] if self.fits(prop, value)]
            found = Range(examples.__getitem__, len(examples))
        make, size = found.make, found.size
        if size >= self.amount:
            return lambda at: make(at.index), found.size > _SCARCE
        if not size:
            raise NoValueError(f"er is geen waarde voor {prop.name} die in elk record anders is")
        step = -(-self.amount // size)
        return lambda at: ABSENT if at.index % step else make(at.index // step), False

    def _range(self, prop: Property, generated: Behaviour | None) -> Range | None:
        if (found := ranges().get(prop.check or "")) is not None:
            return found
        for make in self._numberings(prop, generated):
            tried = {make(each) for each in (0, self.amount // 2, self.amount - 1)}
            new = len(tried) == len({0, self.amount // 2, self.amount - 1})
            if new and all(self.fits(prop, each) for each in tried):
                return Range(make, max(self.amount, _SCARCE + 1))
        return None

    def _numberings(
        self, prop: Property, generated: Behaviour | None
    ) -> Iterator[Callable[[int], str]]:
        """Ways to number records: as the register does, recognisably invented, or as the model."""
        pattern = str(generated.options.get("patroon", "")) if generated else ""
        if "#" in pattern:
            width = pattern.count("#")
            start, _, end = pattern.replace("{jaar}", str(LAST_YEAR)).partition("#" * width)
            yield lambda index: f"{start}{index + 1:0{width}}{end}"
        yield lambda index: f"9999{index + 1:013}"
        yield lambda index: f"EX-{index + 1:09}"
        for shown in self.values.examples(prop):
            if isinstance(shown, str):
                yield partial(counted, shown)


def counted(shown: str, number: int) -> str:
    """The text that comes `number` places after one, with digits and letters where it has them.

    >>> counted("AB-98", 3)
    'AC-01'
    """
    found = list(shown)
    for at in range(len(found) - 1, -1, -1):
        for digits in _DIGITS:
            if found[at] in digits:
                number += digits.index(found[at])
                found[at] = digits[number % len(digits)]
                number //= len(digits)
        if not number:
            break
    return "".join(found)


def lasting_codes(found: ReferenceList) -> list[str]:
    """The codes for every day of a sample and, where the list has such, without an end."""
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    during = [
        each
        for each in found.values
        if (each.begin is None or each.begin <= first) and (each.end is None or each.end >= last)
    ]
    return [each.code for each in during if each.end is None] or [each.code for each in during]


def some_day(chance: Random) -> str:
    """A day in the years of the sample."""
    draw = chance.random
    year = FIRST_YEAR + int(draw() * (LAST_YEAR - FIRST_YEAR + 1))
    return f"{year}-{1 + int(draw() * 12):02}-{1 + int(draw() * 28):02}"


def some_moment(chance: Random) -> str:
    """A moment in office hours; always written in the same time zone, so that texts sort."""
    clock = int(chance.random() * 36_000)
    day = some_day(chance)
    return f"{day}T{8 + clock // 3600:02}:{clock // 60 % 60:02}:{clock % 60:02}+01:00"


def trials() -> list[Context]:
    """Records to try a maker on before it is trusted."""
    chance = Random(0)  # noqa: S311 - predictable is what it must be
    return [
        Context(index, Random(index), False, partial(person, 0, index, chance))  # noqa: S311
        for index in range(_TRIALS)
    ]


def _guarded(scalars: Scalars, prop: Property, make: Make) -> Make | None:
    """The maker, when what it makes fits the attribute."""
    return make if all(scalars.fits(prop, make(each)) for each in trials()) else None
