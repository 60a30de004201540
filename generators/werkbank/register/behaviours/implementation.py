"""What a kind of behaviour rule can do, and the means it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from werkbank.ir import Behaviour, Model
from werkbank.register.behaviours.concerning import Concerns, occurs
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.draft import Draft
from werkbank.register.message import JsonObject
from werkbank.register.resolver import Resolver
from werkbank.register.store import Store, Stored
from werkbank.validate.fault import Fault


class Work(Protocol):
    """A write in progress: what a rule may look at and do."""

    @property
    def catalogue(self) -> Catalogue:
        """The collections and the model."""

    @property
    def store(self) -> Store:
        """The rows, within the transaction of this write."""

    @property
    def resolver(self) -> Resolver:
        """Knows what is outside the register."""

    @property
    def now(self) -> datetime:
        """The moment at which the register handles the request."""

    def object_at(self, url: object) -> tuple[Collection, Stored] | None:
        """Our object at a URL, or None."""

    def change(self, uuid: str, changes: JsonObject, cause: Behaviour) -> None:
        """Set (or with None clear) properties of another object, as an effect of a rule."""

    def remove(self, uuid: str, cause: Behaviour) -> None:
        """Remove another object, as an effect of a rule."""


Fill = Callable[[Draft, Work], None]
Filling = Callable[[Behaviour, Collection, Model], Fill]
Judge = Callable[[Behaviour, Draft, Work], Iterator[Fault]]
Ask = Callable[[Behaviour, Draft, Catalogue, Resolver], None]
Settle = Callable[[Behaviour, Draft, Work], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Implementation:
    """A kind of rule in code; what is None plays no part in it.

    Attributes:
        fill: makes, for the objects of a collection, what sets values that come from the register
            before anything is judged.
        ask: puts the questions to the resolver, before the database is locked.
        concerns: False for writes in which nothing is to be asked or judged.
        judge: what is wrong with a new state.
        block: why an object may not be removed.
        settle: changes other objects after a write.
        elsewhere: where the kind is carried out, for those that work on reading.
    """

    fill: Filling | None = None
    concerns: Concerns = occurs
    ask: Ask | None = None
    judge: Judge | None = None
    block: Judge | None = None
    settle: Settle | None = None
    elsewhere: str = ""
