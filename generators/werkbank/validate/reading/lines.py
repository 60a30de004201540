"""NDJSON: a record on every line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import IO

from werkbank.validate.reading.batch import LONGEST, SIZE, Batch, Step, Steps, trouble
from werkbank.validate.reading.opening import Opened, broken_off

_TOO_LONG = (
    f"Deze regel is langer dan {LONGEST >> 20} MB en is niet beoordeeld; "
    "zet elk object op een eigen regel."
)


def read_lines(opened: Opened, done: Callable[[], int]) -> Steps:
    """The lines of a file in batches; a line that is too long to be a record is passed over."""
    if opened.plain:
        yield from _spans(opened)
        return
    line = 1
    for piece in pieces(opened):
        if piece is None:
            yield Step(_too_long(line), done())
            line += 1
            continue
        _, text = piece
        if text is not None:
            yield Step(Batch("lines", text, line), done())
            line += text.count(b"\n")
    yield from endings(opened, line, done)


def _spans(opened: Opened) -> Steps:
    """Where the batches stand in a file that can be read again; whoever judges them reads them.

    Here one buffer is filled again and again: the ends of lines are all that matters.
    """
    buffer = bytearray(SIZE)
    offset, line = 0, 1
    try:
        while size := _filled(opened.file, offset, buffer):
            length = buffer.rfind(b"\n", 0, size) + 1
            if size < len(buffer):
                length = size
            elif not length:
                length = _long_line(opened.file, offset, buffer)
                if length > LONGEST:
                    yield Step(_too_long(line), offset + length)
                    offset, line = offset + length, line + 1
                    continue
            yield Step(Batch("span", (offset, length), line), offset + length)
            offset += length
            line += _count(buffer, length) if length <= size else 1
    except OSError as error:
        opened.problem = broken_off(error)
    yield from endings(opened, line, lambda: offset)


def _count(buffer: bytearray, length: int) -> int:
    """How many lines end before a place; looking for ends is quicker than counting bytes."""
    found = 0
    at = buffer.find(b"\n", 0, length)
    while at >= 0:
        found += 1
        at = buffer.find(b"\n", at + 1, length)
    return found


def _filled(file: IO[bytes], offset: int, buffer: bytearray) -> int:
    """How many bytes there are from here on, up to what the buffer holds."""
    file.seek(offset)
    count: int = file.readinto(buffer)  # type: ignore[attr-defined]
    return count


def _long_line(file: IO[bytes], offset: int, buffer: bytearray) -> int:
    """The length of a line that begins here and does not fit in the buffer."""
    length = 0
    while size := _filled(file, offset + length, buffer):
        end = buffer.find(b"\n", 0, size) + 1
        length += end or size
        if end:
            break
    return length


def _too_long(line: int) -> Batch:
    return Batch("nothing", None, line, (trouble("regel-te-lang", line, _TOO_LONG),))


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
