"""The statements that answer the questions of one shape: in SQL, over the index alone.

A shape is a question without its values: which filters, in which order. Clients ask the same few
shapes all the time, so the statements of each are made once and only the values are bound anew.

The index has entries only of objects that a list may show, so a filter needs no further test.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    Text,
    and_,
    bindparam,
    exists,
    func,
    not_,
    select,
)

from werkbank.ir import Operator, Parameter
from werkbank.register.behaviours.no_disclosure import withheld
from werkbank.register.collection import Collection, Indexed
from werkbank.register.prepared import Prepared
from werkbank.register.tables import ENTRIES, OBJECTS, TEXTS
from werkbank.validate.comparable import ABSENT, folded, index_text

PROBE = 2_000
"""How many entries are counted to see which filter selects most."""
_O = OBJECTS.c
_ESCAPE = "/"


@dataclass(frozen=True, slots=True)
class Shape:
    """A question without its values.

    Attributes:
        filters: by name; of a filter on absence, also whether it is asked to be absent.
        ordering: as it is asked.
        start: the place among the filters of the one to start at; None: at all objects.
        many: that one selects many objects.
    """

    filters: tuple[tuple[str, bool], ...]
    ordering: tuple[str, ...]
    start: int | None
    many: bool


@dataclass(frozen=True, slots=True)
class Asking:
    """The statements of a shape.

    Attributes:
        page: gives `seq`; takes the values, `most` and `skipped`.
        count: takes the values.
    """

    page: Prepared
    count: Prepared


@dataclass(frozen=True, slots=True)
class _Source:
    """What to select from, and the conditions that a question sets."""

    table: FromClause
    seq: ColumnElement[int]
    conditions: tuple[ColumnElement[bool], ...]


def asking(collection: Collection, shape: Shape) -> Asking:
    """The statements of a shape."""
    source = _source(collection, shape)
    page = _ordered(collection, shape, source)
    return Asking(
        page=Prepared(page.limit(_number("most")).offset(_number("skipped"))),
        count=Prepared(select(func.count()).select_from(source.table).where(*source.conditions)),
    )


def bound(collection: Collection, filters: tuple[tuple[Parameter, Any], ...]) -> dict[str, Any]:
    """The values of a question, as its statements take them."""
    return {
        _name(place): value_of(collection, parameter, value)
        for place, (parameter, value) in enumerate(filters)
        if parameter.operator is not Operator.EMPTY
    }


def value_of(collection: Collection, parameter: Parameter, value: Any) -> str:
    """The value of a filter as the index has it."""
    if parameter.operator is Operator.CONTAINS:
        part = folded(value)
        for special in (_ESCAPE, "%", "_"):
            part = part.replace(special, _ESCAPE + special)
        return f"%{part}%"
    return index_text(value, moment=index_of(collection, parameter).moment)


def index_of(collection: Collection, parameter: Parameter) -> Indexed:
    """The index of the path of a filter."""
    return collection.indexed[".".join(parameter.path)]


def _probe() -> Prepared:
    here = (ENTRIES.c.path == bindparam("path"), ENTRIES.c.value == bindparam("value"))
    found = select(ENTRIES.c.seq).where(*here).limit(PROBE)
    return Prepared(select(func.count()).select_from(found.subquery()))


SIZE = _probe()
"""How many objects have a value on a path, up to `PROBE`."""


def _name(place: int) -> str:
    return f"value{place}"


def _value(place: int) -> BindParameter[str]:
    return bindparam(_name(place), type_=Text())


def _number(name: str) -> BindParameter[int]:
    return bindparam(name, type_=Integer())


# -- filters -----------------------------------------------------------------------------------


def _source(collection: Collection, shape: Shape) -> _Source:
    """What to select from: all objects, or those of the filter to start at."""
    known = {parameter.name: parameter for parameter in collection.resource.filters}
    filters = [(known[name], absent) for name, absent in shape.filters]
    conditions: list[ColumnElement[bool]]
    if shape.start is None:
        table: FromClause = OBJECTS
        seq: ColumnElement[int] = _O.seq
        conditions = [_O.collection == collection.key, _O.hidden == 0]
    else:
        table = ENTRIES.alias("chosen")
        seq = table.c.seq
        index = index_of(collection, filters[shape.start][0])
        conditions = [table.c.path == index.number, table.c.value == _value(shape.start)]
    for place, (parameter, absent) in enumerate(filters):
        if place != shape.start:
            conditions.append(_holds(collection, seq, parameter, place, absent=absent))
    paths = frozenset(".".join(parameter.path) for parameter, _ in filters)
    conditions += [_lacks(collection, seq, *each) for each in withheld(collection, paths)]
    return _Source(table, seq, tuple(conditions))


def _holds(
    collection: Collection,
    seq: ColumnElement[int],
    parameter: Parameter,
    place: int,
    *,
    absent: bool,
) -> ColumnElement[bool]:
    """One of the values satisfies the filter."""
    index = index_of(collection, parameter)
    if parameter.operator is Operator.CONTAINS:
        part = TEXTS.c.folded.like(_value(place), escape=_ESCAPE)
        return exists().where(TEXTS.c.path == index.number, TEXTS.c.seq == seq, part)
    entry = ENTRIES.alias()
    here = and_(entry.c.path == index.number, entry.c.seq == seq)
    if parameter.operator is Operator.EMPTY:
        lacking = exists().where(here, entry.c.value == ABSENT)
        return lacking if absent else not_(lacking)
    return exists().where(here, _comparison(entry.c.value, parameter.operator, _value(place)))


def _comparison(
    column: Column[str], operator: Operator, value: BindParameter[str]
) -> ColumnElement[bool]:
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


def _ordered(collection: Collection, shape: Shape, source: _Source) -> Select[Any]:
    """In the order that is asked; what is equal, and everything else, in order of creation.

    Of many objects the first few are found sooner by going along the order and looking at the
    filters on the way; of few objects, by sorting them.
    """
    indexes = [collection.indexed[name.removeprefix("-")] for name in shape.ordering]
    if shape.many and len(indexes) == 1 and not indexes[0].many:
        entry = ENTRIES.alias("in_order")
        query = select(entry.c.seq).where(entry.c.path == indexes[0].number)
        if shape.filters:
            query = query.where(
                exists(select(source.seq).where(*source.conditions, source.seq == entry.c.seq))
            )
        value = entry.c.value
        down = shape.ordering[0].startswith("-")
        return query.order_by(value.desc() if down else value, entry.c.seq)
    query = select(source.seq).select_from(source.table).where(*source.conditions)
    for name, index in zip(shape.ordering, indexes, strict=True):
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
