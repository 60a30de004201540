"""The verdicts of variants as bars: how many casussen go how."""

from __future__ import annotations

from collections.abc import Sequence

from werkbank.casus import svg
from werkbank.casus.diagrams import Drawing
from werkbank.emit.diagrams.palette import INK, MUTED
from werkbank.variants.verdict import VariantVerdict, Verdict

COLOURS = {
    Verdict.WORKS: "#1a7f4b",
    Verdict.NEW: "#154273",
    Verdict.DIFFERS: "#b9cbe0",
    Verdict.BREAKS: "#b3261e",
}
_DARK = frozenset({Verdict.WORKS, Verdict.NEW, Verdict.BREAKS})
_LEFT, _LABELS, _BARS, _RIGHT = 18.0, 300.0, 400.0, 20.0
_BAR, _GAP, _TOP = 22.0, 12.0, 42.0


def verdicts_plot(verdicts: Sequence[VariantVerdict]) -> Drawing:
    """A bar per variant, in parts: a number of casussen per verdict."""
    title = "Wat varianten met de casussen doen"
    scale = _BARS / max([1, *(len(each.casussen) for each in verdicts)])
    parts = [svg.text(_LEFT, 24, title, size=13, extra='font-weight="600"')]
    top = _TOP
    for each in verdicts:
        lines = svg.wrapped(each.variant.title, _LABELS - 16, 12)
        height = max(len(lines) * 15.0, _BAR)
        parts += [svg.text(_LEFT, top + 15 + 15 * i, line) for i, line in enumerate(lines)]
        x = _LEFT + _LABELS
        for verdict, number in each.counts.items():
            if number:
                wide = number * scale
                parts.append(svg.rect(x, top, wide, _BAR, COLOURS[verdict]))
                fill = "#ffffff" if verdict in _DARK else INK
                parts.append(svg.text(x + 5, top + 15.5, str(number), fill=fill))
                x += wide
        top += height + _GAP
    parts.append(_legend(top + 2))
    told = f"{title}. " + " ".join(_told(each) for each in verdicts)
    return svg.drawing(_LEFT + _LABELS + _BARS + _RIGHT, top + 30, parts, title, told)


def _told(verdict: VariantVerdict) -> str:
    counts = ", ".join(f"{number} {word}" for word, number in verdict.counts.items() if number)
    return f"{verdict.variant.title}: {counts or 'geen casussen'}."


def _legend(top: float) -> str:
    parts, x = [], _LEFT + _LABELS
    for verdict in Verdict:
        parts.append(svg.rect(x, top, 11, 11, COLOURS[verdict]))
        parts.append(svg.text(x + 16, top + 10, verdict.value, size=11, fill=MUTED))
        x += 30 + svg.width_of(verdict.value, 11)
    return "".join(parts)
