"""A sheet as CSV according to RFC 4180: commas, quotes where needed, UTF-8."""

from __future__ import annotations

import csv
from io import StringIO

from werkbank.emit.dictionary.sheets import Sheet
from werkbank.emit.markdown import clean

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_text(sheet: Sheet) -> str:
    """The sheet as text with `\\n` line ends.

    A spreadsheet program takes a cell that starts with `=`, `+`, `-` or `@` for a formula,
    whatever the quotes; such a cell gets an apostrophe in front, as OWASP advises.
    """
    target = StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows([harmless(value) for value in row] for row in sheet.rows)
    return target.getvalue()


def harmless(value: str) -> str:
    """The value, marked as text when a spreadsheet program would calculate with it."""
    shown = clean(value)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA_STARTS) else shown
