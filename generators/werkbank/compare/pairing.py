"""Which element of the old specification is which of the new one, where names or places differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from werkbank.compare.node import Node, find

_SCHEMAS = "schemas/"
_SCHEMES = "securitySchemes/"


@dataclass(frozen=True, slots=True)
class Pairing:
    """The pairs, by location.

    Attributes:
        moved: per place in the old specification, the places in the new one.
        derived: per component of the new specification, the components derived from it: the same
            thing as a request asks for it.
    """

    moved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    derived: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.moved or self.derived)

    def original(self, schema: str) -> str | None:
        """The component that `schema` is derived from, or None."""
        return next((base for base, names in self.derived.items() if schema in names), None)

    def is_derived(self, location: str) -> bool:
        """True for the place of a derived component itself."""
        schema = schema_of(location)
        return location == f"{_SCHEMAS}{schema}" and self.original(schema or "") is not None

    def schema_targets(self, old: str) -> tuple[str, ...]:
        """The components of the new specification that an old component stands for."""
        targets = self.moved.get(_SCHEMAS + old)
        if targets is None:
            return (old,)
        return tuple(target.removeprefix(_SCHEMAS) for target in targets)

    def scheme_target(self, old: str) -> str:
        """What a security scheme of the old specification is called in the new one."""
        targets = self.moved.get(_SCHEMES + old, ())
        return targets[0].removeprefix(_SCHEMES) if targets else old

    def same_schema(self, old: str, new: str, *, derived: bool) -> bool:
        """True when a reference to `old` and one to `new` refer to the same thing.

        Args:
            old: component in the old specification.
            new: component in the new specification.
            derived: True within a derived component, which refers to derived ones in turn.
        """
        targets = self.schema_targets(old)
        return new in targets or (derived and self.original(new) in targets)


def schema_of(location: str) -> str | None:
    """The component that a location stands in, or None outside the components."""
    if not location.startswith(_SCHEMAS):
        return None
    return location.removeprefix(_SCHEMAS).partition("/")[0]


def in_schema(location: str, schema: str) -> str:
    """The same place within another component."""
    rest = location.removeprefix(_SCHEMAS).partition("/")[2]
    return _SCHEMAS + schema + (f"/{rest}" if rest else "")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes that are compared because the mapping says so."""

    old_location: str
    old: Node
    location: str
    new: Node


def resolve_pairs(pairing: Pairing, old_root: Node, new_root: Node) -> tuple[Pair, ...]:
    """The pairs that exist, those within derived components included.

    Places that do not exist are left out; whoever made the mapping reports them.
    """
    found: dict[tuple[str, str], Pair] = {}
    for old_location, targets in pairing.moved.items():
        old = find(old_root, old_location)
        if old is None:
            continue
        for target in targets:
            for location in (target, *_derived_places(pairing, target)):
                new = find(new_root, location)
                if new is not None:
                    found[old_location, location] = Pair(old_location, old, location, new)
    for base, names in pairing.derived.items():
        _pair_unmoved(pairing, base, names, (old_root, new_root), found)
    return tuple(found.values())


def _derived_places(pairing: Pairing, location: str) -> tuple[str, ...]:
    schema = schema_of(location)
    return tuple(in_schema(location, name) for name in pairing.derived.get(schema or "", ()))


def _pair_unmoved(
    pairing: Pairing,
    base: str,
    names: tuple[str, ...],
    roots: tuple[Node, Node],
    found: dict[tuple[str, str], Pair],
) -> None:
    """A component that kept its name is also what its derived ones are compared with."""
    old_location = _SCHEMAS + base
    old = find(roots[0], old_location)
    if old is None or old_location in pairing.moved:
        return
    for name in (base, *names):
        new = find(roots[1], _SCHEMAS + name)
        if new is not None:
            found[old_location, _SCHEMAS + name] = Pair(old_location, old, _SCHEMAS + name, new)
