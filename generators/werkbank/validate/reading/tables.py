"""Parquet and spreadsheets: rows that are cells already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from werkbank.validate.reading.batch import ROWS, Batch, Step, Steps, trouble


class UnreadableError(Exception):
    """The file is not what its name says; the message is Dutch."""


def parquet_columns(path: Path) -> list[str]:
    """The names of the columns.

    Raises:
        UnreadableError: when it is no Parquet file.
    """
    return [str(name) for name in _parquet(path).schema_arrow.names]


def read_parquet(path: Path, done: Callable[[float], int]) -> Steps:
    """The rows in batches; the content is a table in the stream format of Arrow."""
    import pyarrow

    file = _parquet(path)
    total = max(file.metadata.num_rows, 1)
    line = 1
    try:
        for table in file.iter_batches(batch_size=ROWS):
            sink = pyarrow.BufferOutputStream()
            with pyarrow.ipc.new_stream(sink, table.schema) as writer:
                writer.write_batch(table)
            content = sink.getvalue().to_pybytes()
            yield Step(Batch("arrow", content, line), done(line / total))
            line += table.num_rows
    except (pyarrow.ArrowException, OSError):
        why = "Het Parquet-bestand is beschadigd; de rijen hierna zijn niet gelezen."
        found = trouble("bestand-afgebroken", line, f"{why} Lever het opnieuw aan.")
        yield Step(Batch("nothing", None, line, (found,)), done(1))


def _parquet(path: Path) -> Any:
    import pyarrow
    import pyarrow.parquet

    try:
        return pyarrow.parquet.ParquetFile(path, memory_map=False)
    except (pyarrow.ArrowException, OSError) as error:
        raise UnreadableError("Dit is geen leesbaar Parquet-bestand.") from error


def sheet_columns(path: Path) -> list[str]:
    """The headings in the first row of the first sheet.

    Raises:
        UnreadableError: when it is no workbook.
    """
    first = next(_sheet(path), ())
    return ["" if cell is None else str(cell).strip() for cell in first]


def read_sheet(path: Path, done: Callable[[float], int]) -> Steps:
    """The rows below the headings, in batches; the content is line and cells of each row."""
    rows: list[tuple[int, tuple[Any, ...]]] = []
    line = 1
    try:
        for line, row in enumerate(_sheet(path), start=1):
            if line > 1 and any(cell is not None for cell in row):
                rows.append((line, row))
            if len(rows) >= ROWS:
                yield Step(Batch("rows", rows, rows[0][0]), done(0.5))
                rows = []
    except Exception:
        why = "De werkmap is beschadigd; de rijen hierna zijn niet gelezen."
        found = trouble("bestand-afgebroken", line + 1, f"{why} Sla haar opnieuw op.")
        yield Step(Batch("rows", rows, line, (found,)), done(1))
        return
    if rows:
        yield Step(Batch("rows", rows, rows[0][0]), done(1))


def _sheet(path: Path) -> Iterator[tuple[Any, ...]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        sheet = book.worksheets[0]
    except Exception as error:  # a zip of any kind can have this name
        raise UnreadableError("Dit is geen leesbare werkmap van Excel (.xlsx).") from error
    yield from sheet.iter_rows(values_only=True)
