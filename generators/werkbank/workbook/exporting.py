"""The workbook: a sheet per kind of element, names locked, texts open, and a hidden stamp.

The stamp says, per cell, what stood there and what stood in the model when the workbook was made.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b
from io import BytesIO
from typing import TYPE_CHECKING, Any

from werkbank.emit.dictionary.spreadsheet import CREATED, MOST, TEXT_ONLY, stored, width
from werkbank.emit.markdown import clean
from werkbank.workbook.rows import CARDINALITY, SHEETS, Row

if TYPE_CHECKING:
    from xlsxwriter import Workbook

STAMP = "Stempel"
STAMP_COLUMNS = ("Blad", "Sleutel", "Kolom", "Cel", "Model")
SEPARATOR = "\u241f"
"""Between the parts of a key in the stamp."""

_TITLE = "Gegevenswoordenboek om in te werken"
_HELP = (
    "Dit is het gegevenswoordenboek om in te werken.",
    "Verander wat in een witte cel staat. De grijze cellen zeggen over welk element een rij gaat; "
    "die blijven zoals ze zijn.",
    "Kardinaliteit: 0..1, 1..1, 0..*, 1..* of een aantal als 2..5. Lengte: 9, 1..200 of 1..*.",
    "Maak Titel, Toelichting, Lengte of Patroon leeg om ze uit het model te halen.",
    "Klaar? Bewaar als .xlsx en voer uit: werkbank dictionary import BESTAND --proef",
    "Dat toont de verandering van het model, zonder iets te schrijven. Zonder --proef wordt zij "
    "overgenomen.",
)


def shown(value: str) -> str:
    """A value as a cell shows it."""
    return clean(value)


def digest(value: str) -> str:
    """The hash by which the stamp knows a value."""
    return blake2b(value.encode(), digest_size=8).hexdigest()


def workbook(rows: Sequence[Row]) -> bytes:
    """The workbook with these rows, byte-identical on every machine."""
    from xlsxwriter import Workbook  # costs 60 ms: only when a workbook is made

    target = BytesIO()
    book = Workbook(target, TEXT_ONLY)
    book.set_properties({"title": _TITLE, "created": CREATED})
    styles = _styles(book)
    guide = book.add_worksheet("Uitleg")
    guide.set_column(0, 0, 110)
    for number, line in enumerate(_HELP):
        guide.write_string(number, 0, line, styles["text"])
    guide.protect()
    for sheet in SHEETS:
        _sheet(book, sheet, [row for row in rows if row.sheet == sheet], styles)
    _stamp(book, rows)
    book.close()
    return stored(target.getvalue())


def _styles(book: Workbook) -> dict[str, Any]:
    wrapped = {"text_wrap": True, "valign": "top", "num_format": "@"}
    head = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#154273", "valign": "vcenter"}
    return {
        "head": book.add_format(head),
        "locked": book.add_format({**wrapped, "bg_color": "#E8E8E8"}),
        "open": book.add_format({**wrapped, "locked": False}),
        "text": book.add_format({"text_wrap": True}),
    }


def _sheet(book: Workbook, name: str, rows: Sequence[Row], styles: dict[str, Any]) -> None:
    keys, columns = SHEETS[name]
    page = book.add_worksheet(name)
    page.freeze_panes(1, len(keys))
    page.set_row(0, 22)
    for index, column in enumerate((*keys, *columns)):
        cells = [_cell(row, index, keys, column) for row in rows]
        page.set_column(index, index, width(column, cells))
        page.write_string(0, index, column, styles["head"])
        style = styles["locked" if index < len(keys) else "open"]
        for number, value in enumerate(cells, start=1):
            if value:
                fits = len(value) <= MOST
                page.write_string(number, index, value[:MOST], style if fits else styles["locked"])
            else:
                page.write_blank(number, index, None, style)
    if rows:
        page.autofilter(0, 0, len(rows), len(keys) + len(columns) - 1)
    if CARDINALITY in columns and rows:
        place = len(keys) + columns.index(CARDINALITY)
        page.data_validation(
            1, place, len(rows), place,
            {"validate": "list", "source": ["0..1", "1..1", "0..*", "1..*"],
             "error_type": "information", "error_title": "Kardinaliteit",
             "error_message": "Gebruikelijk is 0..1, 1..1, 0..* of 1..*; een aantal als 2..5 mag."},
        )  # fmt: skip
    page.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})


def _cell(row: Row, index: int, keys: Sequence[str], column: str) -> str:
    return shown(row.key[index] if index < len(keys) else row.values.get(column, ""))


def _stamp(book: Workbook, rows: Sequence[Row]) -> None:
    page = book.add_worksheet(STAMP)
    for index, column in enumerate(STAMP_COLUMNS):
        page.write_string(0, index, column)
    number = 0
    for row in rows:
        for column, value in row.values.items():
            number += 1
            cell = shown(value)[:MOST]
            line = (row.sheet, SEPARATOR.join(row.key), column, digest(cell), digest(value))
            for index, text in enumerate(line):
                page.write_string(number, index, text)
    page.protect()
    page.very_hidden()
