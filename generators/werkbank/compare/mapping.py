"""The mapping from an earlier published version to this one, as it stands in `afbeelding.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from werkbank.compare.difference import Difference, Kind, Scalar, Value
from werkbank.compare.document import Specification
from werkbank.compare.pairing import Pairing, in_schema, schema_of
from werkbank.compare.pattern import Pattern
from werkbank.position import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A koppeling: an old element is a new one, under another name or in another place.

    It explains the move itself; what changed in the element needs a verklaring.
    """

    old: str
    new: tuple[str, ...]
    decision: str
    position: Position

    @property
    def parts(self) -> frozenset[str]:
        """What must be of use: every place that the element moved to."""
        return frozenset(f"{self.old} → {place}" for place in self.new)

    def match(self, difference: Difference, place: str) -> frozenset[str]:
        """The part that explains this move to `place`; empty when none does."""
        if difference.kind is not Kind.MOVED or difference.old_location != self.old:
            return frozenset()
        return self.parts & {f"{self.old} → {place}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivation:
    """Components of the new specification that are the same thing for another purpose."""

    base: str
    schemas: tuple[str, ...]
    decision: str
    position: Position

    @property
    def parts(self) -> frozenset[str]:
        """What must be of use: every component."""
        return frozenset(f"schemas/{name}" for name in self.schemas)

    def match(self, difference: Difference, place: str) -> frozenset[str]:
        """The component when it is new; empty for any other difference."""
        new = not difference.aspect and difference.kind is Kind.ADDED
        return self.parts & {place} if new else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A verklaring: the decision behind the differences in certain places."""

    patterns: tuple[Pattern, ...]
    kind: Kind
    decision: str
    position: Position
    pinned_old: tuple[Scalar] | None = None
    """When given, the only old value that is explained; of a list its values with commas."""
    pinned_new: tuple[Scalar] | None = None
    """When given, the only new value that is explained; of a list its values with commas."""

    @property
    def parts(self) -> frozenset[str]:
        """What must be of use: every pattern, and every alternative in it."""
        return frozenset().union(*(pattern.parts for pattern in self.patterns))

    def match(self, difference: Difference, place: str) -> frozenset[str]:
        """The parts by which `place`, kind and pinned values fit; empty when they do not."""
        if difference.kind is not self.kind:
            return frozenset()
        if self.pinned_old is not None and not _equal(difference.old, self.pinned_old[0]):
            return frozenset()
        if self.pinned_new is not None and not _equal(difference.new, self.pinned_new[0]):
            return frozenset()
        hits = (pattern.match(place) for pattern in self.patterns)
        return next((hit for hit in hits if hit), frozenset())


Entry = Link | Derivation | Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class PairMapping:
    """What the mapping says about one pair of specifications."""

    mapping: str
    """The name of the mapping, such as `2022`."""
    name: str
    old_title: str
    old_version: str
    new_title: str
    new_version: str
    links: tuple[Link, ...] = ()
    derivations: tuple[Derivation, ...] = ()
    reasons: tuple[Reason, ...] = ()
    exceptions: bool = False
    """The reasons are exceptions of a reproduction, and no decisions."""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything that can explain a difference, the most particular first."""
        return (*self.links, *self.derivations, *self.reasons)

    def is_about(self, old: Specification, new: Specification) -> bool:
        """True for these two specifications; a version `2` stands for every `2.…`."""
        return (
            (old.title, new.title) == (self.old_title, self.new_title)
            and _version_fits(self.old_version, old.version)
            and _version_fits(self.new_version, new.version)
        )

    def pairing(self) -> Pairing:
        """The koppelingen and afleidingen as the differ needs them."""
        moved: dict[str, tuple[str, ...]] = {}
        for link in self.links:
            moved[link.old] = (*moved.get(link.old, ()), *link.new)
        derived: dict[str, tuple[str, ...]] = {}
        for item in self.derivations:
            derived[item.base] = (*derived.get(item.base, ()), *item.schemas)
        return Pairing(moved, derived)


def _version_fits(wanted: str, version: str) -> bool:
    return version == wanted or version.startswith(wanted + ".")


def _equal(value: Value, pinned: Scalar) -> bool:
    """True when the values are equal and both, or neither, are true or false."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) == pinned
    return isinstance(value, bool) == isinstance(pinned, bool) and value == pinned


def places(location: str, pairing: Pairing) -> Iterator[str]:
    """The location itself and, within a derived component, the one that it was derived from."""
    yield location
    schema = schema_of(location)
    base = pairing.original(schema) if schema else None
    if base is not None:
        yield in_schema(location, base)
