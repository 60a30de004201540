"""Replaces many files as if they were one: all of them, or none.

New content is first written completely beside the project's files (in `.werkbank/`, so on the
same disk), and every file that will be replaced or removed gets a second name there. Only then
are files moved into place, one by one. When something goes wrong half-way, what was moved is
moved back. When the machine stops half-way, the next trip finds the journal and moves it back.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from werkbank.project.places import GENERATED, STATE

_PREFIX = "bouw-"
_JOURNAL = "journaal.json"


class NotWrittenError(Exception):
    """Nothing has changed on disk, because `path` could not be written or removed.

    Attributes:
        path: relative to the project root.
        reason: what the operating system said.
    """

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def replace_all(root: Path, files: Mapping[str, bytes], removed: Iterable[str] = ()) -> None:
    """Writes `files` and removes `removed`, all or none.

    Args:
        root: the project.
        files: content per path, relative to `root`.
        removed: paths to remove.

    Raises:
        NotWrittenError: when the operating system refuses one of them; nothing has changed then.
    """
    gone = tuple(removed)
    if not files and not gone:
        return
    work = _prepare(root, files, gone)
    at = next(iter((*files, *gone)))
    try:
        # Removing first: where a file stood, a folder may have to come, and the other way round.
        for path in gone:
            at = path
            (root / path).unlink()
        _drop_empty_folders(root, gone)
        for path in files:
            at = path
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (work / "nieuw" / path).replace(root / path)
    except BaseException as error:  # Ctrl-C too must leave nothing half-done
        undo(root, work)
        if isinstance(error, OSError):
            raise NotWrittenError(at, _reason(error)) from error
        raise
    shutil.rmtree(work, ignore_errors=True)


def recover(root: Path) -> bool:
    """Undoes a build that was cut off half-way; True when there was one."""
    found = False
    for work in sorted((root / STATE).glob(f"{_PREFIX}*")):
        undo(root, work)
        found = True
    return found


def undo(root: Path, work: Path) -> None:
    """Puts back everything that stands in the journal of `work`."""
    try:
        journal = json.loads((work / _JOURNAL).read_bytes())
    except (OSError, ValueError):
        journal = {"nieuw": [], "oud": []}  # cut off before anything was moved
    for path in journal["nieuw"]:
        if _is_file(root / path):
            (root / path).unlink()
    _drop_empty_folders(root, journal["nieuw"])
    for path in journal["oud"]:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (work / "oud" / path).replace(root / path)
    shutil.rmtree(work, ignore_errors=True)


def _prepare(root: Path, files: Mapping[str, bytes], gone: tuple[str, ...]) -> Path:
    """A folder with the new content, a second name for the old files, and the journal."""
    at = STATE
    try:
        (root / STATE).mkdir(exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=root / STATE))
        for path, content in files.items():
            at = path
            _refuse_links(root, path)
            fresh = work / "nieuw" / path
            fresh.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(content)
        for path in gone:
            at = path
            _refuse_links(root, path)
        old = [path for path in (*files, *gone) if _is_file(root / path)]
        for path in old:
            at = path
            _second_name(root / path, work / "oud" / path)
        journal = {"nieuw": [path for path in files if path not in set(old)], "oud": old}
        (work / _JOURNAL).write_text(json.dumps(journal), encoding="utf-8")
    except OSError as error:
        for half in (root / STATE).glob(f"{_PREFIX}*"):
            shutil.rmtree(half, ignore_errors=True)
        raise NotWrittenError(at, _reason(error)) from error
    return work


def _second_name(path: Path, keep: Path) -> None:
    keep.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(path, keep, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(path, keep, follow_symlinks=False)  # a disk without hard links


def _is_file(path: Path) -> bool:
    """A file, or a link that leads nowhere; in the way of a folder all the same."""
    return os.path.lexists(path) and (path.is_symlink() or not path.is_dir())


def _refuse_links(root: Path, path: str) -> None:
    """A link among the folders would let us write outside the project."""
    folder = root
    for part in Path(path).parent.parts:
        folder /= part
        if folder.is_symlink():
            raise OSError(f"{folder.relative_to(root).as_posix()} is een verwijzing (symlink)")


def _drop_empty_folders(root: Path, paths: Iterable[str]) -> None:
    """Removes the folders that became empty, but never the generated folders themselves."""
    for path in paths:
        for parent in Path(path).parents:
            if parent.as_posix() in GENERATED or not parent.parts:
                break
            try:
                (root / parent).rmdir()
            except OSError:
                break  # not empty, or gone already


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
