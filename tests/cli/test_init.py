"""`init` begins a model elsewhere on which everything works at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.conftest import contents
from tests.cli.conftest import Run
from werkbank.cli.exit_codes import AFWIJKING, GOED, VERKEERD_GEBRUIK

SOURCE_ROOT = Path(__file__).resolve().parents[2] / "generators"


def test_build_lint_and_check_work_at_once_in_a_path_with_spaces(tmp_path: Path) -> None:
    """End to end, with the real emitters, as a user does it."""
    folder = tmp_path / "mijn eerste modél"

    def werkbank(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "werkbank", *arguments],
            cwd=tmp_path,
            env={"PYTHONPATH": str(SOURCE_ROOT), "PATH": os.environ["PATH"], "LANG": "C"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    made = werkbank("init", str(folder), "--naam", "balie-afspraken")
    assert made.returncode == GOED, made.stderr
    for command in ("lint", "build", "check", "info"):
        done = werkbank(command, "--project", str(folder))
        assert done.returncode == GOED, done.stdout + done.stderr
        assert "waarschuwing" not in done.stdout.replace("waarschuwingen: 0", "")
    written = contents(folder)
    assert "specificatie/afspraken/openapi.yaml" in written
    assert "specificatie/json-schema/Afspraak.json" in written
    (folder / "specificatie" / "afspraken" / "openapi.yaml").write_text("x", "utf-8")
    assert werkbank("check", "--project", str(folder)).returncode == AFWIJKING


def test_the_name_comes_from_the_folder_when_not_given(run: Run, tmp_path: Path) -> None:
    assert run("init", tmp_path / "Mijn Model 2").code == GOED
    assert (tmp_path / "Mijn Model 2" / "model" / "mijn-model-2.yaml").is_file()


@pytest.mark.parametrize("name", ["Model", "1model", "mijn model", "a--b", "-a", "../a", "é"])
def test_a_name_that_cannot_be_a_file_name_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    shown = run("init", tmp_path / "x", "--naam", name)
    assert shown.code == VERKEERD_GEBRUIK
    assert "--naam mijn-model" in shown.err
    assert not (tmp_path / "x").exists()


def test_a_folder_that_is_not_empty_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "van-mij.txt").write_text("van mij", "utf-8")
    shown = run("init", tmp_path, "--naam", "model")
    assert shown.code == VERKEERD_GEBRUIK
    assert "is niet leeg" in shown.err
    assert [path.name for path in tmp_path.iterdir()] == ["van-mij.txt"]


def test_a_file_in_the_place_of_the_folder_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("van mij", "utf-8")
    assert run("init", tmp_path / "bestand").code == VERKEERD_GEBRUIK
    assert (tmp_path / "bestand").read_text("utf-8") == "van mij"
