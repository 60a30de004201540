"""The whole: information model, exchange layer and traceability in one frozen value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from werkbank.ir.casus import Casus
from werkbank.ir.elements import (
    Enumeration,
    Mim,
    ObjectType,
    Property,
    PropertyKind,
    ReferenceList,
    ScalarType,
)
from werkbank.ir.exchange import Api, Resource
from werkbank.ir.traceability import Decision, Question
from werkbank.position import NOWHERE, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A model file and what it is about; the diagrams and the site are ordered by it."""

    name: str
    title: str
    description: str
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """A resolved model. The mappings keep the order of the model files."""

    name: str
    """The LinkML schema name, `klantinteracties`."""
    title: str
    uri: str
    version: str
    description: str
    license: str
    domain: str
    """MIM informatiedomein."""
    mim: Mim
    types: Mapping[str, ScalarType]
    enumerations: Mapping[str, Enumeration]
    object_types: Mapping[str, ObjectType]
    reference_lists: Mapping[str, ReferenceList] = field(default_factory=dict)
    subjects: tuple[Subject, ...] = ()
    apis: tuple[Api, ...] = ()
    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    casussen: tuple[Casus, ...] = ()
    position: Position = NOWHERE

    def concrete(self, name: str) -> tuple[ObjectType, ...]:
        """The concrete types that an object of type `name` can have, itself included.

        Raises:
            KeyError: when the model has no object type of that name.
        """
        root = self.object_types[name]
        found = [] if root.abstract else [root]
        for child in root.children:
            found.extend(self.concrete(child))
        return tuple(found)

    def walk(self, name: str, path: tuple[str, ...]) -> tuple[Property, ...]:
        """The properties that a dotted path leads to from object type `name`.

        The path descends into groups and, at every step, into all concrete subtypes; it does
        not follow references. An empty result means that the path leads nowhere.
        """
        found: dict[tuple[str, str], Property] = {}
        for holder in self.concrete(name):
            prop = holder.find(path[0])
            if prop is None:
                continue
            if len(path) == 1:
                found[prop.owner or holder.name, prop.name] = prop
            elif prop.kind is PropertyKind.GROUP:
                for leaf in self.walk(prop.range, path[1:]):
                    found[leaf.owner, leaf.name] = leaf
        return tuple(found.values())

    def reach(self, name: str) -> frozenset[str]:
        """The object type with its ancestors and subtypes, and every group inside any of them.

        These are the types whose data travels when an object of type `name` is exchanged.
        """
        found: set[str] = set()
        self._reach(name, found)
        return frozenset(found)

    def _reach(self, name: str, found: set[str]) -> None:
        for held in (self.object_types[name], *self.concrete(name)):
            if held.name in found:
                continue
            found.update((held.name, *held.ancestors))
            for prop in held.properties:
                if prop.kind is PropertyKind.GROUP:
                    self._reach(prop.range, found)

    def resources(self) -> Iterator[tuple[Api, Resource]]:
        """Every resource with the API that exposes it, in the order of the files."""
        for api in self.apis:
            for resource in api.resources:
                yield api, resource

    def resource_of(self, object_type: str) -> tuple[Api, Resource] | None:
        """Where objects of this type are exchanged, or None when they never are on their own."""
        return next((pair for pair in self.resources() if pair[1].object_type == object_type), None)

    def decisions_for(self, element: str) -> tuple[Decision, ...]:
        """The decisions that name this element (`Klant.contactgegevens`) or what holds it."""
        holder = element.partition(".")[0]
        return tuple(
            decision
            for decision in self.decisions
            if element in decision.elements or holder in decision.elements
        )
