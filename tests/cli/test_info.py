"""`info` tells what the model holds, and everything about one element."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from werkbank.cli.exit_codes import GOED, VERKEERD_GEBRUIK


@pytest.fixture
def about(run: Run, project: Path) -> Any:
    return lambda element: run("info", element, "--json", "--project", project).data


def test_the_model_as_a_whole_is_counted(run: Run, project: Path) -> None:
    data = run("info", "--json", "--project", project).data
    assert data["versie"] == "1.0.0"
    assert data["informatiemodel"]["objecttypen"] == 1
    assert [api["api"] for api in data["apis"]] == ["dingen"]
    assert data["vragen"]["totaal"] == 1
    assert data["besluiten"] == {"totaal": 1, "besloten": 1}
    assert data["meldingen"] == {"fouten": 0, "waarschuwingen": 0}


def test_a_class_tells_its_attributes_and_where_it_is_exchanged(about: Any) -> None:
    data = about("Ding")
    assert data["soort"] == "objecttype"
    assert data["attributen"]["code"] == "Code 1..1"
    assert data["uitgewisseld als"] == ["dingen /dingen"]


def test_an_attribute_tells_definition_facets_mim_and_use(about: Any) -> None:
    data = about("Ding.code")
    assert data["definitie"] == "De code van het ding."
    assert (data["kardinaliteit"], data["maximale lengte"]) == ("1..1", 8)
    assert data["mim"]["herkomst"] == "Proef"
    assert data["uitgewisseld in"] == ["dingen /dingen"]


def test_a_sensitive_attribute_is_told_to_be(about: Any) -> None:
    data = about("Ding.nummer")
    assert data["persoonsgegeven"]
    assert data["nooit in een url"]


def test_a_group_is_exchanged_within_the_object_that_holds_it(about: Any) -> None:
    assert about("Straatadres")["subtype van"] == "Adres"
    assert about("Adres.type")["uitgewisseld in"] == ["dingen /dingen"]


@pytest.mark.parametrize(
    ("element", "kind"),
    [
        ("Adrestype", "enumeratie"),
        ("Adrestype.bus", "waarde van een enumeratie"),
        ("Code", "type"),
        ("kleur", "referentielijst"),
        ("api:dingen", "api"),
        ("dingen", "api"),
        ("V01", "vraag"),
        ("v01", "vraag"),
        ("B01", "besluit"),
    ],
)
def test_every_kind_of_element_can_be_asked_for(about: Any, element: str, kind: str) -> None:
    assert about(element)["soort"] == kind


def test_every_behaviour_rule_can_be_asked_for(about: Any) -> None:
    for code in about("api:dingen")["gedragsregels"]:
        assert about(f"gedrag:{code}")["soort"].startswith("gedragsregel")


def test_the_text_for_people_holds_the_same(run: Run, project: Path) -> None:
    shown = run("info", "Ding.nummer", "--project", project)
    assert shown.code == GOED
    assert "persoonsgegeven: ja" in shown.out
    assert "definitie: Het burgerservicenummer van de maker." in shown.out


@pytest.mark.parametrize("wrong", ["Ding.coed", "ding.code", "Dign", "kode", "X.code"])
def test_an_unknown_element_gets_a_suggestion(run: Run, project: Path, wrong: str) -> None:
    shown = run("info", wrong, "--project", project)
    assert shown.code == VERKEERD_GEBRUIK
    assert "staat niet in het model. Bedoelde je:" in shown.err
