"""What the colours and the ends of lines mean: a row of signs below a diagram."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from werkbank.emit.diagrams.palette import (
    ENUMERATION,
    EXTERNAL,
    GROUP,
    LINE,
    MUTED,
    OBJECT_TYPE,
    PAPER,
    Tint,
)

SVG = "http://www.w3.org/2000/svg"
_SIZE = 10
"""Height of the letters, in points."""
_ROW, _LEFT, _GAP, _SIGN = 20, 22, 16, 24
_LETTER = 5.2
"""Roughly how wide a letter is, in points."""

Sign = Callable[[float, float], list[Element]]
"""Draws a sign of `_SIGN` wide at a left edge and a middle."""


def legend(width: float, top: float) -> tuple[Element, float]:
    """The legend as a group, and how much height it takes.

    Args:
        width: of the diagram; the signs wrap to a next row when it is too narrow.
        top: where the legend begins.
    """
    group = Element(f"{{{SVG}}}g", {"class": "legenda"})
    left, middle = float(_LEFT), top + _ROW / 2
    for sign, words in _SIGNS:
        taken = _SIGN + 6 + len(words) * _LETTER
        if left > _LEFT and left + taken > width - _LEFT:
            left, middle = float(_LEFT), middle + _ROW
        group.extend(sign(left, middle))
        group.append(_words(left + _SIGN + 6, middle, words))
        left += taken + _GAP
    return group, middle + _ROW / 2 + 8 - top


def _words(left: float, middle: float, words: str) -> Element:
    place = {"x": _number(left), "y": _number(middle + _SIZE * 0.35)}
    text = Element(f"{{{SVG}}}text", place | {"font-size": str(_SIZE), "fill": MUTED})
    text.text = words
    return text


def _box(look: Tint) -> Sign:
    def draw(left: float, middle: float) -> list[Element]:
        place = {"x": _number(left + 3), "y": _number(middle - 6), "width": "18", "height": "12"}
        dashes = {"stroke-dasharray": "4,2"} if look.dashed else {}
        return [_shape("rect", place | {"fill": look.head, "stroke": look.border} | dashes)]

    return draw


def _line(end: str, fill: str) -> Sign:
    """A line with an end of its own; `end` is a path from the tip of the line."""

    def draw(left: float, middle: float) -> list[Element]:
        line = f"M{_number(left)},{_number(middle)}h{_SIGN}"
        tip = f"M{_number(left + _SIGN)},{_number(middle)}{end}"
        return [
            _shape("path", {"d": line, "fill": "none", "stroke": LINE}),
            _shape("path", {"d": tip, "fill": fill, "stroke": LINE}),
        ]

    return draw


def _shape(name: str, attributes: dict[str, str]) -> Element:
    return Element(f"{{{SVG}}}{name}", attributes)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


_SIGNS: tuple[tuple[Sign, str], ...] = (
    (_box(OBJECT_TYPE), "objecttype"),
    (_box(GROUP), "gegevensgroeptype"),
    (_box(EXTERNAL), "extern"),
    (_box(ENUMERATION), "enumeratie"),
    (_line("l-9,-4.5v9z", PAPER), "generalisatie"),
    (_line("l-6,-4l-6,4l6,4z", LINE), "gegevensgroep"),
    (_line("l-7,-4l3,4l-3,4z", LINE), "relatie"),
)
