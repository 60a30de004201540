"""What was measured, held against the thresholds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.server.load import Call, Speed

READS = 5.0
"""How many times the throughput of Prism a read must have."""
WRITES = 3.0
"""The same for a write, which Prism does not store."""
FAR = 3.0
"""How many times as long as the first page a page far away may take."""
GROWTH = 1.1
"""How much the memory may grow over the requests."""


@dataclass(slots=True)
class Outcome:
    """Speeds by name of the call.

    Attributes:
        rival: those of Prism; empty when it was not there.
        memory: megabytes before and after the requests.
    """

    calls: list[Call]
    klanten: int
    ours: dict[str, Speed] = field(default_factory=dict)
    rival: dict[str, Speed] = field(default_factory=dict)
    memory: tuple[float, float] = (0.0, 0.0)
    requests: int = 0

    def ratios(self) -> Mapping[str, float]:
        """Our throughput as a multiple of Prism's."""
        return {
            name: self.ours[name].per_second / speed.per_second
            for name, speed in self.rival.items()
            if speed.per_second
        }

    def exceeded(self) -> Iterator[str]:
        """Every threshold that is not met, in words."""
        ratios = self.ratios()
        for call in self.calls:
            wanted = WRITES if call.writes else READS
            if call.name in ratios and ratios[call.name] < wanted:
                yield f"{call.name}: {ratios[call.name]:.1f} times Prism, wanted {wanted:.0f}"
            if self.ours[call.name].wrong:
                yield f"{call.name}: {self.ours[call.name].wrong} answers were no success"
        first, far = self.ours.get("first page"), self.ours.get("far page")
        if first and far and first.per_second / far.per_second > FAR:
            yield f"far page: {first.per_second / far.per_second:.1f} times the first page"
        before, after = self.memory
        if before and after / before > GROWTH:
            yield f"memory: from {before:.0f} to {after:.0f} MB in {self.requests} requests"

    def table(self) -> str:
        """For people."""
        lines = [f"{'':<14}{'req/s':>10}{'p99 ms':>10}{'Prism':>10}{'p99 ms':>10}{'ratio':>8}"]
        ratios = self.ratios()
        for call in self.calls:
            mine, other = self.ours[call.name], self.rival.get(call.name)
            line = f"{call.name:<14}{mine.per_second:>10.0f}{mine.p99_ms:>10.1f}"
            if other:
                line += f"{other.per_second:>10.0f}{other.p99_ms:>10.1f}"
                line += f"{ratios.get(call.name, 0):>8.1f}"
            lines.append(line)
        before, after = self.memory
        lines.append(f"{self.klanten} klanten; {before:.0f} -> {after:.0f} MB over {self.requests}")
        return "\n".join([*lines, *self.exceeded()])

    def data(self) -> dict[str, Any]:
        """For programs."""
        return {
            "klanten": self.klanten,
            "ours": {name: [s.per_second, s.p99_ms] for name, s in self.ours.items()},
            "prism": {name: [s.per_second, s.p99_ms] for name, s in self.rival.items()},
            "ratios": dict(self.ratios()),
            "memory": list(self.memory),
            "requests": self.requests,
            "exceeded": list(self.exceeded()),
        }
