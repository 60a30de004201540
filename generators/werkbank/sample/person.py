"""A person who does not exist, with a name, an address, a telephone number and a birthday.

Whoever asks for person 17 gets the same one each time, so that a second klant can be that person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import TypeVar

from werkbank.sample.fiction import postcode, ranges

_T = TypeVar("_T")

_WOMEN = """
    Aaltje Aisha Aleid Amira Anna Anouk Ayşe Beatrix Bente Carlijn Charlotte Daphne Dieke Elif Elin
    Emma Esra Fatima Femke Fenna Floor Geesje Gül Hanna Hidde Ilse Imane Inge Isa Jasmijn Johanna
    Julia Karima Lieke Lieve Lotte Malika Maria Marloes Meryem Mila Naomi Nienke Noor Nora Olivia
    Puck Quirine Roos Saar Samira Sanne Sevda Sofie Suze Tess Ulla Vera Willemijn Wilhelmina Xandra
    Yara Yasmin Zeynep Zoë
""".split()  # noqa: SIM905  (quoted, the names would fill pages)
_MEN = """
    Abel Achmed Adriaan Ali Bas Boris Bram Cas Cornelis Daan Dirk Emre Faisal Finn Floris Gijs
    Hamza Hendrik Hugo Ibrahim Jan Jasper Jesse Joost Jorn Kees Khalid Koen Lars Levi Luuk Maarten
    Mees Mehmet Milan Mohamed Murat Niels Noud Olaf Omar Pieter Quinten Ravi Rein Ruben Said Sem
    Sjoerd Stijn Teun Thijs Tijn Tobias Umut Victor Willem Wout Yusuf Zakaria
""".split()  # noqa: SIM905
_FAMILIES = """
    Bakker Boer Bos Brouwer Dekker Dijkstra Hendriks Hoekstra Jansen Kaya Koster Kramer Kuipers
    Mulder Peters Postma Prins Sahin Schouten Smit Timmerman Veenstra Visser Vos Willems Wouters
    Yılmaz El-Amrani Ramdin Kartosen Nguyen Kowalski Ünal
""".split()  # noqa: SIM905
_BEGIN = "Acht Bak Dijk Elzen Graaf Hout Kers Linden Mole Noord Oever Poel Riet Veen Wolf".split()  # noqa: SIM905
_END = (
    "berg boom brug daal donk duin horst huis kamp laan loo meer stra veld waard wijk zoon".split()  # noqa: SIM905
)
_BEFORE = ("", "", "", "", "de", "van", "van de", "van den", "van der", "ter")
_STREETS = tuple(
    first + last
    for first in "Beuken Elzen Voorbeeld Proef Oefen Schets Kers Molen Raad Kerk School".split()  # noqa: SIM905
    for last in ("laan", "straat", "weg", "plein", "kade", "hof")
)
_PLACES = (
    "Vlierhoven", "Oud-Voorbeeld", "Nieuw-Voorbeeld", "Rietwaarde", "Elzenmeer", "Sint-Proef",
    "'s-Voorbeeldhage", "Voorbeeldstad", "Noorderschets", "Oefenburg aan de Kers", "Vaardergem",
)  # fmt: skip
_DOMAINS = ("example.org", "example.net", "example.com", "post.example", "voorbeeldmail.example")
_FOLD = str.maketrans("şçğüöıëéÜŞÇ", "scguoieeUSC", " '")
_WORD = (1 << 64) - 1
_MIX = 0x9E3779B97F4A7C15
"""Spreads neighbouring numbers, so that a seed of one record says nothing of the next."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who a record is about.

    Attributes:
        gender: `m` or `v`.
        before: voorvoegsel; empty for most.
        born: `jjjj-mm-dd`.
    """

    gender: str
    first: str
    others: str
    before: str
    last: str
    born: str
    street: str
    number: int
    postcode: str
    place: str
    email: str
    phone: str

    @property
    def initials(self) -> str:
        """Voorletters, with dots."""
        return f"{self.first[0]}.{self.others[0]}." if self.others else f"{self.first[0]}."


def pick(chance: Random, options: Sequence[_T]) -> _T:
    """One of `options`; `Random.choice` takes five times as long."""
    return options[int(chance.random() * len(options))]


def fraction(seed: int, stream: int, index: int) -> float:
    """A number from 0 up to 1 that a seed, a stream and an index have in common with no others.

    This is SplitMix64: a fresh generator for one number would take ten times as long.
    """
    mixed = seed_of(seed, stream, index)
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _WORD
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _WORD
    return ((mixed ^ mixed >> 31) >> 11) / (1 << 53)


def seed_of(seed: int, stream: int, index: int) -> int:
    """What to seed a generator with for one record, so that each can be made by itself."""
    return ((seed * 1_000_003 + stream) * _MIX + index * 2 + 1) & _WORD


def person(seed: int, index: int, chance: Random) -> Person:
    """Person number `index`.

    Args:
        seed: of the whole sample.
        index: which person.
        chance: a generator that may be seeded anew; it is left in a state of this person.
    """
    chance.seed(seed_of(seed, 0, index))
    draw = chance.random
    gender = "v" if draw() < 0.5 else "m"
    names = _WOMEN if gender == "v" else _MEN
    first = pick(chance, names)
    others = pick(chance, names) if draw() < 0.4 else ""
    last = pick(chance, _FAMILIES) if draw() < 0.4 else pick(chance, _BEGIN) + pick(chance, _END)
    plain = f"{first}.{last}".translate(_FOLD).lower()
    phones = ranges()["e164"]
    area = int(draw() * 9000)
    return Person(
        gender=gender,
        first=first,
        others="" if others == first else others,
        before=pick(chance, _BEFORE),
        last=last,
        born=f"{1935 + int(draw() * 72)}-{1 + int(draw() * 12):02}-{1 + int(draw() * 28):02}",
        street=pick(chance, _STREETS),
        number=1 + int(draw() * draw() * 300),
        postcode=postcode(area + 9000 * int(draw() * 400)),
        place=_PLACES[area * len(_PLACES) // 9000],
        email=f"{plain}{index}@{pick(chance, _DOMAINS)}",
        phone=phones.make((index * 7919 + seed) % phones.size),
    )


def written_otherwise(found: Person, chance: Random) -> Person:
    """The same person, as someone else wrote them down: with slips, and with other contact data."""
    draw = chance.random
    if draw() < 0.35:
        found = replace(found, last=_slip(found.last, chance))
    if draw() < 0.2:
        found = replace(found, first=found.first[:1], others="")
    if draw() < 0.15 and found.before:
        found = replace(found, before="")
    if draw() < 0.3:
        name, _, domain = found.email.partition("@")
        other = pick(chance, _DOMAINS)
        found = replace(found, email=f"{name}{'.werk' if other == domain else ''}@{other}")
    if draw() < 0.3:
        phones = ranges()["e164"]
        found = replace(found, phone=phones.make(int(draw() * phones.size)))
    if draw() < 0.25:
        found = replace(
            found, street=pick(chance, _STREETS), number=1 + int(draw() * 90),
            postcode=postcode(int(draw() * 3_600_000)),
        )  # fmt: skip
    return found


def _slip(name: str, chance: Random) -> str:
    """The name with two letters swapped, one left out or one twice."""
    at = 1 + int(chance.random() * (len(name) - 2))
    kind = int(chance.random() * 3)
    if kind == 0:
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if kind == 1:
        return name[:at] + name[at + 1 :]
    return name[:at] + name[at] + name[at:]
