"""What tells the state of a project apart: a hash over everything that a build depends on."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from xxhash import xxh3_128_hexdigest

from werkbank.project.kept import recall, remember
from werkbank.project.places import LOCK, PACKAGE, SOURCES, entries_below, files_below

_KIND = "invoer"
_SETTLED = 2_000_000_000
"""Nanoseconds after which a change surely gets another time; file systems count in up to 2 s."""


def digest(content: bytes) -> str:
    """The hash by which content is known."""
    from hashlib import blake2b

    return blake2b(content, digest_size=16).hexdigest()


def inputs_of(root: Path) -> str:
    """One hash over everything that a build of the project at `root` depends on.

    Of its sources, of the werkbank's own code, of the lock, and of the installed packages.
    """
    from hashlib import blake2b

    total = blake2b(digest_size=16)
    for line in _inputs(root):
        total.update(line.encode())
        total.update(b"\n")
    return total.hexdigest()


def known_inputs_of(root: Path) -> str:
    """The same, without reading files that are as they were when they were read before.

    What the file system says of the files (size, times, inode) leads to the hash of their content.
    It is kept only of files that did not change in the last seconds: a change that has yet to come
    is then certain to show in the times.
    """
    begin = time.time_ns()
    marks, newest = _marks(root)
    kept = recall(_KIND, marks)
    if kept is not None:
        return kept.decode()
    found = inputs_of(root)
    if newest + _SETTLED < begin and _marks(root)[0] == marks:
        remember(_KIND, marks, found.encode())
    return found


def _marks(root: Path) -> tuple[str, int]:
    """A hash over what the file system says of the inputs, and the time of the last change."""
    marks: list[tuple[str | int, ...]] = [(str(root), *sys.version_info[:3], *_installed())]
    for folder, prefix in (*((str(root / each), each) for each in SOURCES), (str(PACKAGE), "")):
        _mark_below(folder, prefix, marks)
    try:
        marks.append(_mark(LOCK, os.stat(root / LOCK)))  # noqa: PTH116 - speed
    except OSError:
        marks.append((LOCK,))
    newest = max((max(mark[2:4]) for mark in marks[1:] if len(mark) > 1), default=0)
    return xxh3_128_hexdigest(repr(marks).encode(errors="surrogateescape")), int(newest)


def _mark_below(folder: str, prefix: str, marks: list[tuple[str | int, ...]]) -> None:
    for path, entry in entries_below(folder, prefix):
        try:
            marks.append(_mark(path, entry.stat()))
        except OSError:
            marks.append((path,))


def _mark(path: str, stat: os.stat_result) -> tuple[str | int, ...]:
    return path, stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def _inputs(root: Path) -> Iterable[str]:
    yield f"python {sys.version_info[:3]} {sys.platform}"
    for path in files_below(root, SOURCES):
        yield f"{path} {digest_of(root / path)}"
    for path in files_below(PACKAGE, ("",)):
        yield f"werkbank{path} {digest_of(PACKAGE / path[1:])}"
    if (root / LOCK).is_file():
        yield f"{LOCK} {digest_of(root / LOCK)}"
    yield from _installed()


def _installed() -> list[str]:
    """Name and version of every installed package, read from the names of folders."""
    return sorted(set(_packages()))


def _packages() -> Iterator[str]:
    for folder in sys.path:
        if folder.endswith("-packages") and os.path.isdir(folder):  # noqa: PTH112 - speed
            yield from (name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208


def digest_of(path: Path) -> str:
    """The hash of a file; of what cannot be read, why."""
    try:
        return digest(path.read_bytes())
    except OSError as error:
        return f"onleesbaar-{error.errno}"  # a dangling link; the trip itself reports it
