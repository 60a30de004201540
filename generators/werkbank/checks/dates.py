"""Dates of which only a part is known."""

from __future__ import annotations

import re
from datetime import date

_DAY = 10
_FORM = r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?"


def why_partial_date(value: str) -> str | None:
    """`jjjj`, `jjjj-mm` or `jjjj-mm-dd`, and the known parts exist in the calendar."""
    if is_day(value):
        return None
    match = re.fullmatch(_FORM, value)
    if match is None:
        return "schrijf een jaar (jjjj), een maand (jjjj-mm) of een dag (jjjj-mm-dd)"
    year, month, day = (int(part) if part else 1 for part in match.groups())
    try:
        date(year, month, day)
    except ValueError:
        return "deze datum bestaat niet in de kalender; laat een onbekende dag of maand weg"
    return None


def is_day(value: str) -> bool:
    """True for `jjjj-mm-dd` when that day exists, which most dates are."""
    if len(value) != _DAY or not value[4] == value[7] == "-":
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
