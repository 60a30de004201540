"""Reading related objects along: what `expand` puts into `_expand`."""

from __future__ import annotations

from typing import Any

from werkbank.ir import Expand
from werkbank.register.behaviours.visibility import is_disclosed_by
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.message import JsonObject
from werkbank.register.places import split, values_at
from werkbank.register.store import Store, Stored

EXPAND = "_expand"


def expanded(
    catalogue: Catalogue,
    store: Store,
    collection: Collection,
    stored: Stored,
    names: tuple[str, ...],
) -> JsonObject:
    """The state of an object with the related objects that are asked for; one level deep."""
    if not names:
        return stored.data
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
    return {**stored.data, EXPAND: along}


def _back(catalogue: Catalogue, store: Store, stored: Stored, expand: Expand) -> list[JsonObject]:
    """The objects that refer to this one. They are lists too: what no list shows is left out."""
    numbers = catalogue.numbers(f"{expand.target}.{expand.property}")
    return [
        other.data
        for other in store.referring(stored.uuid, numbers)
        if _may(catalogue, other, "", "")
    ]


def _forth(
    catalogue: Catalogue, store: Store, collection: Collection, stored: Stored, expand: Expand
) -> list[JsonObject]:
    """The objects that this one refers to."""
    held = catalogue.state(collection, stored.data).held
    holder = held.name if held else collection.resource.object_type
    found: list[Any] = []
    for _, url in values_at(stored.data, split(expand.property)):
        located = catalogue.locate(url)
        other = store.find(located[1]) if located else None
        if other and _may(catalogue, other, holder, expand.property):
            found.append(other.data)
    return found


def _may(catalogue: Catalogue, other: Stored, holder: str, attribute: str) -> bool:
    collection = catalogue.by_key[other.collection]
    return is_disclosed_by(collection, catalogue.state(collection, other.data), holder, attribute)
