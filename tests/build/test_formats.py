"""The formats of our own YAML files: derived from LinkML, in step with the code, and strict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from werkbank.build.formats import FOLDER, FORMATS, Format, format_schema, serialize
from werkbank.ir import BehaviourKind, OperationKind, Operator

PROJECT = Path(__file__).resolve().parents[2]
NAMES = [form.name for form in FORMATS]


def schema(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8"))
    return loaded


def errors(name: str, data: Any) -> list[tuple[str, str]]:
    """`(place, keyword)` of every violation."""
    validator = jsonschema_rs.validator_for(schema(name), validate_formats=True)
    return sorted(
        (".".join(map(str, error.instance_path)), error.kind.name)
        for error in validator.iter_errors(data)
    )


def rule(**keys: Any) -> dict[str, Any]:
    return {"gedrag": {"kla-001": {"titel": "Titel", "tekst": "Tekst", **keys}}}


def api(**keys: Any) -> dict[str, Any]:
    return {
        "api": "klanten",
        "titel": "Klanten API",
        "versie": "2.0.0",
        "omschrijving": "Klanten.",
        "server": "https://example.org/klanten/api/v2",
        "scopes": {"klanten.lezen": "Lezen."},
        "resources": {
            "klanten": {
                "objecttype": "Klant",
                "naam": "klant",
                "omschrijving": "Klanten.",
                "operaties": {"lijst": {"scope": "klanten.lezen"}},
            }
        },
        **keys,
    }


@pytest.mark.parametrize("form", FORMATS, ids=NAMES)
def test_the_published_schema_is_what_its_description_says(form: Format) -> None:
    derived = format_schema(FOLDER / f"{form.source}.yaml", form.root, many=form.many)
    published = (FOLDER / f"{form.name}.schema.json").read_text("utf-8")
    assert published == serialize(derived), "run: python -m werkbank.build.formats"


def test_the_root_may_be_left_to_tree_root() -> None:
    path = FOLDER / "besluit.yaml"
    assert format_schema(path) == format_schema(path, "Besluit")


def test_a_description_without_tree_root_needs_a_root(tmp_path: Path) -> None:
    path = tmp_path / "los.yaml"
    path.write_text("id: https://example.org/los\nclasses: {Los: {}}\n", "utf-8")
    with pytest.raises(ValueError, match=r"los\.yaml has no class with tree_root"):
        format_schema(path)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_valid_draft_2020_12(name: str) -> None:
    assert schema(name)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema_rs.meta.validate(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_no_error_is_about_a_choice_between_forms(name: str) -> None:
    """A choice (`anyOf`, `oneOf`) would hide which value is wrong."""
    text = json.dumps(schema(name))
    assert '"anyOf"' not in text
    assert '"oneOf"' not in text


@pytest.mark.parametrize("name", NAMES)
def test_every_object_is_closed(name: str) -> None:
    def objects(node: Any) -> list[dict[str, Any]]:
        if isinstance(node, list):
            return [found for item in node for found in objects(item)]
        if not isinstance(node, dict):
            return []
        own = [node] if node.get("type") == "object" else []
        return own + [found for value in node.values() for found in objects(value)]

    assert all(found["additionalProperties"] is False for found in objects(schema(name)))


def test_the_words_of_the_format_are_the_words_of_the_code() -> None:
    words = {
        name: set(definition["enum"])
        for name, definition in schema("uitwisselingslaag")["$defs"].items()
        if "enum" in definition
    }
    assert words["SoortGedrag"] == set(BehaviourKind)
    assert words["Vergelijking"] == set(Operator)
    assert words["Operatiesoort"] == set(OperationKind)
    operations = schema("uitwisselingslaag")["$defs"]["Operaties"]["properties"]
    assert list(operations) == [kind.value for kind in OperationKind]


def test_every_description_is_in_the_schema() -> None:
    described = yaml.safe_load((FOLDER / "uitwisselingslaag.yaml").read_text("utf-8"))["classes"]
    for name, cls in described.items():
        for attribute, own in cls["attributes"].items():
            assert own["description"], f"{name}.{attribute}"


@pytest.mark.parametrize("file", sorted((PROJECT / "model" / "api").glob("*.yaml")), ids=str)
def test_the_api_files_have_the_form_they_should_have(file: Path) -> None:
    name = "gedeeld" if file.stem == "gedeeld" else "uitwisselingslaag"
    assert errors(name, yaml.safe_load(file.read_text("utf-8"))) == []


def test_a_minimal_api_is_accepted() -> None:
    assert errors("uitwisselingslaag", api()) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"titel": ""}, ("titel", "minLength")),
        ({"versie": "2.0"}, ("versie", "pattern")),
        ({"server": "http://example.org/v2"}, ("server", "pattern")),
        ({"scopes": {}}, ("scopes", "minProperties")),
        ({"scopes": {"klanten.lezen": ["a"]}}, ("scopes.klanten.lezen", "type")),
        ({"scopes": {"Klanten Lezen": "x"}}, ("scopes", "additionalProperties")),
        ({"resource": {}}, ("", "additionalProperties")),
        ({"paginering": {"maximum": 0}}, ("paginering.maximum", "minimum")),
        ({"koppen": None}, ("koppen", "type")),
    ],
)
def test_a_mistake_in_an_api_is_reported_where_it_is(
    change: dict[str, Any], expected: tuple[str, str]
) -> None:
    assert errors("uitwisselingslaag", api(**change)) == [expected]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"operaties": {"lezen": {"scope": "x"}}}, ("operaties", "additionalProperties")),
        ({"operaties": {"lijst": {}}}, ("operaties.lijst", "required")),
        ({"filters": {"naam": {}}}, ("filters.naam", "required")),
        ({"filters": {"naam__gt": {"attribuut": "a"}}}, ("filters", "additionalProperties")),
        (
            {"filters": {"naam": {"attribuut": "a", "operator": "groter"}}},
            ("filters.naam.operator", "enum"),
        ),
        (
            {"expand": {"klant": {"via": "klant", "omschrijving": "x"}}},
            ("expand.klant.via", "pattern"),
        ),
    ],
)
def test_a_mistake_in_a_resource_is_reported_where_it_is(
    change: dict[str, Any], expected: tuple[str, str]
) -> None:
    data = api()
    data["resources"]["klanten"] |= change
    place, keyword = expected
    assert errors("uitwisselingslaag", data) == [(f"resources.klanten.{place}", keyword)]


@pytest.mark.parametrize(
    "keys",
    [
        {"soort": "caching"},
        {"soort": "uniek", "objecttype": "Klant", "attributen": ["a"]},
        {
            "soort": "verplicht-als",
            "objecttype": "Klant",
            "attributen": ["a.b"],
            "als": {"attribuut": "c", "waarde": True},
        },
        {
            "soort": "statusovergang",
            "objecttype": "Klant",
            "attributen": ["status"],
            "overgangen": {"ontvangen": ["in_behandeling"], "afgehandeld": []},
        },
    ],
)
def test_a_rule_with_what_its_kind_needs_is_accepted(keys: dict[str, Any]) -> None:
    assert errors("gedeeld", rule(**keys)) == []


@pytest.mark.parametrize(
    ("keys", "place", "keyword"),
    [
        ({"soort": "uniekk"}, ".soort", "enum"),
        ({}, "", "required"),
        ({"soort": "uniek", "objecttype": "Klant"}, "", "required"),
        ({"soort": "caching", "attribuut": "a"}, "", "additionalProperties"),
        ({"soort": "caching", "patroon": "#"}, ".soort", "const"),
        ({"soort": "caching", "rollen": ["x"]}, ".soort", "const"),
        ({"soort": "kruisverwijzing", "objecttype": "A", "attributen": ["b"]}, "", "required"),
        (
            {"soort": "volgorde", "objecttype": "A", "attributen": ["b"]},
            ".attributen",
            "minItems",
        ),
        (
            {"soort": "uniek", "objecttype": "A", "attributen": ["b", "b"]},
            ".attributen",
            "uniqueItems",
        ),
        (
            {"soort": "uniek", "objecttype": "A", "attributen": ["b", "C d"]},
            ".attributen.1",
            "pattern",
        ),
    ],
)
def test_a_mistake_in_a_rule_is_reported_where_it_is(
    keys: dict[str, Any], place: str, keyword: str
) -> None:
    assert errors("gedeeld", rule(**keys)) == [(f"gedrag.kla-001{place}", keyword)]


def test_questions_are_a_list_and_carry_a_date() -> None:
    question = {
        "code": "V01",
        "titel": "Titel",
        "vraag": "Vraag?",
        "status": "open",
        "datum": "2022-06-31",
        "modellering": True,
    }
    assert errors("vragen", {}) == [("", "type")]
    assert errors("vragen", [question]) == [("0.datum", "format")]
    assert errors("vragen", [question | {"datum": "2022-06-23", "code": "1"}]) == [
        ("0.code", "pattern")
    ]


def test_a_decision_names_elements_in_a_known_form() -> None:
    head = {"code": "B01", "titel": "Titel", "status": "besloten", "datum": "2026-11-24"}
    good = ["Klant", "Klant.klantnummer", "api:klanten", "gedrag:kla-001"]
    assert errors("besluit", head | {"elementen": good}) == []
    assert errors("besluit", head | {"elementen": ["klant"]}) == [("elementen.0", "pattern")]


def test_a_code_of_digits_must_be_text() -> None:
    data = {
        "referentielijst": "land",
        "titel": "Land",
        "omschrijving": "Landen.",
        "beheerder": "Beheerder",
        "annotations": {"mim:datumOpname": "2026-11-24", "mim:indicatieClassificerend": True},
        "waarden": [{"code": 6030, "naam": "Nederland"}],
    }
    assert errors("referentielijst", data) == [("waarden.0.code", "type")]
