"""Compares what the model yields with what stands on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from werkbank.build.manifest import earlier_files
from werkbank.diagnostics import Diagnostic, building, report
from werkbank.position import Position
from werkbank.project.places import GENERATED, GENERATED_WORDS, files_below


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """The paths that differ, each sorted.

    Attributes:
        stale: on disk with other content.
        missing: not on disk.
        orphaned: on disk, made by an earlier build, no longer yielded.
        unknown: on disk, and no build has made it.
    """

    stale: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    orphaned: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def drift_of(root: Path, files: Mapping[str, bytes], known: frozenset[str] = frozenset()) -> Drift:
    """How the disk differs from `files`.

    Args:
        root: the project.
        files: what the model yields.
        known: paths that an earlier build is known to have made, besides those in the manifest.
    """
    present = set(files_below(root, GENERATED))
    surplus = sorted(present - set(files))
    earlier = earlier_files(root) | known
    return Drift(
        stale=tuple(
            path for path in files if path in present and _content(root / path) != files[path]
        ),
        missing=tuple(path for path in files if path not in present),
        orphaned=tuple(path for path in surplus if path in earlier),
        unknown=tuple(path for path in surplus if path not in earlier),
    )


def drift_diagnostics(drift: Drift) -> Iterator[Diagnostic]:
    """One diagnostic per path that differs, with what to run."""
    kinds = (
        (building.STALE_FILE, drift.stale),
        (building.MISSING_FILE, drift.missing),
        (building.ORPHANED_FILE, drift.orphaned),
    )
    for problem, paths in kinds:
        for path in paths:
            yield report(problem, Position(path))
    yield from unknown_diagnostics(drift)


def unknown_diagnostics(drift: Drift) -> Iterator[Diagnostic]:
    """One diagnostic per file that no build has made."""
    for path in drift.unknown:
        yield report(building.UNKNOWN_FILE, Position(path), folders=GENERATED_WORDS)


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None  # a dangling link or a file nobody may read: certainly not what we wrote
