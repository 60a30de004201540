"""A difference with what it means: whom it breaks, after which rules, and where it is sent."""

from __future__ import annotations

from dataclasses import dataclass

from werkbank.compare.difference import Difference
from werkbank.diagnostics.changes import ChangeRule, Party, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference, classified.

    Attributes:
        difference: what differs.
        rules: the rules of the catalogue that hold for it; a schema that is both asked and
            answered has more than one.
        operations: the operations that send it, as `PATCH /klanten/{uuid}`; those of both
            versions where it is part of a schema.
        decisions: the codes of the decisions behind it; empty when nothing says so.
    """

    difference: Difference
    rules: tuple[ChangeRule, ...]
    operations: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()

    @property
    def breaks(self) -> frozenset[Party]:
        """Whom it breaks."""
        return frozenset(party for rule in self.rules for party in rule.breaks)

    @property
    def breaks_consumer(self) -> bool:
        """True when an application of the old version runs aground on a register of the new."""
        return Party.CONSUMER in self.breaks

    @property
    def breaks_provider(self) -> bool:
        """True when a register of the old version does not do what the new one asks."""
        return Party.PROVIDER in self.breaks

    @property
    def step(self) -> Step:
        """The step of the version that it asks for."""
        return max((rule.step for rule in self.rules), default=Step.NONE)
