"""What a route leads to, measured once everything is recorded: the columns of the comparison.

Everything is asked through the API, as any party could, so that a route gives the same outcomes
in this process and on a supplier's server.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.casus import klant as words
from werkbank.casus.answering import Answer, answers
from werkbank.casus.effective import Effective, effective_contact
from werkbank.casus.names import at
from werkbank.casus.running import RouteRun, caller_of
from werkbank.casus.transport import Transport
from werkbank.casus.types import interactions, types_of
from werkbank.ir import Model, OperationKind, PropertyKind
from werkbank.register.message import Caller, Request

GONE = 404
REFUSED = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalValue:
    """One persoonsgegeven that the route stored or changed, besides what already stood there.

    Attributes:
        holder: name of the object in the casus.
        path: dotted path of the attribute.
        with_interaction: True when it goes with the interaction, False when it lives on with the
            klant.
    """

    holder: str
    path: str
    with_interaction: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """The outcomes of one route. None where the casus does not ask for a measure."""

    identified: int
    guests: int
    duplicates: int
    personal: tuple[PersonalValue, ...]
    effective: tuple[Effective, ...]
    seen: tuple[str, ...] | None
    """Interactions that the viewer finds in the mijn-omgeving."""
    disclosed: int | None
    """Klanten that a search by telephone number or account alone discloses."""
    klantbeeld: tuple[str, ...]
    """Interactions in the klantbeeld of some identified klant."""
    interactions: tuple[str, ...]
    calls: int
    """Calls that did something, reads included; refused ones are there to show a limit."""
    writes: int
    """The calls among them that changed the register: what a party must build at the least."""
    state: Mapping[str, Mapping[str, Any]]
    """The objects as they stood when this was measured, by name in the casus."""
    answers: tuple[Answer, ...]
    """What the API answers to the information needs of the casus."""

    @property
    def unanswered(self) -> tuple[str, ...]:
        """The questions that the API does not answer."""
        return tuple(each.need.question for each in self.answers if not each.answered)


def measure(model: Model, run: RouteRun, transport: Transport) -> Outcomes:
    """Measure the state that a route left behind."""
    state = _state(run, transport)
    made = {step.step.name for step in run.steps}
    types = types_of(model, run)
    klanten = {name: body for name, body in state.items() if types[name] == words.KLANT}
    identified = {n: b for n, b in klanten.items() if b.get(words.KIND) == words.IDENTIFIED}
    relations = tuple(_relations(model))
    interacting = interactions(model)
    interactions_made = tuple(name for name in state if types[name] in interacting)
    found = {
        name: _of_klant(run, transport, relations, str(body["url"]))
        for name, body in identified.items()
    }
    done = [step for step in run.route.steps if min(step.expected.statuses) < REFUSED]
    return Outcomes(
        identified=sum(name in made for name in identified),
        guests=sum(name in made for name in klanten if name not in identified),
        duplicates=_duplicates(identified),
        personal=tuple(_personal(model, run, types, state)),
        effective=tuple(effective_contact(model, run, transport, state)),
        seen=_seen(model, run, transport, relations),
        disclosed=_disclosed(model, run, transport),
        klantbeeld=tuple(
            n for n in interactions_made if any(n in names for names in found.values())
        ),
        interactions=interactions_made,
        calls=sum(step.times for step in done),
        writes=sum(step.times for step in done if step.kind.writes),
        state=state,
        answers=tuple(answers(model, run, transport, state)),
    )


def outcomes_of(run: RouteRun) -> Outcomes:
    """What was measured in a route.

    Raises:
        TypeError: when the route was run without measuring.
    """
    if not isinstance(run.afterwards, Outcomes):
        raise TypeError("the route was run without measuring")
    return run.afterwards


def _state(run: RouteRun, transport: Transport) -> dict[str, dict[str, Any]]:
    """The objects of the casus as they are now, by name; those that are gone are left out."""
    state = {}
    for name in run.resources:
        answer = transport.send(Request(method="get", path=run.urls[name]))
        if answer.status < GONE and isinstance(answer.body, dict):
            state[name] = answer.body
    return state


def _duplicates(identified: Mapping[str, Mapping[str, Any]]) -> int:
    """Identified klanten that are, for the same bronorganisatie, the same person as another."""
    seen: set[tuple[str, str]] = set()
    doubles = 0
    for body in identified.values():
        value = body.get(words.IDENTIFICATION) or {}
        # A vestiging or organisation may have several contact persons, each a klant (B05).
        if value.get("subjectType", words.PERSON) != words.PERSON:
            continue
        known = {key: value[key] for key in words.NUMBERS if value.get(key)}
        if body.get(words.SUBJECT):
            known[words.SUBJECT] = body[words.SUBJECT]
        keys = {(str(body.get(words.HOLDER)), f"{key}={text}") for key, text in known.items()}
        doubles += bool(keys & seen)
        seen |= keys
    return doubles


def _personal(
    model: Model,
    run: RouteRun,
    types: Mapping[str, str],
    state: Mapping[str, Mapping[str, Any]],
) -> Iterator[PersonalValue]:
    before = {
        step.step.name: set(_values(model, types[step.step.name], step.response.body))
        for step in run.given
        if step.step.name in run.resources and isinstance(step.response.body, dict)
    }
    for name, body in state.items():
        guest = body.get(words.KIND) == words.GUEST
        stays = types[name] == words.KLANT and not guest
        for path, value in _values(model, types[name], body):
            if (path, value) not in before.get(name, set()):
                yield PersonalValue(holder=name, path=path, with_interaction=not stays)


def _values(model: Model, type_name: str, body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for path in personal_paths(model, type_name, body):
        yield path, str(at(body, path)[1])


def personal_paths(model: Model, type_name: str, body: Mapping[str, Any]) -> Iterator[str]:
    """Dotted paths of the persoonsgegevens that have a value in an object or group."""
    for key, value in body.items():
        prop = next((p for t in model.concrete(type_name) if (p := t.find(key))), None)
        if prop is None:
            continue
        if prop.kind is PropertyKind.GROUP:
            for index, item in enumerate(value if isinstance(value, list) else [value]):
                below = f"{key}.{index}" if isinstance(value, list) else key
                for path in personal_paths(model, prop.range, item):
                    yield f"{below}.{path}"
        elif prop.personal:
            yield key


def _relations(model: Model) -> Iterator[tuple[str, str, str | None]]:
    """`(collection URL, filter, attribute of the interaction)` of what refers to a klant."""
    for api, resource in model.resources():
        holder = model.object_types[resource.object_type]
        if resource.find(OperationKind.LIST) is None:
            continue
        for prop in holder.properties:
            if prop.kind is not PropertyKind.REFERENCE or prop.range != words.KLANT:
                continue
            filters = [f for f in resource.filters if f.path == (prop.name,)]
            if filters:
                other = next(
                    (
                        p.name
                        for p in holder.properties
                        if p.kind is PropertyKind.REFERENCE
                        and p.range != words.KLANT
                        and not model.object_types[p.range].external
                    ),
                    None,
                )
                yield f"{api.server}/{resource.path}", filters[0].name, other


def _of_klant(
    run: RouteRun,
    transport: Transport,
    relations: tuple[tuple[str, str, str | None], ...],
    url: str,
    caller: Caller | None = None,
) -> set[str]:
    """Names of the interactions of a klant, found as any party would: by asking for them."""
    names = {address: name for name, address in run.urls.items() if name in run.resources}
    found = set()
    for collection, parameter, other in relations:
        request = Request(
            method="get",
            path=collection,
            query={parameter: url, "pageSize": "100"},
            actor=caller or Caller(),
        )
        _, results = at(transport.send(request).body, "results")
        for result in results or ():
            target = str(result[other] if other else result["url"])
            if target in names:
                found.add(names[target])
    return found


def _search(
    model: Model, transport: Transport, body: Mapping[str, str], caller: Caller | None = None
) -> list[dict[str, Any]]:
    place = model.resource_of(words.KLANT)
    if place is None:
        return []
    api, resource = place
    request = Request(
        method="post",
        path=f"{api.server}/{resource.path}/_zoek",
        body=dict(body),
        actor=caller or Caller(),
    )
    _, results = at(transport.send(request).body, "results")
    return list(results or ())


def _seen(
    model: Model,
    run: RouteRun,
    transport: Transport,
    relations: tuple[tuple[str, str, str | None], ...],
) -> tuple[str, ...] | None:
    viewer = next((a for a in run.casus.actors if a.name == run.casus.measures.viewer), None)
    if viewer is None:
        return None
    caller = caller_of(viewer)
    found: set[str] = set()
    for klant in _search(model, transport, viewer.identification, caller):
        found |= _of_klant(run, transport, relations, str(klant["url"]), caller)
    return tuple(name for name in run.resources if name in found)


def _disclosed(model: Model, run: RouteRun, transport: Transport) -> int | None:
    measures = run.casus.measures
    asked = {words.PHONE_FILTER: measures.phone, words.ACCOUNT_FILTER: measures.account}
    given = {name: value for name, value in asked.items() if value}
    if not given:
        return None
    return sum(len(_search(model, transport, {name: value})) for name, value in given.items())
