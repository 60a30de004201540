"""The state of an object, with every group inside it found by its object type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.ir import Behaviour, Model, ObjectType, PropertyKind
from werkbank.validate.places import JsonObject, Path, dotted, first_at, split

ANYTHING = "*"
"""Stands for every object type when occurrences are asked."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where an object type occurs: the object itself, or a group inside it."""

    path: Path
    data: JsonObject
    held: ObjectType

    def name(self, path: str | Path) -> str:
        """The name of a datum below this place, as a client would call it."""
        if not self.path and isinstance(path, str):
            return path
        steps = split(path) if isinstance(path, str) else path
        return dotted((*self.path, *steps))

    def first(self, path: str) -> Any:
        """The first value at a dotted path below this place, or None."""
        return first_at(self.data, path)


@dataclass(frozen=True, slots=True)
class Finder:
    """What of the model it takes to find groups: computed once."""

    model: Model
    concrete: Mapping[str, tuple[ObjectType, ...]]
    kinds: Mapping[str, tuple[str, ...]]
    """The object type with its ancestors."""
    groups: Mapping[str, tuple[tuple[str, str], ...]]
    """Name and range of the groups of a concrete type."""

    @classmethod
    def of(cls, model: Model) -> Finder:
        """A finder for a model."""
        return cls(
            model,
            {name: model.concrete(name) for name in model.object_types},
            {name: (name, *held.ancestors) for name, held in model.object_types.items()},
            {
                name: tuple(
                    (prop.name, prop.range)
                    for prop in held.properties
                    if prop.kind is PropertyKind.GROUP
                )
                for name, held in model.object_types.items()
            },
        )

    def concrete_type(self, name: str, data: JsonObject) -> ObjectType | None:
        """The subtype that an instance of `name` says it is; None when it does not say."""
        options = self.concrete[name]
        if len(options) == 1:
            return options[0]
        key = self.model.object_types[name].discriminator
        code = data.get(key) if key else None
        return next((held for held in options if held.discriminator_value == code), None)

    def is_a(self, name: str, wanted: str) -> bool:
        """True when `name` is the object type `wanted` or a subtype of it."""
        return wanted in self.kinds[name]

    def walk(self, name: str, data: JsonObject, here: Path = ()) -> Iterator[Occurrence]:
        """The object and every group inside it, from the outside in."""
        held = self.concrete_type(name, data)
        if held is None:
            return
        yield Occurrence(here, data, held)
        for key, range_ in self.groups[held.name]:
            value = data.get(key)
            if isinstance(value, dict):
                yield from self.walk(range_, value, (*here, key))
            elif isinstance(value, list):
                for index, item in enumerate(value):
                    if isinstance(item, dict):
                        yield from self.walk(range_, item, (*here, key, index))


@dataclass(slots=True)
class State:
    """An object at one moment.

    The groups are found once. Rules may set single values in `data` and in the groups, but add no
    groups: those would not be found any more.
    """

    finder: Finder
    type_name: str
    """The object type of the resource; the object may be of a subtype."""
    data: JsonObject
    _found: dict[str, list[Occurrence]] | None = field(default=None)

    def occurrences(self, wanted: str | None) -> list[Occurrence]:
        """Where an object type or a subtype of it occurs; None stands for the object itself."""
        return self._places().get(wanted or self.type_name, [])

    @property
    def types(self) -> Iterable[str]:
        """Every object type of which there is an occurrence, ancestors included."""
        return self._places().keys()

    @property
    def names(self) -> set[str]:
        """The names of all that stands in the object and in the groups inside it, as it is now."""
        found: set[str] = set()
        for place in self.occurrences(ANYTHING):
            found.update(place.data)
        return found

    def _places(self) -> dict[str, list[Occurrence]]:
        if self._found is None:
            self._found = self._find()
        return self._found

    def _find(self) -> dict[str, list[Occurrence]]:
        found: dict[str, list[Occurrence]] = {}
        found[ANYTHING] = []
        for place in self.finder.walk(self.type_name, self.data):
            found[ANYTHING].append(place)
            for name in self.finder.kinds[place.held.name]:
                found.setdefault(name, []).append(place)
        return found

    def first(self, path: str) -> Any:
        """The first value at a dotted path, or None."""
        return first_at(self.data, path)

    @property
    def held(self) -> ObjectType | None:
        """The concrete object type; None when the data does not say."""
        return self.finder.concrete_type(self.type_name, self.data)

    def is_a(self, wanted: str | None) -> bool:
        """True when the object is of this type or a subtype of it."""
        held = self.held
        return held is not None and (wanted is None or self.finder.is_a(held.name, wanted))


def concerned(rule: Behaviour, state: State | None) -> list[Occurrence]:
    """The places in an object that a rule is about, where its condition holds."""
    if state is None:
        return []
    places = state.occurrences(rule.object_type)
    if rule.when is None:
        return places
    return [place for place in places if _holds(rule.when, place)]


def _holds(condition: tuple[str, str], place: Occurrence) -> bool:
    path, wanted = condition
    value = place.first(path)
    if isinstance(value, bool):
        return wanted.lower() == str(value).lower()
    return value is not None and str(value) == wanted
