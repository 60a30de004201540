"""Where a difference stands in both specifications, and in which directions it travels there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from werkbank.compare.difference import Difference, Element, Kind
from werkbank.compare.node import Node
from werkbank.compare.pairing import Pairing, schema_of
from werkbank.compare.trail import Trail, trail
from werkbank.compare.usage import Use, direction_of, uses
from werkbank.diagnostics.changes import Direction

_SCHEMAS = "schemas/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """The surroundings of a difference.

    Attributes:
        old: the way to it in the old specification; empty when it does not stand there.
        new: the way to it in the new specification; empty when it does not stand there.
        old_parent: the way to what holds it, in the old specification.
        new_parent: the way to what holds it, in the new specification.
        directions: how it travels; empty for what travels nowhere in both versions.
        operations: what sends it, as people write it.
        listed: True for a part of a component that stands in one of the two only.
    """

    old: Trail
    new: Trail
    old_parent: Trail
    new_parent: Trail
    directions: frozenset[Direction]
    operations: tuple[str, ...]
    listed: bool = False

    @property
    def before(self) -> Node | None:
        """The thing itself in the old specification."""
        return self.old[-1] if self.old else None

    @property
    def after(self) -> Node | None:
        """The thing itself in the new specification."""
        return self.new[-1] if self.new else None


class Surroundings:
    """Two specifications in which differences are looked up."""

    def __init__(self, old: Node, new: Node, pairing: Pairing) -> None:
        self.old = old
        self.new = new
        self.pairing = pairing
        self._uses = uses(old), uses(new)

    def spot(self, difference: Difference, given: frozenset[Direction] | None = None) -> Spot:
        """Where a difference stands.

        Args:
            difference: what to look up.
            given: the directions, where they are known because one came in through a reference.
        """
        there, before = (
            _place(difference, difference.location),
            _place(difference, difference.old_location or difference.location),
        )
        old, new = trail(self.old, before), trail(self.new, there)
        if difference.kind is Kind.ADDED and not difference.aspect:
            old = ()
        elif difference.kind is Kind.REMOVED and not difference.aspect:
            new = ()
        segment = (new or old)[-1].segment if (new or old) else ""
        found = self._component(difference) if there.startswith(_SCHEMAS) else None
        directions = found[0] if found else _direction(new or old)
        operations = found[1] if found else _operation(new or old)
        if given is not None:
            directions = given
        return Spot(
            old=old,
            new=new,
            old_parent=old[:-1] or trail(self.old, _above(before, segment)),
            new_parent=new[:-1] or trail(self.new, _above(there, segment)),
            directions=_sent(directions, old, new, own=difference.aspect not in _MARKS),
            operations=operations,
            listed=given is None and found is not None and found[2],
        )

    def _component(
        self, difference: Difference
    ) -> tuple[frozenset[Direction], tuple[str, ...], bool]:
        """Directions and operations of a component, and whether it stands on one side only."""
        name = schema_of(difference.location) or ""
        before = schema_of(difference.old_location or "")
        names = (before,) if before else self._counterparts(name)
        known = [self._uses[0][each] for each in names if each in self._uses[0]]
        now = self._uses[1].get(name)
        if now is None or not known:
            return frozenset(), (), True
        shared = self._shared(frozenset().union(*known), now)
        directions = frozenset(use.direction for use in shared)
        return directions, tuple(sorted({use.shown for use in shared})), False

    def _shared(self, old: frozenset[Use], new: frozenset[Use]) -> frozenset[Use]:
        if not self.pairing:
            return new & old
        # Paths may have moved too; what remains to compare is in which direction it travels.
        directions = {use.direction for use in old}
        return frozenset(use for use in new if use.direction in directions)

    def _counterparts(self, name: str) -> tuple[str, ...]:
        """The components of the old specification that this one stands for."""
        known = self._uses[0]
        found = tuple(old for old in known if name in self.pairing.schema_targets(old))
        base = self.pairing.original(name)
        if base is not None:
            found += tuple(old for old in known if base in self.pairing.schema_targets(old))
        return found


_MARKS = frozenset({"readOnly", "writeOnly"})


def _place(difference: Difference, location: str) -> str:
    """The place of the thing itself, without the aspect of it."""
    if not difference.aspect:
        return location
    return "" if location == difference.aspect else location.removesuffix(f"/{difference.aspect}")


def _above(location: str, segment: str) -> str:
    return location.removesuffix(segment).removesuffix("/") if segment else location


def _direction(way: Iterable[Node]) -> frozenset[Direction]:
    found = (direction_of(node) for node in way)
    return frozenset(each for each in found if each is not None)


def _operation(way: Trail) -> tuple[str, ...]:
    path = next((node for node in way if node.element is Element.PATH), None)
    operation = next((node for node in way if node.element is Element.OPERATION), None)
    if path is None or operation is None:
        return ()
    return (f"{operation.segment} /{path.segment.strip('/')}",)


def _sent(
    directions: frozenset[Direction], old: Trail, new: Trail, *, own: bool
) -> frozenset[Direction]:
    """The directions without those that a property is marked never to travel in."""
    never: Mapping[str, Direction] = {
        "readOnly": Direction.REQUEST,
        "writeOnly": Direction.RESPONSE,
    }
    kept = set(directions)
    for way in (old, new):
        for node in way if own else way[:-1]:
            for mark, direction in never.items():
                if node.element is Element.PROPERTY and node.aspects.get(mark):
                    kept.discard(direction)
    return frozenset(kept)
