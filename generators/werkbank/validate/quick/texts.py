"""Tests of texts, as expressions in the functions that are written.

Each is true only for a text that certainly passes: what patterns and formats mean is decided by the
validator of the schema, and where Python could think otherwise the test says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from werkbank.checks import CHECKS
from werkbank.checks.check import Usual
from werkbank.checks.dates import is_day

Test = tuple[str, str]
"""`("check", "bsn")`, `("pattern", "^[a-z]+$")` or `("format", "uri")`."""
Tests = tuple[Test, ...]
_REMEMBERED = 4096
"""Texts per test that are not judged again: names and postcodes come back, BSNs do not."""
_FOREIGN = r"\(\?(?![:=!])|\\[^dDwWsSbB\W]|\[\[|&&|--|~~|\{,|[*+?}]\+"
"""What in a pattern Python and ECMA-262 may read in different ways."""
_URI = (
    r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]*)*"
    r"(?:\?[A-Za-z0-9._~=&/-]*)?(?:#[A-Za-z0-9._~/-]*)?"
)
_MOMENT = (
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])"
)
_SECONDS = 19
"""Characters of a moment before its fraction; fromisoformat says whether there is such a time."""
_UUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_EMAIL = (
    r"(?=.{3,64}\Z)[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@"
    r"(?:(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
)


def is_understood(test: Test) -> bool:
    """True when there is a quick test for most texts that pass this one."""
    match test:
        case ("pattern", pattern):
            return re.search(_FOREIGN, pattern) is None
        case ("format", name):
            return name in _FORMATS
    return True


def without_implied(tests: Tests) -> Tests:
    """The tests without those that a check among them includes."""
    implied = {each for kind, name in tests if kind == "check" for each in CHECKS[name].implies}
    return tuple(each for each in tests if each not in implied)


def expression(tests: Tests, number: int) -> str:
    """An expression about `{0}` that is true for a text that passes all the tests.

    Args:
        tests: at least one.
        number: of the tests, in what `functions` gives for them.
    """
    known = f"{{0}} in seen_{number} or right_{number}({{0}})"
    return f"usual_{number}({{0}}) or {known}" if _usual(tests) else known


def functions(asked: Iterable[Tests]) -> dict[str, Any]:
    """What the expressions call, for the tests with number 0, 1, ..."""
    found: dict[str, Any] = {}
    for number, tests in enumerate(asked):
        seen: set[str] = set()
        found |= {f"seen_{number}": seen, f"right_{number}": _remembering(tests, seen)}
        if make := _usual(tests):
            found[f"usual_{number}"] = make()
    return found


def _usual(tests: Tests) -> Callable[[], Usual] | None:
    """Makes a quick test for most texts that pass; None where there is none."""
    match tests:
        case (("check", name), *forms) if set(forms) <= set(CHECKS[name].usual_implies):
            usual = CHECKS[name].usual
            return (lambda: usual) if usual else None
        case (("format", "uri"),):
            return _usual_uri
    return None


def _remembering(tests: Tests, seen: set[str]) -> Callable[[str], bool]:
    made: list[Usual] = []  # when it is first asked: compiling a pattern takes time
    add = seen.add

    def right(value: str) -> bool:
        if not made:
            made.extend(map(_function, tests))
        for test in made:
            if not test(value):
                return False
        if len(seen) < _REMEMBERED:
            add(value)
        return True

    return right


def _function(test: Test) -> Usual:
    match test:
        case ("check", name):
            why = CHECKS[name].why
            return lambda value: why(value) is None
        case ("pattern", pattern):
            return _pattern(pattern)
        case ("format", name):
            return _FORMATS[name]()
    raise ValueError(test)


def _pattern(pattern: str) -> Usual:
    """A test with a pattern of ECMA-262, for texts of printable characters alone.

    In those are no ends of lines and no spaces that only one of the two knows, and with
    `re.ASCII` a digit and a letter are the same for both.
    """
    search = re.compile(pattern, re.ASCII).search
    return lambda value: value.isprintable() and search(value) is not None


def _usual_uri() -> Usual:
    """Of most URLs only the end is new."""
    whole = re.compile(_URI).fullmatch
    seen: set[str] = set()

    def test(value: str) -> bool:
        head, _, end = value.rpartition("/")
        if head in seen:
            return end.isascii() and end.replace("-", "").isalnum()
        if whole(value) is None:
            return False
        if len(seen) < _REMEMBERED and "//" in head and "?" not in head and "#" not in head:
            seen.add(head)
        return True

    return test


def _moment() -> Usual:
    form = re.compile(_MOMENT).fullmatch
    return lambda value: form(value) is not None and _is_time(value[:_SECONDS])


def _is_time(value: str) -> bool:
    """True when there is such a time on such a day."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


_FORMATS: Mapping[str, Callable[[], Usual]] = {
    "date": lambda: is_day,
    "date-time": _moment,
    "email": lambda: re.compile(_EMAIL).fullmatch,
    "uri": lambda: re.compile(_URI).fullmatch,
    "uuid": lambda: re.compile(_UUID).fullmatch,
}
"""By name of a format what makes a test for most texts that have it."""
