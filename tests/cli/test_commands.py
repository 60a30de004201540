"""What the commands tell, and with which exit code they end."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.build.conftest import contents, everything
from tests.cli.conftest import Run
from tests.projects import BASE
from werkbank.cli.exit_codes import AFGEBROKEN, AFWIJKING, FOUTEN, GOED, INTERN
from werkbank.cli.main import ISSUES


def break_model(root: Path) -> None:
    source = root / "model" / "proef.yaml"
    source.write_text(source.read_text("utf-8").replace("range: Code", "range: Kode"), "utf-8")


def test_build_tells_what_it_did(run: Run, project: Path) -> None:
    first = run("build", "--project", project)
    assert (first.code, first.err) == (GOED, "")
    assert (
        first.out == f"Gebouwd: {len(contents(project))} geschreven, 0 verwijderd, 0 ongewijzigd.\n"
    )
    again = run("build", "--project", project)
    assert again.out == f"Niets te doen: {len(contents(project))} bestanden zijn actueel.\n"


def test_build_with_errors_names_them_all_and_writes_nothing(run: Run, project: Path) -> None:
    break_model(project)
    before = everything(project)
    shown = run("build", "--project", project)
    assert shown.code == FOUTEN
    assert "model/proef.yaml:" in shown.out
    assert "— Oplossing: " in shown.out
    assert shown.out.endswith("Er is niets geschreven.\n")
    assert everything(project) == before


def test_check_is_green_after_build_and_red_after_an_edit(run: Run, project: Path) -> None:
    run("build", "--project", project)
    green = run("check", "--project", project)
    assert green.code == GOED
    assert green.out.startswith("In orde: ")
    (project / "docs" / "naslag" / "index.md").write_text("x", "utf-8")
    red = run("check", "--project", project)
    assert red.code == AFWIJKING
    assert "docs/naslag/index.md: fout uitvoer-verouderd" in red.out
    assert red.out.endswith("Voer `werkbank build` uit.\n")


def test_check_of_a_broken_model_is_an_error_and_no_drift(run: Run, project: Path) -> None:
    break_model(project)
    assert run("check", "--project", project).code == FOUTEN


def test_lint_prints_every_diagnostic_sorted_and_writes_nothing(run: Run, project: Path) -> None:
    break_model(project)
    (project / "casussen" / "vragen.yaml").write_text("- code: V1\n", "utf-8")
    before = everything(project)
    shown = run("lint", "--project", project)
    places = [line.split(" ", 1)[0] for line in shown.out.splitlines()[:-1]]
    assert shown.code == FOUTEN
    assert len({place.split(":")[0] for place in places}) == 2
    assert places == sorted(places, key=lambda place: place.split(":")[0])
    assert everything(project) == before


def test_lint_can_be_strict_about_warnings(run: Run, project: Path) -> None:
    source = project / "docs" / "besluiten" / "B01-dingen.md"
    before = run("lint", "--project", project)
    assert (before.code, before.out) == (GOED, "In orde.\n")
    source.unlink()
    found = run("lint", "--json", "--project", project).data["meldingen"]
    if {each["ernst"] for each in found} == {"waarschuwing"}:
        assert run("lint", "--project", project).code == GOED
        assert run("lint", "--streng", "--project", project).code == FOUTEN


def test_the_project_is_found_from_a_folder_within_it(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WERKBANK_PROJECT", raising=False)
    monkeypatch.chdir(project / "model" / "api")
    assert run("lint").code == GOED


def test_the_project_can_be_named_in_the_environment(
    run: Run, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WERKBANK_PROJECT", str(project))
    assert run("lint").code == GOED


def test_a_folder_without_a_model_is_told_so(run: Run, tmp_path: Path) -> None:
    for command in ("build", "check", "lint", "info"):
        shown = run(command, "--project", tmp_path)
        assert shown.code == FOUTEN
        assert "model-ontbreekt" in shown.out


@pytest.mark.parametrize("command", ["build", "check", "lint", "info"])
def test_an_unexpected_error_is_explained_without_a_traceback(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    def fail(_: Path) -> None:
        raise RuntimeError("iets onverwachts")

    monkeypatch.setattr("werkbank.read.read_project", fail)
    shown = run(command, "--project", project)
    assert shown.code == INTERN
    assert "RuntimeError: iets onverwachts" in shown.err
    assert ISSUES in shown.err
    assert "Traceback" not in shown.out + shown.err
    with pytest.raises(RuntimeError, match="iets onverwachts"):
        run(command, "--debug", "--project", project)


def test_an_interrupted_command_says_so(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("werkbank.read.read_project", interrupt)
    shown = run("build", "--project", project)
    assert shown.code == AFGEBROKEN
    assert shown.err.strip() == "Afgebroken. Er is niets half geschreven."


def test_the_version_is_shown(run: Run) -> None:
    assert run("--version").out.startswith("werkbank ")


def test_a_path_with_spaces_and_accents_is_no_trouble(
    run: Run, project: Path, tmp_path: Path
) -> None:
    moved = project.rename(tmp_path / "één map met spaties")
    assert run("build", "--project", moved).code == GOED
    assert run("check", "--opnieuw", "--project", moved).code == GOED
    assert set(BASE) <= set(everything(moved))
