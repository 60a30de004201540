"""What of a model becomes a row, a line or a neighbour in the diagrams; found in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from werkbank.emit.relations import Origin, origin
from werkbank.ir import Enumeration, Model, ObjectType, Property, PropertyKind

_LINES = (PropertyKind.GROUP, PropertyKind.REFERENCE)


@dataclass(frozen=True, slots=True)
class Structure:
    """The model as the diagrams see it.

    Attributes:
        model: the model itself.
        members: per subject, its classes.
        rows: per class, what stands in its box: own values, and references to the class itself.
        lines: per class, its own groups and references to other classes.
        parents: per class, the supertype to draw an arrow to.
        neighbours: per subject, the classes of other subjects that a line ties to its own.
        roots: abstract classes that everything inherits from and that no line leads to.
    """

    model: Model
    members: Mapping[str, tuple[ObjectType, ...]]
    rows: Mapping[str, tuple[Property, ...]]
    lines: Mapping[str, tuple[Property, ...]]
    parents: Mapping[str, str]
    neighbours: Mapping[str, tuple[str, ...]]
    roots: frozenset[str]

    def enumerations(self, subject: str) -> list[Enumeration]:
        """The enumerations that the classes of a subject take values from, once each."""
        known = self.model.enumerations
        found = {
            prop.range: known[prop.range]
            for item in self.members[subject]
            for prop in self.rows[item.name]
            if prop.kind is PropertyKind.ENUM and prop.range in known
        }
        return list(found.values())


def structure(model: Model) -> Structure:
    """Looks at every class and property once."""
    members: dict[str, list[ObjectType]] = defaultdict(list)
    rows: dict[str, tuple[Property, ...]] = {}
    lines: dict[str, tuple[Property, ...]] = {}
    for item in model.object_types.values():
        members[item.subject].append(item)
        own = [
            prop for prop in item.properties if origin(model, item, prop) is not Origin.INHERITED
        ]
        lines[item.name] = tuple(prop for prop in own if _is_line(model, item, prop))
        rows[item.name] = tuple(prop for prop in own if not _is_line(model, item, prop))
    roots = _roots(model)
    parents = {
        item.name: item.parent
        for item in model.object_types.values()
        if item.parent and item.parent in model.object_types and item.parent not in roots
    }
    return Structure(
        model,
        {name: tuple(items) for name, items in members.items()},
        rows,
        lines,
        parents,
        _neighbours(model, lines, parents),
        roots,
    )


def _is_line(model: Model, holder: ObjectType, prop: Property) -> bool:
    """A loop would tell less than a row, so that a reference to the class itself is none."""
    elsewhere = prop.range in model.object_types and prop.range != holder.name
    return prop.kind in _LINES and elsewhere


def _roots(model: Model) -> frozenset[str]:
    """Abstract classes over several subjects: arrows to them would cover everything else."""
    ranges = {prop.range for item in model.object_types.values() for prop in item.properties}
    return frozenset(
        item.name
        for item in model.object_types.values()
        if item.abstract
        and not item.parent
        and not item.discriminator
        and item.name not in ranges
        and len({model.object_types[child].subject for child in item.children}) > 1
    )


def _neighbours(
    model: Model, lines: Mapping[str, tuple[Property, ...]], parents: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, item in model.object_types.items():
        ends = dict.fromkeys(prop.range for prop in lines[name])
        if name in parents:
            ends[parents[name]] = None
        for end in ends:
            other = model.object_types[end]
            if other.subject != item.subject:
                found[item.subject][end] = None
                found[other.subject][name] = None
    return {subject: tuple(names) for subject, names in found.items()}
