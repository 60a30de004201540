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
from werkbank.ir import Behaviour, BehaviourKind, Model
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
    types = {resource.path: resource.object_type for _, resource in model.resources()}
    rules = [
        rule for api in model.apis for rule in api.behaviours if rule.kind is BehaviourKind.OVERRULE
    ]
    for name, body in state.items():
        for rule in rules:
            if rule.object_type == types[run.resources[name]]:
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
    _, own = at(body, rule.properties[0])
    values = {part: (value, name) for part, value in (own or {}).items()}
    for klant_url in _klanten(model, transport, rule, body):
        source = next((n for n, url in run.urls.items() if url == klant_url), klant_url)
        _, default = at(state.get(source, {}), str(rule.options["standaard"]).rpartition(".")[2])
        for part, value in (default or {}).items():
            values.setdefault(part, (value, source))
    for part, (value, source) in values.items():
        yield Effective(interaction=name, part=part, value=value, source=source)


def _klanten(
    model: Model, transport: Transport, rule: Behaviour, body: Mapping[str, Any]
) -> Iterator[str]:
    """URLs of the klanten whose default holds: of the object itself, or through a relation."""
    raw = rule.options.get("via")
    ways = raw if isinstance(raw, list) else [raw] if raw else []
    steps = str(rule.options["standaard"]).split(".")
    if not ways:
        _, url = at(body, steps[0])
        if url:
            yield str(url)
        return
    roles = rule.options.get("rollen")
    for way in ways:
        relation, _, attribute = str(way).partition(".")
        place = model.resource_of(relation)
        if place is None:
            continue
        api, resource = place
        request = Request(
            method="get", path=f"{api.server}/{resource.path}", query={attribute: str(body["url"])}
        )
        _, results = at(transport.send(request).body, "results")
        for result in results or ():
            role = result.get("rol")
            if not isinstance(roles, list) or role is None or role in roles:
                yield str(result[steps[1]])
