"""A workbook that comes back: what its cells say, and what they said when it was made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import workbook as problems
from werkbank.position import Position
from werkbank.workbook.exporting import SEPARATOR, STAMP, STAMP_COLUMNS, digest
from werkbank.workbook.rows import SHEETS

Key = tuple[str, tuple[str, ...]]
"""Sheet and the cells that tell which row it is."""


@dataclass(frozen=True, slots=True)
class Stamped:
    """Hashes of a cell and of the model behind it, when the workbook was made."""

    cell: str
    model: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A cell that says something else than when the workbook was made.

    Attributes:
        place: the sheet and the cell, for a message.
        stamp: what stood there.
    """

    key: Key
    column: str
    value: str
    place: Position
    stamp: Stamped


@dataclass(frozen=True, slots=True)
class Returned:
    """What a workbook asks for."""

    edits: tuple[Edited, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_workbook(path: Path) -> Returned:
    """Reads a workbook that `workbook` made and that somebody has edited since.

    Never raises on what is in the file: whatever is wrong becomes a diagnostic.
    """
    book = _open(path)
    if isinstance(book, str):
        return Returned((), (report(problems.UNREADABLE, Position(path.name), reason=book),))
    stamps = _stamps(book)
    if not stamps:
        reason = f"het verborgen blad {STAMP} ontbreekt of is leeg"
        return Returned((), (report(problems.UNREADABLE, Position(path.name), reason=reason),))
    edits: list[Edited] = []
    found: list[Diagnostic] = []
    for sheet in SHEETS:
        if sheet in book.sheetnames:
            _read_sheet(path.name, sheet, book[sheet], stamps, edits, found)
    return Returned(tuple(edits), tuple(found))


def _open(path: Path) -> Any:
    """The workbook, or in Dutch why there is none."""
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return load_workbook(path, data_only=True)
    except OSError as error:
        return (error.strerror or "het bestand is niet te openen").lower()
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError):
        return "het bestand is geen .xlsx"


def _stamps(book: Any) -> dict[tuple[Key, str], Stamped]:
    if STAMP not in book.sheetnames:
        return {}
    lines = list(_lines(book[STAMP], len(STAMP_COLUMNS)))
    if not lines or tuple(lines[0][1]) != STAMP_COLUMNS:
        return {}
    return {
        ((sheet, tuple(key.split(SEPARATOR))), column): Stamped(cell, model)
        for _, (sheet, key, column, cell, model) in lines[1:]
    }


def _lines(page: Any, columns: int) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(page.iter_rows(max_col=columns, values_only=True), start=1):
        yield number, [text(value) for value in cells]


def text(value: object) -> str:
    """What a cell says, as text; a spreadsheet makes numbers of what looks like one."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _read_sheet(
    file: str,
    sheet: str,
    page: Any,
    stamps: Mapping[tuple[Key, str], Stamped],
    edits: list[Edited],
    found: list[Diagnostic],
) -> None:
    keys, columns = SHEETS[sheet]
    heads = [text(cell) for cell in next(page.iter_rows(max_row=1, values_only=True), ())]
    places = {name: heads.index(name) for name in (*keys, *columns) if name in heads}
    missing = [name for name in (*keys, *columns) if name not in places]
    if missing:
        reason = f"op blad {sheet} ontbreekt de kolom {missing[0]}"
        found.append(report(problems.UNREADABLE, place(file, sheet), reason=reason))
        return
    seen: dict[tuple[str, ...], int] = {}
    for number, cells in list(_lines(page, len(heads)))[1:]:
        key = tuple(cells[places[name]].strip() for name in keys)
        if not any(cells):
            continue
        where = place(file, sheet, number, places[keys[0]])
        name = told((sheet, key))
        if not any((at, column) in stamps for at in [(sheet, key)] for column in columns):
            found.append(report(problems.ROW_UNKNOWN, where, row=name))
            continue
        if key in seen:
            found.append(report(problems.ROW_TWICE, where, row=name, other=seen[key]))
            continue
        seen[key] = number
        edits += _edits((sheet, key), number, cells, places, columns, stamps, file)


def _edits(
    key: Key,
    number: int,
    cells: Sequence[str],
    places: Mapping[str, int],
    columns: Sequence[str],
    stamps: Mapping[tuple[Key, str], Stamped],
    file: str,
) -> Iterator[Edited]:
    for column in columns:
        stamp = stamps.get((key, column))
        value = cells[places[column]]
        if stamp is not None and digest(value) != stamp.cell:
            where = place(file, key[0], number, places[column])
            yield Edited(key, column, value.strip(), where, stamp)


def told(key: Key) -> str:
    """The element that a row is about, for in a message."""
    sheet, parts = key
    return f"{'.'.join(part for part in parts if part) or '(zonder naam)'} ({sheet.lower()})"


def place(file: str, sheet: str, row: int = 0, column: int = -1) -> Position:
    """A cell as a place: `woordenboek.xlsx, blad Attributen, cel D12`."""
    from openpyxl.utils import get_column_letter

    cell = f", cel {get_column_letter(column + 1)}{row}" if row and column >= 0 else ""
    return Position(f"{file}, blad {sheet}{cell}")
