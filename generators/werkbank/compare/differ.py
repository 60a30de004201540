"""Every difference between two trees."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from werkbank.compare.canonical import sort_key
from werkbank.compare.difference import Difference, Element, Kind, Scalar, Value
from werkbank.compare.node import FLAGS, SET_ASPECTS, Node, describe, join
from werkbank.compare.pairing import Pair, Pairing, in_schema, resolve_pairs, schema_of

_OPENED = frozenset({Element.DOCUMENT, Element.GROUP, Element.PATH, Element.SCHEMA})
"""Elements of which the parts are listed too when they were added or removed as a whole."""

_VALUES = frozenset(
    {
        Element.PARAMETER,
        Element.HEADER,
        Element.CONTENT,
        Element.SCHEMA,
        Element.PROPERTY,
        Element.ITEMS,
        Element.VARIANT,
    }
)
"""Elements that hold a value of some type."""

_USAGE = FLAGS - {"uniqueItems"}
"""Aspects that say something of the place, whatever the type of the value."""

_NOTHING = Pairing()


def find_differences(old: Node, new: Node, pairing: Pairing = _NOTHING) -> tuple[Difference, ...]:
    """Every difference between two trees, sorted by place.

    Without a pairing, things are the same when they have the same place. Parts of an added or
    removed operation, parameter or property are not listed apart: the thing is one difference.
    """
    return tuple(sorted(set(_Differ(old, new, pairing).run()), key=_order))


def differences_within(
    roots: tuple[Node, Node], names: tuple[str, str], pairing: Pairing = _NOTHING
) -> tuple[Difference, ...] | None:
    """The differences between a component and one of another name, with their places in both.

    Args:
        roots: the old and the new specification.
        names: of the component in each.
        pairing: what is the same under another name.

    Returns:
        None when one of the two does not exist.
    """
    differ = _Differ(*roots, pairing)
    old, new = differ.old_schemas.get(names[0]), differ.new_schemas.get(names[1])
    if old is None or new is None:
        return None
    places = _Placed(old, f"schemas/{names[0]}"), _Placed(new, f"schemas/{names[1]}")
    return tuple(sorted(set(differ.compare(*places)), key=_order))


def _order(difference: Difference) -> tuple[str, str, str, str]:
    return (
        difference.location,
        difference.kind,
        difference.old_location or "",
        f"{difference.element}{difference.old}{difference.new}",
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A node and where it stands."""

    node: Node
    at: str

    def children(self) -> Iterator[tuple[str, _Placed]]:
        for key, child in self.node.children.items():
            yield key, _Placed(child, join(self.at, child.segment))

    def child(self, key: str) -> _Placed | None:
        child = self.node.children.get(key)
        return None if child is None else _Placed(child, join(self.at, child.segment))


class _Differ:
    def __init__(self, old: Node, new: Node, pairing: Pairing) -> None:
        self.old = _Placed(old, "")
        self.new = _Placed(new, "")
        self.pairing = pairing
        self.old_schemas = _by_name(old)
        self.new_schemas = _by_name(new)
        self.pairs = resolve_pairs(pairing, old, new)
        self.sources = {pair.old_location for pair in self.pairs}
        self.claimed = {pair.location for pair in self.pairs}
        self._alike: dict[tuple[int, int], bool] = {}

    def run(self) -> Iterator[Difference]:
        yield from self.compare(self.old, self.new)
        for pair in self.pairs:
            if pair.old_location != pair.location:
                yield self._moved(pair)
            yield from self.compare(
                _Placed(pair.old, pair.old_location), _Placed(pair.new, pair.location)
            )

    def _moved(self, pair: Pair) -> Difference:
        """The move itself; a component derived from what moved is a new one."""
        derived = self.pairing.is_derived(pair.location)
        return Difference(
            location=pair.location,
            kind=Kind.ADDED if derived else Kind.MOVED,
            element=pair.new.element,
            old=None if derived else pair.old_location,
            new=describe(pair.new) if derived else pair.location,
            old_location=pair.old_location,
        )

    def compare(self, old: _Placed, new: _Placed) -> Iterator[Difference]:
        """The differences between two nodes that are the same thing."""
        if self._undivided(old.at, new.at) and self._equal(old.node, new.node):
            return
        old, new = self._written_out(old, new)
        if old.node.element in _VALUES and _shape(old.node) != _shape(new.node):
            yield _changed("type", old, new, (describe(old.node), describe(new.node)))
            yield from self._aspects(_usage(old), _usage(new))
            yield from self._one_and_many(old, new)
            return
        yield from self._aspects(old, new)
        yield from self._children(old, new)

    def _one_and_many(self, old: _Placed, new: _Placed) -> Iterator[Difference]:
        """A value that became a list of it, or the other way round: the values compare still."""
        before, after = old.child("items"), new.child("items")
        if before is None and after is not None and _shape(old.node) == _shape(after.node):
            yield from self.compare(_value(old, after.node.element), after)
        elif after is None and before is not None and _shape(before.node) == _shape(new.node):
            yield from self.compare(before, _value(new, before.node.element))

    def _undivided(self, old_at: str, new_at: str) -> bool:
        """True when no pair starts or ends within these places."""
        return not any(
            pair.old_location.startswith(f"{old_at}/") or pair.location.startswith(f"{new_at}/")
            for pair in self.pairs
        ) and (bool(old_at) or not self.pairs)

    def _equal(self, old: Node, new: Node) -> bool:
        """True when there is nothing to find; remembered, for nodes may be shared many times."""
        key = (id(old), id(new))
        if key not in self._alike:
            self._alike[key] = (
                old.segment == new.segment
                and _keyed(old) == _keyed(new)
                and old.children.keys() == new.children.keys()
                and all(self._equal(old.children[k], new.children[k]) for k in old.children)
            )
        return self._alike[key]

    def _written_out(self, old: _Placed, new: _Placed) -> tuple[_Placed, _Placed]:
        """Fill in a component where the other side has the same object written out."""
        if old.node.ref and not new.node.ref and _object(new.node):
            return _Placed(_expanded(old.node, self.old_schemas), old.at), new
        if new.node.ref and not old.node.ref and _object(old.node):
            return old, _Placed(_expanded(new.node, self.new_schemas), new.at)
        return old, new

    def _children(self, old: _Placed, new: _Placed) -> Iterator[Difference]:
        paired = set()
        for key, child in old.children():
            other = new.child(key)
            if child.at in self.sources:
                yield from self._absent_from_derived(child, new.at)
            elif other is None or other.at in self.claimed:
                place = join(new.at, child.node.segment)
                yield from self._whole(child.node, place, Kind.REMOVED, child.at)
            else:
                paired.add(key)
                yield from self.compare(child, other)
        for key, child in new.children():
            if key not in paired and child.at not in self.claimed:
                yield from self._whole(child.node, child.at, Kind.ADDED, None)

    def _absent_from_derived(self, old: _Placed, new_at: str) -> Iterator[Difference]:
        """What moved within a component, but does not stand in the one derived from it."""
        schema = schema_of(new_at)
        base = self.pairing.original(schema) if schema else None
        if schema is None or base is None:
            return
        for target in self.pairing.moved.get(old.at, ()):
            here = in_schema(target, schema)
            if schema_of(target) == base and here not in self.claimed:
                yield from self._whole(old.node, here, Kind.REMOVED, old.at)

    def _whole(
        self, node: Node, location: str, kind: Kind, old_location: str | None
    ) -> Iterator[Difference]:
        """A thing that stands on one side only, with the parts that are worth a line."""
        added = kind is Kind.ADDED
        if node.element is not Element.GROUP:
            yield Difference(
                location=location,
                kind=kind,
                element=node.element,
                old=None if added else describe(node) or None,
                new=(describe(node) or None) if added else None,
                old_location=None if old_location == location else old_location,
            )
        if node.element not in _OPENED:
            return
        for key, child in node.children.items():
            before = None if old_location is None else join(old_location, child.segment)
            here = join(location, child.segment)
            elsewhere = (here in self.claimed) if added else (before in self.sources)
            if key not in node.inherited and not elsewhere:
                yield from self._whole(child, here, kind, before)

    def _aspects(self, old: _Placed, new: _Placed) -> Iterator[Difference]:
        for aspect in sorted(old.node.aspects.keys() | new.node.aspects.keys()):
            before, after = old.node.aspects.get(aspect), new.node.aspects.get(aspect)
            if aspect in FLAGS:
                before, after = bool(before), bool(after)
            if _text(before) == _text(after):
                continue
            if aspect == "$ref" and self._same_ref(before, after, new.at):
                continue
            if aspect == "security" and _text(self._renamed_schemes(before)) == _text(after):
                continue
            if _is_set(aspect) and isinstance(before, tuple) and isinstance(after, tuple):
                yield from _members(aspect, old, new, (before, after))
            else:
                yield _changed(aspect, old, new, (before, after))

    def _same_ref(self, old: Value, new: Value, location: str) -> bool:
        if not isinstance(old, str) or not isinstance(new, str):
            return False
        holder = schema_of(location)
        derived = holder is not None and self.pairing.original(holder) is not None
        return self.pairing.same_schema(old, new, derived=derived)

    def _renamed_schemes(self, value: Value) -> Value:
        """The security schemes of an old operation by the names that they have now."""
        if not isinstance(value, tuple):
            return value
        return tuple(
            " + ".join(sorted(map(self._renamed_scheme, str(item).split(" + ")))) for item in value
        )

    def _renamed_scheme(self, requirement: str) -> str:
        name, space, scopes = requirement.partition(" ")
        return self.pairing.scheme_target(name) + space + scopes


def _members(
    aspect: str, old: _Placed, new: _Placed, values: tuple[Value, Value]
) -> Iterator[Difference]:
    """One difference per value that came into a set or went out of it."""
    before, after = _set(values[0]), _set(values[1])
    for key in sorted(before.keys() ^ after.keys()):
        gone, come = before.get(key), after.get(key)
        member = gone if key in before else come
        yield _changed(f"{aspect}/{member}", old, new, (gone, come))


def _changed(aspect: str, old: _Placed, new: _Placed, values: tuple[Value, Value]) -> Difference:
    before, after = values
    kind = Kind.CHANGED
    if before is None:
        kind = Kind.ADDED
    elif after is None:
        kind = Kind.REMOVED
    location, old_location = join(new.at, aspect), join(old.at, aspect)
    return Difference(
        location=location,
        kind=kind,
        element=new.node.element,
        aspect=aspect,
        old=before,
        new=after,
        old_location=None if old_location == location else old_location,
    )


def _expanded(node: Node, schemas: dict[str, Node]) -> Node:
    target = schemas.get(node.ref or "")
    if target is None:
        return node
    own = {key: value for key, value in node.aspects.items() if key != "$ref"}
    return replace(node, aspects={**target.aspects, **own}, children=target.children)


def _by_name(root: Node) -> dict[str, Node]:
    group = root.children.get("schemas")
    return dict(group.children) if group is not None else {}


def _is_set(aspect: str) -> bool:
    return aspect.rpartition("/")[2] in SET_ASPECTS


def _set(value: Value) -> dict[str, Scalar]:
    return {sort_key(item): item for item in (value if isinstance(value, tuple) else (value,))}


def _text(value: Value) -> str:
    """A value as text that is the same for equal values only."""
    if isinstance(value, tuple):
        return "[" + ",".join(map(sort_key, value)) + "]"
    return sort_key(value)


def _keyed(node: Node) -> dict[str, str]:
    return {key: _text(value) for key, value in node.aspects.items() if key not in FLAGS or value}


def _object(node: Node) -> bool:
    return node.aspects.get("type") == "object" or any(key[0] == "." for key in node.children)


def _shape(node: Node) -> str:
    """What a value is at all; of two values with another shape the constraints say nothing."""
    return _text("object" if node.ref else node.aspects.get("type"))


def _value(placed: _Placed, element: Element) -> _Placed:
    """Only what is said of the value, as if it were an element of a list in this place."""
    kept = {key: value for key, value in placed.node.aspects.items() if key not in _USAGE}
    return _Placed(replace(placed.node, element=element, aspects=kept), join(placed.at, "items"))


def _usage(placed: _Placed) -> _Placed:
    """Only what is said of the place: required, nullable, readOnly, ..."""
    kept = {key: value for key, value in placed.node.aspects.items() if key in _USAGE}
    return _Placed(replace(placed.node, aspects=kept, children={}), placed.at)
