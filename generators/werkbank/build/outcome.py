"""What a trip hands back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from werkbank.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from werkbank.ir import Model

Step = Callable[[str], None]
"""Told, in Dutch, what the trip is going to do next; for progress on a terminal."""


def silent(_: str) -> None:
    """The `Step` of a caller who does not want to hear."""


Judged = Callable[["Model"], None]
"""Given the model once it is known to be sound, so that other work on it can begin."""


def ignored(_: Model) -> None:
    """The `Judged` of a caller with no other work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What every trip tells.

    Attributes:
        diagnostics: everything found, sorted by place.
    """

    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that stop a build."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.FOUT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Result):
    """What the model yields, before anything is written.

    Attributes:
        model: the model, or None when it could not be read.
        files: content per path, sorted; empty when there are errors.
    """

    model: Model | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildResult(Result):
    """What a build did.

    Attributes:
        current: True when the stamp showed that there was nothing to do.
        written: paths that are new or have new content.
        removed: orphans of an earlier build.
        unchanged: the number of files that already had the right content.
        model: what was built; None when nothing was, as when the stamp is current.
    """

    model: Model | None = None
    current: bool = False
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult(Result):
    """What a check found.

    Attributes:
        current: True when the stamp showed that nothing has changed since the last build.
        drift: one diagnostic per stale, missing, orphaned or unknown file, sorted.
        files: the number of files that the model yields.
    """

    current: bool = False
    drift: tuple[Diagnostic, ...] = ()
    files: int = 0
