"""What it takes to answer one request."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime

from werkbank.register.asking import Kind
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.finding import Search
from werkbank.register.identifiers import NewId
from werkbank.register.message import Request
from werkbank.register.problem import Refusal
from werkbank.register.resolver import Resolver
from werkbank.register.routing import Match
from werkbank.register.schemas import Schemas
from werkbank.register.steps import Steps
from werkbank.register.store import Store

Reading = Callable[[], AbstractContextManager[Store]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request that has found its operation.

    Attributes:
        reading: opens a transaction that only looks.
    """

    request: Request
    match: Match
    catalogue: Catalogue
    schemas: Schemas
    search: Search
    steps: Steps
    kinds: Mapping[str, Kind]
    resolver: Resolver
    now: datetime
    new_id: NewId
    reading: Reading

    @property
    def collection(self) -> Collection:
        """The collection that the request is about."""
        return self.match.collection

    def not_found(self) -> Refusal:
        """The refusal for an object that does not exist."""
        name = self.collection.object_type.title or self.collection.object_type.name
        return Refusal(404, f"Er is geen {name.lower()} op deze URL; controleer de URL.")
