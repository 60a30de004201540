"""From what a user names to everything there is to tell: changes, casussen, notes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from werkbank.compare.comparison import Comparison
from werkbank.compare.compatibility import Compatibility, compare_offers, compatibility_of
from werkbank.compare.decisions import read_titles
from werkbank.compare.mapping_file import read_mappings
from werkbank.compare.offer import Offer
from werkbank.compare.specifications import compare_specifications
from werkbank.compare.stopping import Stopped, stopped_casussen, touched_casussen
from werkbank.compare.telling import Outcome
from werkbank.diagnostics import Severity
from werkbank.diagnostics.changes import Party
from werkbank.ir import Model
from werkbank.read import read_project

Told = Callable[[str], None]
"""Hears what is being done, for a line of progress."""


def compare_versions(old: Offer, new: Offer, project: Path, told: Told = lambda _: None) -> Outcome:
    """Compare two versions of the standard.

    Args:
        old: the earlier version.
        new: the later one.
        project: where mappings and decisions are looked for.
        told: hears the steps.
    """
    told("vergelijken")
    mappings, _ = read_mappings(project)
    found = compare_offers(old, new, mappings, read_titles(project))
    told("casussen uitvoeren")
    stopped, note = _stopped(found, old, new)
    return Outcome(
        old=old.name,
        new=new.name,
        found=found,
        stopped=stopped,
        notes=tuple(each for each in (old.note, new.note, note) if each),
    )


def compare_files(old: Path, new: Path, project: Path) -> tuple[Comparison, Outcome]:
    """Compare two specifications, and look which casussen of the project use what breaks."""
    comparison = compare_specifications(old, new, project)
    found = compatibility_of(comparison)
    stopped: tuple[Stopped, ...] = ()
    if found.breaking(Party.CONSUMER):
        model = _model(project)
        stopped = touched_casussen(found, model) if model else ()
    return comparison, Outcome(old=str(old), new=str(new), found=found, stopped=stopped)


def _stopped(found: Compatibility, old: Offer, new: Offer) -> tuple[tuple[Stopped, ...], str]:
    """The casussen that stop, and what must be said of it."""
    if not found.changes:
        return (), ""
    if old.model is not None and new.model is not None:
        if old.model.casussen:
            return stopped_casussen(old.model, new.model), ""
        return (), f"{old.name} heeft geen casussen, dus is niet nagegaan welke er niet meer werken"
    model = new.model or old.model
    if model is None:
        return (), "zonder model is niet nagegaan welke casussen niet meer werken"
    return touched_casussen(found, model), "de casussen zijn niet uitgevoerd, want een model mist"


def _model(project: Path) -> Model | None:
    """The model of the project; None when there is none that is whole."""
    if not (project / "model").is_dir():
        return None
    reading = read_project(project)
    wrong = any(each.severity is Severity.FOUT for each in reading.diagnostics)
    return None if wrong else reading.model
