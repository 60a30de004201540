"""A rule about changes: what kind of change it is, whom it breaks, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Party(StrEnum):
    """The two sides of an API; the value is the word in the output."""

    CONSUMER = "afnemer"
    """An application that does what the old version says, and calls a register of the new one."""
    PROVIDER = "aanbieder"
    """A register that does what the old version says, and is called by the new version."""


class Step(IntEnum):
    """The step of a version that a change asks for, after Semantic Versioning 2.0.0."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        """The word in the output."""
        return ("geen", "patch", "minor", "major")[self]


NOBODY: frozenset[Party] = frozenset()
CONSUMER = frozenset({Party.CONSUMER})
PROVIDER = frozenset({Party.PROVIDER})
BOTH = CONSUMER | PROVIDER


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRule:
    """An entry of the catalogue.

    Attributes:
        code: reads as a Dutch phrase: `operatie-verwijderd`.
        title: Dutch, what kind of change it is.
        breaks: whom it breaks.
        why: Dutch, why it breaks them, or why it does not.
        mend: Dutch, what to do about it.
        step: the step of the version that it asks for.
    """

    code: str
    title: str
    breaks: frozenset[Party]
    why: str
    mend: str
    step: Step


MAJOR_MEND = "Maak de wijziging ongedaan, of verhoog de hoofdversie."
MINOR_MEND = (
    "Verhoog het tweede getal van de versie; een register levert de nieuwe versie pas als het dit"
    " ook doet."
)
NO_MEND = "Er hoeft niets te gebeuren."


def rule(
    code: str,
    title: str,
    breaks: frozenset[Party],
    why: str,
    mend: str = "",
    step: Step | None = None,
) -> ChangeRule:
    """A rule, with the step and the mend that follow from whom it breaks."""
    if step is None:
        major = Party.CONSUMER in breaks
        step = Step.MAJOR if major else Step.MINOR if breaks else Step.PATCH
    default = {Step.MAJOR: MAJOR_MEND, Step.MINOR: MINOR_MEND}.get(step, NO_MEND)
    return ChangeRule(
        code=code, title=title, breaks=breaks, why=why, mend=mend or default, step=step
    )
