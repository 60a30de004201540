"""What a variant does to a casus, in one word per route with what is behind it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from werkbank.ir import Variant


class Verdict(StrEnum):
    """The judgement of one route or casus, from best to worst; the value is what people read."""

    WORKS = "werkt nog"
    NEW = "nieuw mogelijk"
    """A route or an answer that the base does not have."""
    DIFFERS = "werkt anders"
    BREAKS = "breekt"


_WEIGHT = {verdict: number for number, verdict in enumerate(Verdict)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One thing that is measured otherwise, in the words of people."""

    what: str
    base: str
    variant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteVerdict:
    """The judgement of one route.

    Attributes:
        route: its name; `fout` for the calls that must be refused.
        step: the step at which it breaks.
        place: where that step stands.
        reason: why it breaks there.
        contrasts: what is different when it does not break.
    """

    route: str
    title: str
    verdict: Verdict
    step: str = ""
    place: str = ""
    reason: str = ""
    contrasts: tuple[Contrast, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CasusVerdict:
    """The judgement of one casus under one variant.

    Attributes:
        routes: those of the base, the wrong examples among them, and then the new ones.
        needs: information needs with another answer: the question, and the two answers.
        gained: questions that only the variant can answer.
        note: what the variant says about this casus.
    """

    casus: str
    number: int
    title: str
    routes: tuple[RouteVerdict, ...]
    needs: tuple[Contrast, ...] = ()
    gained: tuple[str, ...] = ()
    note: str = ""

    @property
    def verdict(self) -> Verdict:
        """The worst of the routes; a new route or answer shows when nothing else changed."""
        worst = max((each.verdict for each in self.routes), key=_WEIGHT.__getitem__)
        if worst is Verdict.WORKS and self.needs:
            return Verdict.NEW if len(self.gained) == len(self.needs) else Verdict.DIFFERS
        return worst

    @property
    def new(self) -> bool:
        """True when something became possible, whatever else changed."""
        return bool(self.gained) or any(each.verdict is Verdict.NEW for each in self.routes)

    def of(self, verdict: Verdict) -> tuple[RouteVerdict, ...]:
        """The routes with this verdict."""
        return tuple(each for each in self.routes if each.verdict is verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiChange:
    """What the variant does to the specification of one API.

    Attributes:
        api: the name in the base; that of the variant for an API that is new.
        renamed: the name in the variant, when it has another.
        added: structural differences, by kind.
        rules: gedragsregels that came, went or changed.
        step: the part of the version number that goes up: `major`, `minor` or `geen`.
    """

    api: str
    renamed: str = ""
    added: int = 0
    removed: int = 0
    changed: int = 0
    rules: int = 0
    step: str = "geen"


@dataclass(frozen=True, slots=True, kw_only=True)
class VariantVerdict:
    """Everything that was found about a variant."""

    variant: Variant
    casussen: tuple[CasusVerdict, ...]
    apis: tuple[ApiChange, ...]

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many casussen have which verdict; 0 where none has."""
        found = Counter(each.verdict for each in self.casussen)
        return {verdict: found[verdict] for verdict in Verdict}

    @property
    def step(self) -> str:
        """The largest version step of the APIs."""
        return max((each.step for each in self.apis), key=STEPS.index, default="geen")


STEPS = ("geen", "minor", "major")
"""Parts of a version number, from none to the first."""
