"""Exceptions of a reproduction: read from a file, and judged when they say what cannot be."""

from __future__ import annotations

import copy
from typing import Any

import pytest
import yaml

from tests.compare.inline import Document, document
from tests.conftest import WriteProject
from werkbank.compare import Comparison, compare_specifications
from werkbank.compare.exceptions import read_exceptions

FILE = "model/gepubliceerd/1999/uitzonderingen.yaml"
DING = {"type": "object", "properties": {"naam": {"type": "string", "maxLength": 20}}}
OLD = document(
    info={"title": "Dingen API", "version": "1.0.0"}, components={"schemas": {"D": DING}}
)
EXCEPTIONS: dict[str, Any] = {
    "versie": "1999",
    "specificaties": {
        "dingen": {"titel": "Dingen API", "versie": "1.0.0"},
        "doosjes": {"titel": "Doosjes API", "versie": "1.0.0"},
    },
    "uitzonderingen": {
        "U01": {
            "reden": "Het model kent geen lengte.",
            "specificaties": ["dingen"],
            "verschillen": [
                {"plaats": ["schemas/D/naam/maxLength"], "soort": "verwijderd", "oud": 20}
            ],
        },
        "U02": {
            "reden": "Elders anders.",
            "specificaties": ["doosjes"],
            "verschillen": [{"plaats": ["schemas/D/kleur"], "soort": "toegevoegd"}],
        },
    },
}


def new(**changes: Any) -> Document:
    data = copy.deepcopy(OLD)
    data["components"]["schemas"]["D"]["properties"]["naam"] = {"type": "string", **changes}
    return data


def compared(
    write_project: WriteProject, reproduction: Document, exceptions: Any = None
) -> Comparison:
    root = write_project(
        {
            "oud.yaml": yaml.safe_dump(OLD),
            "nieuw.yaml": yaml.safe_dump(reproduction),
            FILE: yaml.safe_dump(exceptions or EXCEPTIONS),
        }
    )
    return compare_specifications(root / "oud.yaml", root / "nieuw.yaml", root)


def test_an_exception_explains_with_its_reason(write_project: WriteProject) -> None:
    found = compared(write_project, new())
    assert found.mapping == "1999/uitzonderingen/dingen"
    assert {code: len(items) for code, items in found.by_decision().items()} == {"U01": 1}
    assert found.titles == {"U01": "Het model kent geen lengte.", "U02": "Elders anders."}
    assert (found.exit_code, found.diagnostics) == (0, ())


def test_what_is_no_exception_stays_unexplained(write_project: WriteProject) -> None:
    found = compared(write_project, new(maxLength=30))
    assert [item.location for item in found.unexplained] == ["schemas/D/naam/maxLength"]
    assert found.exit_code == 1


def test_an_exception_of_another_specification_is_not_counted(write_project: WriteProject) -> None:
    """U02 explains nothing here, and is not blamed for it."""
    found = compared(write_project, new(maxLength=20))
    assert [(item.code, item.position.file) for item in found.unused] == [
        ("uitzondering-ongebruikt", FILE)
    ]
    assert "U01" in found.unused[0].message


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        ("specificaties", ["dozen"], "uitzondering-specificatie-onbekend"),
        ("plaats", ["schemas/**"], "afbeelding-te-ruim"),
        ("plaats", ["schemas/(D/naam"], "afbeelding-patroon-onjuist"),
        ("soort", "verplaatst", "opbouw-onjuist"),
        ("reden", 3, "opbouw-onjuist"),
    ],
)
def test_a_mistake_is_reported_at_its_line(
    place: str, value: Any, code: str, write_project: WriteProject
) -> None:
    data = copy.deepcopy(EXCEPTIONS)
    case = data["uitzonderingen"]["U01"]
    (case if place in case else case["verschillen"][0])[place] = value
    root = write_project({FILE: yaml.safe_dump(data)})
    found = read_exceptions(root)
    assert (found.pairs, found.reasons) == ((), {})
    assert [(item.code, item.position.file) for item in found.diagnostics] == [(code, FILE)]
    assert found.diagnostics[0].position.line > 1


def test_a_file_that_is_no_yaml_is_reported(write_project: WriteProject) -> None:
    found = read_exceptions(write_project({FILE: "versie: [\n"}))
    assert [item.code for item in found.diagnostics] == ["yaml-onleesbaar"]
