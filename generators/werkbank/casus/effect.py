"""What an edit of the model does to a casus: every answer and outcome, before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from werkbank.casus import words
from werkbank.casus.outcomes import measure, outcomes_of
from werkbank.casus.running import CasusRun, RouteRun, run_casus
from werkbank.casus.stage import in_process
from werkbank.casus.touched import words_of
from werkbank.ir import Casus, Model

Place = tuple[str, str]
"""Title of a route, and of what in it: a step, or an outcome."""

AS_EXPECTED, DIFFERENT = "zoals verwacht", "anders dan de casus zegt"
NOTHING = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What came of a casus, in words that can be compared and sent to another process.

    Attributes:
        code: the casus.
        ok: True when everything went as it says.
        said: what was answered or measured, per place, in the order of the casus.
        problems: what went differently than the casus says.
        spoken: the words in its messages.
    """

    code: str
    ok: bool
    said: Mapping[Place, str]
    problems: tuple[str, ...] = ()
    spoken: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing that is different after an edit; `NOTHING` where a side does not have it."""

    route: str
    what: str
    before: str
    after: str


def facts_about(model: Model, casus: Casus) -> Facts:
    """Carry out a casus and put into words what came of it.

    A register that cannot even start with this model is a fact as well.
    """
    try:
        run = run_casus(
            model, casus, in_process(model), lambda run, transport: measure(model, run, transport)
        )
    except Exception as error:
        said = f"{type(error).__name__}: {error}"
        problem = f"casus {casus.code} is niet uit te voeren met dit model ({said})"
        return Facts(
            code=casus.code, ok=False, said={("de hele casus", "uitvoeren"): said},
            problems=(problem,), spoken=frozenset(),
        )  # fmt: skip
    return facts_of(run)


def facts_of(run: CasusRun) -> Facts:
    """What came of a casus that was carried out and measured."""
    return Facts(
        code=run.casus.code,
        ok=run.ok,
        said=dict(_said(run)),
        problems=tuple(_problems(run)),
        spoken=words_of(run),
    )


def moved(before: Facts, after: Facts) -> tuple[Moved, ...]:
    """What is different, in the order of the casus; what disappeared comes last."""
    places = dict.fromkeys((*after.said, *before.said))
    pairs = ((place, before.said.get(place), after.said.get(place)) for place in places)
    return tuple(
        Moved(*place, NOTHING if old is None else old, NOTHING if new is None else new)
        for place, old, new in pairs
        if old != new
    )


def _said(run: CasusRun) -> Iterator[tuple[Place, str]]:
    for route in run.all_runs():
        seen: dict[str, int] = {}
        for step in (*route.given, *route.steps):
            title = step.step.title
            seen[title] = seen.get(title, 0) + 1
            if seen[title] > 1:
                title = f"{title} ({seen[title]})"
            verdict = AS_EXPECTED if step.ok else DIFFERENT
            yield (route.route.title, title), f"{words.answer(step)}; {verdict}"
    for route in run.routes:
        yield from _outcomes(route)


def _outcomes(route: RouteRun) -> Iterator[tuple[Place, str]]:
    from werkbank.casus.tables import MEASURES  # needs pandas, which a quick look does not

    outcomes = outcomes_of(route)
    for label, ask in MEASURES:
        yield (route.route.title, label), _shown(ask(outcomes))
    for part in outcomes.effective:
        what = f"{part.part} bij {part.interaction}"
        yield (route.route.title, what), f"{words.shown(part.value, route.urls)} ({part.source})"


def _shown(value: object) -> str:
    return NOTHING if value is None else str(value)


def _problems(run: CasusRun) -> Iterable[str]:
    for route in run.all_runs():
        for step in route.failures:
            yield from (
                f"{step.step.position}: {step.step.title}: {difference}"
                for difference in step.differences
            )
