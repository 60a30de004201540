"""The calls of a route as a sequence diagram: who asks which API what, and what it answers.

What happens stands in words at the left, where there is room to read it; at the right a lifeline
per actor and per API, with one arrow per call.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from werkbank.casus import svg, words
from werkbank.casus.diagrams import Drawing
from werkbank.casus.running import RouteRun, StepRun
from werkbank.casus.style import ACCENT, BAD
from werkbank.emit.diagrams.palette import EDGE_OF_PAPER, INK, LINE, MUTED, OBJECT_TYPE
from werkbank.emit.diagrams.palette import ENUMERATION as SOFT
from werkbank.ir import ActorKind, Model

_TEXT_WIDTH = 300.0
_LEFT = 16.0
_NUMBER = 24.0
_GAP = 128.0
_HEAD = 62.0
_LINE = 16.0
_ROW = 20.0
"""Height of a row besides its lines of text."""
_BOX = 112.0


@dataclass(frozen=True)
class _Lifelines:
    """Where the lifelines stand."""

    names: tuple[str, ...]
    titles: dict[str, str]
    first: float

    def x(self, name: str) -> float:
        return self.first + self.names.index(name) * _GAP


def sequence_diagram(model: Model, run: RouteRun, steps: Sequence[StepRun] = ()) -> Drawing:
    """The calls of a route, or of a part of it."""
    shown = tuple(steps) or run.steps
    apis = {resource.path: api.name for api, resource in model.resources()}
    titles = {actor.name: actor.title for actor in run.casus.actors}
    used_actors = dict.fromkeys(step.step.actor for step in shown)
    used_apis = dict.fromkeys(f"/{apis[step.step.resource]}" for step in shown)
    lifelines = _Lifelines(
        (*used_actors, *used_apis),
        {**titles, **{name: f"API {name[1:]}" for name in used_apis}},
        _LEFT + _NUMBER + _TEXT_WIDTH + _BOX / 2 + 18,
    )
    rows = [_row(step) for step in shown]
    heights = [len(lines) * _LINE + _ROW for lines in rows]
    bottom = _HEAD + sum(heights) + 24
    width = lifelines.x(lifelines.names[-1]) + _BOX / 2 + 16
    people = {a.name for a in run.casus.actors if a.kind is not ActorKind.SYSTEEM}
    parts = [_heads(lifelines, bottom, people)]
    top = _HEAD + 8
    for index, (step, lines, height) in enumerate(zip(shown, rows, heights, strict=True), start=1):
        api = f"/{apis[step.step.resource]}"
        parts.append(_step(index, step, lines, top, height, lifelines, api))
        top += height
    title = f"Verloop: {run.route.title}"
    told = f"{title}. " + " ".join(
        f"{index}. {step.step.title}: {words.call(step.step)}, {words.answer(step)}."
        for index, step in enumerate(shown, start=1)
    )
    return svg.drawing(width, bottom + 8, parts, title, told)


def _row(step: StepRun) -> list[str]:
    return svg.wrapped(step.step.title, _TEXT_WIDTH, 12)


def _heads(lifelines: _Lifelines, bottom: float, people: set[str]) -> str:
    parts = []
    for name in lifelines.names:
        x = lifelines.x(name)
        look = OBJECT_TYPE if name.startswith("/") else SOFT
        rounded = 16 if name in people else 4
        parts.append(svg.line(x, _HEAD - 6, x, bottom, EDGE_OF_PAPER, 'stroke-width="2"'))
        parts.append(
            svg.rect(
                x - _BOX / 2,
                12,
                _BOX,
                _HEAD - 18,
                look.head,
                f'rx="{rounded}" stroke="{look.border}"',
            )
        )
        lines = svg.wrapped(lifelines.titles.get(name, name), _BOX - 12, 10)
        if len(lines) > 3:
            lines = [*lines[:2], lines[2] + "…"]
        start = 12 + (_HEAD - 18) / 2 + 3.5 - (len(lines) - 1) * 6
        parts += [
            svg.text(x, start + 12 * i, text, size=10, extra='text-anchor="middle"')
            for i, text in enumerate(lines)
        ]
    return "".join(parts)


def _step(
    index: int,
    step: StepRun,
    lines: list[str],
    top: float,
    height: float,
    lifelines: _Lifelines,
    api: str,
) -> str:
    start, end = lifelines.x(step.step.actor), lifelines.x(api)
    middle = top + height / 2
    refused = not step.response.ok
    colour = BAD if refused else ACCENT
    parts = [
        svg.line(_LEFT, top, lifelines.x(lifelines.names[-1]) + _BOX / 2, top, "#eef1f4")
        if index > 1
        else "",
        svg.text(_LEFT + _NUMBER - 8, top + 22, str(index), fill=MUTED, extra='text-anchor="end"'),
        *(
            svg.text(_LEFT + _NUMBER, top + 22 + _LINE * i, text, fill=INK)
            for i, text in enumerate(lines)
        ),
        _arrow(start, end, middle + 6, colour, dashed=refused),
    ]
    label = f"{step.step.kind.method.upper()} → {_statuses(step)}"
    anchor, x = ("start", start + 8) if end >= start else ("end", start - 8)
    halo = f'text-anchor="{anchor}" paint-order="stroke" stroke="#ffffff" stroke-width="4"'
    parts.append(svg.text(x, middle, label, size=10.5, fill=colour, extra=halo))
    return "".join(parts)


def _statuses(step: StepRun) -> str:
    if len(step.responses) == 1:
        return str(step.response.status)
    found = sorted(answer.status for answer in step.responses)
    return " en ".join(f"{found.count(code)}× {code}" for code in dict.fromkeys(found))


def _arrow(start: float, end: float, y: float, colour: str, *, dashed: bool) -> str:
    direction = 1 if end >= start else -1
    dashes = 'stroke-width="1.6" stroke-dasharray="5,3"' if dashed else 'stroke-width="1.6"'
    tip = f'<path d="M{svg.number(end)},{svg.number(y)}l{-8 * direction},-4v8z" fill="{colour}"/>'
    dot = f'<circle cx="{svg.number(start)}" cy="{svg.number(y)}" r="3" fill="{LINE}"/>'
    return svg.line(start, y, end - 6 * direction, y, colour, dashes) + tip + dot
