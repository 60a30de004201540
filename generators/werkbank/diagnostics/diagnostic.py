"""A problem is declared once, in the catalogue; a diagnostic is one occurrence of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from werkbank.position import Position


class Severity(StrEnum):
    """Whether a problem stops the build."""

    FOUT = "fout"
    """Nothing is written while there is one."""
    WAARSCHUWING = "waarschuwing"


@dataclass(frozen=True, slots=True)
class Problem:
    """An entry of the catalogue.

    Attributes:
        code: reads as a Dutch phrase: `beschrijving-ontbreekt`.
        severity: whether it stops the build.
        message: Dutch, with `{placeholders}`.
        remedy: Dutch, with `{placeholders}`: what to do about it.
        why: Dutch, for the page of diagnostics: why this is a problem.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    why: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One occurrence of a problem, at its place, with its texts filled in."""

    position: Position
    code: str
    severity: Severity
    message: str
    remedy: str

    def __str__(self) -> str:
        where = f"{self.position}: " if self.position.file else ""
        return f"{where}{self.severity} {self.code}: {self.message} — Oplossing: {self.remedy}"


def report(problem: Problem, position: Position, /, **values: object) -> Diagnostic:
    """An occurrence of `problem` at `position`, its texts filled with `values`.

    Raises:
        KeyError: when a placeholder of the problem is not among `values`.
    """
    texts = {name: str(value) for name, value in values.items()}
    return Diagnostic(
        position,
        problem.code,
        problem.severity,
        problem.message.format_map(texts),
        problem.remedy.format_map(texts),
    )
