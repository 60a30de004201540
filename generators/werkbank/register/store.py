"""Rows in and out of the database; knows nothing of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy import Connection, func, select

from werkbank.register import statements
from werkbank.register.message import JsonObject
from werkbank.register.prepared import Prepared
from werkbank.register.tables import AUDIT, BLOCK, COUNTERS, OBJECTS, REFERENCES

_O = OBJECTS.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """An object as it stands in the database."""

    seq: int
    uuid: str
    collection: str
    version: int
    etag: str
    data: JsonObject


@dataclass(frozen=True, slots=True)
class Derived:
    """What the database keeps beside an object to find it by.

    Attributes:
        entries: `(path, value)` for filters and order.
        texts: `(path, folded text)` for filters on a part.
        references: `(attribute, uuid)`.
        keys: `(rule, key)` that may occur once.
        hidden: True when no list shows the object.
    """

    entries: frozenset[tuple[int, str]] = frozenset()
    texts: frozenset[tuple[int, str]] = frozenset()
    references: frozenset[tuple[int, str]] = frozenset()
    keys: frozenset[tuple[str, str]] = frozenset()
    hidden: bool = False


NOTHING = Derived()


@dataclass(slots=True)
class Store:
    """The rows, within one transaction."""

    connection: Connection
    _known: dict[str, Stored | None] = field(default_factory=dict)
    """Objects this transaction has seen; a writer is alone in changing them."""

    # -- objects -----------------------------------------------------------------------------

    def find(self, uuid: str) -> Stored | None:
        """The object with this identifier, or None."""
        if uuid not in self._known:
            row = statements.BY_UUID.one(self.connection, {"uuid": uuid})
            self._known[uuid] = _stored(row) if row else None
        return self._known[uuid]

    def add(
        self, uuid: str, collection: str, data: JsonObject, etag: str, now: str, derived: Derived
    ) -> Stored:
        """Insert an object with what is derived from it."""
        values = {
            "uuid": uuid,
            "collection": collection,
            "hidden": int(derived.hidden),
            "version": 1,
            "created": now,
            "updated": now,
            "etag": etag,
            "data": orjson.dumps(data).decode(),
        }
        (seq,) = statements.ADD.one(self.connection, values) or (0,)
        self._derive(seq, NOTHING, derived)
        self._shown(collection, seq, was=False, now=not derived.hidden)
        stored = Stored(seq=seq, uuid=uuid, collection=collection, version=1, etag=etag, data=data)
        self._known[uuid] = stored
        return stored

    def change(
        self, old: Stored, data: JsonObject, etag: str, now: str, was: Derived, derived: Derived
    ) -> Stored:
        """Replace the state of an object; `was` is what was derived from its old state."""
        version = old.version + 1
        values = {
            "hidden": int(derived.hidden),
            "version": version,
            "updated": now,
            "etag": etag,
            "data": orjson.dumps(data).decode(),
            "s": old.seq,
        }
        statements.CHANGE.run(self.connection, values)
        self._derive(old.seq, was, derived)
        self._shown(old.collection, old.seq, was=not was.hidden, now=not derived.hidden)
        stored = Stored(
            seq=old.seq,
            uuid=old.uuid,
            collection=old.collection,
            version=version,
            etag=etag,
            data=data,
        )
        self._known[old.uuid] = stored
        return stored

    def remove(self, old: Stored, was: Derived) -> None:
        """Delete an object and what was derived from it."""
        self._derive(old.seq, was, NOTHING)
        self._shown(old.collection, old.seq, was=not was.hidden, now=False)
        statements.REMOVE.run(self.connection, {"s": old.seq})
        self._known[old.uuid] = None

    def _shown(self, collection: str, seq: int, *, was: bool, now: bool) -> None:
        """Count the objects that lists may show."""
        if was != now:
            values = {"collection": collection, "block": seq // BLOCK, "size": int(now) - int(was)}
            statements.COUNT_BLOCK.run(self.connection, values)

    def _derive(self, seq: int, was: Derived, now: Derived) -> None:
        """Bring what is kept beside an object up to date, touching only what differs."""
        for kept, before, after in (
            (statements.KEYS, was.keys, now.keys),
            (statements.ENTRIES_KEPT, was.entries, now.entries),
            (statements.TEXTS_KEPT, was.texts, now.texts),
            (statements.REFERENCES_KEPT, was.references, now.references),
        ):
            self._run(kept.drop, before - after, seq)
            self._run(kept.keep, after - before, seq)

    def _run(self, statement: Prepared, pairs: Iterable[tuple[Any, Any]], seq: int) -> None:
        rows = [{"one": one, "other": other, "seq": seq} for one, other in sorted(pairs)]
        if rows:
            statement.run_many(self.connection, rows)

    def fetch(self, sequence: Sequence[int]) -> list[Stored]:
        """Objects by their place in the order, in the order that is asked."""
        rows = self.connection.execute(statements.SELECT.where(_O.seq.in_(sequence)))
        found = {row.seq: _stored(row) for row in rows}
        return [found[seq] for seq in sequence if seq in found]

    def everything(self) -> Iterator[Stored]:
        """Every object, in the order of creation."""
        for row in self.connection.execute(statements.SELECT.order_by(_O.seq)):
            yield _stored(row)

    # -- references and keys -----------------------------------------------------------------

    def referring(self, target: str, attributes: Iterable[int]) -> list[Stored]:
        """The objects that refer to `target` by one of these attributes, in order of creation."""
        wanted = tuple(attributes)
        if not wanted:
            return []
        holders = select(REFERENCES.c.seq).where(
            REFERENCES.c.target == target, REFERENCES.c.attribute.in_(wanted)
        )
        query = statements.SELECT.where(_O.seq.in_(holders)).order_by(_O.seq)
        return [_stored(row) for row in self.connection.execute(query)]

    def count_referring(self, target: str, attributes: Iterable[int]) -> int:
        """How often `target` is referred to by one of these attributes."""
        count = 0
        for attribute in attributes:
            values = {"target": target, "attribute": attribute}
            (found,) = statements.COUNT_REFERRING.one(self.connection, values) or (0,)
            count += found
        return count

    def is_held(self, rule: str, key: str) -> bool:
        """True when an object has a key that may occur once."""
        return statements.HOLDER.one(self.connection, {"rule": rule, "key": key}) is not None

    def count_on(self, name: str, steps: int = 1) -> int:
        """The next number of a counter, starting at 1."""
        (number,) = statements.COUNT.one(self.connection, {"name": name, "value": steps}) or (0,)
        return int(number)

    def counted(self, name: str) -> int:
        """Where a counter is; 0 when it has not started."""
        query = select(COUNTERS.c.value).where(COUNTERS.c.name == name)
        return int(self.connection.execute(query).scalar() or 0)

    # -- audit trail -------------------------------------------------------------------------

    def note(self, lines: Iterable[Mapping[str, str]]) -> None:
        """Append lines to the audit trail: `uuid`, `collection`, `main` and `line` of each."""
        for line in lines:
            statements.NOTE.run(self.connection, line)

    def trail(self, collection: str, main: str) -> list[JsonObject]:
        """The lines of an object, oldest first."""
        query = (
            select(AUDIT.c.line)
            .where(AUDIT.c.main == main, AUDIT.c.collection == collection)
            .order_by(AUDIT.c.seq)
        )
        return [orjson.loads(row.line) for row in self.connection.execute(query)]

    def lines_after(self, number: int, limit: int) -> list[tuple[int, JsonObject]]:
        """Lines of every object with their numbers, oldest first."""
        query = (
            select(AUDIT.c.seq, AUDIT.c.line)
            .where(AUDIT.c.seq > number)
            .order_by(AUDIT.c.seq)
            .limit(limit)
        )
        return [(row.seq, orjson.loads(row.line)) for row in self.connection.execute(query)]

    def last_line(self) -> int:
        """The number of the last line of all."""
        return int(self.connection.execute(select(func.max(AUDIT.c.seq))).scalar() or 0)

    def trail_line(self, collection: str, main: str, uuid: str) -> JsonObject | None:
        """One line of an object, or None."""
        query = select(AUDIT.c.line).where(
            AUDIT.c.main == main, AUDIT.c.collection == collection, AUDIT.c.uuid == uuid
        )
        row = self.connection.execute(query).first()
        return None if row is None else orjson.loads(row.line)


def _stored(row: Any) -> Stored:
    seq, uuid, collection, version, etag, data = row
    return Stored(
        seq=seq,
        uuid=uuid,
        collection=collection,
        version=version,
        etag=etag,
        data=orjson.loads(data),
    )
