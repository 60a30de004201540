"""Revisions of git: their files in a folder of their own, and the last one that was published."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from werkbank.compare.versions import parse_version, precedence
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import comparing as problems
from werkbank.position import Position

FOLDERS = ("model", "casussen", "docs/besluiten", "specificatie")
"""What of a revision is looked at."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """The revision to compare with, or why there is none.

    Attributes:
        revision: the tag; None when nothing was published.
        reason: Dutch, why there is none; empty when there is one.
    """

    revision: str | None
    reason: str = ""


class _GitError(Exception):
    """Git is not there, or says no; the text is what it says."""


def last_published(root: Path) -> Baseline:
    """The last version that was tagged: the nearest before this commit, or else the highest.

    In a shallow clone the way to a tag may be cut off, while the tag itself is there.
    """
    try:
        _git(root, "rev-parse", "--git-dir")
    except (_GitError, FileNotFoundError):
        return Baseline(None, "dit project staat niet in git, of git is er niet")
    try:
        nearest = _git(root, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "HEAD")
        return Baseline(_text(nearest))
    except _GitError:
        highest = _highest(root)
    if highest is not None:
        return Baseline(highest)
    shallow = _is_shallow(root)
    more = (
        "; deze kloon is ondiep, haal de tags op met `git fetch --tags --unshallow`"
        if shallow
        else ""
    )
    return Baseline(None, f"er is nog geen versie uitgebracht (geen tag zoals v1.2.0){more}")


def _highest(root: Path) -> str | None:
    tags = _text(_git(root, "tag", "--list")).split()
    versions = [(version, tag) for tag in tags if (version := parse_version(tag)) is not None]
    return max(versions, key=lambda pair: precedence(pair[0]))[1] if versions else None


@contextmanager
def files_of(root: Path, revision: str) -> Iterator[Path | Diagnostic]:
    """The files of a revision in a temporary folder, or what is wrong.

    Args:
        root: the project; it may be a folder inside the repository.
        revision: as git knows it: a tag, a branch, `HEAD~3`.
    """
    with TemporaryDirectory(prefix="werkbank-") as folder:
        try:
            _extract(root, revision, Path(folder))
        except FileNotFoundError:
            yield report(problems.GIT_MISSING, Position(""), revision=revision)
        except _GitError as error:
            hint = ""
            if _is_shallow(root):
                hint = "; deze kloon is ondiep, haal eerst de rest met `git fetch --unshallow`"
            yield report(
                problems.REVISION_UNKNOWN, Position(""), revision=revision, reason=f"{error}{hint}"
            )
        else:
            yield Path(folder)


def _extract(root: Path, revision: str, target: Path) -> None:
    commit = _text(
        _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    )
    names = _text(_git(root, "ls-tree", "-d", "--name-only", commit, "--", *FOLDERS)).splitlines()
    known = [name for name in FOLDERS if name in names]
    if "model" not in known and "specificatie" not in known:
        raise _GitError("daar staat geen map model of specificatie in")
    packed = _git(root, "archive", "--format=tar", commit, "--", *known)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(target, filter="data")


def _is_shallow(root: Path) -> bool:
    try:
        return _text(_git(root, "rev-parse", "--is-shallow-repository")) == "true"
    except (_GitError, FileNotFoundError):
        return False


def _git(root: Path, *arguments: str) -> bytes:
    """What git writes.

    Raises:
        _GitError: when git says no.
        FileNotFoundError: when there is no git.
    """
    done = subprocess.run(  # noqa: S603 - a list, without a shell; revisions come after the options
        ["git", *arguments],  # noqa: S607 - which git is for the user to decide
        cwd=root,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise _GitError(said[-1] if said else "git kent deze revisie niet")
    return done.stdout


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace").strip()
