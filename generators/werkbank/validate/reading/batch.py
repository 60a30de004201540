"""What a reader gives: so many records, on their way to whoever judges them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from werkbank.validate.finding import Finding

SIZE = 1 << 19
"""Bytes of text in a batch, about; the batches of a file are the same in every run."""
ROWS = 1000
"""Rows in a batch, for what has no text."""
LONGEST = 1 << 20
"""Bytes that a record can have; a record of the model has a few thousand."""


class Batch(NamedTuple):
    """Records of one source.

    Attributes:
        kind: `lines` (bytes), `span` (offset and length in the file, the same), `items` (line and
            bytes of each record), `csv` (line and bytes of each row), `rows` (line and cells of
            each row), `arrow` (bytes of a table) or `nothing`.
        content: according to `kind`.
        line: of the first record.
        findings: what the reader itself saw; about the file, or about what came before the batch.
    """

    kind: str
    content: Any
    line: int
    findings: tuple[Finding, ...] = ()


class Step(NamedTuple):
    """A batch with how far the file has been read.

    Attributes:
        done: bytes of the file, to tell progress by.
    """

    batch: Batch
    done: int


Steps = Iterator[Step]


def trouble(code: str, line: int, message: str) -> Finding:
    """A finding about a file, or a line that is no record."""
    from werkbank.validate.finding import Finding

    return Finding(line=line, rule=code, kind=code, message=message)
