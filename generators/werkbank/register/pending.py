"""What a transaction keeps at its end, so that many writes in it keep that at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from werkbank.register import statements
from werkbank.register.session import Session


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a transaction was."""

    counts: Mapping[str, int]
    lines: int
    rows: int


@dataclass(slots=True)
class Pending:
    """Counters and lines of the audit trail; nobody else can change those meanwhile.

    Attributes:
        counts: the value of each counter that changed, by name.
        lines: of the audit trail.
        rows: how many times something was written that cannot be taken back by itself.
    """

    counts: dict[str, int] = field(default_factory=dict)
    lines: list[Mapping[str, str]] = field(default_factory=list)
    rows: int = 0

    def mark(self) -> Mark:
        """Where it is now."""
        return Mark(dict(self.counts), len(self.lines), self.rows)

    def back_to(self, mark: Mark) -> bool:
        """Take back what was added since; False when rows were written, which stay."""
        if self.rows != mark.rows:
            return False
        self.counts = dict(mark.counts)
        del self.lines[mark.lines :]
        return True

    def keep(self, session: Session) -> None:
        """Write all of it."""
        if self.counts:
            values = ({"name": name, "value": value} for name, value in self.counts.items())
            statements.COUNT.run_many(session, values)
        if self.lines:
            statements.NOTE.run_many(session, self.lines)
