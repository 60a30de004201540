"""The rules by which two guests are compared: what counts for, what against, and how heavily.

A weight is the logarithm, base two, of how much more often an outcome is seen between two records
of one person (`m`) than between records of two (`u`): that is the model of Fellegi and Sunter,
which Splink carries out. The numbers are chosen here and not learned from the data. So the outcome
is the same every time, and all of it can be told. Only how rare a family name is, the data say.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

PRIOR = 1e-5
"""How likely it is that two guests that are picked at random are one person."""
THRESHOLD = 0.5
"""From here on it is likelier than not."""


@dataclass(frozen=True, slots=True)
class Level:
    """An outcome of a comparison.

    Attributes:
        label: Dutch, in the words of the explanation.
        sql: DuckDB, with `_l` and `_r` behind the columns; `ELSE` for what is left.
        m: how often it is so between two records of one person.
        u: how often between records of two people.
        spread: column whose frequency counts: a rare name says more than a common one.
    """

    label: str
    sql: str
    m: float = 0.0
    u: float = 0.0
    spread: str = ""

    @property
    def weight(self) -> float:
        """In bits; zero when there is nothing to compare."""
        return round(log2(self.m / self.u), 2) if self.m else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """A trait that is compared; the first level that holds counts.

    Attributes:
        name: of the column in what Splink gives.
        title: Dutch.
        levels: the first says that there is nothing to compare.
    """

    name: str
    title: str
    levels: tuple[Level, ...]


def _shared(name: str, title: str, same: str, other: str, m: float, u: float) -> Comparison:
    """A trait of which people can have more: one in common is enough."""
    return Comparison(
        name,
        title,
        (
            Level(f"{title}: niet te vergelijken", f"len({name}_l) = 0 OR len({name}_r) = 0"),
            Level(same, f"len(list_intersect({name}_l, {name}_r)) > 0", m, u),
            Level(other, "ELSE", 1 - m, 1 - u),
        ),
    )


COMPARISONS = (
    Comparison(
        "last",
        "Achternaam",
        (
            Level("Achternaam: niet te vergelijken", "last_l IS NULL OR last_r IS NULL"),
            Level("dezelfde achternaam", "last_l = last_r", 0.7, 0.01, "last"),
            Level(
                "achternaam met één verschil",
                "damerau_levenshtein(last_l, last_r) <= 1 AND length(last_l) > 3",
                0.22,
                0.005,
            ),
            Level(
                "achternaam die erop lijkt",
                "jaro_winkler_similarity(last_l, last_r) >= 0.9",
                0.04,
                0.02,
            ),
            Level("andere achternaam", "ELSE", 0.04, 0.965),
        ),
    ),
    Comparison(
        "first",
        "Voornaam",
        (
            Level("Voornaam: niet te vergelijken", "first_l IS NULL OR first_r IS NULL"),
            Level("dezelfde voornaam", "first_l = first_r AND length(first_l) > 1", 0.72, 0.01),
            Level(
                "dezelfde eerste letter van de voornaam",
                "first_l[1] = first_r[1] AND least(length(first_l), length(first_r)) = 1",
                0.2,
                0.06,
            ),
            Level(
                "voornaam die erop lijkt",
                "jaro_winkler_similarity(first_l, first_r) >= 0.9",
                0.04,
                0.01,
            ),
            Level("andere voornaam", "ELSE", 0.04, 0.92),
        ),
    ),
    Comparison(
        "emails",
        "E-mailadres",
        (
            Level(
                "E-mailadres: niet te vergelijken", "len(emails_l) = 0 OR len(emails_r) = 0"
            ),
            Level(
                "hetzelfde e-mailadres",
                "len(list_intersect(emails_l, emails_r)) > 0",
                0.65,
                1e-4,
            ),
            Level(
                "dezelfde naam in een ander e-mailadres",
                "mail_name_l = mail_name_r",
                0.2,
                2e-4,
            ),
            Level("ander e-mailadres", "ELSE", 0.15, 0.9997),
        ),
    ),
    _shared("phones", "Telefoonnummer", "een telefoonnummer gemeen", "geen telefoonnummer gemeen",
            0.65, 5e-4),
    _shared("addresses", "Adres", "postcode en huisnummer gemeen",
            "geen postcode met huisnummer gemeen", 0.6, 5e-4),
    _shared("accounts", "Socialmedia-account", "een account gemeen", "geen account gemeen",
            0.75, 1e-4),
)  # fmt: skip
"""In the order of the explanation."""

BLOCKS = (
    ("emails", ("emails",)),
    ("phones", ("phones",)),
    ("addresses", ("addresses",)),
    ("accounts", ("accounts",)),
    ("last, first", ()),
    ("mail_name", ()),
)
"""Which pairs are compared at all: those that have one of these in common.

Columns, and those among them that hold a list of which one element is enough.
"""
