"""From the model to a workbook and back: what nobody edited stays, what was edited changes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import unified_diff
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.conftest import PROJECT, WriteProject
from tests.projects import BASE
from werkbank.read import read_project
from werkbank.workbook.exporting import STAMP, workbook
from werkbank.workbook.importing import Import, plan_import, write_import
from werkbank.workbook.rows import SHEETS, rows

Edits = Mapping[Any, str | None]
"""By sheet, key and column: what is typed in the cell."""
Edit = Callable[[Any], None]


def exported(
    root: Path, target: Path, edits: Edits | None = None, also: Edit | None = None
) -> Path:
    """A workbook of the project, edited as in a spreadsheet program and saved by it."""
    book = load_workbook(BytesIO(workbook(tuple(rows(root)))))
    for (sheet, key, column), value in (edits or {}).items():
        row = next(r for r in book[sheet].iter_rows(min_row=2) if matches(r, key))
        row[column_of(sheet, column)].value = value
    if also:
        also(book)
    book.save(target)
    return target


def matches(row: Any, key: tuple[str, ...]) -> bool:
    return tuple(cell.value or "" for cell in row[: len(key)]) == key


def column_of(sheet: str, column: str) -> int:
    keys, columns = SHEETS[sheet]
    return (*keys, *columns).index(column)


def lines_changed(root: Path, planned: Import) -> dict[str, tuple[list[str], list[str]]]:
    found = {}
    for file, content in planned.files.items():
        old = (root / file).read_text("utf-8").splitlines()
        diff = [*unified_diff(old, content.decode().splitlines(), lineterm="", n=0)][2:]
        gone = [line[1:] for line in diff if line.startswith("-")]
        come = [line[1:] for line in diff if line.startswith("+")]
        found[file] = (gone, come)
    return found


@pytest.fixture
def project(write_project: WriteProject) -> Path:
    return write_project(BASE)


def codes(planned: Import) -> list[str]:
    return [found.code for found in planned.diagnostics]


# -- the model of this repository ----------------------------------------------------------------


def test_a_round_trip_without_edits_changes_nothing_of_the_real_model(tmp_path: Path) -> None:
    planned = plan_import(PROJECT, exported(PROJECT, tmp_path / "w.xlsx"))
    assert (planned.files, planned.diff, planned.diagnostics) == ({}, "", ())


def test_ten_edits_touch_the_real_model_only_where_they_stand(tmp_path: Path) -> None:
    found = [row for row in rows(PROJECT) if row.values.get("Definitie") and row.sheet != "Typen"]
    chosen = found[:: len(found) // 10][:10]
    edits: Edits = {
        (row.sheet, row.key, "Definitie"): f"{row.values['Definitie']} Toegevoegd: {number}."
        for number, row in enumerate(chosen)
    }
    planned = plan_import(PROJECT, exported(PROJECT, tmp_path / "w.xlsx", edits))
    assert planned.diagnostics == ()
    assert planned.changed == 10
    for file, (gone, come) in lines_changed(PROJECT, planned).items():
        number = sum(row.file == file for row in chosen)
        # Of a definition only the last line differs, if that; it may need one or two more.
        assert len(gone) <= number
        assert number <= len(come) <= 3 * number


def test_the_workbook_is_the_same_bytes_every_time() -> None:
    found = tuple(rows(PROJECT))
    assert workbook(found) == workbook(found)


# -- small projects ------------------------------------------------------------------------------


TEN: Edits = {
    ("Objecttypen", ("Ding",), "Titel"): "Een ding",
    ("Objecttypen", ("Adres",), "Definitie"): "Waar iets is: een plek.",
    ("Attributen", ("Ding", "code"), "Definitie"): 'Zegt: "code" of niet.',
    ("Attributen", ("Ding", "kleur"), "Toelichting"): "Kijk er goed naar.",
    ("Attributen", ("Ding", "kleur"), "Lengte"): "1..30",
    ("Attributen", ("Ding", "soort"), "Kardinaliteit"): "1..1",
    ("Typen", ("Code",), "Lengte"): "1..9",
    ("Enumeraties", ("Soort", "groot"), "Definitie"): "Een groot ding, zonder meer.",
    ("Enumeraties", ("Soort", ""), "Titel"): "Soort ding",
    ("Referentielijsten", ("kleur", "rood", "2020-01-01"), "Naam"): "Felrood",
}


def test_ten_edits_change_exactly_their_own_lines(project: Path, tmp_path: Path) -> None:
    planned = plan_import(project, exported(project, tmp_path / "w.xlsx", TEN))
    assert planned.changed == 10
    assert lines_changed(project, planned) == {
        "model/deel.yaml": (
            ["    description: Een adres."],
            ['    description: "Waar iets is: een plek."'],
        ),
        "model/proef.yaml": (
            [
                "      mim:lengte: 1..8",
                "      groot: {description: Een groot ding.}",
                "        description: De code van het ding.",
            ],
            [
                "      mim:lengte: 1..9",
                "    title: Soort ding",
                '      groot: {description: "Een groot ding, zonder meer."}',
                "    title: Een ding",
                "        description: 'Zegt: \"code\" of niet.'",
                "        required: true",
                "        comments:",
                "          - Kijk er goed naar.",
                "          mim:lengte: 1..30",
            ],
        ),
        "model/referentielijsten/kleur.yaml": (["    naam: Rood"], ["    naam: Felrood"]),
    }


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("1..1", ["        required: true"]),
        ("0..*", ["        multivalued: true"]),
        ("1..*", ["        multivalued: true", "        required: true"]),
        (
            "2..5",
            [
                *("        multivalued: true", "        required: true"),
                *("        minimum_cardinality: 2", "        maximum_cardinality: 5"),
            ],
        ),
    ],
)
def test_a_cardinality_becomes_what_linkml_writes_for_it(
    project: Path, tmp_path: Path, value: str, wanted: list[str]
) -> None:
    edits: Edits = {("Attributen", ("Ding", "kleur"), "Kardinaliteit"): value}
    planned = plan_import(project, exported(project, tmp_path / "w.xlsx", edits))
    allowed = {"werkmap-model-fout"}  # the casus no longer fits: that is another matter
    assert set(codes(planned)) <= allowed
    assert lines_changed(project, planned) == {"model/proef.yaml": ([], wanted)}
    assert str(next(r for r in read_rows(planned, "kleur"))) == value


def read_rows(planned: Import, name: str) -> list[str]:
    from werkbank.read.editing import YamlText
    from werkbank.workbook.rows import cardinality

    text = YamlText(planned.files["model/proef.yaml"].decode())
    return [cardinality(text.get("classes", "Ding", "attributes", name))]


def test_a_cardinality_that_goes_down_removes_its_lines(project: Path, tmp_path: Path) -> None:
    edits: Edits = {("Attributen", ("Ding", "adressen"), "Kardinaliteit"): "0..1"}
    planned = plan_import(project, exported(project, tmp_path / "w.xlsx", edits))
    assert lines_changed(project, planned)["model/proef.yaml"] == (
        ["        multivalued: true"],
        [],
    )


IMPOSSIBLE = {
    "0..0": "werkmap-kardinaliteit-onjuist",
    "3..2": "werkmap-kardinaliteit-onjuist",
    "veel": "werkmap-kardinaliteit-onjuist",
    None: "werkmap-tekst-ontbreekt",
}


@pytest.mark.parametrize("value", IMPOSSIBLE)
def test_an_impossible_cardinality_names_its_cell(
    project: Path, tmp_path: Path, value: str | None
) -> None:
    edits: Edits = {("Attributen", ("Ding", "kleur"), "Kardinaliteit"): value}
    planned = plan_import(project, exported(project, tmp_path / "w.xlsx", edits))
    assert codes(planned) == [IMPOSSIBLE[value]]
    assert planned.diagnostics[0].position.file == "w.xlsx, blad Attributen, cel F4"
    assert write_import(project, planned) == planned.errors


@pytest.mark.parametrize(
    ("edits", "code"),
    [
        ({("Attributen", ("Ding", "kleur"), "Lengte"): "lang"}, "werkmap-lengte-onjuist"),
        ({("Attributen", ("Ding", "kleur"), "Definitie"): None}, "werkmap-tekst-ontbreekt"),
        ({("Typen", ("Code",), "Patroon"): "^[A"}, "werkmap-model-fout"),
        ({("Attributen", ("Ding", "kleur"), "Objecttype"): "Dang"}, "werkmap-rij-onbekend"),
    ],
)
def test_wrong_input_is_refused_and_nothing_is_written(
    project: Path, tmp_path: Path, edits: Edits, code: str
) -> None:
    good: Edits = {("Objecttypen", ("Ding",), "Definitie"): "Een beter ding."}
    planned = plan_import(project, exported(project, tmp_path / "w.xlsx", {**good, **edits}))
    assert codes(planned) == [code]
    assert write_import(project, planned)
    assert {name: (project / name).read_text("utf-8") for name in BASE} == dict(BASE)


def test_a_row_that_stands_twice_is_refused(project: Path, tmp_path: Path) -> None:
    def twice(book: Any) -> None:
        page = book["Typen"]
        page.append([cell.value for cell in page[2]])

    planned = plan_import(project, exported(project, tmp_path / "w.xlsx", also=twice))
    assert codes(planned) == ["werkmap-rij-dubbel"]


def test_a_workbook_without_stamp_and_a_file_that_is_none_are_refused(
    project: Path, tmp_path: Path
) -> None:
    bare = exported(project, tmp_path / "w.xlsx", also=lambda book: book.remove(book[STAMP]))
    assert codes(plan_import(project, bare)) == ["werkmap-onleesbaar"]
    bare.write_text("geen werkmap")
    assert codes(plan_import(project, bare)) == ["werkmap-onleesbaar"]


def test_a_cell_that_the_model_changed_too_conflicts_and_another_one_does_not(
    project: Path, tmp_path: Path
) -> None:
    edits: Edits = {
        ("Objecttypen", ("Ding",), "Definitie"): "Wat de werkmap zegt.",
        ("Attributen", ("Ding", "soort"), "Definitie"): "Ook veranderd.",
    }
    book = exported(project, tmp_path / "w.xlsx", edits)
    model = project / "model/proef.yaml"
    model.write_text(
        BASE["model/proef.yaml"].replace("De kleur van het ding.", "De tint."), "utf-8"
    )
    assert codes(plan_import(project, book)) == []
    text = model.read_text("utf-8")
    model.write_text(text.replace("Een ding dat geregistreerd wordt.", "Iets."), "utf-8")
    planned = plan_import(project, book)
    assert codes(planned) == ["werkmap-botst"]
    assert planned.diagnostics[0].position.file == "w.xlsx, blad Objecttypen, cel C2"


def test_an_edit_that_the_model_made_as_well_is_no_conflict(project: Path, tmp_path: Path) -> None:
    edits: Edits = {("Objecttypen", ("Ding",), "Definitie"): "Iets."}
    book = exported(project, tmp_path / "w.xlsx", edits)
    model = project / "model/proef.yaml"
    text = model.read_text("utf-8").replace("Een ding dat geregistreerd wordt.", "Iets.")
    model.write_text(text, "utf-8")
    assert plan_import(project, book) == Import()


def test_sorting_and_leaving_out_rows_changes_nothing(project: Path, tmp_path: Path) -> None:
    def mix(book: Any) -> None:
        page = book["Attributen"]
        lines = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
        page.delete_rows(2, page.max_row)
        for line in sorted(lines[2:], key=str, reverse=True):
            page.append(line)

    assert plan_import(project, exported(project, tmp_path / "w.xlsx", also=mix)) == Import()


WORDS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"])
    | st.sampled_from("\n\"':#-{}>|&*"),
    min_size=1,
    max_size=160,
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=WORDS)
def test_any_description_comes_back_as_it_was_typed(
    write_project: WriteProject, tmp_path: Path, text: str
) -> None:
    root = write_project(BASE)
    wanted = text.strip() or "x"
    edits: Edits = {("Objecttypen", ("Ding",), "Definitie"): wanted}
    planned = plan_import(root, exported(root, tmp_path / "w.xlsx", edits))
    assert write_import(root, planned) == ()
    model = read_project(root).model
    assert model is not None
    assert model.object_types["Ding"].description == wanted
    after = (root / "model/proef.yaml").read_text("utf-8").split("\n")
    before = BASE["model/proef.yaml"].split("\n")
    start = before.index("    description: Een ding dat geregistreerd wordt.")
    assert after[:start] == before[:start]
    assert after[len(after) - (len(before) - start - 1) :] == before[start + 1 :]
