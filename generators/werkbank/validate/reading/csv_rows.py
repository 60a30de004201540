"""CSV: the header, and rows that may stretch over lines; cut here, parsed by whoever judges."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator

from werkbank.validate.reading.batch import LONGEST, SIZE, Batch, Step, Steps, trouble
from werkbank.validate.reading.lines import endings, pieces
from werkbank.validate.reading.opening import Opened

_SEPARATORS = ";,\t|"
_UNCLOSED = (
    "Vanaf deze regel is een aanhalingsteken niet gesloten; de regel is niet beoordeeld. "
    "Sluit de tekst af, of schrijf een aanhalingsteken in een tekst dubbel."
)
_LONG_LINE = (
    f"Deze regel is langer dan {LONGEST >> 20} MB en is niet beoordeeld; "
    "controleer of een aanhalingsteken ontbreekt."
)
_MOST_LINES = 200
"""Lines that a text in a cell can have."""


def header_of(head: bytes, separator: str = "") -> tuple[list[str], str]:
    """The names of the columns, and what separates them.

    Args:
        head: the start of the file.
        separator: what the user says; empty to take what occurs most.
    """
    first = next(_rows(iter([(1, line) for line in head.splitlines(keepends=True)])), (1, b""))[1]
    text = decoded(first or b"")[0].lstrip("\ufeff").rstrip("\r\n")
    separator = separator or max(_SEPARATORS, key=text.count)
    return cells(text, separator), separator


def decoded(raw: bytes) -> tuple[str, bool]:
    """The text, and True when it is UTF-8; other texts are taken for those of older Windows."""
    try:
        return raw.decode("utf-8"), True
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), False


def cells(text: str, separator: str, *, strict: bool = False) -> list[str]:
    """The cells of one row; none when it is no row, of which strict has a narrower idea."""
    csv.field_size_limit(LONGEST * 2)
    try:
        return next(csv.reader([text], delimiter=separator, strict=strict), [])
    except csv.Error:
        return []


def read_csv(opened: Opened, done: Callable[[], int], *, separator: str, width: int) -> Steps:
    """The rows behind the header, in batches; the content is line and bytes of each row.

    Args:
        opened: the file.
        done: bytes of the file that have been read.
        separator: of the cells.
        width: cells that a row has.
    """
    rows: list[tuple[int, bytes]] = []
    size = 0
    line = 0
    for number, (line, row) in enumerate(_rows(_numbered(opened), separator, width)):
        if row is None:
            text = _UNCLOSED if line > 0 else _LONG_LINE
            found = trouble("regel-te-lang" if line < 0 else "geen-csv", abs(line), text)
            yield Step(Batch("csv", rows, abs(line), (found,)), done())
            rows, size = [], 0
        elif number and row.strip():
            rows.append((line, row))
            size += len(row)
            if size >= SIZE // 2:
                yield Step(Batch("csv", rows, rows[0][0]), done())
                rows, size = [], 0
    if rows:
        yield Step(Batch("csv", rows, rows[0][0]), done())
    yield from endings(opened, abs(line) + 1, done)


def _numbered(opened: Opened) -> Iterator[tuple[int, bytes | None]]:
    """Number and text of every line; None for one that is too long."""
    line = 1
    for piece in pieces(opened):
        if piece is None:
            yield line, None
            line += 1
        elif piece[1] is not None:
            for text in _split(piece[1]):
                yield line, text
                line += 1


def _split(text: bytes) -> list[bytes]:
    """Lines that end in a newline; a lone carriage return ends no line."""
    found = text.split(b"\n")
    return [line + b"\n" for line in found[:-1]] + ([found[-1]] if found[-1] else [])


def _rows(
    lines: Iterator[tuple[int, bytes | None]], separator: str = "", width: int = 0
) -> Iterator[tuple[int, bytes | None]]:
    """Line and bytes of every row; None for an open quote, with a negative line for a long line.

    A quote that is not closed runs on to the next one, rows further on. So lines only are one row
    together when that has as many cells as a row has.
    """
    waiting: list[tuple[int, bytes | None]] = []
    while True:
        line, text = waiting.pop(0) if waiting else next(lines, (0, b""))
        if text is None:
            yield -line, None
            continue
        if not text:
            return
        held = [(line, text)]
        quotes = text.count(b'"')
        while quotes % 2 and len(held) < _MOST_LINES:
            following = waiting.pop(0) if waiting else next(lines, (0, b""))
            if not following[1]:
                waiting.insert(0, following)
                break
            held.append((following[0], following[1]))
            quotes += following[1].count(b'"')
        whole = b"".join(text for _, text in held)
        text_of = decoded(whole)[0].rstrip("\r\n") if len(held) > 1 and width else ""
        if quotes % 2 or (text_of and len(cells(text_of, separator, strict=True)) != width):
            # The row is lost; those behind it are not.
            yield line, None
            waiting = [*held[1:], *waiting]
            continue
        yield line, whole
