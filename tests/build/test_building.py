"""A build brings the generated files in line with the model, and does nothing it need not do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.conftest import SetEmitters, contents, everything, of_classes, yielding
from tests.projects import BASE
from werkbank.build import build, plan
from werkbank.project import inputs

MODEL = "model/proef.yaml"


def edit(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_a_build_writes_what_the_plan_says(project: Path) -> None:
    planned = plan(project)
    result = build(project)
    assert result.written == tuple(planned.files)
    assert contents(project) == dict(planned.files)


def test_a_plan_writes_nothing(project: Path) -> None:
    before = everything(project)
    assert plan(project).files
    assert everything(project) == before


def test_two_builds_from_scratch_give_the_same_bytes(project: Path) -> None:
    build(project)
    first = contents(project)
    for path in first:
        (project / path).unlink()
    (project / ".werkbank" / "stempel.json").unlink()
    build(project)
    assert contents(project) == first


def test_a_second_build_has_nothing_to_do(project: Path) -> None:
    made = build(project)
    again = build(project)
    assert again.current
    assert again.written == ()
    assert again.unchanged == len(made.written)


def test_a_build_anew_generates_again_and_writes_no_file_that_is_right(project: Path) -> None:
    build(project)
    times = {path: (project / path).stat().st_mtime_ns for path in contents(project)}
    result = build(project, anew=True)
    assert not result.current
    assert result.written == ()
    assert times == {path: (project / path).stat().st_mtime_ns for path in contents(project)}


def test_only_files_with_other_content_are_replaced(project: Path) -> None:
    build(project)
    edit(project, "model/deel.yaml", "description: Een adres.", "description: Een plek.")
    assert build(project).written == (
        "specificatie/klassen/Adres.txt",
        "specificatie/manifest.json",
    )


def test_what_was_changed_by_hand_is_put_right(project: Path) -> None:
    build(project)
    before = contents(project)
    (project / "docs" / "naslag" / "index.md").write_text("met de hand veranderd", "utf-8")
    assert build(project).written == ("docs/naslag/index.md",)
    assert contents(project) == before


def test_an_orphan_of_an_earlier_build_is_removed_with_its_empty_folder(
    project: Path, set_emitters: SetEmitters
) -> None:
    set_emitters(of_classes, yielding({"specificatie/oud/diep/oud.txt": "oud"}))
    build(project)
    set_emitters(of_classes)
    result = build(project, anew=True)
    assert result.removed == ("specificatie/oud/diep/oud.txt",)
    assert not (project / "specificatie" / "oud").exists()


def test_an_orphan_is_recognised_in_a_fresh_clone(project: Path, set_emitters: SetEmitters) -> None:
    """The manifest is in git and the stamp is not."""
    set_emitters(of_classes, yielding({"specificatie/oud.txt": "oud"}))
    build(project)
    (project / ".werkbank" / "stempel.json").unlink()
    set_emitters(of_classes)
    assert build(project).removed == ("specificatie/oud.txt",)


def test_a_hand_made_file_is_reported_and_stops_the_build(project: Path) -> None:
    (project / "specificatie").mkdir()
    (project / "specificatie" / "notitie.txt").write_text("van mij", "utf-8")
    before = everything(project)
    result = build(project)
    assert [(found.code, found.position.file) for found in result.errors] == [
        ("uitvoer-onbekend", "specificatie/notitie.txt")
    ]
    assert everything(project) == before


def test_what_an_operating_system_leaves_behind_is_nobodys_business(project: Path) -> None:
    build(project)
    (project / "specificatie" / ".DS_Store").write_bytes(b"x")
    (project / "docs" / "naslag" / "Thumbs.db").write_bytes(b"x")
    assert build(project).current


def test_an_error_in_the_model_stops_before_anything_is_written(project: Path) -> None:
    build(project)
    before = contents(project)
    edit(project, MODEL, "range: Code", "range: Kode")
    result = build(project)
    assert "bereik" in " ".join(found.code for found in result.errors)
    assert (result.written, result.removed) == ((), ())
    assert contents(project) == before


def test_a_folder_without_a_model_is_reported(tmp_path: Path) -> None:
    assert [found.code for found in build(tmp_path).errors] == ["model-ontbreekt"]
    assert [found.code for found in build(tmp_path / "nergens").errors] == ["model-ontbreekt"]


def test_warnings_are_told_again_when_nothing_has_changed(project: Path) -> None:
    edit(project, "casussen/vragen.yaml", "status: besloten", "status: open")
    first = build(project)
    again = build(project)
    assert again.current
    assert again.diagnostics == first.diagnostics


@pytest.mark.parametrize("path", sorted(BASE))
def test_an_edit_of_any_source_file_makes_the_stamp_invalid(project: Path, path: str) -> None:
    assert build(project).written
    with (project / path).open("a", encoding="utf-8") as source:
        source.write("\n")
    assert not build(project).current


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"vorm": 0}', b"\xff\xfe"])
def test_a_damaged_stamp_only_costs_time(project: Path, content: bytes) -> None:
    build(project)
    (project / ".werkbank" / "stempel.json").write_bytes(content)
    result = build(project)
    assert not result.current
    assert not result.errors


@pytest.mark.parametrize("content", [b"", b"<<<<<<< HEAD", b"[]"])
def test_a_damaged_manifest_is_made_again(project: Path, content: bytes) -> None:
    build(project)
    (project / "specificatie" / "manifest.json").write_bytes(content)
    assert build(project).written == ("specificatie/manifest.json",)


def test_a_changed_werkbank_builds_again(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The code of the werkbank is an input like any other."""
    package = tmp_path / "werkbank"
    package.mkdir()
    (package / "emitter.py").write_text("1", "utf-8")
    monkeypatch.setattr(inputs, "PACKAGE", package)
    build(project)
    assert build(project).current
    (package / "emitter.py").write_text("2", "utf-8")
    assert not build(project).current


def test_another_version_of_a_package_builds_again(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packages = tmp_path / "site-packages"
    (packages / "linkml-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(packages)
    build(project)
    assert build(project).current
    (packages / "linkml-1.0.dist-info").rename(packages / "linkml-1.1.dist-info")
    assert not build(project).current


def test_a_changed_lock_builds_again(project: Path) -> None:
    (project / "requirements.lock").write_text("a==1", "utf-8")
    build(project)
    assert build(project).current
    (project / "requirements.lock").write_text("a==2", "utf-8")
    assert not build(project).current
