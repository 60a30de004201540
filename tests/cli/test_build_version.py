"""`werkbank build --versie`: the specifications of an earlier version."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.conftest import PROJECT
from werkbank.cli.exit_codes import FOUTEN, GOED, VERKEERD_GEBRUIK


def test_a_version_is_built_where_it_is_asked_for(run: Run, tmp_path: Path) -> None:
    shown = run("build", "--versie", "2022", "--naar", tmp_path / "uit", "--project", PROJECT)
    assert (shown.code, shown.err) == (GOED, "")
    assert shown.out == "Gebouwd: 9 geschreven, 0 verwijderd, 0 ongewijzigd.\n"
    assert (tmp_path / "uit" / "klanten" / "openapi.yaml").is_file()


def test_an_unknown_version_is_an_error(run: Run, tmp_path: Path) -> None:
    shown = run("build", "--versie", "1815", "--naar", tmp_path, "--project", PROJECT)
    assert shown.code == FOUTEN
    assert "versie-onbekend" in shown.out
    assert "2022" in shown.out


def test_a_version_without_a_folder_is_wrong_use(run: Run) -> None:
    shown = run("build", "--versie", "2022", "--project", PROJECT)
    assert shown.code == VERKEERD_GEBRUIK
    assert "--versie en --naar horen bij elkaar" in shown.err
