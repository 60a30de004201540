"""That an element is on its way out: since when, until when, and what comes in its place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from werkbank.position import NOWHERE, Position

NOTHING = "geen"
"""Written as replacement where nothing comes in the place of an element."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deprecation:
    """Why, when and what instead; what the model does not say is None or empty."""

    text: str = ""
    """Why, and how to move over."""
    since: date | None = None
    """The first day on which it is deprecated (the header `Deprecation` of RFC 9745)."""
    removal: date | None = None
    """The day from which it may be gone (the header `Sunset` of RFC 8594); None: not decided."""
    replacement: str = ""
    """The element to use instead, `Klant.contactgegevens`; `geen` when there is none."""
    position: Position = NOWHERE

    @property
    def told(self) -> str:
        """All of it in Dutch sentences; never empty."""
        days = [f"sinds {self.since}"] if self.since else []
        days += [f"vervalt op {self.removal}"] if self.removal else []
        told = ", ".join(days)
        parts = [f"{told[:1].upper()}{told[1:]}."] if told else []
        if self.replacement and self.replacement != NOTHING:
            parts.append(f"Vervanging: `{self.replacement}`.")
        elif self.replacement:
            parts.append("Er komt niets voor in de plaats.")
        if self.text:
            parts.append(self.text if self.text.endswith((".", "!", "?")) else f"{self.text}.")
        return " ".join(parts) or "Gebruik dit niet meer."


def told(deprecation: Deprecation | None) -> str:
    """What there is to tell; empty for an element that is not deprecated."""
    return deprecation.told if deprecation else ""
