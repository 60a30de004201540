"""Which objects answer a question: in SQL, over the index alone.

The index has entries only of objects that a list may show, so a filter needs no further test. The
counts per block of objects make a list without filters as quick at its end as at its beginning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    and_,
    exists,
    func,
    not_,
    select,
)

from werkbank.ir import Operator, Parameter
from werkbank.register.asking import Question
from werkbank.register.behaviours.no_disclosure import withheld
from werkbank.register.collection import Collection, Indexed
from werkbank.register.comparable import ABSENT, folded, index_text
from werkbank.register.tables import BLOCK, BLOCKS, ENTRIES, OBJECTS, TEXTS

_PROBE = 2_000
"""How many entries are counted to see which filter selects most."""
_O = OBJECTS.c


@dataclass(frozen=True, slots=True)
class Found:
    """The objects on one page (`seq`), and how many there are on all pages."""

    count: int
    sequence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Source:
    """What to select from, and the conditions that a question sets."""

    table: FromClause
    seq: ColumnElement[int]
    conditions: tuple[ColumnElement[bool], ...]


def find(connection: Connection, collection: Collection, asked: Question) -> Found:
    """The page of objects that a question asks for."""
    start = (asked.page - 1) * asked.size
    blocks = None
    if not asked.filters:
        blocks = _blocks(connection, collection)
        count = sum(size for _, size in blocks)
    else:
        source, many = _filtered(connection, collection, asked)
        query = select(func.count()).select_from(source.table).where(*source.conditions)
        count = int(connection.execute(query).scalar_one())
    if start >= count:
        return Found(count, ())
    if blocks is not None and not asked.ordering:
        rows = connection.execute(_from_block(collection, blocks, start, asked.size))
        return Found(count, tuple(row[0] for row in rows))
    if blocks is not None:
        source, many = _everything(collection), True
    page = _ordered(collection, asked, source, many=many)
    rows = connection.execute(page.limit(asked.size).offset(start))
    return Found(count, tuple(row[0] for row in rows))


# -- without filters ---------------------------------------------------------------------------


def _blocks(connection: Connection, collection: Collection) -> list[tuple[int, int]]:
    """How many objects of the collection there are to show in each block."""
    query = (
        select(BLOCKS.c.block, BLOCKS.c.size)
        .where(BLOCKS.c.collection == collection.key)
        .order_by(BLOCKS.c.block)
    )
    return [(row[0], row[1]) for row in connection.execute(query)]


def _from_block(
    collection: Collection, blocks: list[tuple[int, int]], start: int, size: int
) -> Select[Any]:
    """The objects from place `start`, reached over the blocks before it."""
    first = 0
    for block, amount in blocks:
        first = block
        if start < amount:
            break
        start -= amount
    return (
        select(_O.seq)
        .where(_O.collection == collection.key, _O.hidden == 0, _O.seq >= first * BLOCK)
        .order_by(_O.seq)
        .limit(size)
        .offset(start)
    )


def _everything(collection: Collection) -> _Source:
    return _Source(OBJECTS, _O.seq, (_O.collection == collection.key, _O.hidden == 0))


# -- with filters ------------------------------------------------------------------------------


def _filtered(
    connection: Connection, collection: Collection, asked: Question
) -> tuple[_Source, bool]:
    """What to select from, starting at the filter with the fewest objects; and if they are many."""
    equal = [each for each in asked.filters if each[0].operator is Operator.EQUALS]
    hidden = list(withheld(collection, asked.paths))
    many = True
    if not equal:
        source = _everything(collection)
        table, seq, conditions = source.table, source.seq, list(source.conditions)
        rest = list(asked.filters)
    else:
        sizes = [(_size(connection, collection, *each), index) for index, each in enumerate(equal)]
        size, index = min(sizes)
        first, many = equal[index], size >= _PROBE
        table = ENTRIES.alias("chosen")
        seq, conditions = table.c.seq, _is(table, collection, *first)
        rest = [each for each in asked.filters if each is not first]
    conditions += [_holds(collection, seq, parameter, value) for parameter, value in rest]
    conditions += [_lacks(collection, seq, path, value) for path, value in hidden]
    return _Source(table, seq, tuple(conditions)), many


def _size(connection: Connection, collection: Collection, parameter: Parameter, value: Any) -> int:
    entry = ENTRIES.alias("probe")
    found = select(entry.c.seq).where(*_is(entry, collection, parameter, value)).limit(_PROBE)
    query = select(func.count()).select_from(found.subquery())
    return int(connection.execute(query).scalar_one())


def _index(collection: Collection, parameter: Parameter) -> Indexed:
    return collection.indexed[".".join(parameter.path)]


def _is(
    entry: FromClause, collection: Collection, parameter: Parameter, value: Any
) -> list[ColumnElement[bool]]:
    index = _index(collection, parameter)
    return [
        entry.c.path == index.number,
        entry.c.value == index_text(value, moment=index.moment),
    ]


def _holds(
    collection: Collection, seq: ColumnElement[int], parameter: Parameter, value: Any
) -> ColumnElement[bool]:
    """One of the values satisfies the filter."""
    index = _index(collection, parameter)
    if parameter.operator is Operator.CONTAINS:
        part = TEXTS.c.folded.contains(folded(value), autoescape=True)
        return exists().where(TEXTS.c.path == index.number, TEXTS.c.seq == seq, part)
    entry = ENTRIES.alias()
    here = and_(entry.c.path == index.number, entry.c.seq == seq)
    if parameter.operator is Operator.EMPTY:
        absent = exists().where(here, entry.c.value == ABSENT)
        return absent if value else not_(absent)
    text = index_text(value, moment=index.moment)
    return exists().where(here, _comparison(entry.c.value, parameter.operator, text))


def _comparison(column: Column[str], operator: Operator, value: str) -> ColumnElement[bool]:
    present = column > ABSENT
    match operator:
        case Operator.FROM:
            return column >= value
        case Operator.AFTER:
            return column > value
        case Operator.UNTIL:
            return and_(present, column <= value)
        case Operator.BEFORE:
            return and_(present, column < value)
        case _:
            return column == value


def _lacks(
    collection: Collection, seq: ColumnElement[int], path: str, value: str
) -> ColumnElement[bool]:
    entry = ENTRIES.alias()
    index = collection.indexed[path]
    return not_(
        exists().where(
            entry.c.path == index.number,
            entry.c.value == index_text(value, moment=index.moment),
            entry.c.seq == seq,
        )
    )


# -- order -------------------------------------------------------------------------------------


def _ordered(
    collection: Collection, asked: Question, source: _Source, *, many: bool
) -> Select[Any]:
    """In the order that is asked; what is equal, and everything else, in order of creation.

    Of many objects the first few are found sooner by going along the order and looking at the
    filters on the way; of few objects, by sorting them.
    """
    indexes = [collection.indexed[name.removeprefix("-")] for name in asked.ordering]
    if many and len(indexes) == 1 and not indexes[0].many:
        entry = ENTRIES.alias("in_order")
        query = select(entry.c.seq).where(entry.c.path == indexes[0].number)
        if asked.filters:
            query = query.where(
                exists(select(source.seq).where(*source.conditions, source.seq == entry.c.seq))
            )
        value = entry.c.value
        down = asked.ordering[0].startswith("-")
        return query.order_by(value.desc() if down else value, entry.c.seq)
    query = select(source.seq).select_from(source.table).where(*source.conditions)
    for name, index in zip(asked.ordering, indexes, strict=True):
        least = _sort_value(index, source.seq)
        query = query.order_by(least.desc() if name.startswith("-") else least)
    return query.order_by(source.seq)


def _sort_value(index: Indexed, seq: ColumnElement[int]) -> ColumnElement[Any]:
    """What an object is sorted on: its value, or the least of several."""
    entry = ENTRIES.alias()
    return (
        select(func.min(entry.c.value))
        .where(entry.c.path == index.number, entry.c.seq == seq)
        .scalar_subquery()
    )
