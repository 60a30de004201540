"""The findings counted: per rule, per attribute and per file, with the first few of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_EXAMPLES = 3
_MOST = 5000
"""Combinations of rule and attribute that are counted apart; unknown keys can be without end."""
OTHER = "overige attributen"


@dataclass(slots=True)
class Tally:
    """One rule at one attribute.

    Attributes:
        count: findings.
        examples: the first of them, as lists.
    """

    count: int = 0
    examples: list[Sequence[Any]] = field(default_factory=list)


@dataclass(slots=True)
class Summary:
    """What a run found.

    Attributes:
        records, wrong: records that were judged, and those that have a finding of their own.
        findings: in all.
        tallies: by rule and attribute, without places in lists.
        files: by name: records, wrong records and findings.
    """

    records: int = 0
    wrong: int = 0
    findings: int = 0
    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    files: dict[str, list[int]] = field(default_factory=dict)

    def count(self, name: str, records: int, wrong: int) -> None:
        """So many records of a file."""
        self.records += records
        self.wrong += wrong
        held = self.files.setdefault(name, [0, 0, 0])
        held[0] += records
        held[1] += wrong

    def add(self, row: Sequence[Any]) -> None:
        """One finding, as a list."""
        self.findings += 1
        self.files.setdefault(row[0], [0, 0, 0])[2] += 1
        attribute = row[3]
        if "." in attribute:
            attribute = ".".join(step for step in attribute.split(".") if not step.isdigit())
        tally = self.tallies.get((row[2], attribute))
        if tally is None:
            if len(self.tallies) >= _MOST:
                attribute = OTHER
            tally = self.tallies.setdefault((row[2], attribute), Tally())
        tally.count += 1
        if len(tally.examples) < _EXAMPLES:
            tally.examples.append(row)

    def rules(self) -> dict[str, int]:
        """Findings per rule, most first."""
        return _ranked((rule, tally) for (rule, _), tally in self.tallies.items())

    def attributes(self) -> dict[str, int]:
        """Findings per attribute, most first."""
        return _ranked((attribute, tally) for (_, attribute), tally in self.tallies.items())

    def ranked(self) -> list[tuple[str, str, Tally]]:
        """Rule, attribute and tally, most first."""
        found = [(rule, attribute, tally) for (rule, attribute), tally in self.tallies.items()]
        return sorted(found, key=lambda each: (-each[2].count, each[0], each[1]))


def _ranked(pairs: Any) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key, tally in pairs:
        counts[key] = counts.get(key, 0) + tally.count
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))
