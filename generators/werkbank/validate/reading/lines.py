"""NDJSON: a record on every line."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from werkbank.validate.reading.batch import LONGEST, SIZE, Batch, Step, Steps, trouble
from werkbank.validate.reading.opening import Opened

_TOO_LONG = (
    f"Deze regel is langer dan {LONGEST >> 20} MB en is niet beoordeeld; "
    "zet elk object op een eigen regel."
)


def read_lines(opened: Opened, done: Callable[[], int]) -> Steps:
    """The lines of a file in batches; a line that is too long to be a record is passed over."""
    line = 1
    offset = 0
    for piece in pieces(opened):
        if piece is None:
            found = trouble("regel-te-lang", line, _TOO_LONG)
            yield Step(Batch("nothing", None, line, (found,)), done())
            line += 1
            continue
        length, text = piece
        if text is None:
            offset += length
            continue
        content = (offset, length) if opened.plain else text
        yield Step(Batch("span" if opened.plain else "lines", content, line), done())
        offset += length
        line += text.count(b"\n")
    yield from endings(opened, line, done)


def endings(opened: Opened, line: int, done: Callable[[], int]) -> Steps:
    """What is to be told about the file as a whole, when all of it was read."""
    if opened.problem:
        why = f"Het bestand is niet helemaal gelezen: {opened.problem}."
        found = trouble("bestand-afgebroken", line, f"{why} Lever het opnieuw aan.")
        yield Step(Batch("nothing", None, line, (found,)), done())


def pieces(opened: Opened) -> Iterator[tuple[int, bytes | None] | None]:
    """Length and text of whole lines together; None for the end of a line that is too long.

    Of a line that is too long, the parts come as a length without a text.
    """
    kept = b""
    skipping = False
    for block in opened.blocks():
        text = kept + block if kept else block
        kept = b""
        if skipping:
            end = text.find(b"\n")
            if end < 0:
                yield len(text), None
                continue
            yield end + 1, None
            yield None
            skipping, text = False, text[end + 1 :]
        end = text.rfind(b"\n") + 1
        yield from _whole(text, end)
        kept = text[end:]
        if len(kept) > LONGEST:
            yield len(kept), None
            kept, skipping = b"", True
    if skipping:
        yield None
    elif kept:
        yield len(kept), kept


def _whole(text: bytes, end: int) -> Iterator[tuple[int, bytes]]:
    """The first `end` bytes, cut after the line that fills a batch; a little more is no batch."""
    start = 0
    while start < end:
        cut = end
        if end - start > SIZE + SIZE // 8:
            cut = text.rfind(b"\n", start, start + SIZE) + 1 or text.find(b"\n", start) + 1
        yield cut - start, text[start:cut]
        start = cut
