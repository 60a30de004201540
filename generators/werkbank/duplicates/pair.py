"""Two records that may be of the same person, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Source:
    """Where a record stands.

    Attributes:
        line: from 1.
    """

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Reason:
    """What one comparison says.

    Attributes:
        text: Dutch, without any value from the records.
        weight: in bits; negative when it speaks against.
    """

    text: str
    weight: float

    def __str__(self) -> str:
        return f"{self.text} ({self.weight:+.1f})".replace(".", ",")


@dataclass(frozen=True, slots=True)
class Pair:
    """A signal, and no more than that: nobody merges anything because of it.

    Attributes:
        weight: of all reasons and of how rare it is that two guests are one person, in bits.
        chance: the same as a probability.
    """

    one: Source
    other: Source
    weight: float
    chance: float
    reasons: tuple[Reason, ...]

    @property
    def explanation(self) -> str:
        """Dutch, what speaks for it first: `een account gemeen (+12,9); andere voornaam (−4,5)`."""
        ordered = sorted(self.reasons, key=lambda each: -each.weight)
        return "; ".join(str(each) for each in ordered).replace("(-", "(−")

    def as_json(self) -> dict[str, Any]:
        """The form in a file, with Dutch keys."""
        return {
            "soort": "mogelijk-dezelfde",
            "bestand": self.one.file,
            "regel": self.one.line,
            "anderBestand": self.other.file,
            "andereRegel": self.other.line,
            "gewicht": self.weight,
            "kans": self.chance,
            "uitleg": self.explanation,
            "redenen": [{"tekst": each.text, "gewicht": each.weight} for each in self.reasons],
        }
