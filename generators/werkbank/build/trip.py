"""The trip as a whole: `plan` in memory, `build` to disk, `check` against the disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.build.lock import BusyError, only_one
from werkbank.build.outcome import BuildResult, CheckResult, Judged, Plan, Step, ignored, silent
from werkbank.build.stamp import Stamp, current, read_stamp, write_stamp
from werkbank.build.writing import NotWrittenError, recover, replace_all
from werkbank.diagnostics import building, report
from werkbank.position import Position
from werkbank.project.inputs import digest, inputs_of

if TYPE_CHECKING:
    from werkbank.build.drift import Drift


def plan(root: Path, step: Step = silent) -> Plan:
    """What the project at `root` yields, without writing anything."""
    from werkbank.build.planning import make_plan

    return make_plan(root, step)


def build(
    root: Path, step: Step = silent, *, anew: bool = False, judged: Judged = ignored
) -> BuildResult:
    """Brings the generated files of the project at `root` up to date, all or none.

    Args:
        root: the project.
        step: told what the trip is doing.
        anew: True to build even when the stamp shows that nothing has changed.
        judged: given the model as soon as it is known to be sound, before anything is made of it.
    """
    if not root.is_dir():
        return BuildResult(diagnostics=plan(root, step).diagnostics)
    try:
        with only_one(root):
            recover(root)
            stamp = None if anew else current(root)
            if stamp is not None:
                return BuildResult(
                    current=True, diagnostics=stamp.diagnostics, unchanged=len(stamp.outputs)
                )
            return _build(root, step, judged)
    except BusyError:
        return BuildResult(diagnostics=(report(building.BUSY, Position(""), folder=root),))


def check(root: Path, step: Step = silent, *, anew: bool = False) -> CheckResult:
    """Compares the generated files with what the model yields; writes nothing but the stamp.

    Args:
        root: the project.
        step: told what the trip is doing.
        anew: True to generate everything again, even when the stamp shows that nothing changed.
    """
    from werkbank.build.drift import drift_diagnostics, drift_of

    stamp = None if anew else current(root)
    if stamp is not None:
        return CheckResult(current=True, diagnostics=stamp.diagnostics, files=len(stamp.outputs))
    inputs = inputs_of(root)
    planned = plan(root, step)
    if planned.errors:
        return CheckResult(diagnostics=planned.diagnostics)
    step("vergelijken met de bestanden")
    drift = drift_of(root, planned.files, _known(root))
    found = tuple(sorted(drift_diagnostics(drift)))
    if not found:
        _keep_stamp(root, inputs, planned)
    return CheckResult(diagnostics=planned.diagnostics, drift=found, files=len(planned.files))


def _build(root: Path, step: Step, judged: Judged) -> BuildResult:
    from werkbank.build.drift import drift_of, unknown_diagnostics
    from werkbank.build.planning import make_plan

    inputs = inputs_of(root)
    planned = make_plan(root, step, judged)
    if planned.errors:
        return BuildResult(diagnostics=planned.diagnostics)
    drift = drift_of(root, planned.files, _known(root))
    unknown = tuple(unknown_diagnostics(drift))
    if unknown:
        return BuildResult(diagnostics=tuple(sorted((*planned.diagnostics, *unknown))))
    step("bestanden schrijven")
    try:
        _write(root, planned, drift)
    except NotWrittenError as error:
        failed = report(building.NOT_WRITTEN, Position(error.path), reason=error.reason)
        return BuildResult(diagnostics=tuple(sorted((*planned.diagnostics, failed))))
    _keep_stamp(root, inputs, planned)
    written = tuple(sorted((*drift.stale, *drift.missing)))
    return BuildResult(
        model=planned.model,
        diagnostics=planned.diagnostics,
        written=written,
        removed=drift.orphaned,
        unchanged=len(planned.files) - len(written),
    )


def _write(root: Path, planned: Plan, drift: Drift) -> None:
    fresh = {path: planned.files[path] for path in (*drift.missing, *drift.stale)}
    replace_all(root, fresh, drift.orphaned)


def _known(root: Path) -> frozenset[str]:
    stamp = read_stamp(root)
    return frozenset(stamp.outputs) if stamp else frozenset()


def _keep_stamp(root: Path, inputs: str, planned: Plan) -> None:
    """Stamps with the inputs of *before* the trip: an edit made during it must not be missed."""
    outputs = {path: digest(content) for path, content in planned.files.items()}
    write_stamp(root, Stamp(inputs, outputs, planned.diagnostics))
