"""Which contactgegevens hold for an interaction: per part, its own before those of the klant.

From the behaviour rules of kind `overrulen`: which attribute, where the default is, and through
which relation and roles the klant is found.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.casus.names import at
from werkbank.casus.running import RouteRun
from werkbank.casus.transport import Transport
from werkbank.casus.types import overrules, types_of
from werkbank.ir import Behaviour, Model
from werkbank.register import effective_values
from werkbank.register.message import Request

State = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """One part of the contactgegevens that hold for an interaction.

    Attributes:
        interaction: name of the object in the casus.
        part: attribute of the contactgegevens, such as `emailadres`.
        source: name of the object that the value stands at.
    """

    interaction: str
    part: str
    value: Any
    source: str


def effective_contact(
    model: Model, run: RouteRun, transport: Transport, state: State
) -> Iterator[Effective]:
    """The contactgegevens that hold for every interaction of a route."""
    types = types_of(model, run)
    rules = overrules(model)
    for name, body in state.items():
        for rule in rules:
            if rule.object_type == types[name]:
                yield from _parts(model, run, transport, state, rule, name, body)


def _parts(
    model: Model,
    run: RouteRun,
    transport: Transport,
    state: State,
    rule: Behaviour,
    name: str,
    body: Mapping[str, Any],
) -> Iterator[Effective]:
    """The parts for all parties together; the rule itself is applied by the register's code."""
    names = {url: known for known, url in reversed(list(run.urls.items()))}

    def read(url: str) -> dict[str, Any] | None:
        held = state.get(names.get(url, url))
        return dict(held) if held is not None else None

    def related(via: str) -> list[dict[str, Any]]:
        return _referring(model, transport, via, str(body["url"]))

    _, own = at(body, rule.properties[0])
    values = {part: (value, name) for part, value in (own or {}).items()}
    for party in effective_values(rule, dict(body), read, related):
        if party.counts:
            source = names.get(party.source, party.source)
            for part, value in party.values.items():
                values.setdefault(part, (value, source))
    for part, (value, source) in values.items():
        yield Effective(interaction=name, part=part, value=value, source=source)


def _referring(model: Model, transport: Transport, via: str, url: str) -> list[dict[str, Any]]:
    """The objects that refer to `url` by `Objecttype.attribuut`, asked for as any party would."""
    relation, _, attribute = via.partition(".")
    place = model.resource_of(relation)
    if place is None:
        return []
    api, resource = place
    request = Request(method="get", path=f"{api.server}/{resource.path}", query={attribute: url})
    _, results = at(transport.send(request).body, "results")
    return list(results or ())
