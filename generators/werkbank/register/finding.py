"""Which objects answer a question.

The counts per block of objects make a list without filters as quick at its end as at its beginning.
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
from werkbank.register.tables import BLOCK, BLOCKS, OBJECTS

_KEPT = 200
"""Shapes whose statements are remembered; a client may ask any combination of filters."""
_O = OBJECTS.c
_ALL_BLOCKS = Prepared(
    select(BLOCKS.c.block, BLOCKS.c.size)
    .where(BLOCKS.c.collection == bindparam("collection"))
    .order_by(BLOCKS.c.block)
)
_FROM_BLOCK = Prepared(
    select(_O.seq)
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
    """The objects on one page (`seq`), and how many there are on all pages."""

    count: int
    sequence: tuple[int, ...]


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
        blocks = _ALL_BLOCKS.all(session, {"collection": self._collection.key})
        count = sum(size for _, size in blocks)
        if start >= count:
            return Found(count, ())
        if asked.ordering:
            made = self._statements(Shape((), asked.ordering, None, many=True))
            rows = made.page.all(session, {"most": asked.size, "skipped": start})
        else:
            rows = self._from_block(session, blocks, start, asked.size)
        return Found(count, tuple(row[0] for row in rows))

    def _from_block(
        self, session: Session, blocks: list[tuple[int, ...]], start: int, size: int
    ) -> list[tuple[int, ...]]:
        """The objects from place `start`, reached over the blocks before it."""
        first = 0
        for block, amount in blocks:
            first = block
            if start < amount:
                break
            start -= amount
        values = {
            "collection": self._collection.key,
            "first": first * BLOCK,
            "most": size,
            "skipped": start,
        }
        return _FROM_BLOCK.all(session, values)

    def _filtered(self, session: Session, asked: Question) -> Found:
        made = self._statements(self._shape(session, asked))
        values = bound(self._collection, asked.filters)
        start = (asked.page - 1) * asked.size
        rows = made.page.all(session, {**values, "most": asked.size, "skipped": start})
        if len(rows) < asked.size and (rows or not start):  # the last page: all are counted now
            count = start + len(rows)
        else:
            (count,) = made.count.one(session, values) or (0,)
        return Found(count, tuple(row[0] for row in rows))

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
