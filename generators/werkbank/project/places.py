"""Where a project keeps what: what is read, what is generated, what is the werkbank's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path

GENERATED = ("specificatie", "docs/naslag")
"""Everything below these folders is generated; nothing else ever is."""

GENERATED_WORDS = " en ".join(f"`{folder}/`" for folder in GENERATED)
"""The generated folders, for in a message."""

SOURCES = ("model", "casussen", "docs/besluiten")
"""What the reader reads."""

LOCK = "requirements.lock"
MANIFEST = "specificatie/manifest.json"
STATE = ".werkbank"
"""The werkbank's own folder in a project: stamp, lock and work in progress; never in git."""

PACKAGE = Path(__file__).resolve().parent.parent

_NAME = attrgetter("name")
_NOISE = {"Thumbs.db", "desktop.ini", "__pycache__"}


def files_below(root: Path, folders: tuple[str, ...]) -> Iterator[str]:
    """The paths, relative to `root`, of all files below `folders`, sorted.

    What operating systems and editors leave behind (hidden files, `Thumbs.db`) does not count.
    Links to folders are not followed.
    """
    for folder in sorted(folders):
        for path, _ in entries_below(str(root / folder), folder):
            yield path


def entries_below(folder: str, prefix: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The same files of one folder, each as its path below `prefix` with its entry."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=_NAME)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name in _NOISE:
            continue
        path = f"{prefix}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from entries_below(entry.path, path)
        else:
            yield path, entry
