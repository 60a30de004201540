"""What the live workbench has to say, one value per thing that happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from werkbank.casus.effect import Facts, Moved
from werkbank.diagnostics import Diagnostic


@dataclass(frozen=True, slots=True)
class Ready:
    """The workbench watches; `casussen` were carried out, `different` go otherwise than told."""

    casussen: int
    different: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """These files were saved."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Broken:
    """There are errors; everything stays as it was."""

    diagnostics: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """These generated files are new, or gone; `warnings` came with it."""

    written: tuple[str, ...]
    removed: tuple[str, ...]
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class SpecificationChanged:
    """What differs in a specification, in lines; `more` are not among them."""

    path: str
    lines: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class CasusOutcome:
    """A touched casus was carried out anew.

    Attributes:
        facts: what came of it now.
        moved: what is different from before.
        was_ok: whether it went as described before; None when it was not carried out before.
    """

    facts: Facts
    moved: tuple[Moved, ...]
    was_ok: bool | None


@dataclass(frozen=True, slots=True)
class CasussenDone:
    """All touched casussen were carried out: `run` of `total`, of which `changed` moved."""

    run: int
    total: int
    changed: int


@dataclass(frozen=True, slots=True)
class SiteRenewed:
    """The site is up to date; `address` is where it is to be seen."""

    address: str
    pages: int
    rendered: int
    written: tuple[str, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SiteFailed:
    """The site could not be built; it shows what it showed before."""

    reason: str


@dataclass(frozen=True, slots=True)
class Done:
    """Everything that a save led to is done, so many seconds after it was seen."""

    seconds: float


Event = (
    Ready
    | Saved
    | Broken
    | Built
    | SpecificationChanged
    | CasusOutcome
    | CasussenDone
    | SiteRenewed
    | SiteFailed
    | Done
)
Tell = Callable[[Event], None]
