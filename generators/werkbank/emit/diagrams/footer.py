"""What stands below the classes of a diagram: the enumerations in use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from werkbank.emit.diagrams.labels import Href, codes_shown, enumeration_box
from werkbank.ir import Enumeration

_WIDEST = 900
"""Points that a row of enumerations may take; a measure for breaking rows, not for drawing."""
_BARE = 'border="0" cellborder="0"'


def footer(enumerations: Iterable[Enumeration], href: Href) -> str:
    """A label for the whole graph: it widens no rank, as boxes between the classes would.

    Empty without enumerations.
    """
    rows = "".join(_row(row, href) for row in _rows(list(enumerations)))
    return f'<<table {_BARE} cellspacing="0" cellpadding="2">{rows}</table>>' if rows else ""


def _row(row: Sequence[Enumeration], href: Href) -> str:
    """One row of boxes, equally high: Graphviz would stretch a lower one unevenly."""
    lines = max(len(codes_shown(item)) for item in row)
    boxes = "".join(f"<td>{enumeration_box(item, href, lines)}</td>" for item in row)
    return f'<tr><td><table {_BARE} cellspacing="10"><tr>{boxes}</tr></table></td></tr>'


def _rows(enumerations: Sequence[Enumeration]) -> list[list[Enumeration]]:
    """The enumerations in rows that are not much wider than a page."""
    rows: list[list[Enumeration]] = []
    used = 0.0
    for item in enumerations:
        width = _width(item)
        if not rows or used + width > _WIDEST:
            rows.append([])
            used = 0.0
        rows[-1].append(item)
        used += width
    return rows


def _width(item: Enumeration) -> float:
    """Roughly how wide a box becomes, in points."""
    return 22 + max([len(item.name) * 6.4, *(len(code) * 5.2 for code in codes_shown(item))])
