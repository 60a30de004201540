"""A sample on disk: a file per object type, and beside them what is wrong in it."""

from __future__ import annotations

import gzip
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import orjson

from werkbank.sample.demands import at_path
from werkbank.sample.faulty import Line, lines
from werkbank.sample.sampler import Sampler
from werkbank.validate.sources import SAME, TRUTH

_REMEMBERED = 1000
_STEP = 5000


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one object type.

    Attributes:
        records: lines in the file.
        wrong: those with a fault.
        kinds: names of the kinds of faults.
        again: pairs of lines about the same guest.
    """

    object_type: str
    path: Path
    records: int
    wrong: int
    kinds: frozenset[str]
    again: int


def write(
    sampler: Sampler,
    object_types: Sequence[str],
    folder: Path,
    *,
    share: float = 0.0,
    compressed: bool = False,
    step: Callable[[str], object] = lambda _: None,
) -> Iterator[Written]:
    """Write the files; each appears under its name when it is complete.

    Beside them stand `TRUTH`, a line per finding that there must be, and `SAME`, a line per pair of
    records of the same guest.

    Args:
        sampler: makes the records.
        object_types: which there will be files of.
        folder: exists.
        share: of records with a fault, from 0 to 1.
        compressed: True for gzip.
        step: told how far it is.

    Raises:
        OSError: when something cannot be written.
        NoValueError: when the model asks for what cannot be made; the text is Dutch.
    """
    ending = "ndjson.gz" if compressed else "ndjson"
    with ExitStack() as stack:
        truth = stack.enter_context(replaced(folder / TRUTH)) if share else None
        same: IO[bytes] | None = None
        for name in object_types:
            path = folder / f"{sampler.resources[name].path}.{ending}"
            guests = has_guests(sampler, name)
            if same is None and guests:
                same = stack.enter_context(replaced(folder / SAME))
            tally = _Tally(name, path, truth, same if guests else None)
            with replaced(path) as file, _opened(file, compressed=compressed) as stream:
                for line in tally.counted(lines(sampler, name, share, object_types)):
                    stream.write(line.raw + b"\n")
                    if tally.records % _STEP == 0:
                        step(f"{path.name}: {tally.records} van {sampler.amount}")
                    tally.note(sampler, line)
            yield tally.written()


def has_guests(sampler: Sampler, name: str) -> bool:
    """True when some objects of the type are guests, who may be there twice."""
    return any(owner == name for owner, _ in sampler.demands.guests)


class _Tally:
    """Counts the lines of a file, and notes what is true of them."""

    def __init__(
        self, name: str, path: Path, truth: IO[bytes] | None, same: IO[bytes] | None
    ) -> None:
        self._name = name
        self._path = path
        self._truth = truth
        self._same = same
        self._recent: deque[tuple[int, int]] = deque(maxlen=_REMEMBERED)
        self.records = 0
        self._wrong = 0
        self._again = 0
        self._kinds: set[str] = set()

    def counted(self, found: Iterable[Line]) -> Iterator[Line]:
        for line in found:
            self.records += 1
            yield line

    def note(self, sampler: Sampler, line: Line) -> None:
        for each in line.truth:
            self._kinds.add(each.kind)
            if self._truth is not None:
                _put(self._truth, each.as_json(self._path.name))
        self._wrong += bool(line.truth)
        if self._same is None or line.index is None:
            return
        guest, first = sampler.guest(line.index)
        if guest and self._is_guest(sampler, line):
            before = next((at for number, at in self._recent if number == first), None)
            if before is not None:
                self._again += 1
                pair = {"bestand": self._path.name, "regel": self.records, "zelfdeAls": before}
                _put(self._same, pair)
            self._recent.append((line.index, self.records))

    def _is_guest(self, sampler: Sampler, line: Line) -> bool:
        """False for a guest who is no longer one, by the fault that was made in the record."""
        if not line.truth:
            return True
        try:
            data = orjson.loads(line.raw)
        except ValueError:
            return False
        guests = sampler.demands.guests.items()
        return any(
            at_path(data, path) == code for (name, path), code in guests if name == self._name
        )

    def written(self) -> Written:
        return Written(
            self._name, self._path, self.records, self._wrong, frozenset(self._kinds), self._again
        )


def _put(stream: IO[bytes], data: dict[str, Any]) -> None:
    stream.write(orjson.dumps(data) + b"\n")


class replaced:  # noqa: N801 - reads as a verb, as `open` does
    """A file to write that takes its place only when nothing went wrong."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new = path.with_name(f".{path.name}.deel")

    def __enter__(self) -> IO[bytes]:
        self._stream = self._new.open("wb")
        return self._stream

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._stream.close()
        if kind is None:
            self._new.replace(self._path)
        else:
            self._new.unlink(missing_ok=True)


class _opened:  # noqa: N801 - reads as a verb
    """The stream itself, or one that compresses into it, the same every time."""

    def __init__(self, stream: IO[bytes], *, compressed: bool) -> None:
        self._stream = stream
        self._gzip = (
            gzip.GzipFile(fileobj=stream, mode="wb", mtime=0, filename="", compresslevel=6)
            if compressed
            else None
        )

    def __enter__(self) -> Any:
        return self._gzip or self._stream

    def __exit__(self, *_: object) -> None:
        if self._gzip is not None:
            self._gzip.close()
