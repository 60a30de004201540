"""What runs in an executor: batches of records -> rows with findings, keys and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from werkbank.validate.judging import Judge, Outcome
from werkbank.validate.reading.batch import Batch
from werkbank.validate.running import Assignment, judge_for

FINDING, COUNT = -1, -2
"""What stands in `slot` of a row that is no key."""
SCHEMA = "slot int, place long, key binary, content binary"
Reader = Callable[[Iterator[Any]], Iterator[tuple[int, Batch]]]
_here: dict[str, Judge] = {}


@dataclass(frozen=True, slots=True)
class Task:
    """What every task gets.

    Attributes:
        recipe: the assignment without what reads files here.
        read: from what Spark hands over to batches.
        base: number of the first slot, by object type.
    """

    recipe: Assignment
    read: Reader
    base: dict[str, int]

    def __call__(self, batches: Iterator[Any]) -> Iterator[Any]:
        """Judge a partition; for `mapInArrow`."""
        judge = self.judge()
        for number, batch in self.read(batches):
            yield from rows_of(judge, number, judge.outcome(number, batch), batch, self.base)

    def judge(self) -> Judge:
        """The judge of this process, compiled once."""
        key = self.recipe.fingerprint()
        if key not in _here:
            _here[key] = judge_for(self.recipe)
        return _here[key]


def rows_of(
    judge: Judge, number: int, outcome: Outcome, batch: Batch, base: dict[str, int]
) -> Iterator[Any]:
    """The outcome of a batch as tables of Arrow."""
    import orjson
    import pyarrow

    from werkbank.validate.judging import place_of

    for row in orjson.loads(outcome.findings):
        yield _table(FINDING, place_of(number, row[1]), orjson.dumps(row), pyarrow)
    for slot, keys in enumerate(outcome.keys):
        if keys:
            yield _keys(base[judge.sources[number].type] + slot, keys, pyarrow)
    count = orjson.dumps([outcome.records, batch.line + outcome.records])
    yield _table(COUNT, number, count, pyarrow)


def _table(slot: int, place: int, content: bytes, arrow: Any) -> Any:
    return arrow.RecordBatch.from_arrays(
        [
            arrow.array([slot], arrow.int32()),
            arrow.array([place], arrow.int64()),
            arrow.array([b""], arrow.binary()),
            arrow.array([content], arrow.binary()),
        ],
        names=["slot", "place", "key", "content"],
    )


def _keys(slot: int, keys: bytes, arrow: Any) -> Any:
    """Keys of one slot, without a Python object for each."""
    import numpy

    form = numpy.dtype([("key", "V16"), ("place", "<u8")])
    found = numpy.frombuffer(keys, dtype=form)
    key = numpy.ascontiguousarray(found["key"]).tobytes()
    fixed = arrow.Array.from_buffers(arrow.binary(16), len(found), [None, arrow.py_buffer(key)])
    return arrow.RecordBatch.from_arrays(
        [
            arrow.array(numpy.full(len(found), slot, dtype="int32")),
            arrow.array(found["place"].astype("int64")),
            fixed.cast(arrow.binary()),
            arrow.nulls(len(found), arrow.binary()),
        ],
        names=["slot", "place", "key", "content"],
    )
