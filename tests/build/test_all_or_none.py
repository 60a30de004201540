"""All files are replaced or none: whatever goes wrong, and whenever it goes wrong."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.build.conftest import SetEmitters, contents, everything, of_classes, yielding
from werkbank.build import build
from werkbank.build.lock import only_one
from werkbank.build.parallel import EmitterFailedError
from werkbank.build.writing import NotWrittenError, recover, replace_all
from werkbank.emit.artefact import Artefact
from werkbank.ir import Model

OLD = {"specificatie/a.txt": b"oud a", "specificatie/b/c.txt": b"oud c", "docs/naslag/d.md": b"oud"}
NEW = {
    "specificatie/a.txt": b"nieuw a",
    "specificatie/x/y.txt": b"nieuw y",
    "docs/naslag/d.md": b"n",
}
GONE = ("specificatie/b/c.txt",)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for path, content in OLD.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    return tmp_path


def fail_at(monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException) -> None:
    """The `number`th move into place raises; the moves back do not."""
    real, calls = Path.replace, iter(range(1, 100))

    def replace(self: Path, target: Any) -> Path:
        if "nieuw" in self.parts and next(calls) == number:
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


def test_everything_is_in_place_after_success(root: Path) -> None:
    replace_all(root, NEW, GONE)
    assert contents(root) == NEW
    assert not (root / "specificatie" / "b").exists()


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("error", [OSError(28, "schijf vol"), KeyboardInterrupt(), MemoryError()])
def test_a_failure_half_way_leaves_everything_as_it_was(
    root: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: BaseException
) -> None:
    before = everything(root)
    fail_at(monkeypatch, number, error)
    with pytest.raises(NotWrittenError if isinstance(error, OSError) else type(error)):
        replace_all(root, NEW, GONE)
    assert everything(root) == before
    assert not list((root / ".werkbank").iterdir())


def _die_half_way(root: Path, number: int) -> None:
    real, calls = Path.replace, iter(range(1, 100))

    def replace(self: Path, target: Any) -> Path:
        if "nieuw" in self.parts and next(calls) == number:
            os._exit(9)
        return real(self, target)

    Path.replace = replace  # type: ignore[method-assign, assignment]
    replace_all(root, NEW, GONE)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="alleen waar processen kunnen splitsen")
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_machine_that_stops_half_way_is_recovered_from(root: Path, number: int) -> None:
    before = everything(root)
    process = multiprocessing.get_context("fork").Process(target=_die_half_way, args=(root, number))
    process.start()
    process.join()
    assert process.exitcode == 9
    assert recover(root)
    assert everything(root) == before
    assert not recover(root)


def test_a_build_recovers_before_it_begins(project: Path) -> None:
    work = project / ".werkbank" / "bouw-half"
    (work / "oud").mkdir(parents=True)
    (work / "journaal.json").write_text('{"nieuw": ["specificatie/half.txt"], "oud": []}', "utf-8")
    (project / "specificatie").mkdir()
    (project / "specificatie" / "half.txt").write_text("half", "utf-8")
    result = build(project)
    assert not result.errors
    assert not (project / "specificatie" / "half.txt").exists()


def test_a_file_can_become_a_folder_and_a_folder_a_file(root: Path) -> None:
    fresh = {"specificatie/a.txt/in.txt": b"1", "specificatie/b": b"2"}
    replace_all(root, fresh, ("specificatie/a.txt", "specificatie/b/c.txt"))
    assert contents(root) == {**fresh, "docs/naslag/d.md": b"oud"}


def test_a_file_that_becomes_a_folder_comes_back_after_a_failure(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(root)
    fail_at(monkeypatch, 2, OSError(28, "schijf vol"))
    with pytest.raises(NotWrittenError, match="schijf vol"):
        replace_all(
            root,
            {"specificatie/a.txt/in.txt": b"1", "specificatie/b": b"2"},
            ("specificatie/a.txt", "specificatie/b/c.txt"),
        )
    assert everything(root) == before


def test_a_link_out_of_the_project_is_not_followed(root: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-buiten"
    outside.mkdir()
    (root / "specificatie" / "weg").symlink_to(outside, target_is_directory=True)
    with pytest.raises(NotWrittenError, match="symlink"):
        replace_all(root, {"specificatie/weg/a.txt": b"a"})
    assert not list(outside.iterdir())


def test_an_emitter_that_raises_half_way_changes_nothing(
    project: Path, set_emitters: SetEmitters
) -> None:
    def failing(_: Model) -> Iterator[Artefact]:
        yield Artefact.text("specificatie/half.txt", "half")
        raise ZeroDivisionError("kapot")

    build(project)
    before = everything(project)
    for slow in (frozenset[str](), frozenset({"generator 3"})):
        set_emitters(yielding({"specificatie/nieuw.txt": "nieuw"}), of_classes, failing, slow=slow)
        with pytest.raises(EmitterFailedError) as caught:
            build(project, anew=True)
        assert caught.value.emitter == "generator 3"
        assert "ZeroDivisionError: kapot" in caught.value.detail
        assert everything(project) == before


def test_a_refusal_of_the_operating_system_becomes_a_diagnostic(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(monkeypatch, 1, OSError(13, "toegang geweigerd"))
    before = everything(project)
    (found,) = build(project).errors
    assert found.code == "schrijven-mislukt"
    assert "toegang geweigerd" in found.message
    assert everything(project) == before


def test_two_builds_at_once_are_kept_apart(project: Path) -> None:
    with only_one(project):
        (found,) = build(project).errors
    assert found.code == "bouw-bezig"
    assert not build(project).errors
