"""What the functions that are written call by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import orjson
from xxhash import xxh3_128_digest

from werkbank.checks import CHECKS
from werkbank.checks.check import Usual, Why
from werkbank.validate.places import first_at, values

_DATE = 10
_MOMENT = 19
_REMEMBERED = 4096
"""Values per check that are not judged again: postcodes and RSINs come back, BSNs do not."""
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


CALLS: Mapping[str, Any] = {
    "comparable_moment": comparable_moment,
    "digest": xxh3_128_digest,
    "dumps": orjson.dumps,
    "first_at": first_at,
    "NONE": {},
    "NUMBERS": frozenset({int, float}),
    "ordered": ordered,
    "valid_on": valid_on,
    "values": values,
}
"""By the name that stands in the text."""


def test_of(check: str) -> str:
    """An expression about `{0}` that is true for a value that passes a check."""
    if CHECKS[check].usual is not None:
        return f"usual_{check}({{0}}) or {{0}} in seen_{check} or right_{check}({{0}})"
    return f"{{0}} in seen_{check} or right_{check}({{0}})"


def tests(checks: Iterable[str]) -> dict[str, Any]:
    """What the expressions of `test_of` call."""
    found: dict[str, Any] = {}
    for name in checks:
        check = CHECKS[name]
        usual: Usual | None = check.usual
        seen: set[str] = set()
        found |= {f"seen_{name}": seen, f"right_{name}": _remembering(check.why, seen)}
        if usual is not None:
            found[f"usual_{name}"] = usual
    return found


def _remembering(why: Why, seen: set[str]) -> Callable[[str], bool]:
    add = seen.add

    def test(value: str) -> bool:
        if why(value) is not None:
            return False
        if len(seen) < _REMEMBERED:
            add(value)
        return True

    return test
