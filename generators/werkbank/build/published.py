"""The specifications of an earlier version, written to a folder outside the project's own.

They are not among the generated files of a project: what stands in `specificatie/` is the standard
in development, and is judged as such.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from werkbank.build.outcome import BuildResult, Plan, Step, silent
from werkbank.diagnostics import building, report
from werkbank.position import Position
from werkbank.project.places import GENERATED, GENERATED_WORDS

_ROOT = "specificatie/"


def judge_version(root: Path, version: str, step: Step = silent) -> Plan:
    """The model of an earlier version, and every diagnostic of the reader."""
    from werkbank.read import published_versions, read_published

    known = published_versions(root)
    if version not in known:
        words = ", ".join(known) or "geen"
        found = report(building.VERSION_UNKNOWN, Position(""), version=version, known=words)
        return Plan(diagnostics=(found,))
    step("model lezen")
    reading = read_published(root, version)
    return Plan(model=reading.model, diagnostics=reading.diagnostics)


def plan_version(root: Path, version: str, step: Step = silent) -> Plan:
    """What the model of an earlier version yields: `<api>/openapi.yaml`, without writing it."""
    from werkbank.emit.openapi import emit_openapi

    judged = judge_version(root, version, step)
    if judged.model is None or judged.errors:
        return judged
    step("specificaties maken")
    artefacts = emit_openapi(judged.model)
    files = {artefact.path.removeprefix(_ROOT): artefact.content for artefact in artefacts}
    return Plan(model=judged.model, diagnostics=judged.diagnostics, files=files)


def build_version(root: Path, version: str, target: Path, step: Step = silent) -> BuildResult:
    """Write the specifications of an earlier version to a folder, which is made when needed.

    Args:
        root: the project.
        version: the name of its folder in `model/gepubliceerd/`.
        target: the folder to write to; not one in which everything is generated.
        step: told what the trip is doing.
    """
    if any(target.resolve().is_relative_to((root / folder).resolve()) for folder in GENERATED):
        place = Position(str(target))
        found = report(building.TARGET_GENERATED, place, folders=GENERATED_WORDS)
        return BuildResult(diagnostics=(found,))
    planned = plan_version(root, version, step)
    if planned.errors:
        return BuildResult(diagnostics=planned.diagnostics)
    step("bestanden schrijven")
    try:
        written = _write(target, planned.files)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        failed = report(building.NOT_WRITTEN, Position(str(target)), reason=reason)
        return BuildResult(diagnostics=tuple(sorted((*planned.diagnostics, failed))))
    return BuildResult(
        diagnostics=planned.diagnostics,
        written=written,
        unchanged=len(planned.files) - len(written),
    )


def _write(target: Path, files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Write what is not there yet; nothing is replaced before everything could be written."""
    target.mkdir(parents=True, exist_ok=True)
    fresh = {path: content for path, content in files.items() if _held(target / path) != content}
    with TemporaryDirectory(dir=target, prefix=".werkbank-") as folder:
        for number, content in enumerate(fresh.values()):
            (Path(folder) / str(number)).write_bytes(content)
        for number, path in enumerate(fresh):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / str(number)).replace(target / path)
    return tuple(fresh)


def _held(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
