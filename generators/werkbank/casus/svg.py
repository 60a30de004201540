"""Small drawings by hand: SVG as text, with the same bytes on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from html import escape

from werkbank.casus.diagrams import Drawing
from werkbank.emit.diagrams.palette import EDGE_OF_PAPER, INK, PAPER

FONTS = "Arial, 'Liberation Sans', Helvetica, sans-serif"
_NARROW, _WIDE = frozenset("iljt.,:;'|!()[]{}/ f-r"), frozenset("mwMWQO@%—…")


def width_of(text: str, size: float = 12) -> float:
    """Roughly how wide a text is in Arial; a little too much rather than too little."""
    units = sum(
        0.33 if char in _NARROW else 0.87 if char in _WIDE else 0.68 if char.isupper() else 0.55
        for char in text
    )
    return units * size


def wrapped(text: str, width: float, size: float = 12) -> list[str]:
    """The text in lines that fit."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def text(
    x: float, y: float, content: str, *, size: float = 12, fill: str = INK, extra: str = ""
) -> str:
    """A line of text; `extra` holds more attributes."""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" fill="{fill}"'
        f"{' ' + extra if extra else ''}>{escape(content, quote=False)}</text>"
    )


def line(x1: float, y1: float, x2: float, y2: float, stroke: str, extra: str = "") -> str:
    """A straight line."""
    return (
        f'<line x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"'
        f' stroke="{stroke}"{" " + extra if extra else ""}/>'
    )


def rect(x: float, y: float, width: float, height: float, fill: str, extra: str = "") -> str:
    """A rectangle."""
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}"'
        f' height="{number(height)}" fill="{fill}"{" " + extra if extra else ""}/>'
    )


def number(value: float) -> str:
    """A coordinate without superfluous digits."""
    return f"{value:.1f}".removesuffix(".0")


def drawing(width: float, height: float, parts: Iterable[str], title: str, told: str) -> Drawing:
    """The parts as one accessible image on a sheet of white paper."""
    name = "d" + hashlib.sha256(told.encode()).hexdigest()[:8]
    sheet = rect(0.5, 0.5, width - 1, height - 1, PAPER, f'rx="8" stroke="{EDGE_OF_PAPER}"')
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}"'
        f' width="{number(width)}" height="{number(height)}" style="max-width:100%;height:auto"'
        f' role="img" lang="nl" aria-labelledby="{name}-t {name}-d" font-family="{FONTS}">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(told)}</desc>'
        f"{sheet}{''.join(parts)}</svg>"
    )
    return Drawing(svg, told)
