"""Builds the project, carries out every casus and writes the report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from werkbank.build import BuildResult, Step, build
from werkbank.build.outcome import silent

REPORT = "rapport/casussen.html"
"""Below the project; not in git."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """What stands ready.

    Attributes:
        built: what the build did; with errors, nothing else was done.
        casussen: how many were carried out.
        different: those that went otherwise than described.
        report: the page about all of them; None when there was nothing to report.
    """

    built: BuildResult
    casussen: int = 0
    different: tuple[str, ...] = ()
    report: Path | None = None


def prepare(project: Path, step: Step = silent) -> Prepared:
    """Build, run, report."""
    built = build(project, step)
    if built.errors:
        return Prepared(built=built)
    from werkbank.casus.project import read_model
    from werkbank.casus.report import report_page
    from werkbank.casus.story import Verhaal

    model = read_model(project)
    stories = [Verhaal(model, casus) for casus in model.casussen]
    for story in stories:
        step(f"casus {story.casus.number} {story.casus.code}")
        _ = story.uitvoering
    step("rapport schrijven")
    path = project / REPORT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(report_page(model, stories), encoding="utf-8", newline="\n")
    return Prepared(
        built=built,
        casussen=len(stories),
        different=tuple(s.casus.code for s in stories if not s.uitvoering.ok),
        report=path,
    )
