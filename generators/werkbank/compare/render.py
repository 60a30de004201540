"""A comparison in Dutch text for people and in JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from werkbank.compare.comparison import Comparison, Side
from werkbank.compare.difference import Difference, Kind, Value

_SHORT = 60
_COLUMN = max(len(kind) for kind in Kind)
_NO_DECISION = "Onverklaard"


def render_text(comparison: Comparison, *, full: bool = False) -> str:
    """The comparison as text: per besluit one line per difference, and a line that counts.

    Args:
        comparison: the outcome to show.
        full: True to show old and new values in full; long ones are cut short otherwise.
    """
    return "".join(f"{line}\n" for line in _lines(comparison, full=full))


def render_json(comparison: Comparison) -> str:
    """The comparison as JSON, with Dutch keys as in the text."""
    content = {
        "oud": _side_data(comparison.old),
        "nieuw": _side_data(comparison.new),
        "afbeelding": comparison.mapping,
        "aantallen": {
            "verschillen": len(comparison.differences),
            "onverklaard": len(comparison.unexplained),
            "ongebruikt": len(comparison.unused),
            **{str(kind): count for kind, count in comparison.counts().items()},
        },
        "verschillen": [
            _difference_data(item.difference, item.decision) for item in comparison.differences
        ],
        "meldingen": [
            {
                "bestand": item.position.file,
                "regel": item.position.line,
                "ernst": str(item.severity),
                "code": item.code,
                "melding": item.message,
                "oplossing": item.remedy,
            }
            for item in comparison.diagnostics
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _lines(comparison: Comparison, *, full: bool) -> Iterator[str]:
    if comparison.old and comparison.new:
        yield f"Oud:   {_side(comparison.old)}"
        yield f"Nieuw: {_side(comparison.new)}"
        yield _note(comparison)
        yield ""
    for code, differences in comparison.by_decision().items():
        title = comparison.titles.get(code, "")
        yield f"{code} {title} ({len(differences)})".replace("  ", " ")
        yield from (_line(difference, full=full) for difference in differences)
        yield ""
    if comparison.unexplained:
        yield f"{_NO_DECISION} ({len(comparison.unexplained)})"
        yield from (_line(difference, full=full) for difference in comparison.unexplained)
        yield ""
    if comparison.diagnostics:
        yield from map(str, comparison.diagnostics)
        yield ""
    if comparison.old and comparison.new:
        yield closing_line(comparison)


def render_difference(difference: Difference) -> str:
    """One difference on one line, long values cut short."""
    return _line(difference, full=False).strip()


def closing_line(comparison: Comparison) -> str:
    """`12 verschillen, 0 onverklaard`, and how many entries of the mapping are unused."""
    count = len(comparison.differences)
    noun = "verschil" if count == 1 else "verschillen"
    line = f"{count} {noun}, {len(comparison.unexplained)} onverklaard"
    unused = len(comparison.unused)
    return f"{line}, {unused} ongebruikt in de afbeelding" if unused else line


def _side(side: Side) -> str:
    return f"{side.title} {side.version} (OpenAPI {side.openapi}, {side.file})"


def _note(comparison: Comparison) -> str:
    if comparison.mapping is not None:
        return f"Afbeelding: {comparison.mapping}"
    return "Afbeelding: geen voor dit paar; de verschillen worden getoond en niet verklaard"


def _line(difference: Difference, *, full: bool) -> str:
    place = difference.location
    if difference.kind is Kind.MOVED:
        return f"  {difference.kind:<{_COLUMN}}  {difference.old} → {place}"
    change = _change(difference, full=full)
    derived = difference.kind is Kind.ADDED and not difference.aspect
    word = "van" if derived else "was"
    before = f"  [{word} {difference.old_location}]" if difference.old_location else ""
    return f"  {difference.kind:<{_COLUMN}}  {place}{': ' if change else ''}{change}{before}"


def _change(difference: Difference, *, full: bool) -> str:
    old, new = _words(difference.old, full=full), _words(difference.new, full=full)
    if difference.kind is Kind.CHANGED:
        return f"{old} → {new}"
    return new if difference.kind is Kind.ADDED else old


def _words(value: Value, *, full: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    text = text.replace("\n", " ")
    if full or len(text) <= _SHORT:
        return text or "niets"
    return text[: _SHORT - 1].rstrip() + "…"


def _side_data(side: Side | None) -> dict[str, Any] | None:
    if side is None:
        return None
    return {
        "bestand": side.file,
        "titel": side.title,
        "versie": side.version,
        "openapi": side.openapi,
    }


def _difference_data(difference: Difference, decision: str | None) -> dict[str, Any]:
    return {
        "plaats": difference.location,
        "soort": str(difference.kind),
        "element": str(difference.element),
        "aspect": difference.aspect or None,
        "oud": difference.old,
        "nieuw": difference.new,
        "oude_plaats": difference.old_location,
        "besluit": decision,
    }
