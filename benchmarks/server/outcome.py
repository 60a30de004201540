"""What was measured, held against the thresholds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from benchmarks.server.load import Call, Speed

OURS, SINGLE, RIVAL = "werkbank", "one process", "prism"
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
    """Speeds by server and call, of each round.

    Attributes:
        memory: megabytes before and after the requests.
    """

    calls: list[Call]
    klanten: int
    speeds: dict[tuple[str, str], list[Speed]] = field(default_factory=dict)
    memory: tuple[float, float] = (0.0, 0.0)
    requests: int = 0

    def add(self, server: str, call: str, speed: Speed) -> None:
        """Add what a round gave."""
        self.speeds.setdefault((server, call), []).append(speed)

    def ratio(self, server: str, call: str) -> float | None:
        """Throughput as a multiple of Prism's, in the middle round; None without Prism."""
        mine, other = self.speeds[server, call], self.speeds.get((RIVAL, call))
        if other is None:
            return None
        return median(
            one.per_second / each.per_second
            for one, each in zip(mine, other, strict=True)
            if each.per_second
        )

    def middle(self, server: str, call: str) -> Speed:
        """The medians of the rounds; all answers that were no success."""
        found = self.speeds[server, call]
        return Speed(
            per_second=median(each.per_second for each in found),
            p99_ms=median(each.p99_ms for each in found),
            wrong=sum(each.wrong for each in found),
            processor_us=median(each.processor_us for each in found),
        )

    def exceeded(self) -> Iterator[str]:
        """Every threshold that is not met, in words."""
        for call in self.calls:
            wanted = WRITES if call.writes else READS
            ratio = self.ratio(OURS, call.name)
            if ratio is not None and ratio < wanted:
                yield f"{call.name}: {ratio:.1f} times Prism, wanted {wanted:.0f}"
            wrong = self.middle(OURS, call.name).wrong
            if wrong:
                yield f"{call.name}: {wrong} answers were no success"
        first, far = self.middle(OURS, "first page"), self.middle(OURS, "far page")
        if first.per_second / far.per_second > FAR:
            yield f"far page: {first.per_second / far.per_second:.1f} times the first page"
        before, after = self.memory
        if before and after / before > GROWTH:
            yield f"memory: from {before:.0f} to {after:.0f} MB in {self.requests} requests"

    def table(self) -> str:
        """For people."""
        servers = [name for name in (OURS, SINGLE, RIVAL) if (name, "read") in self.speeds]
        lines = [
            f"{'':<12}" + "".join(f"{name + ': req/s  p99 ms  cpu us':>36}" for name in servers)
        ]
        lines[0] += f"{'ratio':>8}{'(one)':>8}" if RIVAL in servers else ""
        for call in self.calls:
            line = f"{call.name:<12}"
            for name in servers:
                speed = self.middle(name, call.name)
                line += f"{speed.per_second:>20.0f}{speed.p99_ms:>8.1f}{speed.processor_us:>8.0f}"
            for name in (OURS, SINGLE):
                ratio = self.ratio(name, call.name)
                line += "" if ratio is None else f"{ratio:>8.1f}"
            lines.append(line)
        before, after = self.memory
        lines.append(f"{self.klanten} klanten; {before:.0f} -> {after:.0f} MB over {self.requests}")
        return "\n".join([*lines, *self.exceeded()])

    def data(self) -> dict[str, Any]:
        """For programs."""
        return {
            "klanten": self.klanten,
            "speeds": {
                f"{server}: {call}": {
                    "req/s": [round(each.per_second, 1) for each in found],
                    "p99 ms": [each.p99_ms for each in found],
                    "cpu us": [round(each.processor_us) for each in found],
                }
                for (server, call), found in self.speeds.items()
            },
            "ratios": {call.name: self.ratio(OURS, call.name) for call in self.calls},
            "memory": list(self.memory),
            "requests": self.requests,
            "exceeded": list(self.exceeded()),
        }
