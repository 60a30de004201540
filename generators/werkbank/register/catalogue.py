"""All collections of a register together: from a URL to an object, from a name to its numbers."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import orjson

from werkbank.ir import Behaviour, BehaviourKind, Model
from werkbank.register.collection import (
    Collection,
    Reference,
    collections_of,
    options,
    references_of,
)
from werkbank.register.message import JsonObject
from werkbank.register.shape import Shape, shapes_of
from werkbank.validate.state import Finder, State

_FORMAT = 3
"""Of the tables; goes up when they change."""
_DERIVED = frozenset({BehaviourKind.UNIQUE, BehaviourKind.VISIBILITY})
"""The kinds of rules that decide what the database keeps beside the objects."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """The collections of a model, and how to find one's way among them."""

    model: Model
    finder: Finder
    collections: tuple[Collection, ...]
    by_key: Mapping[str, Collection]
    by_prefix: Mapping[str, Collection]
    by_root: Mapping[str, tuple[Collection, ...]]
    """By the path of their URL; APIs on different servers may have the same paths."""
    by_type: Mapping[str, Collection]
    """By concrete object type; the first, when more resources exchange it."""
    references: Mapping[str, tuple[Reference, ...]]
    """By concrete object type that holds them."""
    shapes: Mapping[str, Shape]
    """By object type."""
    effects: tuple[Behaviour, ...]
    """The rules of every API by which a write changes other objects."""

    @classmethod
    def of(cls, model: Model, servers: Mapping[str, str]) -> Catalogue:
        """The catalogue of a model.

        Args:
            model: what the register is driven by.
            servers: server URL by name of the API, for those that are not at the model's.
        """
        collections = tuple(collections_of(model, servers))
        by_type: dict[str, Collection] = {}
        by_root: dict[str, list[Collection]] = {}
        for collection in collections:
            by_root.setdefault(urlsplit(collection.prefix).path.rstrip("/"), []).append(collection)
            for held in model.concrete(collection.resource.object_type):
                by_type.setdefault(held.name, collection)
        references: dict[str, list[Reference]] = {}
        for reference in references_of(model):
            references.setdefault(reference.holder, []).append(reference)
        return cls(
            model=model,
            finder=Finder.of(model),
            collections=collections,
            by_key={collection.key: collection for collection in collections},
            by_prefix={collection.prefix: collection for collection in collections},
            by_root={root: tuple(found) for root, found in by_root.items()},
            by_type=by_type,
            references={name: tuple(found) for name, found in references.items()},
            shapes=shapes_of(model),
            effects=_effects(model),
        )

    def state(self, collection: Collection, data: JsonObject) -> State:
        """An object of a collection, ready to find one's way in."""
        return State(self.finder, collection.resource.object_type, data)

    def shape(self, collection: Collection, state: State) -> Shape:
        """The shape of an object of a collection; of what all have when it does not say."""
        held = state.held
        return self.shapes[held.name if held else collection.object_type.name]

    def locate(self, url: object) -> tuple[Collection, str] | None:
        """The collection and identifier in the URL of one of our objects; None for other URLs.

        The URL must be exactly as the register gives it out.
        """
        if not isinstance(url, str):
            return None
        prefix, slash, uuid = url.rpartition("/")
        collection = self.by_prefix.get(prefix + slash)
        return (collection, uuid) if collection and is_uuid(uuid) else None

    def is_own(self, url: str) -> bool:
        """True when a URL lies in one of our collections, even if it is no object there."""
        return any(url.startswith(prefix) for prefix in self.by_prefix)

    def numbers(self, via: object) -> tuple[int, ...]:
        """The references that `Objecttype.attribuut` (or a list of them) stands for."""
        found = []
        for each in options(via):
            holder, _, path = each.partition(".")
            wanted = tuple(path.split("."))
            for subtype in self.model.concrete(holder) if holder in self.model.object_types else ():
                found += [
                    reference.number
                    for reference in self.references.get(subtype.name, ())
                    if reference.path == wanted
                ]
        return tuple(found)

    def signature(self) -> str:
        """A hash of what the database depends on; texts of the model are not in it."""
        parts = [
            [
                collection.key,
                collection.prefix,
                collection.resource.object_type,
                [
                    [index.number, name, index.moment, index.whole, index.many, index.absent]
                    for name, index in collection.indexed.items()
                ],
                [
                    [rule.code, str(rule.kind), rule.object_type, rule.properties, rule.when]
                    for rule in collection.rules
                    if rule.kind in _DERIVED
                ],
            ]
            for collection in self.collections
        ]
        refers = [
            [each.number, each.holder, each.path, each.target]
            for found in self.references.values()
            for each in found
        ]
        return hashlib.sha256(orjson.dumps([_FORMAT, parts, refers])).hexdigest()


def _effects(model: Model) -> tuple[Behaviour, ...]:
    found: dict[str, Behaviour] = {}
    for api in model.apis:
        for rule in api.behaviours:
            if rule.kind in {BehaviourKind.CROSS_REFERENCE, BehaviourKind.DEPENDENT_LIFE}:
                found.setdefault(rule.code, rule)
    return tuple(found.values())


_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_uuid(text: str) -> bool:
    """True for a UUID as the register writes it: small letters, with dashes."""
    return _UUID.fullmatch(text) is not None
