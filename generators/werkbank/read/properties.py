"""One attribute: from the layers of its definition to a resolved `Property`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.ir import Enumeration, Facets, JsonType, Property, PropertyKind, ScalarType
from werkbank.position import Position
from werkbank.read import annotations as tags
from werkbank.read.annotations import Annotated
from werkbank.read.datatypes import BUILTIN, examples, overlay
from werkbank.read.document import Document
from werkbank.schema.explain import suggestion

_IFABSENT = re.compile(r"^(?:string|int|float|boolean|date|datetime|uri|\w+)\((.*)\)$")


@dataclass(frozen=True, slots=True)
class Slot:
    """A slot as held by a class: its definition with every refinement laid over it.

    Attributes:
        places: where each key of `entry` stands, for a diagnostic at the right line.
    """

    name: str
    owner: str
    entry: Mapping[str, Any]
    tags: Annotated
    position: Position
    places: Mapping[str, Position]

    @classmethod
    def declared(
        cls,
        name: str,
        owner: str,
        document: Document,
        path: tuple[str, ...],
        entry: Any,
        holder: Annotated,
    ) -> Slot:
        """A slot as its class or schema declares it."""
        entry = entry if isinstance(entry, dict) else {}
        place = document.at(*path)
        element = f"{owner}.{name}" if owner else name
        own = holder.under(element, place, tags.flatten(entry.get("annotations")))
        return cls(name, owner, entry, own, place, _places(entry, document, path))

    def refined(self, entry: Mapping[str, Any], document: Document, path: tuple[str, ...]) -> Slot:
        """This slot with the keys of a `slot_usage` laid over it."""
        own = {**self.tags.own, **tags.flatten(entry.get("annotations"))}
        return replace(
            self,
            entry={**self.entry, **entry},
            tags=replace(self.tags, own=own),
            places={**self.places, **_places(entry, document, path)},
        )

    def over(self, other: Slot) -> Slot:
        """This slot laid over one of the same name from another parent."""
        return replace(self, entry={**other.entry, **self.entry})

    def held_by(self, owner: str, holder: Annotated) -> Slot:
        """A shared slot as used by class `owner`, whose metadata it inherits."""
        element = f"{owner}.{self.name}"
        own = replace(self.tags, element=element, chain=(holder.own, *holder.chain))
        return replace(self, owner=owner, tags=own)


def _places(
    entry: Mapping[str, Any], document: Document, path: tuple[str, ...]
) -> dict[str, Position]:
    return {key: document.at(*path, key) for key in entry}


@dataclass(frozen=True, slots=True)
class Ranges:
    """Everything a range can name."""

    types: Mapping[str, ScalarType]
    enumerations: Mapping[str, Enumeration]
    classes: frozenset[str]
    identified: frozenset[str]

    def kind_of(self, name: str, inlined: bool) -> PropertyKind | None:
        """How values of this range are exchanged; None when nothing has that name."""
        if name in self.classes:
            refers = name in self.identified and not inlined
            return PropertyKind.REFERENCE if refers else PropertyKind.GROUP
        if name in self.enumerations:
            return PropertyKind.ENUM
        return PropertyKind.SCALAR if name in self.types or name in BUILTIN else None


def property_of(
    slot: Slot, ranges: Ranges, checked: set[tuple[str, str]], found: list[Diagnostic]
) -> Property:
    """Resolve a slot. An inherited slot is reported on once, for the class that declares it."""
    entry = slot.entry
    name = str(entry.get("range") or "string")
    inlined = bool(entry.get("inlined") or entry.get("inlined_as_list"))
    kind = ranges.kind_of(name, inlined)
    first_time = (slot.owner, slot.name) not in checked
    checked.add((slot.owner, slot.name))
    if first_time:
        found.extend(tags.check(slot.tags))
    if kind is None:
        if first_time:
            known = [*ranges.classes, *ranges.enumerations, *ranges.types, *BUILTIN]
            place = slot.places.get("range", slot.position)
            hint = suggestion(name, known)
            element = slot.tags.element
            found.append(
                report(problems.UNKNOWN_RANGE, place, element=element, range=name, suggestion=hint)
            )
        kind, name = PropertyKind.SCALAR, "string"  # go on: one typo is one problem
    scalar = ranges.types.get(name) or BUILTIN.get(name)
    many = bool(entry.get("multivalued"))
    fixed = entry.get("equals_string")
    return Property(
        name=slot.name,
        description=tags.first(entry.get("description")),
        kind=kind,
        range=name,
        required=bool(entry.get("required") or entry.get("identifier")),
        many=many,
        min_items=entry.get("minimum_cardinality") if many else None,
        max_items=entry.get("maximum_cardinality") if many else None,
        facets=overlay(scalar.facets, dict(entry), slot.tags) if scalar else Facets(),
        json_type=scalar.json_type if scalar else JsonType.STRING,
        check=scalar.check if scalar else None,
        fixed=str(fixed) if fixed is not None else None,
        identifier=bool(entry.get("identifier")),
        read_only="readonly" in entry,
        personal=bool(slot.tags.flag("persoonsgegeven")),
        sensitive=bool(slot.tags.flag("gevoelig")),
        reference_list=slot.tags.text("referentielijst") or None,
        default=_default(entry.get("ifabsent")),
        deprecation=tags.deprecation(slot.tags, entry),
        title=tags.first(entry.get("title")),
        examples=examples(dict(entry)),
        sources=slot.tags.words("bron"),
        owner=slot.owner,
        mim=tags.mim(slot.tags, entry),
        position=slot.position,
    )


def _default(ifabsent: Any) -> str | None:
    """The value in LinkML's `ifabsent: string(plain)`; `true` and `false` stand on their own."""
    if ifabsent is None:
        return None
    match = _IFABSENT.match(str(ifabsent))
    return match[1] if match else str(ifabsent)
