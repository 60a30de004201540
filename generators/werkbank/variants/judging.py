"""A casus on the base and on the variant: the same, different, broken, or newly possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from werkbank.casus.names import with_names
from werkbank.casus.outcomes import measure, outcomes_of
from werkbank.casus.running import CasusRun, RouteRun, StepRun, run_casus, run_route
from werkbank.casus.stage import in_process
from werkbank.casus.tables import MEASURES, best_answers
from werkbank.casus.translating import translated
from werkbank.ir import Casus, CasusChange, Model, OperationKind, Route, Step, Variant
from werkbank.variants.verdict import CasusVerdict, Contrast, RouteVerdict, Verdict

WRONG = "fout"
"""The name of the calls that must be refused, beside those of the routes."""
_REFUSED = 400
_UNANSWERED = "Vragen zonder antwoord"


def run_measured(model: Model, casus: Casus) -> CasusRun:
    """Carry out a casus in this process, and measure every route."""
    return run_casus(
        model, casus, in_process(model), lambda run, transport: measure(model, run, transport)
    )


def judge(base: Model, model: Model, variant: Variant, run: CasusRun) -> CasusVerdict:
    """What the variant does to a casus.

    Args:
        base: the model that the casus was written for.
        model: the model with the variant in it.
        variant: the variant.
        run: the casus, carried out and measured on the base.
    """
    own = next((each for each in variant.casussen if each.casus == run.casus.code), None)
    told = translated(base, variant, run.casus)
    fresh = {route.name for route in own.routes} if own else set()
    routes: list[RouteVerdict] = []
    ran: list[RouteRun] = []
    for route in _all_routes(told):
        obstacle = _obstacle(model, (*told.given, *route.steps))
        if obstacle is not None:
            routes.append(obstacle_at(route, *obstacle))
            continue
        measured = None if route.name == WRONG else _measuring(model)
        done = run_route(model, told, route, in_process(model), measured)
        if measured is not None:
            ran.append(done)
        if route.name in fresh:
            routes.append(_new_route(base, run.casus, own, done))
        else:
            routes.append(_judge_route(_same(run, route.name), done))
    needs, gained = _needs(run, CasusRun(casus=told, routes=tuple(ran)))
    return CasusVerdict(
        casus=run.casus.code,
        number=run.casus.number,
        title=run.casus.title,
        routes=tuple(routes),
        needs=needs,
        gained=gained,
        note=own.note if own else "",
    )


def _measuring(model: Model) -> Any:
    return lambda run, transport: measure(model, run, transport)


def _all_routes(casus: Casus) -> Iterator[Route]:
    yield from casus.routes
    if casus.wrong:
        yield Route(name=WRONG, title="Wat geweigerd wordt", description="", steps=casus.wrong)


def _same(run: CasusRun, name: str) -> RouteRun:
    if name == WRONG and run.wrong is not None:
        return run.wrong
    return run.route(name)


def _obstacle(model: Model, steps: tuple[Step, ...]) -> tuple[Step, str] | None:
    """The first step that cannot even be sent, and why."""
    resources = {resource.path for _, resource in model.resources()}
    for step in steps:
        if step.resource not in resources:
            return step, f"de variant heeft geen resource {step.resource}"
    return None


def obstacle_at(route: Route, step: Step, reason: str) -> RouteVerdict:
    """A route that breaks before it is carried out."""
    return RouteVerdict(
        route=route.name,
        title=route.title,
        verdict=Verdict.BREAKS,
        step=step.name,
        place=str(step.position),
        reason=reason,
    )


def _broken(done: RouteRun) -> StepRun | None:
    """The first step that went otherwise and is not a refusal that stayed one."""
    return next((run for run in done.failures if not _still_refused(run)), None)


def _still_refused(run: StepRun) -> bool:
    """True when a call that had to be refused is refused, be it for another reason."""
    return min(run.step.expected.statuses) >= _REFUSED and not run.response.ok


def _breaks(after: RouteRun, broken: StepRun) -> RouteVerdict:
    more = sum(not _still_refused(run) for run in after.failures) - 1
    told = f" (en daarna nog {_steps(more)})" if more else ""
    return RouteVerdict(
        route=after.route.name,
        title=after.route.title,
        verdict=Verdict.BREAKS,
        step=broken.step.name,
        place=str(broken.step.position),
        reason=_named(broken.differences[0], after) + told,
    )


def _named(text: str, run: RouteRun) -> str:
    """A text with `$naam` in the place of addresses that nobody can read."""
    for name, url in run.urls.items():
        text = text.replace(f'"{url}"', f"${name}").replace(url, f"${name}")
    return text


def _steps(number: int) -> str:
    return "1 stap" if number == 1 else f"{number} stappen"


def _judge_route(before: RouteRun, after: RouteRun) -> RouteVerdict:
    route = after.route
    broken = _broken(after)
    if broken is not None:
        return _breaks(after, broken)
    contrasts = tuple(_contrasts(before, after))
    verdict = Verdict.DIFFERS if contrasts else Verdict.WORKS
    return RouteVerdict(route=route.name, title=route.title, verdict=verdict, contrasts=contrasts)


def _contrasts(before: RouteRun, after: RouteRun) -> Iterator[Contrast]:
    yield from _messages(before, after)
    refused = [run.step.name for run in after.failures if _still_refused(run)]
    if refused:
        yield Contrast(what="Weigeringen om een andere reden", base="0", variant=", ".join(refused))
    if after.afterwards is None or before.afterwards is None:
        return
    old, new = outcomes_of(before), outcomes_of(after)
    for label, measured in MEASURES:
        values = measured(old), measured(new)
        if values[0] != values[1] and label != _UNANSWERED:
            yield Contrast(what=label, base=_shown(values[0]), variant=_shown(values[1]))
    holds = [
        sorted((part.interaction, *_leaves(part.value)) for part in out.effective)
        for out in (old, new)
    ]
    if holds[0] != holds[1]:
        counted = [str(sum(len(each) - 1 for each in side)) for side in holds]
        yield Contrast(
            what="Gegevens die voor een interactie gelden", base=counted[0], variant=counted[1]
        )


def _messages(before: RouteRun, after: RouteRun) -> Iterator[Contrast]:
    """Which attributes are in the messages of one side and not of the other."""
    old, new = _sent(before), _sent(after)
    other = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    if other:
        fields = [set().union(*(side.get(name, ()) for name in other)) for side in (old, new)]
        yield Contrast(
            what=f"Berichten van {_steps(len(other))}",
            base=_names(fields[0], fields[1]),
            variant=_names(fields[1], fields[0]),
        )


def _sent(run: RouteRun) -> dict[str, set[str]]:
    """Per step what is sent: the resource and the attributes with their values."""
    return {
        each.step.name: {
            f"/{each.step.resource}",
            *_fields(each.step.body or {}),
            *(_fields(each.step.filters) if each.step.kind is not OperationKind.READ else ()),
        }
        for each in (*run.given, *run.steps)
    }


def _fields(value: Any, path: str = "") -> Iterator[str]:
    """Dotted paths of what has a value, without indexes."""
    if isinstance(value, Mapping):
        for key, nested in value.items():
            yield from _fields(nested, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
        for item in value:
            yield from _fields(item, path)
    else:
        yield path


_MOST = 4


def _names(fields: set[str], others: set[str]) -> str:
    """What only one side has: each path as far as where it leaves the paths of the other."""
    known = {part for path in others for part in _prefixes(path)}
    own = {
        next((part for part in _prefixes(path) if part not in known), path)
        for path in fields - others
    }
    rest = len(own) - _MOST
    shown = ", ".join(sorted(own)[:_MOST])
    return f"{shown} en nog {rest}" if rest > 0 else shown or "niets"


def _prefixes(path: str) -> list[str]:
    parts = path.split(".")
    return [".".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def _leaves(value: Any) -> list[str]:
    """The plain values in a value, whatever holds them."""
    if isinstance(value, Mapping):
        return sorted(leaf for nested in value.values() for leaf in _leaves(nested))
    if isinstance(value, list):
        return sorted(leaf for nested in value for leaf in _leaves(nested))
    return [str(with_names(value, {}))]


def _shown(value: object) -> str:
    return "niet gemeten" if value is None else str(value)


def _new_route(base: Model, casus: Casus, own: CasusChange | None, done: RouteRun) -> RouteVerdict:
    """A route of the variant: newly possible, unless it fails or the base can do it as well."""
    route = done.route
    broken = _broken(done)
    if broken is not None:
        return _breaks(done, broken)
    known = own is not None and _works_already(base, casus, own, route)
    verdict = Verdict.WORKS if known else Verdict.NEW
    return RouteVerdict(route=route.name, title=route.title, verdict=verdict)


def _works_already(base: Model, casus: Casus, own: CasusChange, route: Route) -> bool:
    if _obstacle(base, route.steps) is not None:
        return False
    told = replace(casus, actors=own.actors, externals=own.externals)
    return run_route(base, told, route, in_process(base)).ok


def _needs(before: CasusRun, after: CasusRun) -> tuple[tuple[Contrast, ...], tuple[str, ...]]:
    """The information needs with another answer, and those that were not answered before."""
    old = {each.need.question: each for each in best_answers(before)}
    contrasts, gained = [], []
    for answer in best_answers(after):
        question = answer.need.question
        was = old.get(question)
        if was is not None and (was.answered, was.calls) == (answer.answered, answer.calls):
            continue
        contrasts.append(
            Contrast(
                what=question,
                base=_told(was.answered, was.how, was.calls) if was else "✗ niet te vragen",
                variant=_told(answer.answered, answer.how, answer.calls),
            )
        )
        if answer.answered and (was is None or not was.answered):
            gained.append(question)
    return tuple(contrasts), tuple(gained)


def _told(answered: bool, how: str, calls: str) -> str:
    return f"✓ {how} ({calls})" if answered else f"✗ {how}"
