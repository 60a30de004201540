"""Reading related objects along: what `expand` puts into `_expand`.

Objects go into an answer as the text that is stored, without being read.
"""

from __future__ import annotations

from typing import Any

import orjson

from werkbank.ir import Expand
from werkbank.register.behaviours.visibility import is_disclosed_by
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.message import JsonObject
from werkbank.register.store import Store, Stored
from werkbank.validate.places import split, values_at

EXPAND = "_expand"


def read_along(
    catalogue: Catalogue,
    store: Store,
    collection: Collection,
    stored: Stored,
    names: tuple[str, ...],
) -> JsonObject:
    """The related objects that are asked for, by name."""
    along: JsonObject = {}
    for expand in collection.resource.expands:
        if expand.name in names:
            found = (
                _back(catalogue, store, stored, expand)
                if expand.reverse
                else _forth(catalogue, store, collection, stored, expand)
            )
            if expand.many:
                along[expand.name] = found
            elif found:
                along[expand.name] = found[0]
    return along


def _as_stored(stored: Stored) -> orjson.Fragment:
    """The state of an object, to go into JSON as it is stored."""
    return orjson.Fragment(stored.text)


def _back(catalogue: Catalogue, store: Store, stored: Stored, expand: Expand) -> list[Any]:
    """The objects that refer to this one. They are lists too: what no list shows is left out."""
    numbers = catalogue.numbers(f"{expand.target}.{expand.property}")
    return [
        _as_stored(other)
        for other in store.referring(stored.uuid, numbers)
        if _may(catalogue, other, "", "")
    ]


def _forth(
    catalogue: Catalogue, store: Store, collection: Collection, stored: Stored, expand: Expand
) -> list[Any]:
    """The objects that this one refers to."""
    held = catalogue.state(collection, stored.data).held
    holder = held.name if held else collection.resource.object_type
    found: list[Any] = []
    for _, url in values_at(stored.data, split(expand.property)):
        located = catalogue.locate(url)
        other = store.find(located[1]) if located else None
        if other and _may(catalogue, other, holder, expand.property):
            found.append(_as_stored(other))
    return found


def _may(catalogue: Catalogue, other: Stored, holder: str, attribute: str) -> bool:
    collection = catalogue.by_key[other.collection]
    return is_disclosed_by(collection, catalogue.state(collection, other.data), holder, attribute)
