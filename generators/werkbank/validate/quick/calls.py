"""What the functions that are written call by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xxhash import xxh3_128_digest

from werkbank.validate.json_text import dumps
from werkbank.validate.places import first_at, values

_DATE = 10
_MOMENT = 19
Spans = Mapping[str, tuple[str, str]]
"""By code the first and the last day on which it certainly is valid."""


def ordered(first: Any, second: Any) -> bool:
    """True when there is nothing to compare, or both are written alike and in order."""
    if first is None or second is None:
        return True
    if not (isinstance(first, str) and isinstance(second, str)) or len(first) != len(second):
        return False
    if len(first) == _DATE:
        return first[4] == first[7] == second[4] == second[7] == "-" and first <= second
    return first[_MOMENT:] == second[_MOMENT:] and first[:_MOMENT] <= second[:_MOMENT]


def valid_on(codes: list[Any], day: Any, now: frozenset[str], spans: Spans) -> bool:
    """True when all codes certainly are valid on a day; where there is none, today."""
    if day is None:
        return all(type(code) is str and code in now for code in codes)
    if not isinstance(day, str) or len(day) < _DATE:
        return False
    return all(
        type(code) is str
        and (span := spans.get(code)) is not None
        and span[0] <= day[:_DATE] <= span[1]
        for code in codes
    )


def comparable_moment(text: str) -> Any:
    """A text in the form in which the same moments are the same."""
    from werkbank.validate.comparable import comparable

    return comparable(text, moment=True)


def values_in(data: Any, path: tuple[str, ...]) -> list[Any]:
    """Every value that a path of attributes leads to in a record, through lists."""
    for depth, step in enumerate(path):
        if isinstance(data, list):
            return [found for item in data for found in values_in(item, path[depth:])]
        data = getattr(data, step, None)  # one of its kind need not have it
        if data is None:
            return []
    return data if isinstance(data, list) else [data]


def first_in(found: list[Any]) -> Any:
    """The first of the values, or None."""
    return found[0] if found else None


CALLS: Mapping[str, Any] = {
    "comparable_moment": comparable_moment,
    "digest": xxh3_128_digest,
    "dumps": dumps,
    "first_at": first_at,
    "first_in": first_in,
    "NUMBERS": frozenset({int, float}),
    "ordered": ordered,
    "valid_on": valid_on,
    "values": values,
    "values_in": values_in,
}
"""By the name that stands in the text."""
