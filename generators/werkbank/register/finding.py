"""Which objects answer a question.

Counts of blocks of objects, coarse and fine, make a list without filters as quick at its end as at
its beginning.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import BigInteger, Integer, bindparam, select

from werkbank.ir import Operator
from werkbank.register.asking import Question
from werkbank.register.collection import Collection
from werkbank.register.conditions import (
    PROBE,
    SIZE,
    Asking,
    Shape,
    asking,
    bound,
    index_of,
    value_of,
)
from werkbank.register.prepared import Prepared
from werkbank.register.session import Session
from werkbank.register.tables import BLOCKS, LEVELS, OBJECTS

_KEPT = 200
"""Shapes whose statements are remembered; a client may ask any combination of filters."""
_NO_END = 2**31 - 1
_O = OBJECTS.c
_B = BLOCKS.c
_SIZES = Prepared(
    select(_B.block, _B.size)
    .where(
        _B.collection == bindparam("collection"),
        _B.level == bindparam("level"),
        _B.block >= bindparam("first", type_=Integer()),
        _B.block < bindparam("last", type_=Integer()),
    )
    .order_by(_B.block)
)
_FROM_BLOCK = Prepared(
    select(_O.seq, _O.data)
    .where(
        _O.collection == bindparam("collection"),
        _O.hidden == 0,
        _O.seq >= bindparam("first", type_=BigInteger()),
    )
    .order_by(_O.seq)
    .limit(bindparam("most", type_=Integer()))
    .offset(bindparam("skipped", type_=Integer()))
)


@dataclass(frozen=True, slots=True)
class Found:
    """The objects on one page (`seq`), and how many there are on all pages.

    Attributes:
        texts: their states as JSON, when they came along.
    """

    count: int
    sequence: tuple[int, ...]
    texts: tuple[str, ...] | None = None


class Search:
    """Finds the objects of one collection."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self._asking: dict[Shape, Asking] = {}

    def find(self, session: Session, asked: Question) -> Found:
        """The page of objects that a question asks for."""
        if asked.filters:
            return self._filtered(session, asked)
        start = (asked.page - 1) * asked.size
        blocks = self._sizes(session, 0, 0, _NO_END)
        count = sum([size for _, size in blocks])
        if start >= count:
            return Found(count, ())
        if asked.ordering:
            made = self._statements(Shape((), asked.ordering, None, many=True))
            rows = made.page.all(session, {"most": asked.size, "skipped": start})
            return Found(count, tuple([row[0] for row in rows]))
        rows = self._from_blocks(session, blocks, start, asked.size)
        return Found(count, tuple([row[0] for row in rows]), tuple([row[1] for row in rows]))

    def _sizes(self, session: Session, level: int, first: int, last: int) -> list[tuple[int, ...]]:
        """Blocks of a level from `first` up to `last`, each with how many objects it has."""
        values = {"collection": self._collection.key, "level": level, "first": first, "last": last}
        return _SIZES.all(session, values)

    def _from_blocks(
        self, session: Session, blocks: list[tuple[int, ...]], start: int, size: int
    ) -> list[tuple[int, str]]:
        """The objects from place `start`, reached over the blocks before it."""
        first, start = _reached(blocks, start)
        if start:
            ratio = LEVELS[0] // LEVELS[1]
            fine = self._sizes(session, 1, first * ratio, (first + 1) * ratio)
            first, start = _reached(fine, start)
            span = LEVELS[1]
        else:
            span = LEVELS[0]
        values = {
            "collection": self._collection.key,
            "first": first * span,
            "most": size,
            "skipped": start,
        }
        return _FROM_BLOCK.all(session, values)

    def _filtered(self, session: Session, asked: Question) -> Found:
        made = self._statements(self._shape(session, asked))
        values = bound(self._collection, asked.filters)
        # JSON has whole numbers of any size, and a database has not.
        start = min((asked.page - 1) * asked.size, _NO_END)
        rows = made.page.all(session, {**values, "most": asked.size, "skipped": start})
        if len(rows) < asked.size and (rows or not start):  # the last page: all are counted now
            count = start + len(rows)
        else:
            (count,) = made.count.one(session, values) or (0,)
        return Found(count, tuple([row[0] for row in rows]))

    def _shape(self, session: Session, asked: Question) -> Shape:
        """The shape of a question, starting at the filter with the fewest objects."""
        filters = tuple(
            (parameter.name, parameter.operator is Operator.EMPTY and bool(value))
            for parameter, value in asked.filters
        )
        equal = [
            place
            for place, (parameter, _) in enumerate(asked.filters)
            if parameter.operator is Operator.EQUALS
        ]
        if not equal:
            return Shape(filters, asked.ordering, None, many=True)
        if len(equal) == 1 and not asked.ordering:
            return Shape(filters, (), equal[0], many=False)
        size, start = min((self._size(session, asked, place), place) for place in equal)
        return Shape(filters, asked.ordering, start, many=bool(asked.ordering) and size >= PROBE)

    def _size(self, session: Session, asked: Question, place: int) -> int:
        parameter, value = asked.filters[place]
        values = {
            "path": index_of(self._collection, parameter).number,
            "value": value_of(self._collection, parameter, value),
        }
        (size,) = SIZE.one(session, values) or (0,)
        return int(size)

    def _statements(self, shape: Shape) -> Asking:
        made = self._asking.get(shape)
        if made is None:
            if len(self._asking) >= _KEPT:
                self._asking.clear()
            made = self._asking[shape] = asking(self._collection, shape)
        return made


def _reached(blocks: list[tuple[int, ...]], start: int) -> tuple[int, int]:
    """The block with the object at place `start`, and its place in there."""
    found = 0
    for block, size in blocks:
        found = block
        if start < size:
            break
        start -= size
    return found, start
