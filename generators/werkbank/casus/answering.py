"""Can a party get an answer from the API, in how many calls, and does the register give it?

How a question is answered follows from the exchange layer: a filter on what the question selects
on, expands and further reads for what the party wants to know. Whether that works is tried with
what a route recorded.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from werkbank.casus.names import at
from werkbank.casus.running import RouteRun, caller_of
from werkbank.casus.transport import Transport
from werkbank.ir import (
    Casus,
    Model,
    Need,
    Operation,
    OperationKind,
    Operator,
    Parameter,
    PropertyKind,
    Resource,
)
from werkbank.read.renaming import below, members
from werkbank.register.message import Request

State = Mapping[str, Mapping[str, Any]]
_SAME = (Operator.EQUALS, Operator.CONTAINS, Operator.FROM, Operator.UNTIL)
"""Operators with which an object is found by its own value."""
_NO_TYPE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How an information need is answered.

    Attributes:
        how: Dutch: the call, or why there is none.
        possible: True when the exchange layer offers a way.
        per_result: further calls for every object that is found.
        tried: True when the register gave what was recorded, False when it did not, None when the
            route recorded nothing to try it with.
        expands: what must come along.
    """

    need: Need
    how: str
    possible: bool
    per_result: int = 0
    tried: bool | None = None
    expands: tuple[str, ...] = ()

    @property
    def answered(self) -> bool:
        """True when there is a way that was not seen to fail."""
        return self.possible and self.tried is not False

    @property
    def calls(self) -> str:
        """How many calls it takes: `1`, or `1, en 2 per resultaat`; empty when there is no way."""
        if not self.possible:
            return ""
        return f"1, en {self.per_result} per resultaat" if self.per_result else "1"


def answers(model: Model, run: RouteRun, transport: Transport, state: State) -> Iterator[Answer]:
    """The answer to every need of a casus, tried with what this route recorded."""
    for need in run.casus.needs:
        answer = derived(model, run.casus, need)
        yield replace(answer, tried=_tried(model, run, transport, state, answer))


def derived(model: Model, casus: Casus, need: Need) -> Answer:
    """How the exchange layer would answer a need; nothing is asked of a register."""
    resource = _resource(model, need)
    if resource is None:
        return Answer(need=need, how=f"er is geen resource {need.resource}", possible=False)
    expands, reads = _fetched(model, resource, need.wanted)
    found = _filter(resource, need)
    if found is None:
        along = next((each for each in resource.expands if each.name == need.by), None)
        if along is not None and resource.find(OperationKind.READ):
            how = f"GET /{resource.path}/… met expand={along.name}"
            return Answer(need=need, how=how, possible=True, per_result=reads, expands=expands)
        return Answer(need=need, how=_why_not(resource, need), possible=False)
    operation = _operation(resource, found)
    if operation is None:
        how = f"het filter {found.name} is er, maar geen operatie die het kent"
        return Answer(need=need, how=how, possible=False)
    actor = next((each for each in casus.actors if each.name == need.actor), None)
    if actor and actor.scopes and operation.scope not in actor.scopes:
        how = f"{actor.title} heeft scope {operation.scope} niet"
        return Answer(need=need, how=how, possible=False)
    how = f"{operation.method.upper()} {operation.path} met {found.name}"
    if expands:
        how += f" en expand={','.join(expands)}"
    return Answer(need=need, how=how, possible=True, per_result=reads, expands=expands)


def _resource(model: Model, need: Need) -> Resource | None:
    return next((r for _, r in model.resources() if r.path == need.resource), None)


def _filter(resource: Resource, need: Need) -> Parameter | None:
    """The filter that the need names, or the one on the attribute that it is about."""
    named = (each for each in resource.filters if need.by and each.name == need.by)
    about = (
        each
        for each in resource.filters
        if need.about and each.path == need.about and each.operator in _SAME
    )
    return next((*named, *about).__iter__(), None)


def _why_not(resource: Resource, need: Need) -> str:
    """Why nothing answers, and whether fetching everything would."""
    if need.by:
        return f"{resource.path} heeft geen filter of expand {need.by}"
    if not need.about:
        return "geen filter of expand"
    told = f"geen filter op {'.'.join(need.about)}"
    if resource.find(OperationKind.LIST):
        return f"{told}; alleen door alle {resource.path} op te halen"
    return told


def _operation(resource: Resource, parameter: Parameter) -> Operation | None:
    """A list when the value may stand in a URL, otherwise a search."""
    kinds = (OperationKind.SEARCH,) if parameter.sensitive else _FINDING
    return next((op for kind in kinds if (op := resource.find(kind))), None)


_FINDING = (OperationKind.LIST, OperationKind.SEARCH)


def _fetched(
    model: Model, resource: Resource, path: tuple[str, ...]
) -> tuple[tuple[str, ...], int]:
    """`(expands, further reads per result)` that bring what stands at a path.

    An expand goes one reference far; every next one takes a call of its own.
    """
    expands: list[str] = []
    reads = 0
    holders = frozenset({resource.object_type})
    for depth, step in enumerate(path):
        found = members(model, holders, step)
        back = next((e for e in resource.expands if e.reverse and e.name == step), None)
        if not found and depth == 0 and back is not None:
            expands.append(back.name)
            holders = frozenset({back.target})
            continue
        refers = any(prop.kind is PropertyKind.REFERENCE for _, prop in found)
        if refers and depth < len(path) - 1:
            along = next(
                (e for e in resource.expands if not e.reverse and e.property == step), None
            )
            if depth == 0 and along is not None:
                expands.append(along.name)
            else:
                reads += 1
        holders = below(found) if found else _NO_TYPE
    return tuple(expands), reads


# -- tried -----------------------------------------------------------------------------------


def _tried(
    model: Model, run: RouteRun, transport: Transport, state: State, answer: Answer
) -> bool | None:
    """Whether the register finds an object of the route by the value that it has."""
    need = answer.need
    resource = _resource(model, need)
    found = _filter(resource, need) if resource else None
    if not answer.possible or resource is None or found is None or found.operator not in _SAME:
        return None
    operation = _operation(resource, found)
    caller = next((caller_of(a) for a in run.casus.actors if a.name == need.actor), None)
    api = next(api for api, each in model.resources() if each is resource)
    outcome: bool | None = None
    for name, path in run.resources.items():
        value = _value(state.get(name, {}), found.path) if path == resource.path else None
        if value is None or operation is None or caller is None:
            continue
        search = operation.kind is OperationKind.SEARCH
        asked: dict[str, Any] = {found.name: value}
        if answer.expands:
            asked["expand"] = list(answer.expands)
        given = transport.send(
            Request(
                method=operation.method,
                path=f"{api.server}{operation.path}",
                query={} if search else {key: _text(each) for key, each in asked.items()},
                body=asked if search else None,
                actor=caller,
            )
        )
        _, results = at(given.body, "results")
        urls = {each.get("url") for each in results or ()} if given.ok else set()
        outcome = state[name].get("url") in urls
        if outcome:
            break
    return outcome


def _value(value: Any, path: tuple[str, ...]) -> Any:
    """The first value at a path, through lists; None when there is none."""
    if isinstance(value, list):
        return next((v for item in value if (v := _value(item, path)) is not None), None)
    if not path:
        return None if isinstance(value, Mapping) else value
    return _value(value.get(path[0]), path[1:]) if isinstance(value, Mapping) else None


def _text(value: Any) -> str | list[str]:
    return [str(each) for each in value] if isinstance(value, list) else str(value)
