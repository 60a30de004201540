"""From the state of an object to what the database keeps to find it by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind
from werkbank.register.behaviours.visibility import is_hidden
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection, Indexed, Reference
from werkbank.register.message import JsonObject
from werkbank.register.store import Derived
from werkbank.validate.comparable import ABSENT, folded, index_text
from werkbank.validate.places import values
from werkbank.validate.rules.unique import keys_of
from werkbank.validate.state import Occurrence, State

Keys = Callable[[Behaviour], "list[tuple[Occurrence, str]]"]
"""The keys of an object by a rule of kind `uniek`."""
_NOTHING: frozenset[Any] = frozenset()


def derive(
    catalogue: Catalogue, collection: Collection, state: State, keys: Keys | None = None
) -> Derived:
    """What to keep beside an object in this state; `keys` knows its keys when they are known."""
    data, held = state.data, state.held
    hidden = any(is_hidden(rule, state) for rule in collection.of_kind(BehaviourKind.VISIBILITY))
    find = keys or partial(keys_of, state=state)
    indexed = () if hidden else tuple(collection.indexed.values())
    references = catalogue.references.get(held.name) if held else None
    return Derived(
        entries=frozenset(_entries(indexed, data)) if indexed else _NOTHING,
        texts=frozenset(_texts(indexed, data)) if indexed else _NOTHING,
        references=frozenset(_references(catalogue, references, data)) if references else _NOTHING,
        keys=frozenset(
            [
                (rule.code, key)
                for rule in collection.of_kind(BehaviourKind.UNIQUE)
                for _, key in find(rule)
            ]
        ),
        hidden=hidden,
    )


def _entries(indexed: tuple[Indexed, ...], data: JsonObject) -> Iterator[tuple[int, str]]:
    for index in indexed:
        found = False
        for value in values(data, index.path):
            found = True
            yield index.number, index_text(value, moment=index.moment)
        if not found and index.absent:
            yield index.number, ABSENT


def _texts(indexed: tuple[Indexed, ...], data: JsonObject) -> Iterator[tuple[int, str]]:
    for index in indexed:
        if index.whole and (texts := [folded(value) for value in values(data, index.path)]):
            yield index.number, "\n".join(texts)


def _references(
    catalogue: Catalogue, references: tuple[Reference, ...], data: JsonObject
) -> Iterator[tuple[int, str]]:
    for reference in references:
        for url in values(data, reference.path):
            if located := catalogue.locate(url):
                yield reference.number, located[1]
