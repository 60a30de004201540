"""New objects as files, one object a line; and the verdict for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import orjson

from werkbank.migration.journal import Journal
from werkbank.migration.verdict import Fate, Verdict
from werkbank.register import Register

_REFERENCES = "overgang.ndjson"


def write_objects(register: Register, folder: Path, journal: Journal) -> tuple[Path, ...]:
    """Write every object of a register, a file for each resource, and which came of which.

    Args:
        register: holds the objects.
        folder: made when it is not there; files of the same name are replaced.
        journal: tells which new URL came of which old one.

    Returns:
        The files.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lines: dict[str, list[bytes]] = {
        resource.path: [] for _, resource in register.model.resources()
    }
    for key, data in register.objects():
        lines[key.partition("/")[2]].append(orjson.dumps(data))
    found = {f"{name}.ndjson": content for name, content in lines.items() if content}
    found[_REFERENCES] = [
        orjson.dumps({"oud": old, "nieuw": new}) for old, new in journal.known.items()
    ]
    for name, content in found.items():
        (folder / name).write_bytes(b"".join(line + b"\n" for line in content))
    return tuple(folder / name for name in found)


def write_findings(verdict: Verdict, path: Path) -> None:
    """Write what stayed behind, one finding a line."""
    lines = (orjson.dumps(each.as_json()) + b"\n" for each in verdict.findings)
    path.write_bytes(b"".join(lines))


def table(verdict: Verdict) -> Iterator[str]:
    """The counts, as lines of a table."""
    names = [fate.value for fate in Fate]
    yield "".join([f"{'':<26}", *(f"{name:>18}" for name in names)])
    for kind in (*verdict.kinds, ""):
        counts = [verdict.count(fate, kind) for fate in Fate]
        yield "".join([f"{kind or 'samen':<26}", *(f"{count:>18}" for count in counts)])
