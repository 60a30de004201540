"""`werkbank casus`: list, run, new, report and coverage, as a user would."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.casus.conftest import CASUS
from tests.cli.conftest import Run
from tests.conftest import PROJECT
from werkbank.cli.casus import COMMANDS
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED, VERKEERD_GEBRUIK


@pytest.fixture
def story(project: Path) -> Path:
    """The small project with a casus of two routes in it."""
    path = project / "casussen" / "klein" / "casus.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(CASUS, "utf-8")
    return project


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(run: Run, name: str) -> None:
    shown = run("casus", name, "--help")
    assert shown.code == GOED
    assert shown.out.startswith(f"Gebruik: werkbank casus {name} [OPTIES]")
    assert "Eindcodes: 0" in shown.out


def test_list_names_the_casussen_with_routes_and_questions(run: Run, story: Path) -> None:
    shown = run("casus", "list", "--project", story)
    assert shown.code == GOED
    assert "  7  klein: Een klein verhaal\n     routes los, volgend; vragen V01" in shown.out
    data = run("casus", "list", "--json", "--project", story).data
    found = next(each for each in data["casussen"] if each["casus"] == "klein")
    assert found["bestand"] == "casussen/klein/casus.yaml"
    assert [route["route"] for route in found["routes"]] == ["los", "volgend"]


def test_run_says_that_all_went_as_described(run: Run, story: Path) -> None:
    shown = run("casus", "run", "klein", "--project", story)
    assert (shown.code, shown.out) == (
        GOED,
        "✓  7 klein: 2 routes, 6 stappen\nIn orde: 1 casus zoals beschreven.\n",
    )


def test_run_says_what_went_otherwise_and_where(run: Run, story: Path) -> None:
    path = story / "casussen" / "klein" / "casus.yaml"
    path.write_text(CASUS.replace("{aantal: 2}", "{aantal: 3}"), "utf-8")
    shown = run("casus", "run", "7", "--project", story)
    assert shown.code == AFWIJKING
    assert "casussen/klein/casus.yaml:" in shown.out
    assert "route los, stap lijst\n       2 resultaten in plaats van 3" in shown.out
    data = run("casus", "run", "klein", "--json", "--project", story).data
    assert data["uitkomst"] == "afwijking"
    (route, *_) = data["casussen"][0]["routes"]
    assert route["afwijkingen"][0]["verschillen"] == ["2 resultaten in plaats van 3"]


def test_one_route_can_be_run(run: Run, story: Path) -> None:
    shown = run("casus", "run", "klein", "--route", "volgend", "--project", story)
    assert "1 route, 2 stappen" in shown.out
    wrong = run("casus", "run", "klein", "--route", "fout", "--project", story)
    assert "0 routes, 2 stappen" in wrong.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("klien",), "bedoelde je klein"),
        (("klein", "--route", "weg"), "wel: los, volgend, fout"),
        (("--route", "los"), "noem ook de casus"),
        (("--url", "dingen"), "is niet API=URL"),
        (("--url", "weg=http://localhost"), "er is geen api weg; wel: dingen"),
    ],
)
def test_wrong_use_is_explained(
    run: Run, story: Path, arguments: tuple[str, ...], told: str
) -> None:
    shown = run("casus", "run", *arguments, "--project", story)
    assert shown.code == VERKEERD_GEBRUIK
    assert told in " ".join(shown.err.split())


def test_a_casus_with_a_mistake_is_not_run(run: Run, story: Path) -> None:
    path = story / "casussen" / "klein" / "casus.yaml"
    path.write_text(CASUS.replace("op: $oud", "op: $oudd"), "utf-8")
    shown = run("casus", "run", "--project", story)
    assert shown.code == FOUTEN
    assert "casusobject-onbekend" in shown.out
    assert "bedoelde je oud" in shown.out


def test_report_writes_one_page(run: Run, story: Path) -> None:
    shown = run("casus", "report", "klein", "--project", story)
    page = story / "rapport" / "casussen.html"
    assert (shown.code, shown.out) == (GOED, f"Rapport over 1 casus: {page}\n")
    text = page.read_text("utf-8")
    assert text.startswith("<!DOCTYPE html>")
    assert "Een klein verhaal" in text
    elsewhere = story / "elders.html"
    run("casus", "report", "klein", "--uit", elsewhere, "--project", story)
    assert elsewhere.read_text("utf-8") == text


def test_new_makes_a_casus_and_a_notebook_that_run_at_once(
    run: Run, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT / "generators"))
    shown = run("casus", "new", "mijn-casus", "--titel", "Mijn casus", "--project", project)
    assert shown.code == GOED, shown.out
    assert (project / "casussen" / "mijn-casus" / "casus.yaml").is_file()
    (book,) = (project / "notebooks").glob("casus-*-mijn-casus.ipynb")
    assert "Mijn casus" in book.read_text("utf-8")
    assert run("casus", "run", "mijn-casus", "--project", project).code == GOED
    again = run("casus", "new", "mijn-casus", "--project", project)
    assert again.code == VERKEERD_GEBRUIK
    assert "bestaat al" in again.err


@pytest.mark.parametrize("name", ["Mijn", "../weg", "een_twee", "1"])
def test_new_refuses_a_name_that_is_none(run: Run, project: Path, name: str) -> None:
    shown = run("casus", "new", name, "--project", project)
    assert shown.code == VERKEERD_GEBRUIK
    assert "is geen naam voor een casus" in shown.err


def test_coverage_names_what_no_casus_notices(run: Run, story: Path) -> None:
    shown = run("casus", "coverage", "--soort", "gedragsregel", "--project", story)
    assert shown.code == AFWIJKING
    assert "gedrag:din-003: GEEN REDEN" in shown.out
    data = run("casus", "coverage", "--soort", "gedragsregel", "--json", "--project", story).data
    assert set(data["dekking"]) == {"gedragsregel"}
    noticed = {each["onderdeel"]: each["opgemerkt_door"] for each in data["onderdelen"]}
    assert noticed["gedrag:din-001"] == "klein/fout"


def test_lab_without_a_display_stops_at_the_report(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    shown = run("lab", "--project", story)
    assert "Er is hier geen scherm" in shown.out
    assert (story / "rapport" / "casussen.html").is_file()
    data = run("lab", "--json", "--project", story).data
    assert data["opdracht"] == "lab"
    assert data["casussen"] >= 1


def test_lab_does_nothing_with_a_model_that_has_errors(run: Run, story: Path) -> None:
    (story / "model" / "proef.yaml").write_text("classes: [", "utf-8")
    shown = run("lab", "--project", story)
    assert shown.code == FOUTEN
    assert "Niet gebouwd" in shown.out
    assert not (story / "rapport").exists()


def test_run_says_when_a_server_does_not_answer(run: Run) -> None:
    apis = ("klanten", "contactmomenten", "productaanvragen")
    addresses = [f"--url={api}=http://127.0.0.1:1/{api}" for api in apis]
    shown = run("casus", "run", "gastmelding", *addresses, "--project", PROJECT)
    assert shown.code == AFWIJKING
    assert shown.err.startswith("http://127.0.0.1:1 antwoordt niet (")
