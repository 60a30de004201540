"""The bytes of a file, unpacked, in blocks; what is wrong with the packing is told, not raised."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import IO

BLOCK = 1 << 20
_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_PIECE = 512
"""Compressed bytes that are unpacked at a time: they may become 128 kB for every four."""
_WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(slots=True, eq=False, repr=False)
class Opened:
    """A file being read.

    Attributes:
        start: the first bytes as they are in the file.
        packing: `gzip`, `zstd` or empty.
        wide: True for a text in UTF-16, which is given as UTF-8.
        problem: why reading ended too soon; empty when it did not.
    """

    file: IO[bytes]
    start: bytes = b""
    packing: str = ""
    wide: bool = False
    problem: str = ""
    _kept: bytes = b""
    _blocks: Iterator[bytes] = field(default_factory=lambda: iter(()))

    @property
    def plain(self) -> bool:
        """True when the blocks are the bytes of the file."""
        return not self.packing and not self.wide

    def head(self) -> bytes:
        """The first block, which `blocks` will give again."""
        if not self._kept:
            self._kept = next(self._blocks, b"")
        return self._kept

    def blocks(self) -> Iterator[bytes]:
        """All bytes; ends early, with a `problem`, when the file is damaged."""
        if self._kept:
            yield self._kept
            self._kept = b""
        yield from self._blocks


def opened(file: IO[bytes]) -> Opened:
    """A file from its beginning; it need not be seekable.

    Args:
        file: buffered; the caller closes it.
    """
    start = file.read(4)
    found = Opened(file, start)
    raw = _Rejoined(start, file)
    if start[:2] == _GZIP:
        found.packing = "gzip"
        blocks = _gzip(raw, found)
    elif start == _ZSTD:
        found.packing = "zstd"
        blocks = _zstd(raw, found)
    else:
        blocks = _plain(raw, found)
    found._blocks = _narrow(blocks, found)
    found.head()
    return found


class _Rejoined:
    """A file of which the first bytes were read already."""

    def __init__(self, start: bytes, file: IO[bytes]) -> None:
        self._start = start
        self._read: Callable[[int], bytes] = getattr(file, "read1", file.read)

    def read(self, size: int = -1) -> bytes:
        if self._start:
            kept, self._start = self._start, b""
            if 0 <= size < len(kept):
                self._start = kept[size:]
                return kept[:size]
            return kept + (self._read(size - len(kept)) if size != len(kept) else b"")
        return self._read(size)


def _plain(raw: _Rejoined, found: Opened) -> Iterator[bytes]:
    try:
        while block := raw.read(BLOCK):
            yield block
    except OSError as error:
        found.problem = broken_off(error)


def broken_off(error: OSError) -> str:
    """Why reading ended too soon."""
    return f"het lezen brak af ({error.strerror or 'leesfout'})"


def _gzip(raw: _Rejoined, found: Opened) -> Iterator[bytes]:
    import gzip

    packed = gzip.GzipFile(fileobj=raw)  # type: ignore[call-overload]
    try:
        while block := packed.read1(BLOCK):
            yield block
    except EOFError:
        found.problem = "het gzip-bestand is afgebroken: het einde ontbreekt"
    except (zlib.error, OSError):
        found.problem = "het gzip-bestand is beschadigd"


def _zstd(raw: _Rejoined, found: Opened) -> Iterator[bytes]:
    import zstandard

    unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
    fresh = True
    try:
        for piece in _pieces(raw):
            rest = piece
            while rest:
                if unpacker.eof:
                    unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
                block = unpacker.decompress(rest)
                fresh = unpacker.eof
                rest = unpacker.unused_data if unpacker.eof else b""
                if block:
                    yield block
    except zstandard.ZstdError:
        found.problem = "het zstd-bestand is beschadigd"
        return
    if not fresh:
        found.problem = "het zstd-bestand is afgebroken: het einde ontbreekt"


def _pieces(raw: _Rejoined) -> Iterator[bytes]:
    while block := raw.read(BLOCK):
        for start in range(0, len(block), _PIECE):
            yield block[start : start + _PIECE]


def _narrow(blocks: Iterator[bytes], found: Opened) -> Iterator[bytes]:
    """The blocks; those of a text in UTF-16 as UTF-8."""
    first = next(blocks, b"")
    name = _WIDE.get(first[:2])
    if name is None:
        yield first
        yield from blocks
        return
    found.wide = True
    decoder = codecs.getincrementaldecoder(name)(errors="replace")
    yield decoder.decode(first).encode("utf-8", "replace")
    for block in blocks:
        yield decoder.decode(block).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")
