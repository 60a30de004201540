"""The stamp: proof that nothing has changed since the last build, without importing the trip.

`.werkbank/stempel.json` holds a hash of everything that goes in (sources, the werkbank's own
code, the lock, the installed packages) and of everything that came out. When both still hold,
the last build is still right: the trip is deterministic.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from werkbank.diagnostics import Diagnostic, Severity
from werkbank.position import Position
from werkbank.project.inputs import digest_of, inputs_of
from werkbank.project.places import GENERATED, STATE, files_below

_FORM = 1
"""Raise when the content of the stamp changes its meaning."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the last successful build saw and made.

    Attributes:
        inputs: one hash over everything that goes in.
        outputs: hash per generated path.
        diagnostics: the warnings that belong to these inputs, to be shown again.
    """

    inputs: str
    outputs: Mapping[str, str]
    diagnostics: tuple[Diagnostic, ...] = ()


def outputs_of(root: Path) -> dict[str, str]:
    """The hash of every file below the generated folders."""
    return {path: digest_of(root / path) for path in files_below(root, GENERATED)}


def read_stamp(root: Path) -> Stamp | None:
    """The stamp of the last successful build, or None when there is none that can be read."""
    try:
        data = json.loads((root / STATE / "stempel.json").read_bytes())
        if data["vorm"] != _FORM:
            return None
        found = tuple(_diagnostic(entry) for entry in data["meldingen"])
        return Stamp(str(data["invoer"]), dict(data["uitvoer"]), found)
    except (OSError, ValueError, KeyError, TypeError):
        return None  # never made, of another version, or damaged: then simply build


def write_stamp(root: Path, stamp: Stamp) -> None:
    """Keeps `stamp`; a project that cannot be written to simply does without."""
    data = {
        "vorm": _FORM,
        "invoer": stamp.inputs,
        "meldingen": [_entry(found) for found in stamp.diagnostics],
        "uitvoer": dict(sorted(stamp.outputs.items())),
    }
    path = root / STATE / "stempel.json"
    fresh = path.with_suffix(".nieuw")
    try:
        path.parent.mkdir(exist_ok=True)
        fresh.write_text(json.dumps(data, ensure_ascii=False, indent=0), encoding="utf-8")
        fresh.replace(path)
    except OSError:
        return


def current(root: Path) -> Stamp | None:
    """The stamp, when inputs and outputs are exactly what they were; None otherwise."""
    stamp = read_stamp(root)
    if stamp is None or stamp.outputs != outputs_of(root) or stamp.inputs != inputs_of(root):
        return None
    return stamp


def _entry(found: Diagnostic) -> list[str | int]:
    place = found.position
    return [
        place.file,
        place.line,
        place.column,
        found.code,
        found.severity.value,
        found.message,
        found.remedy,
    ]


def _diagnostic(entry: list[str | int]) -> Diagnostic:
    file, line, column, code, severity, message, remedy = entry
    return Diagnostic(
        Position(str(file), int(line), int(column)),
        str(code),
        Severity(str(severity)),
        str(message),
        str(remedy),
    )
