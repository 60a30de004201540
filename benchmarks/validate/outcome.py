"""What was measured, held against the thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from benchmarks.validate.process import Taken

NOISE = 1.15
"""What ten times the records may take beyond ten times the time, start included."""
MEMORY = 150.0
"""Megabytes that a run may have at most, its processes together."""
FLAT = 1.15
"""What the largest file may take beyond the memory of the smallest."""
RATIOS = {
    ("linkml-validate", "werkbank 10k"): 50.0,
    ("jsonschema", "werkbank 10k"): 25.0,
    ("orjson + jsonschema-rs", "werkbank form"): 0.8,
    ("orjson", "werkbank"): 0.35,
    ("werkbank, one process", "werkbank"): 1.5,
}
"""How many times quicker the second must be than the first."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What each round took, by name of the command.

    Attributes:
        rounds: every round runs everything once, in turn.
        sizes: one run per number of records, with its memory.
    """

    rounds: Mapping[str, list[Taken]]
    sizes: Mapping[int, Taken]

    def ratio(self, slow: str, quick: str) -> float:
        """How many times quicker: the median of the rounds, by the clock on the wall."""
        pairs = zip(self.rounds[slow], self.rounds[quick], strict=True)
        return median(one.wall / other.wall for one, other in pairs)

    def exceeded(self) -> list[str]:
        """The thresholds that were not met, in words."""
        return list(self._exceeded())

    def _exceeded(self) -> Iterator[str]:
        for (slow, quick), least in RATIOS.items():
            if self._has(slow, quick) and self.ratio(slow, quick) < least:
                yield f"{quick} is {self.ratio(slow, quick):.2f} times {slow}, less than {least}"
        if not self.sizes:
            return
        smallest, largest = min(self.sizes), max(self.sizes)
        most = max(taken.memory for taken in self.sizes.values())
        if most > MEMORY:
            yield f"memory is {most:.0f} MB, more than {MEMORY:.0f} MB"
        if self.sizes[largest].memory > self.sizes[smallest].memory * FLAT:
            yield "memory grows with the number of records"
        if self.growth() > NOISE:
            yield f"time per record grows to {self.growth():.2f} times"

    def growth(self) -> float:
        """Processor time per record with the largest file, in that with the smallest."""
        smallest, largest = min(self.sizes), max(self.sizes)
        one = self.sizes[smallest].cpu / smallest
        return self.sizes[largest].cpu / largest / one

    def _has(self, *names: str) -> bool:
        return all(self.rounds.get(name) for name in names)

    def data(self) -> dict[str, Any]:
        """Everything, for machines."""
        return {
            "ratios": {
                f"{slow} / {quick}": round(self.ratio(slow, quick), 2)
                for slow, quick in RATIOS
                if self._has(slow, quick)
            },
            "exceeded": self.exceeded(),
            "seconds": {
                name: [{"wall": each.wall, "cpu": each.cpu} for each in taken]
                for name, taken in self.rounds.items()
            },
            "sizes": {
                str(size): {"wall": each.wall, "cpu": each.cpu, "megabytes": each.memory}
                for size, each in self.sizes.items()
            },
        }

    def table(self) -> str:
        """Everything, for people."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        yield f"{'command':<26}{'wall':>9}{'fastest':>9}{'cpu':>9}  seconds, median"
        for name, taken in self.rounds.items():
            walls = [each.wall for each in taken]
            cpu = median(each.cpu for each in taken)
            yield f"{name:<26}{median(walls):>9.2f}{min(walls):>9.2f}{cpu:>9.2f}"
        yield ""
        for (slow, quick), least in RATIOS.items():
            if self._has(slow, quick):
                yield f"{slow} / {quick}: {self.ratio(slow, quick):.2f}, at least {least}"
        if self.sizes:
            yield ""
            yield f"{'records':>10}{'wall':>9}{'cpu':>9}{'µs each':>9}{'MB':>7}"
            for size, each in self.sizes.items():
                micro = each.cpu / size * 1e6
                yield f"{size:>10}{each.wall:>9.2f}{each.cpu:>9.2f}{micro:>9.1f}{each.memory:>7.0f}"
        yield from (f"EXCEEDED: {words}" for words in self.exceeded())
