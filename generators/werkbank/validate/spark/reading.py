"""Files -> data frames whose rows know their file and their line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from werkbank.validate.judging import Source
from werkbank.validate.reading.batch import LONGEST, SIZE, Batch

Block = tuple[str, int]
"""File, and where in it the part begins that one task reads."""


def address(uri: str) -> str:
    """The address as it can be compared: Spark writes `file:/data/a%20b.ndjson`."""
    parts = urlsplit(uri)
    return f"{parts.scheme}:{parts.netloc}{unquote(parts.path)}"


def address_of(source: Source) -> str:
    """The same of a source."""
    if source.path is None:
        return address(source.name)
    # Spark does away with `..` and leaves links alone, and so does `abspath`.
    return address(Path(os.path.abspath(source.path)).as_uri())  # noqa: PTH100


def place_to_read(source: Source) -> str:
    """What Spark is told to read: it takes a percent sign for what it is."""
    scheme, _, path = address_of(source).partition(":")
    return f"file://{path}" if source.path else f"{scheme}://{path}"


def text_frame(session: Any, sources: Sequence[Source]) -> Any:
    """The lines of NDJSON files, as bytes: `raw`, `file` and `block`."""
    from pyspark.sql import functions as f

    frame = session.read.option("lineSep", "\n").text([place_to_read(each) for each in sources])
    return frame.select(
        f.col("value").cast("binary").alias("raw"),
        f.col("_metadata.file_path").alias("file"),
        f.col("_metadata.file_block_start").alias("block"),
    )


def parquet_frame(session: Any, source: Source) -> Any:
    """The rows of a Parquet file: its columns, and `_werkbank_row` with their number from 0."""
    from pyspark.sql import functions as f

    frame = session.read.parquet(place_to_read(source))
    return frame.select(*frame.columns, f.col("_metadata.row_index").alias("_werkbank_row"))


def first_lines(frame: Any) -> dict[Block, int]:
    """The number of the first line of every block of every file.

    A task sees a part of a file and does not know how many lines stand before it: they are counted
    once, without Python.
    """
    counts = frame.groupBy("file", "block").count().collect()
    found: dict[Block, int] = {}
    line = 1
    before = ""
    for file, block, count in sorted((row["file"], row["block"], row["count"]) for row in counts):
        line = line if file == before else 1
        found[file, block] = line
        before = file
        line += count
    return found


def text_batches(
    batches: Iterator[Any], first: dict[Block, int], numbers: dict[str, int]
) -> Iterator[tuple[int, Batch]]:
    """The lines that a task got, in batches of the local engine with the number of their source."""
    following = dict(first)
    for batch in batches:
        raws = batch.column(0).to_pylist()
        blocks = list(zip(batch.column(1).to_pylist(), batch.column(2).to_pylist(), strict=True))
        start = 0
        for end in range(1, len(raws) + 1):
            if end < len(raws) and blocks[end] == blocks[start]:
                continue
            block = blocks[start]
            line = following[block]
            following[block] = line + end - start
            number = numbers[address(block[0])]
            for part in _parts(raws[start:end], line):
                yield number, part
            start = end


def _parts(raws: list[bytes], line: int) -> Iterator[Batch]:
    """Lines together, as large as those of the local engine; what is too long by itself."""
    held: list[bytes] = []
    size = 0
    for raw in raws:
        if len(raw) > LONGEST or size > SIZE:
            if held:
                yield Batch("lines", b"\n".join(held), line)
                line, held, size = line + len(held), [], 0
            if len(raw) > LONGEST:
                yield Batch("items", [(line, raw)], line)
                line += 1
                continue
        held.append(raw)
        size += len(raw)
    if held:
        yield Batch("lines", b"\n".join(held), line)


def row_batches(batches: Iterator[Any], number: int) -> Iterator[tuple[int, Batch]]:
    """The rows that a task got of a Parquet file."""
    for batch in batches:
        *names, row = batch.schema.names
        rows = [(each[row] + 1, [each[name] for name in names]) for each in batch.to_pylist()]
        if rows:
            yield number, Batch("rows", rows, rows[0][0])
