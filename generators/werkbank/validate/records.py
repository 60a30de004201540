"""Files -> the records in them that can be read, for whoever does not judge them."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.validate.judging import Source, readable_rows, span_of
from werkbank.validate.places import JsonObject
from werkbank.validate.raw import parse
from werkbank.validate.reading.batch import LONGEST, Batch
from werkbank.validate.rows import record_of
from werkbank.validate.sources import Found


def records_in(found: Found) -> Iterator[tuple[int, JsonObject]]:
    """Line and data of every record; what cannot be read is passed over."""
    for step in found.steps():
        yield from _records(found.source, step.batch)


def _records(source: Source, batch: Batch) -> Iterator[tuple[int, JsonObject]]:
    match batch.kind:
        case "lines" | "span":
            text = batch.content if batch.kind == "lines" else span_of(source, *batch.content)
            yield from _parsed(enumerate(text.split(b"\n"), batch.line))
        case "items":
            yield from _parsed(iter(batch.content))
        case "csv" | "rows" | "arrow":
            for line, row in readable_rows(source, batch):
                yield line, record_of(source.columns, row)


def _parsed(lines: Iterator[tuple[int, bytes]]) -> Iterator[tuple[int, JsonObject]]:
    for line, raw in lines:
        if raw and len(raw) <= LONGEST and isinstance(data := parse(raw).data, dict):
            yield line, data
