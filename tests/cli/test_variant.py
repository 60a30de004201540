"""`werkbank variant`: the exit code, the words and the JSON."""

from __future__ import annotations

import json

import pytest

from tests.conftest import WriteProject
from tests.projects import BASE
from tests.variants.inline import FILE, project
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED, VERKEERD_GEBRUIK
from werkbank.cli.main import main

GONE = "verwijderen:\n  waarden: [Soort.klein]\n"
CASUS = "casussen/ding/casus.yaml"
USES = BASE[CASUS].replace("vorig: $eerste}", "vorig: $eerste, soort: klein}")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["variant", *arguments])
    shown = capsys.readouterr()
    return code, shown.out + shown.err


def test_a_casus_that_breaks_is_an_outcome(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(write_project, GONE, **{CASUS: USES})
    code, shown = run(capsys, "run", "proef", "--project", str(root), "--processen", "1")
    assert code == GOED
    assert "✗ breekt (1 van 1): 1 ding" in shown
    assert "stap tweede: status 400 in plaats van 201" in shown


def test_the_comparison_is_a_matrix_and_a_version(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(write_project, GONE, **{CASUS: USES})
    code, shown = run(capsys, "compare", "--project", str(root), "--processen", "1")
    assert code == GOED
    assert shown.splitlines()[:2] == ["casus   proef", "1 ding  ✗ breekt (1 van 1)"]
    assert "versie: major" in shown


def test_json_holds_the_verdicts(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(write_project, GONE, **{CASUS: USES})
    code, shown = run(capsys, "compare", "--project", str(root), "--json", "--processen", "1")
    data = json.loads(shown)
    assert (code, data["uitkomst"]) == (GOED, "goed")
    ((casus,),) = (each["casussen"] for each in data["varianten"])
    assert (casus["casus"], casus["oordeel"]) == ("ding", "breekt")
    assert casus["routes"][0]["plaats"].startswith("casussen/ding/casus.yaml:")


def test_a_variant_with_an_error_gives_1_and_its_place(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(write_project, "verwijderen:\n  attributen: [Ding.kluer]\n")
    for arguments in (["compare"], ["run", "proef"], ["list"]):
        code, shown = run(capsys, *arguments, "--project", str(root))
        assert code == FOUTEN, arguments
        assert f"{FILE}:8: fout variant-element-onbekend" in shown
    assert main(["lint", "--project", str(root)]) == FOUTEN


def test_a_casus_that_fails_on_the_base_gives_3(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = BASE[CASUS].replace("bevat: {code: AB}", "bevat: {code: AC}")
    root = project(write_project, GONE, **{CASUS: wrong})
    code, shown = run(capsys, "compare", "--project", str(root), "--processen", "1")
    assert code == AFWIJKING
    assert "Casus ding gaat al op de basis anders dan beschreven." in shown


def test_an_unknown_variant_gives_2_and_a_suggestion(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(write_project, GONE)
    code, shown = run(capsys, "run", "prof", "--project", str(root))
    assert code == VERKEERD_GEBRUIK
    assert "bedoelde je proef?" in shown


def test_a_project_without_variants_has_none(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = write_project(BASE)
    assert run(capsys, "list", "--project", str(root)) == (GOED, "0 varianten.\n")
    assert run(capsys, "compare", "--project", str(root))[0] == GOED


def test_the_outcome_is_kept_for_the_site(
    write_project: WriteProject, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project(write_project, GONE, **{CASUS: USES})
    arguments = ("compare", "--bewaren", "--project", str(root), "--processen", "1")
    assert run(capsys, *arguments)[0] == GOED
    kept = (root / "docs/varianten.json").read_text("utf-8")
    assert json.loads(kept)["varianten"][0]["variant"] == "proef"
    assert "casus.yaml" not in kept
    assert run(capsys, *arguments, "proef")[0] == VERKEERD_GEBRUIK
