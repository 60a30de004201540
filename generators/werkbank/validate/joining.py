"""Keys of all records together: what occurs twice, and what refers to nothing.

The keys stand in files, 24 bytes each, and are judged part by part: what is equal is in the same
part. So the memory that it takes does not grow with the number of records.
"""

from __future__ import annotations

import struct
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

_KEY = struct.Struct("<16sQ")
"""A key and the place of its record."""
_WHOLE = struct.Struct("24s")
"""The same in one piece."""
_PAIR = struct.Struct("<QQI")
"""The place of a finding, the place that it has to do with, and the number of the slot."""
_BLOCK = 1 << 14
"""Keys that are read at a time."""
_PART = 100_000
"""Keys in a part, about."""
_MOST = 512
"""Parts at most; then they become larger."""


def repeated(keys: Path, folder: Path) -> Iterator[tuple[int, int]]:
    """Place and first place for every key that occurs again.

    Args:
        keys: a file of keys.
        folder: for the parts; they are removed.
    """
    for part in _Parts([keys], folder, _count_of([keys])):
        if _all_differ(part):
            continue
        first: dict[bytes, int] = {}
        for place, key in sorted((place, key) for key, place in _KEY.iter_unpack(part)):
            if first.setdefault(key, place) != place:
                yield place, first[key]


def _all_differ(part: bytes) -> bool:
    """True when no two keys are the same; when their first halves differ, all of them do."""
    words = array("Q", part)
    count = len(part) // _KEY.size
    return len(set(words[:: _KEY.size // words.itemsize])) == count


def missing(references: Path, targets: Sequence[Path], folder: Path) -> Iterator[int]:
    """Places of references for which there is no target.

    Args:
        references: a file of keys.
        targets: files of keys.
        folder: for the parts; they are removed.
    """
    number = _count_of([references, *targets])
    known = _Parts(targets, folder / "doel", number)
    asked = _Parts([references], folder / "verwijzing", number)
    for here, there in zip(asked, known, strict=True):
        found = {key for key, _ in _KEY.iter_unpack(there)}
        yield from (place for key, place in _KEY.iter_unpack(here) if key not in found)


def _count_of(paths: Sequence[Path]) -> int:
    total = sum(path.stat().st_size for path in paths if path.exists()) // _KEY.size
    return max(1, min(_MOST, -(-total // _PART)))


class _Parts:
    """The keys of files, divided by their value."""

    def __init__(self, paths: Sequence[Path], folder: Path, number: int) -> None:
        self._paths = [path for path in paths if path.exists()]
        self._folder = folder
        self._number = number

    def __iter__(self) -> Iterator[bytes]:
        if self._number == 1:
            yield b"".join(path.read_bytes() for path in self._paths)
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        files = [self._folder / f"{number}.deel" for number in range(self._number)]
        try:
            _scatter(self._paths, files)
            for file in files:
                yield file.read_bytes()
                file.unlink()
        finally:
            for file in files:
                file.unlink(missing_ok=True)


def _scatter(paths: Sequence[Path], files: Sequence[Path]) -> None:
    for file in files:
        file.write_bytes(b"")
    for path in paths:
        with path.open("rb") as source:
            while block := source.read(_BLOCK * _KEY.size):
                parts = [bytearray() for _ in files]
                # The first eight bytes of a key are as good as any to divide by.
                first = array("Q", block)[:: _KEY.size // 8]
                count = len(files)
                for high, (key,) in zip(first, _WHOLE.iter_unpack(block), strict=True):
                    parts[high % count] += key
                for file, part in zip(files, parts, strict=True):
                    with file.open("ab") as handle:
                        handle.write(part)


class Pairs:
    """Collects places of findings, and gives them in order.

    Args:
        folder: for the files.
        bounds: the first place of every part, in order.
    """

    def __init__(self, folder: Path, bounds: Sequence[int]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._bounds = list(bounds)
        self._paths = [folder / f"{number}.paren" for number in range(len(bounds))]
        self._waiting: list[bytearray] = [bytearray() for _ in bounds]
        for path in self._paths:
            path.unlink(missing_ok=True)

    def add(self, slot: int, place: int, related: int) -> None:
        """Keep a place with a slot and a related place."""
        part = bisect_right(self._bounds, place) - 1
        waiting = self._waiting[part]
        waiting += _PAIR.pack(place, related, slot)
        if len(waiting) > _BLOCK:
            self._write(part)

    def _write(self, part: int) -> None:
        with self._paths[part].open("ab") as file:
            file.write(self._waiting[part])
        self._waiting[part].clear()

    def __iter__(self) -> Iterator[tuple[int, int, int]]:
        """Place, related place and slot, in the order of places and slots."""
        for part, path in enumerate(self._paths):
            self._write(part)
            found = sorted(
                _PAIR.iter_unpack(path.read_bytes()), key=lambda pair: (pair[0], pair[2])
            )
            yield from found
