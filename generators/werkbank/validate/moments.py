"""The clock of a register, which can be replaced, and the comparison of moments and days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Clock = Callable[[], datetime]
"""Gives the moment, with a time zone; that zone decides which day it is."""


def _zone() -> tzinfo:
    try:
        return ZoneInfo("Europe/Amsterdam")
    except ZoneInfoNotFoundError:  # a machine without a time zone database
        return UTC


_ZONE = _zone()


def dutch_clock() -> datetime:
    """The moment it is, in Dutch time."""
    return datetime.now(_ZONE)


def as_moment(text: str) -> datetime | None:
    """An RFC 3339 date-time; None when the text is something else or has no time zone."""
    if len(text) < 20:
        return None
    try:
        moment = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def as_day(text: str, now: datetime) -> date | None:
    """The day of a date or a date-time, in the time zone of `now`; None for other texts."""
    if moment := as_moment(text):
        return moment.astimezone(now.tzinfo).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def is_later(first: str, second: str, now: datetime) -> bool:
    """True when both say when, and the first is later than the second.

    Two moments are compared as such; with a day among them, days are compared.
    """
    one, other = as_moment(first), as_moment(second)
    if one and other:
        return one > other
    day, other_day = as_day(first, now), as_day(second, now)
    return day is not None and other_day is not None and day > other_day
