"""The findings as a workbook: a sheet to begin with, and one for every rule."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from werkbank.validate.concluding import Conclusion
from werkbank.validate.finding import COLUMNS
from werkbank.validate.reports.words import about, title_of

_MOST = 100_000
"""Findings on a sheet; who wants them all takes another form."""
_SHEETS = 200
_WRONG = re.compile(r"[\[\]:*?/\\']")
_WIDTHS = (28, 9, 20, 44, 20, 40, 26, 26, 90)


def write(conclusion: Conclusion, path: Path) -> None:
    """Write the workbook; what is in a cell is a text, never a formula."""
    import xlsxwriter

    book = xlsxwriter.Workbook(
        str(path), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    bold = book.add_format({"bold": True})
    _first(book, bold, conclusion)
    sheets = {}
    for rule in list(conclusion.summary.rules())[:_SHEETS]:
        sheet = book.add_worksheet(_WRONG.sub("-", rule)[:31])
        for column, (name, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, bold)
        sheet.freeze_panes(1, 0)
        sheets[rule] = [sheet, 0]
    for row in conclusion.findings():
        _add(sheets.get(row[2]), row)
    book.close()


def _first(book: Any, bold: Any, conclusion: Conclusion) -> None:
    summary = conclusion.summary
    sheet = book.add_worksheet("samenvatting")
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 3, 18)
    lines: list[tuple[Any, ...]] = [
        ("Objecten", summary.records),
        ("Objecten met bevindingen", summary.wrong),
        ("Bevindingen", summary.findings),
        (),
        ("Bestand", "Objecten", "Met bevindingen", "Bevindingen"),
        *((name, *held) for name, held in summary.files.items()),
        (),
        ("Regel", "Bevindingen", "Wat het is"),
    ]
    model = conclusion.assignment.model
    lines += [(rule, count, title_of(model, rule)) for rule, count in summary.rules().items()]
    lines += [(), ("Attribuut", "Bevindingen"), *summary.attributes().items(), ()]
    lines += [(advice,) for advice in about(conclusion)]
    lines += [
        (f"Op een blad staan hooguit {_MOST} bevindingen; in de andere vormen staan ze alle.",)
    ]
    for at, line in enumerate(lines):
        heading = bold if line and line[0] in ("Bestand", "Regel", "Attribuut") else None
        for column, cell in enumerate(line):
            if isinstance(cell, int):
                sheet.write_number(at, column, cell, heading)
            else:
                sheet.write_string(at, column, cell or "(het object zelf)", heading)


def _add(held: list[Any] | None, row: list[Any]) -> None:
    if held is None or held[1] >= _MOST:
        return
    held[1] += 1
    for column, cell in enumerate(row):
        if isinstance(cell, int):
            held[0].write_number(held[1], column, cell)
        elif cell:
            held[0].write_string(held[1], column, cell)
