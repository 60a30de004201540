"""Outcomes of the routes as bars, where a difference is easier seen than read."""

from __future__ import annotations

from collections.abc import Sequence

from werkbank.casus import svg
from werkbank.casus.diagrams import Drawing
from werkbank.casus.outcomes import Outcomes, outcomes_of
from werkbank.casus.running import CasusRun
from werkbank.casus.style import ACCENT
from werkbank.emit.diagrams.palette import INK, MUTED

_LABELS, _BARS, _RIGHT, _LEFT = 300.0, 330.0, 70.0, 18.0
_BAR, _GAP, _HEAD = 16.0, 8.0, 30.0
_SHORT = "#9db7d1"

Series = tuple[tuple[str, str, Sequence[int]], ...]
"""`(name, colour, a number per route)`."""


def personal_plot(run: CasusRun) -> Drawing:
    """How many persoonsgegevens every route stores, by how long they must live."""
    measured = [outcomes_of(route) for route in run.routes]
    series: Series = (
        ("verdwijnt met de interactie", _SHORT, [_personal(out, short=True) for out in measured]),
        ("blijft bij de klant", ACCENT, [_personal(out, short=False) for out in measured]),
    )
    return bars("Opgeslagen persoonsgegevens per route", _titles(run), series)


def calls_plot(run: CasusRun) -> Drawing:
    """How many calls every route takes, by whether they change the register."""
    measured = [outcomes_of(route) for route in run.routes]
    writes = [out.writes for out in measured]
    reads = [out.calls - out.writes for out in measured]
    series: Series = (("vastleggen", ACCENT, writes), ("opvragen", _SHORT, reads))
    return bars("Aanroepen van de API per route", _titles(run), series)


def _titles(run: CasusRun) -> list[str]:
    return [route.route.title for route in run.routes]


def _personal(outcomes: Outcomes, *, short: bool) -> int:
    return sum(value.with_interaction is short for value in outcomes.personal)


def bars(title: str, labels: Sequence[str], series: Series) -> Drawing:
    """Numbers as bars, one beneath the other.

    Args:
        title: stands above them.
        labels: one per bar.
        series: the parts that a bar is made of, with a number per label.
    """
    totals = [sum(values) for values in zip(*(numbers for *_, numbers in series), strict=True)]
    scale = _BARS / max([*totals, 1])
    parts = [svg.text(_LEFT, 24, title, size=13, extra='font-weight="600"')]
    top = _HEAD + 10
    for index, label in enumerate(labels):
        lines = svg.wrapped(label, _LABELS - 16, 12)
        height = max(len(lines) * 15, _BAR) + _GAP
        parts += [svg.text(_LEFT, top + 12 + 15 * i, line) for i, line in enumerate(lines)]
        x = _LEFT + _LABELS
        for _, colour, numbers in series:
            wide = numbers[index] * scale
            if wide:
                parts.append(svg.rect(x, top, wide, _BAR, colour))
            x += wide
        parts.append(svg.text(x + 6, top + 12.5, str(totals[index]), fill=INK))
        top += height
    parts.append(_legend(series, top + 6))
    told = f"{title}. " + " ".join(
        f"{label}: {totals[index]}"
        f" ({', '.join(f'{numbers[index]} {name}' for name, _, numbers in series)})."
        for index, label in enumerate(labels)
    )
    return svg.drawing(_LEFT + _LABELS + _BARS + _RIGHT, top + 32, parts, title, told)


def _legend(series: Series, top: float) -> str:
    parts, x = [], _LEFT + _LABELS
    for name, colour, _ in series:
        parts.append(svg.rect(x, top, 11, 11, colour))
        parts.append(svg.text(x + 16, top + 10, name, size=11, fill=MUTED))
        x += 30 + svg.width_of(name, 11)
    return "".join(parts)
