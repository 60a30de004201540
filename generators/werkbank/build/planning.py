"""From a project to the files it yields, all in memory: read -> rules -> emit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from werkbank.build.manifest import manifest_of
from werkbank.build.outcome import Judged, Plan, Step, ignored, silent
from werkbank.diagnostics import Diagnostic, building, report
from werkbank.emit.artefact import Artefact, Emitter
from werkbank.position import Position
from werkbank.project.places import GENERATED, GENERATED_WORDS


def make_plan(root: Path, step: Step = silent, sound: Judged = ignored) -> Plan:
    """Everything the project at `root` yields; only diagnostics when there is an error in it.

    Args:
        root: the project.
        step: told what the trip is doing.
        sound: given the model once it is known to have no errors.
    """
    from werkbank.emit.emitters import EMITTERS

    judged = judge(root, step)
    if judged.model is None or judged.errors:
        return judged
    sound(judged.model)
    artefacts = run_emitters(judged, EMITTERS, step)
    refused = tuple(refusals(artefacts))
    if refused:
        return Plan(model=judged.model, diagnostics=tuple(sorted({*judged.diagnostics, *refused})))
    files = {artefact.path: artefact.content for artefact in artefacts}
    manifest = manifest_of(judged.model, files)
    files[manifest.path] = manifest.content
    return Plan(
        model=judged.model, diagnostics=judged.diagnostics, files=dict(sorted(files.items()))
    )


def judge(root: Path, step: Step = silent) -> Plan:
    """The model of the project and every diagnostic of the reader and of the rules."""
    from werkbank import rules
    from werkbank.read import read_project

    step("model lezen")
    reading = read_project(root)
    found: set[Diagnostic] = set(reading.diagnostics)
    # Rules judge the whole: over a model with a file missing they would accuse the innocent.
    if reading.model is not None and reading.complete:
        step("regels toepassen")
        found.update(rules.judge(reading.model))
    return Plan(model=reading.model, diagnostics=tuple(sorted(found)))


def run_emitters(
    judged: Plan, emitters: Sequence[tuple[str, Emitter]], step: Step = silent
) -> list[Artefact]:
    """What all emitters yield for the model of `judged`."""
    from werkbank.build.parallel import emit_all

    if judged.model is None:
        return []
    return emit_all(judged.model, emitters, step)


def refusals(artefacts: Iterable[Artefact]) -> Iterable[Diagnostic]:
    """Artefacts that must not be written: outside the generated folders, or in each other's way."""
    seen: dict[str, str] = {}
    # Sorted, so that a file comes before what would stand below it.
    for path in sorted((artefact.path for artefact in artefacts), key=str.casefold):
        if not _inside(path):
            yield report(building.OUTSIDE, Position(path), folders=GENERATED_WORDS)
        for other in (seen.get(path.casefold()), *_parents_seen(path, seen)):
            if other is not None:
                yield report(building.TWICE, Position(path), other=other)
        seen[path.casefold()] = path


def _inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    clean = "/".join(parts) == path and not {"..", ".", "/"} & set(parts) and "\\" not in path
    hidden = any(part.startswith(".") for part in parts)
    return clean and not hidden and path.startswith(tuple(f"{folder}/" for folder in GENERATED))


def _parents_seen(path: str, seen: dict[str, str]) -> Iterable[str]:
    """A file cannot stand where another artefact needs a folder."""
    for parent in PurePosixPath(path.casefold()).parents:
        if str(parent) in seen:
            yield seen[str(parent)]
