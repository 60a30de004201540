"""The fixed statements on the tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Column,
    Integer,
    Table,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from werkbank.register.prepared import Prepared
from werkbank.register.tables import (
    AUDIT,
    BLOCKS,
    COUNTERS,
    ENTRIES,
    OBJECTS,
    REFERENCES,
    TEXTS,
    UNIQUES,
)

_O = OBJECTS.c
_STATE = ("hidden", "version", "updated", "etag", "data")

SELECT = select(_O.seq, _O.uuid, _O.collection, _O.version, _O.etag, _O.data)
EVERYTHING = Prepared(SELECT.order_by(_O.seq))
BY_UUID = Prepared(SELECT.where(_O.uuid == bindparam("uuid")))


def _add(dialect: str) -> Any:
    # To SQLite, a statement that gives rows is a good deal dearer; the driver knows the number.
    return insert(OBJECTS) if dialect == "sqlite" else insert(OBJECTS).returning(_O.seq)


ADD = Prepared(_add, columns=("uuid", "collection", "created", *_STATE))
CHANGE = Prepared(update(OBJECTS).where(_O.seq == bindparam("s")), columns=_STATE)
REMOVE = Prepared(delete(OBJECTS).where(_O.seq == bindparam("s")))
HOLDER = Prepared(
    select(UNIQUES.c.seq).where(
        UNIQUES.c.rule == bindparam("rule"), UNIQUES.c.key == bindparam("key")
    )
)
COUNT_REFERRING = Prepared(
    select(func.count()).where(
        REFERENCES.c.target == bindparam("target"),
        REFERENCES.c.attribute == bindparam("attribute"),
    )
)
COUNTED = Prepared(select(COUNTERS.c.value).where(COUNTERS.c.name == bindparam("name")))


def _several(amount: int) -> list[BindParameter[int]]:
    return [bindparam(f"v{number}", type_=BigInteger()) for number in range(amount)]


@lru_cache(maxsize=256)
def by_seq(amount: int) -> Prepared:
    """So many objects at once: `v0`, `v1`, and so on."""
    return Prepared(SELECT.where(_O.seq.in_(_several(amount))))


@lru_cache(maxsize=256)
def texts_by_seq(amount: int) -> Prepared:
    """The states of so many objects as text, each with its place in the order."""
    return Prepared(select(_O.seq, _O.data).where(_O.seq.in_(_several(amount))))


@lru_cache(maxsize=64)
def referring(amount: int) -> Prepared:
    """The objects that refer to `target` by one of so many attributes: `v0`, and so on."""
    holders = select(REFERENCES.c.seq).where(
        REFERENCES.c.target == bindparam("target"), REFERENCES.c.attribute.in_(_several(amount))
    )
    return Prepared(SELECT.where(_O.seq.in_(holders)).order_by(_O.seq))


NOTE = Prepared(insert(AUDIT), columns=("uuid", "collection", "main", "line"))
_OF_OBJECT = (AUDIT.c.main == bindparam("main"), AUDIT.c.collection == bindparam("collection"))
TRAIL = Prepared(select(AUDIT.c.line).where(*_OF_OBJECT).order_by(AUDIT.c.seq))
TRAIL_LINE = Prepared(select(AUDIT.c.line).where(*_OF_OBJECT, AUDIT.c.uuid == bindparam("uuid")))
LAST_LINE = Prepared(select(func.max(AUDIT.c.seq)))
LINES_AFTER = Prepared(
    select(AUDIT.c.seq, AUDIT.c.line)
    .where(AUDIT.c.seq > bindparam("number"))
    .order_by(AUDIT.c.seq)
    .limit(bindparam("most", type_=Integer()))
)


@dataclass(frozen=True, slots=True)
class Kept:
    """How pairs of values are kept beside an object: `one`, `other` and `seq` of each."""

    keep: Prepared
    drop: Prepared


def _kept(table: Table, one: Column[Any], other: Column[Any]) -> Kept:
    rows: dict[Any, Any] = {
        one: bindparam("one"),
        other: bindparam("other"),
        table.c.seq: bindparam("seq"),
    }
    return Kept(
        Prepared(insert(table).values(rows)),
        Prepared(
            delete(table).where(
                one == bindparam("one"),
                other == bindparam("other"),
                table.c.seq == bindparam("seq"),
            )
        ),
    )


KEYS = _kept(UNIQUES, UNIQUES.c.rule, UNIQUES.c.key)
ENTRIES_KEPT = _kept(ENTRIES, ENTRIES.c.path, ENTRIES.c.value)
TEXTS_KEPT = _kept(TEXTS, TEXTS.c.path, TEXTS.c.folded)
REFERENCES_KEPT = _kept(REFERENCES, REFERENCES.c.attribute, REFERENCES.c.target)


def _put(table: Table, column: Column[Any], *, adds: bool) -> Prepared:
    """Insert a row, or give the column of the one that is there the new value, or add to it."""

    def statement(dialect: str) -> Any:
        into = postgresql.insert(table) if dialect == "postgresql" else sqlite.insert(table)
        new = into.excluded[column.name]
        return into.on_conflict_do_update(
            index_elements=list(table.primary_key),
            set_={column.name: column + new if adds else new},
        )

    return Prepared(statement, columns=[each.name for each in table.c])


COUNT = _put(COUNTERS, COUNTERS.c.value, adds=False)
COUNT_BLOCK = _put(BLOCKS, BLOCKS.c.size, adds=True)
