"""Sheets as an .xlsx workbook, byte-identical on every machine."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from werkbank.emit.dictionary.sheets import Sheet
from werkbank.emit.markdown import clean

if TYPE_CHECKING:
    from xlsxwriter import Workbook

CREATED = datetime(2000, 1, 1, tzinfo=UTC)
"""A fixed date: the file must not differ when only the clock does."""
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
MOST = 32_767
"""More characters do not fit in a cell of Excel."""
_NARROWEST, _WIDEST = 10, 60
TEXT_ONLY = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def spreadsheet(title: str, sheets: Iterable[Sheet]) -> bytes:
    """The workbook, with one worksheet per sheet and nothing but text in its cells."""
    from xlsxwriter import Workbook  # costs 60 ms: only when a workbook is made

    target = BytesIO()
    workbook = Workbook(target, TEXT_ONLY)
    workbook.set_properties({"title": clean(title), "created": CREATED})
    head = workbook.add_format(
        {"bold": True, "font_color": "#FFFFFF", "bg_color": "#154273", "valign": "vcenter"}
    )
    body = workbook.add_format({"text_wrap": True, "valign": "top"})
    for sheet in sheets:
        _write(workbook, sheet, head, body)
    workbook.close()
    return stored(target.getvalue())


def _write(workbook: Workbook, sheet: Sheet, head: Any, body: Any) -> None:
    worksheet = workbook.add_worksheet(sheet.name)
    worksheet.freeze_panes(1, 1)
    worksheet.set_row(0, 22)
    worksheet.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    for index, name in enumerate(sheet.columns):
        cells = [row[index] for row in sheet.rows]
        worksheet.set_column(index, index, width(name, cells))
        worksheet.write_string(0, index, name, head)
    for number, row in enumerate(sheet.rows, start=1):
        for index, value in enumerate(row):
            if value:
                worksheet.write_string(number, index, clean(value)[:MOST], body)


def width(name: str, cells: Sequence[str]) -> int:
    """The width of a column in characters: of its longest line, within reason."""
    longest = max((len(line) for value in cells for line in value.split("\n")), default=0)
    # A header carries the button of the filter, which takes the room of three characters.
    return max(_NARROWEST, min(_WIDEST, longest + 1), len(name) + 4)


def stored(archive: bytes) -> bytes:
    """The same archive without compression and without traces of the machine.

    Compressed bytes differ between zlib and zlib-ng, and `ZipInfo` records the operating system.
    """
    target = BytesIO()
    with ZipFile(BytesIO(archive)) as source, ZipFile(target, "w", ZIP_STORED) as copy:
        for name in source.namelist():
            entry = ZipInfo(name, _ZIP_DATE)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            copy.writestr(entry, source.read(name))
    return target.getvalue()
