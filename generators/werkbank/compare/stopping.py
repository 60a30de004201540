"""The casussen that stop working: carried out as they were, against the register that will be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from werkbank.casus.running import CasusRun, StepRun, run_casus
from werkbank.casus.stage import in_process
from werkbank.compare.change import Change
from werkbank.compare.compatibility import Compatibility
from werkbank.diagnostics.changes import Party
from werkbank.ir import Casus, Model, OperationKind, Step

_PARAMETER = re.compile(r"^paths/.*/[A-Z]+/(query|header)/([^/]+)")
_NAMES = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A step of a casus that no longer gives what it gave.

    Attributes:
        casus: the code of the casus.
        number: its number.
        title: its title.
        route: the route; `gegeven` for what stood there before, `fout` for what must be refused.
        step: the name of the step.
        reason: Dutch, what is different.
        sure: True when it was carried out; False when the step uses what a change breaks.
    """

    casus: str
    number: int
    title: str
    route: str
    step: str
    reason: str
    sure: bool = True


def stopped_casussen(old: Model, new: Model) -> tuple[Stopped, ...]:
    """What stops working of the casussen of `old` with a register of `new`.

    Every casus is carried out as it stands in the old model, in a register that does what the new
    one says. What failed in the old register already is left out. A step on something that the
    new model does not offer is reported without carrying out its casus.
    """
    found: list[Stopped] = []
    for casus in old.casussen:
        missing = tuple(_missing(casus, new))
        found.extend(missing or _failing(casus, old, new))
    # The given state is carried out before every route, and fails as often.
    return tuple(dict.fromkeys(found))


def touched_casussen(found: Compatibility, model: Model) -> tuple[Stopped, ...]:
    """Per casus the first step that sends what a change breaks, for when nothing can be run.

    Args:
        found: the changes between two specifications.
        model: the model whose casussen are looked at.
    """
    breaking = found.breaking(Party.CONSUMER)
    result = []
    for casus in model.casussen:
        steps = ((route, step) for route, held in _routes(casus) for step in held)
        for route, step in steps:
            change = _touching(step, model, breaking)
            if change is not None:
                reason = f"gebruikt wat verandert: {change.difference.location}"
                result.append(_stopped(casus, route, step.name, reason, sure=False))
                break
    return tuple(result)


def _missing(casus: Casus, new: Model) -> Iterator[Stopped]:
    offered = {
        (resource.path, operation.kind)
        for _, resource in new.resources()
        for operation in resource.operations
    }
    for route, steps in _routes(casus):
        for step in steps:
            if (step.resource, step.kind) not in offered:
                reason = f"{step.kind.value} van {step.resource} bestaat niet meer"
                yield _stopped(casus, route, step.name, reason)


def _failing(casus: Casus, old: Model, new: Model) -> Iterator[Stopped]:
    run = run_casus(new, casus, in_process(new))
    if run.ok:
        return
    known = {(route, step.step.name) for route, step in _failures(_before(casus, old))}
    for route, step in _failures(run):
        if (route, step.step.name) not in known:
            yield _stopped(casus, route, step.step.name, "; ".join(step.differences))


def _before(casus: Casus, old: Model) -> CasusRun:
    return run_casus(old, casus, in_process(old))


def _failures(run: CasusRun) -> Iterator[tuple[str, StepRun]]:
    """The first step of every route that failed; what follows fails because of it."""
    for route in run.all_runs():
        for step in route.failures[:1]:
            yield ("gegeven" if step in route.given else route.route.name), step


def _routes(casus: Casus) -> Iterator[tuple[str, tuple[Step, ...]]]:
    yield "gegeven", casus.given
    for route in casus.routes:
        yield route.name, route.steps
    yield "fout", casus.wrong


def _touching(step: Step, model: Model, changes: tuple[Change, ...]) -> Change | None:
    address = _address(step, model)
    asked = {*map(str, step.filters), *(name.lower() for name in step.headers)}
    sent = _keys(step.filters if step.kind is OperationKind.SEARCH else step.body)
    for change in changes:
        used = {_NAMES.sub("{}", each) for each in change.operations}
        if address in used and _sends(change, sent) and _asks(change, asked):
            return change
    return None


def _address(step: Step, model: Model) -> str:
    for _, resource in model.resources():
        operation = resource.find(step.kind)
        if resource.path == step.resource and operation is not None:
            return _NAMES.sub("{}", f"{operation.method.upper()} {operation.path}")
    return ""


def _sends(change: Change, keys: frozenset[str]) -> bool:
    """False for a change of an attribute in requests only that the step leaves out."""
    difference = change.difference
    if not difference.location.startswith("schemas/") or not all(
        "-in-verzoek" in rule.code and not rule.code.startswith("verplicht")
        for rule in change.rules
    ):
        return True
    place = difference.location.removesuffix(f"/{difference.aspect}").split("/")
    return len(place) < 3 or place[2].strip('"') in keys


def _asks(change: Change, names: set[str]) -> bool:
    """False for a change of a parameter that the step leaves out and may leave out still."""
    found = _PARAMETER.search(change.difference.location)
    if found is None or any(rule.code.startswith("verplicht") for rule in change.rules):
        return True
    name = found[2]
    return (name.lower() if found[1] == "header" else name) in names


def _keys(value: object) -> frozenset[str]:
    if isinstance(value, dict):
        below = (key for part in value.values() for key in _keys(part))
        return frozenset({*map(str, value), *below})
    if isinstance(value, list):
        return frozenset(key for part in value for key in _keys(part))
    return frozenset()


def _stopped(casus: Casus, route: str, step: str, reason: str, *, sure: bool = True) -> Stopped:
    return Stopped(
        casus=casus.code,
        number=casus.number,
        title=casus.title,
        route=route,
        step=step,
        reason=reason,
        sure=sure,
    )
