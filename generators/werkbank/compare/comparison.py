"""Two specifications compared: what differs, and which decision is behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from werkbank.compare.change import Change
from werkbank.compare.difference import Difference, Kind
from werkbank.diagnostics import Diagnostic, Severity
from werkbank.diagnostics import comparing as problems

_UNUSED = frozenset({problems.MAPPING_UNUSED.code, problems.EXCEPTION_UNUSED.code})


@dataclass(frozen=True, slots=True)
class Explained:
    """A difference with the decision that explains it, None when nothing does."""

    difference: Difference
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """What people need to know of a compared specification."""

    file: str
    title: str
    version: str
    openapi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The outcome of a comparison.

    Attributes:
        old: the specification that was compared with; None when it could not be read.
        new: the specification that was compared; None when it could not be read.
        differences: every difference, sorted by place, with its explanation.
        changes: the same differences in the same order, with whom each of them breaks.
        mapping: the mapping that was used, `2022/klanten`; None when there is none for this pair.
        titles: title per decision that the project has.
        diagnostics: what is wrong with the documents or the mapping; entries that explain nothing
            any more among them.
    """

    old: Side | None
    new: Side | None
    differences: tuple[Explained, ...] = ()
    changes: tuple[Change, ...] = ()
    mapping: str | None = None
    titles: Mapping[str, str] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def unexplained(self) -> tuple[Difference, ...]:
        """The differences without a decision."""
        return tuple(item.difference for item in self.differences if item.decision is None)

    @property
    def unused(self) -> tuple[Diagnostic, ...]:
        """The entries of the mapping that explain nothing any more."""
        return tuple(item for item in self.diagnostics if item.code in _UNUSED)

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are errors."""
        return tuple(item for item in self.diagnostics if item.severity is Severity.FOUT)

    def by_decision(self) -> dict[str, tuple[Difference, ...]]:
        """The explained differences per decision, in the order of the codes."""
        return _grouped(self.differences)

    def counts(self) -> dict[Kind, int]:
        """The number of differences per kind; 0 where there are none."""
        found = Counter(item.difference.kind for item in self.differences)
        return {kind: found[kind] for kind in Kind}

    @property
    def exit_code(self) -> int:
        """0 when everything is explained, 1 otherwise and when something could not be read."""
        return int(bool(self.unexplained or self.errors))


def _grouped(items: Iterable[Explained]) -> dict[str, tuple[Difference, ...]]:
    groups: dict[str, list[Difference]] = {}
    for item in items:
        if item.decision is not None:
            groups.setdefault(item.decision, []).append(item.difference)
    return {code: tuple(groups[code]) for code in sorted(groups)}
