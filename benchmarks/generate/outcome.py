"""What was measured, held against the thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

RATIO = 0.35
"""A cold build takes at most this part of the sum of the separate commands."""
UNCHANGED = 0.5
"""Seconds that a build takes at most when nothing has changed."""
NOISE = 1.1
"""What twice the model may take beyond twice the time before it counts as more than linear."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Seconds per round; every round measures everything once, in turn.

    Attributes:
        builds: cold builds by number of times the model.
        rivals: the separate commands.
        missing: why linkml-openapi is not among the rivals; empty when it is.
    """

    builds: Mapping[int, list[float]]
    unchanged: list[float]
    rivals: Mapping[str, list[float]]
    missing: str = ""

    @property
    def sums(self) -> list[float]:
        """The sum of the separate commands, per round."""
        return [sum(taken) for taken in zip(*self.rivals.values(), strict=True)]

    @property
    def ratio(self) -> float:
        """A cold build as part of the sum, the median of the rounds."""
        pairs = zip(self.builds[1], self.sums, strict=True)
        return median(build / together for build, together in pairs)

    @property
    def growth(self) -> dict[int, float]:
        """How many times longer each size takes than the smallest.

        The fastest rounds are compared: other work on the machine only ever makes a round slower,
        and a long build meets more of it than a short one.
        """
        return {size: min(taken) / min(self.builds[1]) for size, taken in self.builds.items()}

    def exceeded(self) -> list[str]:
        """The thresholds that were not met, in words."""
        return list(self._exceeded())

    def _exceeded(self) -> Iterator[str]:
        if self.ratio > RATIO:
            yield f"cold build takes {self.ratio:.2f} of the commands, more than {RATIO}"
        if median(self.unchanged) > UNCHANGED:
            yield f"no-change build takes {median(self.unchanged):.2f} s, more than {UNCHANGED} s"
        growth = self.growth
        for size, factor in growth.items():
            if factor > size * NOISE:
                yield f"{size} times the model takes {factor:.1f} times as long"
        for half, size in zip(growth, list(growth)[1:], strict=False):
            if growth[size] / growth[half] > size / half * NOISE:
                step = growth[size] / growth[half]
                yield f"from {half} to {size} times the model takes {step:.2f} times as long"

    def data(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "ratio": round(self.ratio, 3),
            "ratio_without_linkml_openapi": bool(self.missing),
            "missing": self.missing,
            "unchanged_seconds": round(median(self.unchanged), 3),
            "growth": {str(size): round(factor, 2) for size, factor in self.growth.items()},
            "thresholds": {"ratio": RATIO, "unchanged_seconds": UNCHANGED, "noise": NOISE},
            "exceeded": self.exceeded(),
            "seconds": {
                "build": {str(size): taken for size, taken in self.builds.items()},
                "unchanged": self.unchanged,
                "commands": dict(self.rivals),
            },
        }

    def table(self) -> str:
        """Everything, for people."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{'command':<22}{'median':>9}{'fastest':>9}{'slowest':>9}  seconds"
        for name, taken in self.rivals.items():
            yield _row(name, taken)
        yield _row("sum of the commands", self.sums)
        yield _row("werkbank build", self.builds[1])
        yield _row("  again, no change", self.unchanged)
        yield ""
        yield f"{'size of the model':<22}{'fastest':>9}{'times 1x':>9}"
        for size, taken in self.builds.items():
            yield f"{f'{size}x':<22}{min(taken):>9.2f}{self.growth[size]:>9.2f}"
        yield ""
        without = " (without linkml-openapi)" if self.missing else ""
        yield f"cold build / commands: {self.ratio:.2f}{without}, at most {RATIO}"
        yield f"no-change build: {median(self.unchanged):.2f} s, at most {UNCHANGED} s"
        yield f"growth: at most linear, per doubling too ({NOISE - 1:.0%} for noise)"
        if self.missing:
            yield f"linkml-openapi was not measured: {self.missing}"
        yield from (f"EXCEEDED: {words}" for words in self.exceeded())


def _row(name: str, taken: list[float]) -> str:
    return f"{name:<22}{median(taken):>9.2f}{min(taken):>9.2f}{max(taken):>9.2f}"
