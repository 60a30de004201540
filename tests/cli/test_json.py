"""`--json` prints one JSON object: the same keys every time, and the same bytes twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED

DIAGNOSTIC = {"bestand", "regel", "kolom", "ernst", "code", "melding", "oplossing"}


def test_build(run: Run, project: Path) -> None:
    first = run("build", "--json", "--project", project).data
    assert list(first) == [
        "opdracht",
        "uitkomst",
        "geschreven",
        "verwijderd",
        "ongewijzigd",
        "meldingen",
    ]
    assert first["uitkomst"] == "gebouwd"
    assert first["geschreven"] == sorted(first["geschreven"])
    again = run("build", "--json", "--project", project).data
    assert (again["uitkomst"], again["geschreven"]) == ("actueel", [])


def test_check(run: Run, project: Path) -> None:
    run("build", "--project", project)
    (project / "docs" / "naslag" / "index.md").unlink()
    shown = run("check", "--json", "--project", project)
    assert shown.code == AFWIJKING
    assert list(shown.data) == ["opdracht", "uitkomst", "bestanden", "afwijkingen", "meldingen"]
    (found,) = shown.data["afwijkingen"]
    assert set(found) == DIAGNOSTIC
    assert (found["bestand"], found["code"]) == ("docs/naslag/index.md", "uitvoer-ontbreekt")


def test_lint(run: Run, project: Path) -> None:
    (project / "model" / "proef.yaml").write_text("id: [", "utf-8")
    shown = run("lint", "--json", "--project", project)
    assert shown.code == FOUTEN
    assert list(shown.data) == ["opdracht", "uitkomst", "meldingen"]
    assert all(set(found) == DIAGNOSTIC for found in shown.data["meldingen"])
    assert all(isinstance(found["regel"], int) for found in shown.data["meldingen"])


def test_info(run: Run, project: Path) -> None:
    shown = run("info", "--json", "--project", project)
    assert shown.code == GOED
    assert shown.data["model"] == "proef"
    one = run("info", "Ding.code", "--json", "--project", project).data
    assert (one["opdracht"], one["element"]) == ("info", "Ding.code")


def test_init(run: Run, tmp_path: Path) -> None:
    shown = run("init", tmp_path / "nieuw", "--json")
    assert shown.data["model"] == "nieuw"
    assert all((tmp_path / "nieuw" / path).is_file() for path in shown.data["geschreven"])


@pytest.mark.parametrize("command", ["lint", "check", "info"])
def test_the_output_is_the_same_twice(run: Run, project: Path, command: str) -> None:
    shown = [run(command, "--json", "--project", project).out for _ in range(2)]
    assert shown[0] == shown[1]
    assert str(project) not in shown[0]
