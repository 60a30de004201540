"""The specifications of an earlier version go to a folder that is asked for, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.conftest import everything
from tests.conftest import PROJECT, WriteProject
from tests.projects import BASE
from werkbank.build.published import build_version, plan_version

FOLDER = "model/gepubliceerd/1999/"
MOVED = {
    path.replace("model/", FOLDER, 1): text
    for path, text in BASE.items()
    if path.startswith("model/")
}
FILES = {**BASE, **MOVED}
NAMES = ["dingen/openapi-3.0.yaml", "dingen/openapi.json", "dingen/openapi.yaml"]


@pytest.fixture
def versioned(write_project: WriteProject) -> Path:
    return write_project(FILES)


def found(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_a_version_is_written_to_the_folder_that_is_asked_for(
    versioned: Path, tmp_path: Path
) -> None:
    before = everything(versioned)
    target = tmp_path / "ver" / "weg"
    result = build_version(versioned, "1999", target)
    assert result.errors == ()
    assert sorted(result.written) == NAMES == found(target)
    assert everything(versioned) == before


def test_what_is_there_already_is_left_alone(versioned: Path, tmp_path: Path) -> None:
    target = tmp_path / "uit"
    build_version(versioned, "1999", target)
    (target / "dingen" / "openapi.json").write_text("oud", "utf-8")
    (target / "eigen.txt").write_text("van mij", "utf-8")
    again = build_version(versioned, "1999", target)
    assert (again.written, again.unchanged) == (("dingen/openapi.json",), 2)
    assert found(target) == [*NAMES, "eigen.txt"]


def test_an_unknown_version_is_reported_with_the_known_ones(
    versioned: Path, tmp_path: Path
) -> None:
    (error,) = build_version(versioned, "1998", tmp_path / "uit").errors
    assert (error.code, "1999" in error.remedy) == ("versie-onbekend", True)
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("folder", ["specificatie", "specificatie/1999", "docs/naslag/x"])
def test_the_generated_folders_hold_the_standard_in_development_only(
    folder: str, versioned: Path
) -> None:
    before = everything(versioned)
    (error,) = build_version(versioned, "1999", versioned / folder).errors
    assert error.code == "doelmap-gegenereerd"
    assert everything(versioned) == before


def test_a_broken_version_is_reported_and_nothing_is_written(
    write_project: WriteProject, tmp_path: Path
) -> None:
    broken = FILES | {f"{FOLDER}api/dingen.yaml": "api: dingen\n"}
    result = build_version(write_project(broken), "1999", tmp_path / "uit")
    assert {item.position.file for item in result.errors} == {f"{FOLDER}api/dingen.yaml"}
    assert not (tmp_path / "uit").exists()


def test_a_folder_that_cannot_be_made_is_reported(versioned: Path, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("", "utf-8")
    (error,) = build_version(versioned, "1999", tmp_path / "bestand" / "uit").errors
    assert error.code == "schrijven-mislukt"


def test_the_same_version_gives_the_same_bytes() -> None:
    first, second = (plan_version(PROJECT, "2022").files for _ in range(2))
    assert first == second
    assert len(first) == 9
