"""JSON as one text: a list of records, a page of an API, or records after each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from werkbank.validate.reading.batch import LONGEST, SIZE, Batch, Step, Steps, trouble
from werkbank.validate.reading.lines import endings
from werkbank.validate.reading.opening import Opened

_LEVELS = 8
_TEXT = r'"(?:[^"\\]++|\\.)*+"'


def _balanced(levels: int) -> str:
    """A pattern for an object with so many levels of objects and lists in it."""
    inner = rf'(?:[^{{}}\[\]"]++|{_TEXT})*+'
    for _ in range(levels):
        inner = rf'(?:[^{{}}\[\]"]++|{_TEXT}|\{{{inner}\}}|\[{inner}\])*+'
    return rf"\{{{inner}\}}"


@cache
def _object() -> re.Pattern[bytes]:
    """Compiling it takes a tenth of a second."""
    return re.compile(_balanced(_LEVELS).encode(), re.DOTALL)


_TOKEN = re.compile((_TEXT + r'|[{}\[\]"]').encode(), re.DOTALL)
_CLOSING = {b"{": b"}", b"[": b"]"}
_SPACE = re.compile(rb"[\s,]*+")
_OTHER = re.compile(rb"[^,\]}\n]+")
_BETWEEN = re.compile(rb"\}\s*,?\s*(?=\{)")
_PAGE = re.compile(rb'\s*\{(?:\s*"(?:count|next|previous)"\s*:\s*(?:\d+|null|"[^"]*")\s*,)*'
                   rb'\s*"results"\s*:\s*\[')  # fmt: skip
_TOO_LONG = (
    f"Dit object is langer dan {LONGEST >> 20} MB en is niet beoordeeld; "
    "controleer of een haakje of aanhalingsteken ontbreekt."
)


def read_values(opened: Opened, done: Callable[[], int]) -> Steps:
    """The records in batches, each with the line on which it starts."""
    reading = _Reading(opened)
    items: list[tuple[int, bytes]] = []
    size = 0
    for line, item in reading.items():
        if item is None:
            found = trouble("regel-te-lang", line, _TOO_LONG)
            yield Step(Batch("items", items, line, (found,)), done())
            items, size = [], 0
            continue
        items.append((line, item))
        size += len(item)
        if size >= SIZE:
            yield Step(Batch("items", items, items[0][0]), done())
            items, size = [], 0
    if items:
        yield Step(Batch("items", items, items[0][0]), done())
    if reading.unfinished and not opened.problem:
        why = "Het bestand is afgebroken: de lijst heeft geen einde. Lever het opnieuw aan."
        found = trouble("bestand-afgebroken", reading.line, why)
        yield Step(Batch("nothing", None, reading.line, (found,)), done())
    yield from endings(opened, reading.line, done)


@dataclass(slots=True)
class _Reading:
    """A window on the text that slides over it.

    Attributes:
        line: of the first byte that is not yet dealt with.
        unfinished: True when a list was begun and has no end.
    """

    opened: Opened
    line: int = 1
    unfinished: bool = False
    _text: bytes = b""
    _at: int = 0
    _ended: bool = False
    _blocks: Iterator[bytes] = field(default_factory=lambda: iter(()))

    def items(self) -> Iterator[tuple[int, bytes | None]]:
        """Line and text of every value; None for one that is too long."""
        self._blocks = self.opened.blocks()
        self._more()
        if self._text.startswith(b"\xef\xbb\xbf"):
            self._at = 3
        page = _PAGE.match(self._text, self._at)
        if page:
            self._step(page.end())
            self.unfinished = True
        while self._fill():
            char = self._text[self._at : self._at + 1]
            if char == b"[" and not self.unfinished:
                self.unfinished = True
                self._step(self._at + 1)
            elif char in (b"]", b"}"):
                self.unfinished = self.unfinished and char == b"}"
                if page or self._nothing_but_closing():
                    return
                self._step(self._at + 1)
            elif char == b"{":
                yield self._object()
            else:
                yield self._other()

    def _nothing_but_closing(self) -> bool:
        """True when the end of the list is all that is left."""
        rest = self._text[self._at :].strip()
        return self._ended and rest in (b"]", b"}")

    def _fill(self) -> bool:
        """Go to the next value, with text behind it; False when there is none."""
        while True:
            match = _SPACE.match(self._text, self._at)
            self._step(match.end() if match else self._at)
            if len(self._text) - self._at > LONGEST or not self._more():
                return self._at < len(self._text)

    def _more(self) -> bool:
        block = next(self._blocks, b"")
        if not block:
            self._ended = True
            return False
        self._text = self._text[self._at :] + block
        self._at = 0
        return True

    def _step(self, to: int) -> None:
        self.line += self._text.count(b"\n", self._at, to)
        self._at = to

    def _taken(self, end: int) -> tuple[int, bytes]:
        found = self.line, self._text[self._at : end]
        self._step(end)
        return found

    def _object(self) -> tuple[int, bytes | None]:
        match = _object().match(self._text, self._at)
        end = match.end() if match else self._end_of_deep()
        if end is not None:
            return self._taken(end)
        # Something is open that should not be: what looks like the next object is taken as such.
        match = _BETWEEN.search(self._text, self._at, self._at + LONGEST)
        if match:
            return self._taken(match.start() + 1)
        if self._ended:
            return self._taken(len(self._text))
        line = self.line
        while match is None and self._text:
            self._step(max(self._at, len(self._text) - 64))
            if not self._more():
                self._step(len(self._text))
                return line, None
            match = _BETWEEN.search(self._text, self._at)
        self._step(match.start() + 1 if match else len(self._text))
        return line, None

    def _end_of_deep(self) -> int | None:
        """The end of an object with more levels than the pattern has."""
        open_ = bytearray()
        for match in _TOKEN.finditer(self._text, self._at, self._at + LONGEST):
            char = match.group()
            if char == b'"':  # a text that is not closed: nothing behind it can be told
                return None
            if char in _CLOSING:
                open_ += _CLOSING[char]
            elif char in (b"}", b"]"):
                if open_[-1:] != char:
                    return None
                del open_[-1]
                if not open_:
                    return match.end()
        return None

    def _other(self) -> tuple[int, bytes]:
        match = _OTHER.match(self._text, self._at)
        return self._taken(max(match.end() if match else 0, self._at + 1))
