"""Telephone numbers that certainly are in a numbering plan, found without the whole library."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import chain

_KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip",
    "pager", "uan", "voicemail",
)  # fmt: skip
"""The kinds of numbers that make a number valid, as `phonenumbers` has them."""
_DIGITS = 3
"""Digits that a calling code has at most."""


_SHORTEST, _LONGEST = 8, 16
"""Characters of a number in E.164, with its plus sign."""


def is_surely_issued(value: str) -> bool:
    """True for a number in E.164 that `phonenumbers` calls valid; False says nothing.

    Only countries that have a calling code of their own are known here.
    """
    issued = _known.get(value[:3]) or _plan(value)
    if issued is None or issued(value) is None:
        return False
    return _SHORTEST <= len(value) <= _LONGEST


def know(texts: Callable[[], Mapping[str, str]]) -> None:
    """Take the patterns from here, and load the library only for other numbers.

    Args:
        texts: gives what `patterns` gave before; asked when there is a number to judge.
    """
    _kept.append(texts)


def patterns() -> dict[str, str]:
    """By calling code the pattern of whole numbers, for codes that belong to one country."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    codes = map(str, COUNTRY_CODE_TO_REGION_CODE)
    return {code: text for code in codes if (text := _text(code))}


_known: dict[str, Callable[[str], object]] = {}
"""Patterns of whole numbers, by plus sign and calling code; those of two digits are the most."""
_kept: list[Callable[[], Mapping[str, str]]] = []
_texts: dict[str, str] = {}


def _plan(value: str) -> Callable[[str], object] | None:
    """The pattern of the numbers with the calling code of this one; None where there is none."""
    while _kept:
        _texts.update(_kept.pop()())
    codes = [value[1 : length + 1] for length in range(1, _DIGITS + 1)]
    # No calling code is the beginning of another one.
    for code in chain(filter(_texts.__contains__, codes), filter(_is_code, codes)):
        found = _pattern(code)
        if found is not None and len(code) == 2:
            _known[f"+{code}"] = found
        return found
    return None


def _is_code(code: str) -> bool:
    if not (code.isascii() and code.isdigit()):
        return False
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    return int(code) in COUNTRY_CODE_TO_REGION_CODE


@cache
def _pattern(code: str) -> Callable[[str], object] | None:
    text = _texts.get(code) or _text(code)
    return re.compile(text, re.ASCII).fullmatch if text else None


def _text(code: str) -> str:
    """The pattern of the numbers with a calling code; empty when countries share the code."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    regions = COUNTRY_CODE_TO_REGION_CODE[int(code)]
    plan = PhoneMetadata.metadata_for_region(regions[0]) if len(regions) == 1 else None
    if plan is None or not (general := _described(plan.general_desc)):
        return ""
    kinds = [text for name in _KINDS if (text := _described(getattr(plan, name)))]
    # A prefix would be taken off first; what then remains is left to the library.
    prefix = plan.national_prefix_for_parsing or "0"
    return rf"\+{code}(?!0)(?!{prefix})(?={general}\Z)(?:{'|'.join(kinds)})"


def _described(desc: object) -> str:
    """The pattern of a kind of numbers, with its lengths; empty when there are none."""
    pattern = getattr(desc, "national_number_pattern", None)
    lengths = getattr(desc, "possible_length", ())
    if not pattern:
        return ""
    counted = _counted(sorted(length for length in lengths if length > 0))
    return rf"(?:(?=(?:{counted})\Z)(?:{pattern}))" if counted else f"(?:{pattern})"


def _counted(lengths: list[int]) -> str:
    """A pattern for texts of these lengths, in order; each range of them is tried at once."""
    ranges: list[list[int]] = []
    for length in lengths:
        if ranges and ranges[-1][1] == length - 1:
            ranges[-1][1] = length
        else:
            ranges.append([length, length])
    return "|".join(f".{{{first},{last}}}" for first, last in ranges)
