"""The hash of a project is that of its content, whether files were read for it or not."""

from __future__ import annotations

import os
import time
from pathlib import Path
from shutil import copytree

import pytest

from werkbank.project import inputs
from werkbank.project.inputs import inputs_of, known_inputs_of

_LONG_AGO = 1_000_000_000_000_000_000


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of which no file changed lately, as far as can be seen."""
    monkeypatch.setenv("WERKBANK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(inputs, "_SETTLED", -(10**12))
    found = tmp_path / "project"
    (found / "model" / "api").mkdir(parents=True)
    (found / "model" / "a.yaml").write_text("a: 1\n")
    (found / "model" / "api" / "b.yaml").write_text("b: 1\n")
    return found


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The projects of which all files were read."""
    read: list[Path] = []

    def noting(root: Path) -> str:
        read.append(root)
        return inputs_of(root)

    monkeypatch.setattr(inputs, "inputs_of", noting)
    return read


def test_files_are_read_once(root: Path, reads: list[Path]) -> None:
    first = known_inputs_of(root)
    assert first == inputs_of(root)
    assert known_inputs_of(root) == first
    assert reads == [root]


@pytest.mark.parametrize("change", ["content", "same size", "new", "gone", "renamed", "lock"])
def test_any_change_is_seen(change: str, root: Path) -> None:
    first = known_inputs_of(root)
    path = root / "model" / "api" / "b.yaml"
    match change:
        case "content":
            path.write_text("b: 1\nc: 2\n")
        case "same size":
            path.write_text("b: 2\n")
        case "new":
            (root / "model" / "c.yaml").write_text("c: 1\n")
        case "gone":
            path.unlink()
        case "renamed":
            path.rename(path.with_name("c.yaml"))
        case _:
            (root / "requirements.lock").write_text("a==1\n")
    assert known_inputs_of(root) == inputs_of(root) != first


def test_a_change_that_hides_behind_its_old_time_is_seen(root: Path) -> None:
    path = root / "model" / "a.yaml"
    os.utime(path, ns=(_LONG_AGO, _LONG_AGO))
    first = known_inputs_of(root)
    path.write_text("a: 2\n")
    os.utime(path, ns=(_LONG_AGO, _LONG_AGO))
    assert known_inputs_of(root) == inputs_of(root) != first


def test_a_file_that_was_only_touched_is_read_again_and_is_the_same(
    root: Path, reads: list[Path]
) -> None:
    first = known_inputs_of(root)
    os.utime(root / "model" / "a.yaml", ns=(_LONG_AGO, _LONG_AGO))
    assert known_inputs_of(root) == first
    assert reads == [root, root]


def test_of_files_that_just_changed_nothing_is_kept(
    root: Path, reads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inputs, "_SETTLED", 10**12)
    now = time.time_ns()
    os.utime(root / "model" / "a.yaml", ns=(now, now))
    assert known_inputs_of(root) == known_inputs_of(root)
    assert reads == [root, root]


def test_a_copy_of_a_project_has_the_same_hash(root: Path, tmp_path: Path) -> None:
    first = known_inputs_of(root)
    copytree(root, tmp_path / "copy")
    assert known_inputs_of(tmp_path / "copy") == first
