"""The stamp: proof that nothing has changed since the last build, without importing the trip.

`.werkbank/stempel.json` holds a hash of everything that goes in (sources, the werkbank's own
code, the lock, the installed packages) and of everything that came out. When both still hold,
the last build is still right: the trip is deterministic.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from werkbank.build.places import GENERATED, LOCK, PACKAGE, SOURCES, STATE, files_below
from werkbank.diagnostics import Diagnostic, Severity
from werkbank.position import Position

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


def digest(content: bytes) -> str:
    """The hash by which the stamp knows content."""
    return blake2b(content, digest_size=16).hexdigest()


def inputs_of(root: Path) -> str:
    """One hash over everything that a build of the project at `root` depends on."""
    total = blake2b(digest_size=16)
    for line in _inputs(root):
        total.update(line.encode())
        total.update(b"\n")
    return total.hexdigest()


def outputs_of(root: Path) -> dict[str, str]:
    """The hash of every file below the generated folders."""
    return {path: _digest_of(root / path) for path in files_below(root, GENERATED)}


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


def _inputs(root: Path) -> Iterable[str]:
    yield f"python {sys.version_info[:3]} {sys.platform}"
    for path in files_below(root, SOURCES):
        yield f"{path} {_digest_of(root / path)}"
    for path in files_below(PACKAGE, ("",)):
        yield f"werkbank{path} {_digest_of(PACKAGE / path[1:])}"
    if (root / LOCK).is_file():
        yield f"{LOCK} {_digest_of(root / LOCK)}"
    yield from _installed()


def _installed() -> list[str]:
    """Name and version of every installed package, read from the names of folders."""
    found: set[str] = set()
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):  # noqa: PTH112 - speed
            found.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208
    return sorted(found)


def _digest_of(path: Path) -> str:
    try:
        return digest(path.read_bytes())
    except OSError as error:
        return f"onleesbaar-{error.errno}"  # a dangling link; the trip itself reports it


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
