"""What a register derives from its model, made once for each model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from werkbank.ir import Model
from werkbank.register.asking import Kind, kinds_of
from werkbank.register.catalogue import Catalogue
from werkbank.register.finding import Search
from werkbank.register.message import Request
from werkbank.register.routing import Match, plain_routes, route
from werkbank.register.schemas import Schemas
from werkbank.register.steps import Steps, steps_of

_KEPT = 4
"""Casussen open a register for every route, and compare a few models at most."""


@dataclass(frozen=True, slots=True)
class Driven:
    """A model, ready to drive a register."""

    model: Model
    servers: Mapping[str, str]
    catalogue: Catalogue
    schemas: Mapping[str, Schemas]
    """By name of the API."""
    searches: Mapping[str, Search]
    """By key of the collection, as are those that follow."""
    steps: Mapping[str, Steps]
    kinds: Mapping[str, Mapping[str, Kind]]
    routes: Mapping[tuple[str, str], Match]
    """By method and path, for what is asked of a collection as a whole."""

    def route(self, request: Request) -> Match:
        """The operation that a request asks for.

        Raises:
            Refusal: 404 for a path that does not exist, 405 for a method that it does not have.
        """
        known = None if request.query else self.routes.get((request.method, request.path))
        return known or route(self.catalogue, request)


_recent: list[Driven] = []


def driven_by(model: Model, servers: Mapping[str, str]) -> Driven:
    """What is derived from a model; the last few models are remembered.

    Args:
        model: compared by identity, for it is frozen and comparing it takes long.
        servers: server URL by name of the API, for those that are not at the model's.
    """
    for known in _recent:
        if known.model is model and known.servers == servers:
            return known
    catalogue = Catalogue.of(model, servers)
    made = Driven(
        model=model,
        servers=dict(servers),
        catalogue=catalogue,
        schemas={api.name: Schemas(model, api) for api in model.apis},
        searches={each.key: Search(each) for each in catalogue.collections},
        kinds={each.key: kinds_of(each) for each in catalogue.collections},
        steps={each.key: steps_of(catalogue, each) for each in catalogue.collections},
        routes=plain_routes(catalogue),
    )
    _recent.insert(0, made)
    del _recent[_KEPT:]
    return made
