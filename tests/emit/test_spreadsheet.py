"""The workbook: text and nothing but text, easy to read, the same bytes everywhere."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from tests.emit.documented_model import documented, nasty
from werkbank.emit.dictionary.csv_file import csv_text, harmless
from werkbank.emit.dictionary.sheets import Sheet, sheets
from werkbank.emit.dictionary.spreadsheet import spreadsheet
from werkbank.emit.relations import relations
from werkbank.ir import Model

DANGEROUS = (
    "=1+1", "+31612345678", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\n=1", "https://x.example",
    "mailto:a@example.org", "0012", "{=1}", "=HYPERLINK(\"x\")", "internal:Blad!A1",
)  # fmt: skip


def book(whole: Model) -> Workbook:
    content = spreadsheet("Proef", sheets(whole, relations(whole)))
    return load_workbook(BytesIO(content))


def sheet(*values: str) -> Sheet:
    return Sheet("Proef", ("Kop",), tuple((value,) for value in values))


def test_there_is_a_sheet_per_kind() -> None:
    assert book(documented()).sheetnames == [
        "Objecttypen", "Attributen", "Enumeraties", "Typen", "Referentielijsten", "Gedrag",
    ]  # fmt: skip


def test_every_sheet_has_a_frozen_head_a_filter_and_wrapped_text() -> None:
    for worksheet in book(documented()):
        assert worksheet.freeze_panes == "B2"
        assert worksheet.auto_filter.ref == worksheet.dimensions
        assert worksheet["A1"].font.bold
        assert worksheet["A2"].alignment.wrap_text
        assert 10 <= worksheet.column_dimensions["A"].width <= 61


def test_every_row_of_a_sheet_is_in_the_workbook() -> None:
    whole = documented()
    for wanted, worksheet in zip(sheets(whole, relations(whole)), book(whole), strict=True):
        found = [tuple(cell or "" for cell in row) for row in worksheet.values]
        assert found == [wanted.columns, *wanted.rows]


@pytest.mark.parametrize("value", DANGEROUS)
def test_a_cell_is_text_whatever_it_looks_like(value: str) -> None:
    worksheet = load_workbook(BytesIO(spreadsheet("x", [sheet(value)]))).active
    assert worksheet is not None
    cell = worksheet["A2"]
    assert cell.data_type == "s"
    assert cell.value == value.replace("\t", " ")
    assert cell.hyperlink is None


def test_nasty_text_keeps_the_workbook_readable() -> None:
    assert len(book(nasty()).sheetnames) == 6


def test_the_same_sheets_give_the_same_bytes() -> None:
    whole = documented()
    first, second = (spreadsheet("Proef", sheets(whole, relations(whole))) for _ in range(2))
    assert first == second


def test_nothing_in_the_archive_depends_on_the_machine() -> None:
    """Stored, for zlib and zlib-ng compress differently; without clock and operating system."""
    with ZipFile(BytesIO(spreadsheet("x", [sheet("a")]))) as archive:
        for entry in archive.infolist():
            assert entry.compress_type == ZIP_STORED
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.create_system == 3
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@a", " =1", "\n=1"])
def test_a_csv_cell_never_becomes_a_formula(value: str) -> None:
    assert harmless(value).startswith("'")
    assert f"'{value.strip()}" in csv_text(sheet(value)).replace("\n", "").replace(" ", "")


def test_a_csv_cell_with_commas_quotes_and_lines_stays_one_cell() -> None:
    assert csv_text(sheet('a,"b"\nc')) == 'Kop\n"a,""b""\nc"\n'
