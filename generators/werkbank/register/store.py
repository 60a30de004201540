"""Rows in and out of the database; knows nothing of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any

import orjson

from werkbank.register import statements
from werkbank.register.message import JsonObject
from werkbank.register.pending import Pending
from werkbank.register.prepared import Prepared
from werkbank.register.session import Session
from werkbank.register.tables import LEVELS


@dataclass(slots=True, kw_only=True)
class Stored:
    """An object as it stands in the database.

    Attributes:
        text: its state as JSON, exactly as it is sent to clients.
    """

    seq: int
    uuid: str
    collection: str
    version: int
    etag: str
    text: str
    _data: JsonObject | None = None

    @property
    def data(self) -> JsonObject:
        """Its state; read from the text when it is first asked for, for often nobody does."""
        if self._data is None:
            self._data = orjson.loads(self.text)
        return self._data


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

    session: Session
    pending: Pending = field(default_factory=Pending)
    _known: dict[str, Stored | None] = field(default_factory=dict)
    """Objects this transaction has seen; a writer is alone in changing them."""
    _held: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Keys it has asked for."""

    def afresh(self) -> Store:
        """The same transaction, for another request."""
        return Store(self.session, self.pending)

    # -- objects -----------------------------------------------------------------------------

    def find(self, uuid: str) -> Stored | None:
        """The object with this identifier, or None."""
        if uuid not in self._known:
            row = statements.BY_UUID.one(self.session, {"uuid": uuid})
            self._known[uuid] = _stored(row) if row else None
        return self._known[uuid]

    def add(
        self, uuid: str, collection: str, text: str, etag: str, now: str, derived: Derived
    ) -> Stored:
        """Insert an object, as JSON, with what is derived from it."""
        values = {
            "uuid": uuid,
            "collection": collection,
            "hidden": int(derived.hidden),
            "version": 1,
            "created": now,
            "updated": now,
            "etag": etag,
            "data": text,
        }
        self.pending.rows += 1
        seq = statements.ADD.add(self.session, values)
        self._derive(seq, NOTHING, derived)
        self._shown(collection, seq, was=False, now=not derived.hidden)
        return self._keep(
            Stored(seq=seq, uuid=uuid, collection=collection, version=1, etag=etag, text=text)
        )

    def change(
        self, old: Stored, text: str, etag: str, now: str, was: Derived, derived: Derived
    ) -> Stored:
        """Replace the state of an object by JSON; `was` is what was derived from its old state."""
        version = old.version + 1
        values = {
            "hidden": int(derived.hidden),
            "version": version,
            "updated": now,
            "etag": etag,
            "data": text,
            "s": old.seq,
        }
        self.pending.rows += 1
        statements.CHANGE.run(self.session, values)
        self._derive(old.seq, was, derived)
        self._shown(old.collection, old.seq, was=not was.hidden, now=not derived.hidden)
        return self._keep(replace(old, version=version, etag=etag, text=text, _data=None))

    def _keep(self, stored: Stored) -> Stored:
        self._known[stored.uuid] = stored
        return stored

    def remove(self, old: Stored, was: Derived) -> None:
        """Delete an object and what was derived from it."""
        self.pending.rows += 1
        self._derive(old.seq, was, NOTHING)
        self._shown(old.collection, old.seq, was=not was.hidden, now=False)
        statements.REMOVE.run(self.session, {"s": old.seq})
        self._known[old.uuid] = None

    def _shown(self, collection: str, seq: int, *, was: bool, now: bool) -> None:
        """Count the objects that lists may show."""
        if was != now:
            steps = {"collection": collection, "size": int(now) - int(was)}
            for level, span in enumerate(LEVELS):
                values = {**steps, "level": level, "block": seq // span}
                statements.COUNT_BLOCK.run(self.session, values)

    def _derive(self, seq: int, was: Derived, now: Derived) -> None:
        """Bring what is kept beside an object up to date, touching only what differs."""
        if was.keys != now.keys:
            self._held.clear()
        for kept, before, after in (
            (statements.KEYS, was.keys, now.keys),
            (statements.ENTRIES_KEPT, was.entries, now.entries),
            (statements.TEXTS_KEPT, was.texts, now.texts),
            (statements.REFERENCES_KEPT, was.references, now.references),
        ):
            if before != after:
                self._run(kept.drop, before - after, seq)
                self._run(kept.keep, after - before, seq)

    def _run(self, statement: Prepared, pairs: Set[tuple[Any, Any]], seq: int) -> None:
        if pairs:
            rows = [{"one": one, "other": other, "seq": seq} for one, other in sorted(pairs)]
            statement.run_many(self.session, rows)

    def fetch(self, sequence: Sequence[int]) -> list[Stored]:
        """Objects by their place in the order, in the order that is asked."""
        if not sequence:
            return []
        values = {f"v{number}": seq for number, seq in enumerate(sequence)}
        rows = statements.by_seq(len(sequence)).all(self.session, values)
        found = {row[0]: _stored(row) for row in rows}
        return [found[seq] for seq in sequence if seq in found]

    def texts(self, sequence: Sequence[int]) -> list[str]:
        """The states of objects as JSON, by their place in the order."""
        if not sequence:
            return []
        values = {f"v{number}": seq for number, seq in enumerate(sequence)}
        found = dict(statements.texts_by_seq(len(sequence)).all(self.session, values))
        return [found[seq] for seq in sequence if seq in found]

    def everything(self) -> Iterator[Stored]:
        """Every object, in the order of creation."""
        return map(_stored, statements.EVERYTHING.all(self.session))

    # -- references and keys -----------------------------------------------------------------

    def referring(self, target: str, attributes: Iterable[int]) -> list[Stored]:
        """The objects that refer to `target` by one of these attributes, in order of creation."""
        wanted = tuple(attributes)
        if not wanted:
            return []
        values = {f"v{number}": each for number, each in enumerate(wanted)}
        rows = statements.referring(len(wanted)).all(self.session, {"target": target, **values})
        return [_stored(row) for row in rows]

    def count_referring(self, target: str, attributes: Iterable[int]) -> int:
        """How often `target` is referred to by one of these attributes."""
        count = 0
        for attribute in attributes:
            values = {"target": target, "attribute": attribute}
            (found,) = statements.COUNT_REFERRING.one(self.session, values) or (0,)
            count += found
        return count

    def is_held(self, rule: str, key: str) -> bool:
        """True when an object has a key that may occur once."""
        if (rule, key) not in self._held:
            values = {"rule": rule, "key": key}
            self._held[rule, key] = statements.HOLDER.one(self.session, values) is not None
        return self._held[rule, key]

    def count_on(self, name: str, steps: int = 1) -> int:
        """The next number of a counter, starting at 1."""
        number = self.pending.counts[name] = self.counted(name) + steps
        return number

    def counted(self, name: str) -> int:
        """Where a counter is; 0 when it has not started."""
        if name in self.pending.counts:
            return self.pending.counts[name]
        (number,) = statements.COUNTED.one(self.session, {"name": name}) or (0,)
        return int(number)

    # -- audit trail -------------------------------------------------------------------------

    def note(self, lines: Iterable[Mapping[str, str]]) -> None:
        """Append lines to the audit trail: `uuid`, `collection`, `main` and `line` of each."""
        self.pending.lines += lines

    def trail(self, collection: str, main: str) -> list[str]:
        """The lines of an object as JSON, oldest first."""
        values = {"main": main, "collection": collection}
        return [row[0] for row in statements.TRAIL.all(self.session, values)]

    def lines_after(self, number: int, limit: int) -> list[tuple[int, JsonObject]]:
        """Lines of every object with their numbers, oldest first."""
        rows = statements.LINES_AFTER.all(self.session, {"number": number, "most": limit})
        return [(row[0], orjson.loads(row[1])) for row in rows]

    def last_line(self) -> int:
        """The number of the last line of all."""
        (number,) = statements.LAST_LINE.one(self.session, {}) or (0,)
        return int(number or 0)

    def trail_line(self, collection: str, main: str, uuid: str) -> str | None:
        """One line of an object as JSON, or None."""
        values = {"main": main, "collection": collection, "uuid": uuid}
        row = statements.TRAIL_LINE.one(self.session, values)
        return None if row is None else str(row[0])


def _stored(row: Any) -> Stored:
    seq, uuid, collection, version, etag, text = row
    return Stored(seq=seq, uuid=uuid, collection=collection, version=version, etag=etag, text=text)
