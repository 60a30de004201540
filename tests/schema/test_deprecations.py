"""What is deprecated says so in the model, in the schemas and in the specification."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import WriteProject
from tests.projects import BASE
from werkbank.compare import compatibility
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Deprecation, Model, OperationKind
from werkbank.read import read_project
from werkbank.rules import judge
from werkbank.schema.deprecations import deprecations_of

M, A = "model/proef.yaml", "model/api/dingen.yaml"
MARKS = (
    (
        M,
        "        annotations:\n          referentielijst: kleur\n",
        "        deprecated: Kleuren zijn overbodig.\n"
        "        annotations:\n"
        "          referentielijst: kleur\n"
        "          verouderdSinds: 2927-01-01\n"
        "          vervaltOp: 2928-01-01\n"
        "          vervanging: Ding.soort\n",
    ),
    (
        M,
        "      klein: {description: Een klein ding.}\n",
        "      klein:\n"
        "        description: Een klein ding.\n"
        "        annotations: {verouderdSinds: 2926-01-01, vervanging: groot}\n",
    ),
    (
        A,
        "      code: {attribuut: code}\n",
        "      code:\n"
        "        attribuut: code\n"
        "        verouderd: {sinds: 2925-01-01, vervanging: nummer, uitleg: Zoek op nummer}\n",
    ),
    (
        A,
        "      zoeken: {scope: dingen.lezen}\n",
        "      zoeken:\n"
        "        scope: dingen.lezen\n"
        "        verouderd: {sinds: 2924-01-01, vervaltOp: 2925-06-01, vervanging: ding_list}\n",
    ),
)


def project(write_project: WriteProject, *marks: tuple[str, str, str]) -> Model:
    files = dict(BASE)
    for file, old, new in marks:
        assert old in files[file]
        files[file] = files[file].replace(old, new, 1)
    reading = read_project(write_project(files))
    assert reading.model is not None
    assert not reading.diagnostics
    return reading.model


@pytest.fixture
def marked(write_project: WriteProject) -> Model:
    return project(write_project, *MARKS)


@pytest.fixture
def document(marked: Model) -> dict[str, Any]:
    return openapi_document(marked, marked.apis[0])


def test_what_is_complete_has_no_diagnostics(marked: Model) -> None:
    assert judge(marked) == ()


def test_it_is_read_with_its_days_and_what_comes_instead(marked: Model) -> None:
    kleur = marked.object_types["Ding"].find("kleur")
    assert kleur is not None
    assert kleur.deprecation is not None
    assert kleur.deprecation.since == date(2927, 1, 1)
    assert kleur.deprecation.removal == date(2928, 1, 1)
    assert kleur.deprecation.replacement == "Ding.soort"
    assert kleur.deprecation.position.file == M


def test_an_attribute_says_so_in_every_schema(document: dict[str, Any]) -> None:
    for name in ("Ding", "DingAanmaken"):
        kleur = document["components"]["schemas"][name]["properties"]["kleur"]
        assert kleur["deprecated"] is True
        assert kleur["x-verouderd"] == {
            "sinds": "2927-01-01",
            "vervaltOp": "2928-01-01",
            "vervanging": "Ding.soort",
        }
        assert kleur["description"].endswith(
            "Verouderd. Sinds 2927-01-01, vervalt op 2928-01-01. Vervanging: `Ding.soort`."
            " Kleuren zijn overbodig."
        )


def test_a_value_says_so_beside_its_meaning(document: dict[str, Any]) -> None:
    text = document["components"]["schemas"]["Soort"]["description"]
    assert "* `klein` - Een klein ding. Verouderd. Sinds 2926-01-01. Vervanging: `groot`." in text


def test_a_filter_says_so_in_the_url_and_in_the_search(document: dict[str, Any]) -> None:
    listed = document["paths"]["/dingen"]["get"]["parameters"]
    code = next(each for each in listed if each.get("name") == "code")
    assert code["deprecated"] is True
    assert "Zoek op nummer." in code["description"]
    search = document["components"]["schemas"]["DingZoeken"]["properties"]["code"]
    assert search["deprecated"] is True


def test_an_operation_says_so_with_its_headers(document: dict[str, Any]) -> None:
    search = document["paths"]["/dingen/_zoek"]["post"]
    assert search["deprecated"] is True
    assert {"Deprecation", "Sunset"} <= search["responses"]["200"]["headers"].keys()


def test_without_a_mark_nothing_says_so(write_project: WriteProject) -> None:
    model = project(write_project)
    text = str(openapi_document(model, model.apis[0]))
    assert "eprecat" not in text
    assert "erouderd" not in text
    assert not deprecations_of(model, model.apis[0].resources[0])


def test_marking_breaks_nobody_and_is_a_minor_step(
    write_project: WriteProject, tmp_path: Path
) -> None:
    del tmp_path
    plain = project(write_project)
    marked = project(write_project, *MARKS)
    (there,) = compatibility(plain, marked).apis
    assert not any(change.breaks for change in there.changes)
    assert there.step.word == "minor"
    assert there.proposed == "1.1.0"


@pytest.mark.parametrize(
    ("kind", "filters", "bodies", "days"),
    [
        (OperationKind.LIST, (), ({"results": [{"code": "AA"}]},), []),
        (OperationKind.LIST, ("code",), (), [2925]),
        (OperationKind.SEARCH, (), (), [2924]),
        (OperationKind.CREATE, (), ({"code": "AA", "kleur": "rood"},), [2927]),
        (OperationKind.READ, (), (None, {"soort": "klein", "kleur": "rood"}), [2926, 2927]),
        (OperationKind.READ, (), (None, {"soort": "groot"}), []),
    ],
)
def test_an_exchange_uses_what_it_asks_and_carries(
    marked: Model,
    kind: OperationKind,
    filters: tuple[str, ...],
    bodies: tuple[object, ...],
    days: list[int],
) -> None:
    found = deprecations_of(marked, marked.apis[0].resources[0])
    used = [mark.since for mark in found.used(kind, filters, *bodies)]
    assert [day.year for day in used if day] == days


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (Deprecation(), "Gebruik dit niet meer."),
        (Deprecation(text="Niet meer nodig"), "Niet meer nodig."),
        (Deprecation(removal=date(2028, 1, 1)), "Vervalt op 2028-01-01."),
        (
            Deprecation(since=date(2027, 1, 1), replacement="geen"),
            "Sinds 2027-01-01. Er komt niets voor in de plaats.",
        ),
    ],
)
def test_it_is_told_in_sentences(mark: Deprecation, told: str) -> None:
    assert mark.told == told
