"""What came of a migration: counts per kind of object, and every value that stayed behind."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

_LONGEST = 40


class Fate(StrEnum):
    """What became of an object; the value is the Dutch word for it."""

    CARRIED = "overgenomen"
    PRESENT = "stond er al"
    MERGED = "samengevoegd"
    REFUSED = "niet overgenomen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A value, or a whole object, that was not carried over.

    Attributes:
        place: file and line, or the URL of the object.
        kind: the old class.
        path: dotted path of the old attribute; empty when it is about the whole object.
        shown: the value, masked when it is personal data.
        reason: Dutch.
        decision: code of the decision behind it; empty when the value itself is wrong.
    """

    place: str
    kind: str
    path: str
    shown: str
    reason: str
    decision: str = ""

    def __str__(self) -> str:
        what = f"{self.kind}.{self.path}" if self.path else self.kind
        value = f" ({self.shown})" if self.shown else ""
        decision = f" [{self.decision}]" if self.decision else ""
        return f"{self.place}: {what}{value}: {self.reason}{decision}"

    def as_json(self) -> dict[str, str]:
        """For other programs."""
        return {"plaats": self.place, "soort": self.kind, "attribuut": self.path,
                "waarde": self.shown, "reden": self.reason, "besluit": self.decision}  # fmt: skip


@dataclass(slots=True)
class Verdict:
    """The counts and findings of a migration."""

    fates: Counter[tuple[str, Fate]] = field(default_factory=Counter)
    """By old class."""
    carried: int = 0
    """Values that were carried over."""
    converted: int = 0
    """Those among them that took a conversion."""
    findings: list[Finding] = field(default_factory=list)

    def count(self, fate: Fate, kind: str = "") -> int:
        """How many objects, of one class or of all of them, had this fate."""
        return sum(n for (k, f), n in self.fates.items() if f is fate and kind in ("", k))

    @property
    def kinds(self) -> tuple[str, ...]:
        """The old classes that there were objects of, in the order in which they came."""
        return tuple(dict.fromkeys(kind for kind, _ in self.fates))

    @property
    def total(self) -> int:
        """How many objects came in."""
        return sum(self.fates.values())

    @property
    def whole(self) -> bool:
        """True when nothing stayed behind."""
        return not self.findings


def shown(value: Any, *, personal: bool) -> str:
    """A value for a report; of personal data only which kinds of signs it is made of."""
    if isinstance(value, dict | list):
        return f"{len(value)} gegevens"
    text = str(value)
    if len(text) > _LONGEST:
        return f"{len(text)} tekens"
    if not personal:
        return text
    masked = re.sub(r"[^\W\d_]", lambda m: "X" if m.group().isupper() else "x", text)
    return re.sub(r"\d", "9", masked)
