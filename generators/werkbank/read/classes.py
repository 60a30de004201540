"""Classes with inheritance applied: is_a, mixins, slots, slot_usage and attributes.

SchemaView can do this too, but loses the position of what it reads, stops at the first problem
and looks up every slot in every class. It is the oracle in the tests instead: for every class it
must induce the same attributes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.ir import Enumeration, ObjectType, Property, ScalarType, Stereotype
from werkbank.position import Position
from werkbank.read import annotations as tags
from werkbank.read.annotations import Annotated
from werkbank.read.document import Document
from werkbank.read.properties import Ranges, Slot, property_of
from werkbank.schema.explain import suggestion


@dataclass(frozen=True, slots=True)
class Raw:
    """A class as it stands in its file."""

    name: str
    subject: str
    document: Document
    entry: Mapping[str, Any]
    tags: Annotated

    @property
    def position(self) -> Position:
        """Where the class stands."""
        return self.document.at("classes", self.name)

    @property
    def parents(self) -> tuple[str, ...]:
        """Mixins first, then is_a: what comes later is laid over what came before."""
        parent = self.entry.get("is_a")
        mixins = self.entry.get("mixins") or []
        return (*(str(m) for m in mixins), *([str(parent)] if parent else []))


def read_classes(
    entries: Iterable[tuple[str, str, Document, dict[str, Any]]],
    slots: Mapping[str, Slot],
    file_tags: Mapping[str, Annotated],
    types: Mapping[str, ScalarType],
    enumerations: Mapping[str, Enumeration],
    found: list[Diagnostic],
) -> dict[str, ObjectType]:
    """The object types, fully resolved; diagnostics are appended to `found`."""
    raws: dict[str, Raw] = {}
    for name, subject, document, entry in entries:
        place = document.at("classes", name)
        own = file_tags[subject].under(name, place, tags.flatten(entry.get("annotations")))
        found.extend(tags.check(own))
        raws[name] = Raw(name, subject, document, entry, own)
    lineage = _Lineage(raws, slots, found)
    induced = {name: lineage.slots_of(name) for name in raws}
    identified = {
        name
        for name, held in induced.items()
        if any(slot.entry.get("identifier") for slot in held.values())
    }
    ranges = Ranges(types, enumerations, frozenset(raws), frozenset(identified))
    checked: set[tuple[str, str]] = set()
    result = {}
    for name, raw in raws.items():
        properties = [property_of(slot, ranges, checked, found) for slot in induced[name].values()]
        result[name] = _object_type(raw, raws, lineage, tuple(properties), found)
    return result


class _Lineage:
    """Walks up from a class; reports unknown and cyclic parents once."""

    def __init__(
        self, raws: Mapping[str, Raw], slots: Mapping[str, Slot], found: list[Diagnostic]
    ) -> None:
        self.raws = raws
        self.slots = slots
        self.found = found
        self._parents: dict[str, tuple[str, ...]] = {}
        self._induced: dict[str, dict[str, Slot]] = {}
        for name in raws:
            self._parents[name] = self._known_parents(name)
        self._cut_cycles()
        self._children: dict[str, list[str]] = {}
        for name in raws:
            parent = self.parent(name)
            if parent is not None:
                self._children.setdefault(parent, []).append(name)

    def _known_parents(self, name: str) -> tuple[str, ...]:
        raw = self.raws[name]
        known = []
        for parent in raw.parents:
            if parent in self.raws:
                known.append(parent)
                continue
            key = "is_a" if parent == raw.entry.get("is_a") else "mixins"
            place = raw.document.at("classes", name, key)
            hint = suggestion(parent, list(self.raws))
            self.found.append(
                report(
                    problems.UNKNOWN_PARENT,
                    place,
                    name=name,
                    key=key,
                    parent=parent,
                    suggestion=hint,
                )
            )
        return tuple(known)

    def _cut_cycles(self) -> None:
        for name in self.raws:
            chain = self._cycle_from(name)
            if chain:
                raw = self.raws[name]
                key = "is_a" if raw.entry.get("is_a") == chain[1] else "mixins"
                place = raw.document.at("classes", name, key)
                words = " → ".join(chain)
                self.found.append(report(problems.CYCLIC_PARENT, place, name=name, chain=words))
                self._parents[name] = tuple(p for p in self._parents[name] if p != chain[1])

    def _cycle_from(self, start: str) -> list[str]:
        """The path from `start` back to itself, or empty."""
        stack = [[start]]
        seen: set[str] = set()
        while stack:
            path = stack.pop()
            for parent in self._parents[path[-1]]:
                if parent == start:
                    return [*path, parent]
                if parent not in seen:
                    seen.add(parent)
                    stack.append([*path, parent])
        return []

    def parent(self, name: str) -> str | None:
        is_a = self.raws[name].entry.get("is_a")
        return str(is_a) if is_a in self._parents[name] else None

    def children(self, name: str) -> tuple[str, ...]:
        """The direct subtypes, in the order of the model."""
        return tuple(self._children.get(name, ()))

    def ancestors(self, name: str) -> tuple[str, ...]:
        chain: list[str] = []
        parent = self.parent(name)
        while parent is not None:
            chain.append(parent)
            parent = self.parent(parent)
        return tuple(chain)

    def slots_of(self, name: str) -> dict[str, Slot]:
        """The slots of a class, inherited ones first, overlays applied."""
        if name in self._induced:
            return self._induced[name]
        raw = self.raws[name]
        held: dict[str, Slot] = {}
        for parent in self._parents[name]:
            for slot_name, slot in self.slots_of(parent).items():
                held[slot_name] = slot.over(held[slot_name]) if slot_name in held else slot
        for index, used in enumerate(raw.entry.get("slots") or []):
            self._use(raw, index, str(used), held)
        for slot_name, entry in (raw.entry.get("attributes") or {}).items():
            path = ("classes", name, "attributes", slot_name)
            held[slot_name] = Slot.declared(
                slot_name, raw.name, raw.document, path, entry, raw.tags
            )
        for slot_name, entry in (raw.entry.get("slot_usage") or {}).items():
            self._refine(raw, slot_name, entry, held)
        self._induced[name] = held
        return held

    def _use(self, raw: Raw, index: int, used: str, held: dict[str, Slot]) -> None:
        place = raw.document.at("classes", raw.name, "slots", index)
        slot = self.slots.get(used)
        if slot is None:
            self._unknown(raw, used, place, self.slots)
        else:
            held[used] = slot.held_by(raw.name, raw.tags)

    def _refine(self, raw: Raw, name: str, entry: Any, held: dict[str, Slot]) -> None:
        place = raw.document.at("classes", raw.name, "slot_usage", name)
        if name not in held:
            self._unknown(raw, name, place, held)
        elif isinstance(entry, dict):
            path = ("classes", raw.name, "slot_usage", name)
            held[name] = held[name].refined(entry, raw.document, path)

    def _unknown(self, raw: Raw, slot: str, place: Position, known: Iterable[str]) -> None:
        hint = suggestion(slot, list(known))
        self.found.append(
            report(problems.UNKNOWN_SLOT, place, name=raw.name, slot=slot, suggestion=hint)
        )


def _object_type(
    raw: Raw,
    raws: Mapping[str, Raw],
    lineage: _Lineage,
    properties: tuple[Property, ...],
    found: list[Diagnostic],
) -> ObjectType:
    ancestors = lineage.ancestors(raw.name)
    discriminator = next(
        (
            text
            for name in (raw.name, *ancestors)
            if (text := raws[name].tags.text("discriminator"))
        ),
        None,
    )
    abstract = bool(raw.entry.get("abstract"))
    value = None
    if discriminator:
        prop = next((prop for prop in properties if prop.name == discriminator), None)
        if prop is None and discriminator == raw.tags.text("discriminator"):
            found.append(
                report(
                    problems.UNKNOWN_DISCRIMINATOR,
                    raw.position,
                    name=raw.name,
                    attribute=discriminator,
                )
            )
        elif (
            prop is not None
            and not abstract
            and prop.fixed is None
            and not _may_be_absent(raw, prop)
        ):
            found.append(
                report(
                    problems.DISCRIMINATOR_VALUE,
                    raw.position,
                    name=raw.name,
                    attribute=discriminator,
                )
            )
        value = prop.fixed if prop is not None else None
    stereotype = raw.tags.text("mim:stereotype")
    default = Stereotype.OBJECTTYPE if any(p.identifier for p in properties) else None
    return ObjectType(
        name=raw.name,
        description=tags.first(raw.entry.get("description")),
        stereotype=(
            Stereotype(stereotype)
            if stereotype in {s.value for s in Stereotype}
            else default or Stereotype.GEGEVENSGROEPTYPE
        ),
        properties=properties,
        subject=raw.subject,
        abstract=abstract,
        external=bool(raw.tags.flag("extern")),
        parent=lineage.parent(raw.name),
        ancestors=ancestors,
        children=lineage.children(raw.name),
        discriminator=discriminator,
        discriminator_value=value,
        title=tags.first(raw.entry.get("title")),
        deprecation=tags.deprecation(raw.tags, raw.entry),
        sources=raw.tags.words("bron"),
        mim=tags.mim(raw.tags, raw.entry),
        position=raw.position,
    )


def _may_be_absent(raw: Raw, prop: Property) -> bool:
    """True for the class of objects that need not say of which subtype they are, if of any."""
    return bool(raw.tags.text("discriminator")) and not prop.required
