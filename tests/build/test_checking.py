"""A check names every file that drifted from the model, and what to run."""

from __future__ import annotations

from pathlib import Path

from tests.build.conftest import SetEmitters, contents, everything, of_classes, yielding
from werkbank.build import build, check

INDEX = "docs/naslag/index.md"


def drift(root: Path) -> list[tuple[str, str]]:
    return [(found.code, found.position.file) for found in check(root).drift]


def test_a_fresh_build_shows_no_drift(project: Path) -> None:
    build(project)
    result = check(project)
    assert result.current
    assert result.drift == ()
    assert check(project, anew=True).drift == ()


def test_an_edited_file_is_stale(project: Path) -> None:
    build(project)
    (project / INDEX).write_text("met de hand", "utf-8")
    assert drift(project) == [("uitvoer-verouderd", INDEX)]


def test_one_changed_byte_is_enough(project: Path) -> None:
    build(project)
    with (project / INDEX).open("ab") as target:
        target.write(b"\n")
    assert drift(project) == [("uitvoer-verouderd", INDEX)]


def test_a_removed_file_is_missing(project: Path) -> None:
    build(project)
    (project / INDEX).unlink()
    assert drift(project) == [("uitvoer-ontbreekt", INDEX)]


def test_an_extra_file_is_unknown(project: Path) -> None:
    build(project)
    (project / "specificatie" / "extra.yaml").write_text("x: 1", "utf-8")
    assert drift(project) == [("uitvoer-onbekend", "specificatie/extra.yaml")]


def test_a_file_that_is_no_longer_made_is_an_orphan(
    project: Path, set_emitters: SetEmitters
) -> None:
    set_emitters(of_classes, yielding({"specificatie/oud.txt": "oud"}))
    build(project)
    set_emitters(of_classes)
    found = check(project, anew=True).drift
    assert [(one.code, one.position.file) for one in found] == [
        ("uitvoer-verouderd", "specificatie/manifest.json"),
        ("uitvoer-overtollig", "specificatie/oud.txt"),
    ]


def test_an_edit_of_the_model_makes_files_stale(project: Path) -> None:
    build(project)
    source = project / "model" / "proef.yaml"
    text = source.read_text("utf-8")
    source.write_text(text.replace("version: 1.0.0", "version: 1.0.1"), "utf-8")
    assert drift(project) == [("uitvoer-verouderd", "specificatie/manifest.json")]


def test_every_drifted_file_says_what_to_run(project: Path) -> None:
    build(project)
    (project / INDEX).write_text("met de hand", "utf-8")
    (project / "specificatie" / "extra.yaml").write_text("x: 1", "utf-8")
    (project / "specificatie" / "manifest.json").unlink()
    found = check(project).drift
    assert len(found) > 2
    assert all("werkbank build" in one.remedy for one in found)


def test_a_check_changes_no_file(project: Path) -> None:
    build(project)
    (project / INDEX).unlink()
    before = everything(project)
    check(project)
    assert everything(project) == before


def test_a_green_check_in_a_fresh_clone_makes_the_next_build_quick(project: Path) -> None:
    build(project)
    (project / ".werkbank" / "stempel.json").unlink()
    assert not check(project).drift
    assert build(project).current


def test_a_model_with_errors_cannot_be_checked(project: Path) -> None:
    build(project)
    (project / "model" / "proef.yaml").write_text("id: [", "utf-8")
    result = check(project)
    assert result.errors
    assert result.drift == ()


def test_without_any_build_everything_is_missing(project: Path) -> None:
    result = check(project)
    assert {found.code for found in result.drift} == {"uitvoer-ontbreekt"}
    assert len(result.drift) == result.files
    assert contents(project) == {}
