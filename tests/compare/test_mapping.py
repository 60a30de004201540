"""A mapping pairs what is the same under another name, and names the decision behind the rest."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.compare.inline import Document, document
from tests.conftest import WriteProject
from werkbank.compare import Comparison, compare_specifications
from werkbank.compare.pattern import compile_pattern, is_too_broad, is_valid

OLD = document(
    info={"title": "Oude API", "version": "1.0.0"},
    paths={"/verzoeken": {"get": {"operationId": "lijst"}}},
    components={
        "schemas": {
            "Verzoek": {
                "type": "object",
                "properties": {
                    "inTeTrekkenVerzoek": {"type": "string", "nullable": True},
                    "email": {"type": "string", "maxLength": 254},
                    "aard": {"type": "string"},
                },
            }
        }
    },
)
NEW = document(
    info={"title": "Nieuwe API", "version": "2.1.0"},
    paths={"/aanvragen": {"get": {"operationId": "lijst"}}},
    components={
        "schemas": {
            "Aanvraag": {
                "type": "object",
                "properties": {
                    "inTeTrekkenAanvraag": {"type": "string"},
                    "contact": {"$ref": "#/components/schemas/Contact"},
                },
            },
            "AanvraagMaken": {
                "type": "object",
                "properties": {"contact": {"$ref": "#/components/schemas/Contact"}},
            },
            "Contact": {
                "type": "object",
                "properties": {"emailadres": {"type": "string", "maxLength": 100}},
            },
        }
    },
)
PAIR: dict[str, Any] = {
    "oud": {"titel": "Oude API", "versie": "1.0.0"},
    "nieuw": {"titel": "Nieuwe API", "versie": "2"},
    "koppelingen": [
        {"oud": "paths/verzoeken", "nieuw": ["paths/aanvragen"], "besluit": "B01"},
        {"oud": "schemas/Verzoek", "nieuw": ["schemas/Aanvraag"], "besluit": "B01"},
        {
            "oud": "schemas/Verzoek/inTeTrekkenVerzoek",
            "nieuw": ["schemas/Aanvraag/inTeTrekkenAanvraag"],
            "besluit": "B01",
        },
        {
            "oud": "schemas/Verzoek/email",
            "nieuw": ["schemas/Contact/emailadres"],
            "besluit": "B02",
        },
    ],
    "afgeleid": [{"van": "Aanvraag", "schemas": ["AanvraagMaken"], "besluit": "B03"}],
    "verklaringen": [
        {"plaats": ["info/version"], "soort": "gewijzigd", "besluit": "B03"},
        {
            "plaats": ["schemas/Contact/emailadres/maxLength"],
            "soort": "gewijzigd",
            "oud": 254,
            "nieuw": 100,
            "besluit": "B02",
        },
        {"plaats": ["schemas/Aanvraag/aard"], "soort": "verwijderd", "besluit": "B01"},
        {
            "plaats": ["schemas/Contact", "schemas/Aanvraag/contact"],
            "soort": "toegevoegd",
            "besluit": "B02",
        },
        {
            "plaats": ["schemas/AanvraagMaken/inTeTrekkenAanvraag"],
            "soort": "verwijderd",
            "besluit": "B03",
        },
    ],
}


def _changed(path: str, value: Any) -> dict[str, Any]:
    """The mapping with something else at one place."""
    pair: dict[str, Any] = yaml.safe_load(yaml.safe_dump(PAIR))
    here: Any = pair
    *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    for step in steps:
        here = here[step]
    here[last] = value
    return pair


def compare(
    write_project: WriteProject, pair: Mapping[str, Any] | None = None, new: Document = NEW
) -> Comparison:
    """Compare the two documents in a project with this mapping and the besluiten B01 to B03."""
    files = {"oud.yaml": yaml.safe_dump(OLD), "nieuw.yaml": yaml.safe_dump(new)}
    for number in (1, 2, 3):
        head = f"---\ncode: B0{number}\ntitel: Besluit {number}\n---\n"
        files[f"docs/besluiten/B0{number}.md"] = head
    if pair is not None:
        mapping = {"afbeelding": "eerder", "paren": {"proef": pair}}
        files["model/gepubliceerd/eerder/afbeelding.yaml"] = yaml.safe_dump(mapping)
    root = write_project(files)
    return compare_specifications(root / "oud.yaml", root / "nieuw.yaml", root)


def test_every_difference_has_its_decision(write_project: WriteProject) -> None:
    comparison = compare(write_project, PAIR)
    assert not comparison.diagnostics
    assert not comparison.unexplained
    assert comparison.mapping == "eerder/proef"
    found = {
        f"{item.decision} {item.difference.kind} {item.difference.location}"
        for item in comparison.differences
    }
    assert found == {
        "B01 verplaatst paths/aanvragen",
        "B01 verplaatst schemas/Aanvraag",
        "B01 verplaatst schemas/Aanvraag/inTeTrekkenAanvraag",
        "B01 verwijderd schemas/Aanvraag/aard",
        "B01 verwijderd schemas/AanvraagMaken/aard",
        "B02 verplaatst schemas/Contact/emailadres",
        "B02 gewijzigd schemas/Contact/emailadres/maxLength",
        "B02 toegevoegd schemas/Aanvraag/contact",
        "B02 toegevoegd schemas/AanvraagMaken/contact",
        "B02 toegevoegd schemas/Contact",
        "B03 gewijzigd info/version",
        "B03 toegevoegd schemas/AanvraagMaken",
        "B03 verwijderd schemas/AanvraagMaken/inTeTrekkenAanvraag",
    }


def test_without_a_mapping_everything_is_listed_and_nothing_explained(
    write_project: WriteProject,
) -> None:
    comparison = compare(write_project)
    assert comparison.mapping is None
    assert comparison.differences
    assert len(comparison.unexplained) == len(comparison.differences)
    assert comparison.exit_code == 1


@pytest.mark.parametrize("path", ["oud/titel", "oud/versie", "nieuw/titel", "nieuw/versie"])
def test_a_mapping_for_other_documents_is_not_used(path: str, write_project: WriteProject) -> None:
    assert compare(write_project, _changed(path, "3")).mapping is None


@pytest.mark.parametrize("code", ["B01", "B02", "B03"])
def test_without_a_decision_its_differences_are_unexplained(
    code: str, write_project: WriteProject
) -> None:
    full = compare(write_project, PAIR)
    pair = {
        key: [item for item in value if item["besluit"] != code or key != "verklaringen"]
        if isinstance(value, list)
        else value
        for key, value in PAIR.items()
    }
    without = compare(write_project, pair)
    assert 0 < len(without.unexplained) <= len(full.by_decision()[code])


@pytest.mark.parametrize("index", range(len(PAIR["verklaringen"])))
def test_every_reason_counts(index: int, write_project: WriteProject) -> None:
    pair = {**PAIR, "verklaringen": [*PAIR["verklaringen"]]}
    del pair["verklaringen"][index]
    assert compare(write_project, pair).unexplained


def test_a_pinned_value_explains_no_other_value(write_project: WriteProject) -> None:
    new = yaml.safe_load(yaml.safe_dump(NEW))
    new["components"]["schemas"]["Contact"]["properties"]["emailadres"]["maxLength"] = 99
    comparison = compare(write_project, PAIR, new)
    assert [item.location for item in comparison.unexplained] == [
        "schemas/Contact/emailadres/maxLength"
    ]
    assert [item.code for item in comparison.unused] == ["afbeelding-ongebruikt"]


@pytest.mark.parametrize(
    ("path", "value", "part"),
    [
        ("verklaringen/0/plaats", ["info/licentie/naam"], "info/licentie/naam"),
        ("verklaringen/0/soort", "toegevoegd", "info/version"),
        ("verklaringen/0/plaats", ["info/version", "info/title"], "info/title"),
        ("verklaringen/0/plaats", ["info/(version|title)"], "info/title"),
    ],
)
def test_what_explains_nothing_is_reported_at_its_line(
    path: str, value: Any, part: str, write_project: WriteProject
) -> None:
    comparison = compare(write_project, _changed(path, value))
    assert part in comparison.unused[0].message
    assert comparison.unused[0].position.file == "model/gepubliceerd/eerder/afbeelding.yaml"
    assert comparison.unused[0].position.line > 1


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("verklaringen/0/besluit", "B99", "afbeelding-besluit-onbekend"),
        ("koppelingen/3/oud", "schemas/Verzoek/emial", "afbeelding-plaats-onbekend"),
        ("koppelingen/3/nieuw", ["schemas/Contact/emial"], "afbeelding-plaats-onbekend"),
        ("afgeleid/0/schemas", ["AanvraagMaak"], "afbeelding-plaats-onbekend"),
        ("verklaringen/0/plaats", ["**"], "afbeelding-te-ruim"),
        ("verklaringen/0/plaats", ["schemas/**"], "afbeelding-te-ruim"),
        ("verklaringen/0/plaats", ["**/maxLength"], "afbeelding-te-ruim"),
        ("verklaringen/0/plaats", ["schemas/Contact/*"], "afbeelding-te-ruim"),
        ("verklaringen/0/plaats", ["schemas/Contact/(x|*)"], "afbeelding-te-ruim"),
        ("verklaringen/0/plaats", ["schemas/(Contact/x"], "afbeelding-patroon-onjuist"),
        ("verklaringen/0/plaats", ["schemas/((a|b)|c)/x"], "afbeelding-patroon-onjuist"),
        ("verklaringen/0/soort", "veranderd", "opbouw-onjuist"),
        ("verklaringen/0/besluit", "besluit 1", "opbouw-onjuist"),
        ("verklaringen/0/waarom", "zomaar", "opbouw-onjuist"),
        ("verklaringen/0", "info/version", "opbouw-onjuist"),
        ("oud/versie", 1.0, "opbouw-onjuist"),
    ],
)
def test_a_mistake_in_the_mapping_is_an_error_at_its_line(
    path: str, value: Any, code: str, write_project: WriteProject
) -> None:
    comparison = compare(write_project, _changed(path, value))
    found = [item for item in comparison.errors if item.code == code]
    assert found
    assert found[0].position.line > 1
    assert comparison.exit_code == 1


def test_a_decision_that_does_not_exist_explains_nothing(write_project: WriteProject) -> None:
    comparison = compare(write_project, _changed("verklaringen/0/besluit", "B99"))
    assert [item.location for item in comparison.unexplained] == ["info/version"]


def test_a_shared_reason_holds_for_the_pairs_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "docs/besluiten").mkdir(parents=True)
    (tmp_path / "docs/besluiten/B01.md").write_text("---\ncode: B01\n---\n")
    (tmp_path / "model/gepubliceerd/x").mkdir(parents=True)
    for name in ("een", "twee"):
        for version in ("1.0.0", "2.0.0"):
            data = document(info={"title": name, "version": version})
            (tmp_path / f"{name}{version}.yaml").write_text(yaml.safe_dump(data))
    sides = {
        name: {
            "oud": {"titel": name, "versie": "1"},
            "nieuw": {"titel": name, "versie": "2"},
        }
        for name in ("een", "twee")
    }
    shared = {"plaats": ["info/version"], "soort": "gewijzigd", "besluit": "B01", "paren": ["een"]}
    mapping = {"afbeelding": "x", "gedeeld": [shared], "paren": sides}
    (tmp_path / "model/gepubliceerd/x/afbeelding.yaml").write_text(yaml.safe_dump(mapping))
    unexplained = {
        name: len(
            compare_specifications(
                tmp_path / f"{name}1.0.0.yaml", tmp_path / f"{name}2.0.0.yaml", tmp_path
            ).unexplained
        )
        for name in ("een", "twee")
    }
    assert unexplained == {"een": 0, "twee": 1}


def test_a_reference_to_a_renamed_schema_is_no_difference(write_project: WriteProject) -> None:
    comparison = compare(write_project, PAIR)
    assert not [item for item in comparison.differences if "$ref" in item.difference.location]


@pytest.mark.parametrize(
    ("pattern", "location", "fits"),
    [
        ("schemas/Klant", "schemas/Klant", True),
        ("schemas/Klant", "schemas/Klanten", False),
        ("schemas/*/url", "schemas/Klant/url", True),
        ("schemas/*/url", "schemas/Klant/adres/url", False),
        ("schemas/*Lijst", "schemas/KlantLijst", True),
        ("schemas/**/url", "schemas/url", True),
        ("schemas/**/url", "schemas/Klant/adres/url", True),
        ("a/(b|c)/d", "a/c/d", True),
        ("a/(b|c/d)/e", "a/c/d/e", True),
        ("a/(b|c)/d", "a/x/d", False),
        ("paths/a/{uuid}/GET", "paths/a/{uuid}/GET", True),
        ("a.b/c", "axb/c", False),
        ("a/(|x)y", "a/y", True),
    ],
)
def test_a_pattern_fits_whole_locations(pattern: str, location: str, fits: bool) -> None:
    assert bool(compile_pattern(pattern).match(location)) is fits
    assert is_valid(pattern)
    assert not is_too_broad(pattern)


def test_a_pattern_tells_which_of_its_readings_fitted() -> None:
    pattern = compile_pattern("a/(b|c)/(d|e)")
    assert pattern.match("a/b/e") == {"a/b/e"}
    assert len(pattern.parts) == 4


def test_a_renamed_security_scheme_is_one_move(write_project: WriteProject) -> None:
    scheme = {"type": "http", "scheme": "bearer"}
    root = write_project({"docs/besluiten/B01.md": "---\ncode: B01\n---\n"})
    for name in ("Oud", "Nieuw"):
        data = document(
            info={"title": name, "version": "1.0.0"},
            paths={"/a": {"get": {"security": [{name: []}]}}},
            components={"securitySchemes": {name: scheme}},
        )
        (root / f"{name}.yaml").write_text(yaml.safe_dump(data))
    pair = {
        "oud": {"titel": "Oud", "versie": "1"},
        "nieuw": {"titel": "Nieuw", "versie": "1"},
        "koppelingen": [
            {"oud": "securitySchemes/Oud", "nieuw": ["securitySchemes/Nieuw"], "besluit": "B01"}
        ],
    }
    (root / "model/gepubliceerd/x").mkdir(parents=True)
    (root / "model/gepubliceerd/x/afbeelding.yaml").write_text(
        yaml.safe_dump({"afbeelding": "x", "paren": {"p": pair}})
    )
    comparison = compare_specifications(root / "Oud.yaml", root / "Nieuw.yaml", root)
    assert [(item.decision, item.difference.location) for item in comparison.differences] == [
        ("B01", "securitySchemes/Nieuw")
    ]
