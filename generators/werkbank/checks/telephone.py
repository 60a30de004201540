"""Telephone numbers that certainly are in a numbering plan, found without the whole library."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_KINDS = (
    "fixed_line", "mobile", "toll_free", "premium_rate", "shared_cost", "personal_number", "voip",
    "pager", "uan", "voicemail",
)  # fmt: skip
"""The kinds of numbers that make a number valid, as `phonenumbers` has them."""
_DIGITS = 3
"""Digits that a calling code has at most."""


def is_surely_issued(value: str) -> bool:
    """True for a number in E.164 that `phonenumbers` calls valid; False says nothing.

    Only countries that have a calling code of their own are known here.
    """
    issued = _known.get(value[:3]) or _plan(value)
    return issued is not None and issued(value) is not None


_known: dict[str, Callable[[str], object]] = {}
"""Patterns of whole numbers, by plus sign and calling code; those of two digits are the most."""


def _plan(value: str) -> Callable[[str], object] | None:
    """The pattern of the numbers with the calling code of this one; None where there is none."""
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

    for length in range(1, _DIGITS + 1):
        code = value[1 : length + 1]
        if not (code.isascii() and code.isdigit()) or int(code) not in COUNTRY_CODE_TO_REGION_CODE:
            continue
        found = _pattern(code)
        if found is not None and length == 2:
            _known[f"+{code}"] = found
        return found
    return None


@lru_cache(maxsize=1024)
def _pattern(code: str) -> Callable[[str], object] | None:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

    regions = COUNTRY_CODE_TO_REGION_CODE[int(code)]
    plan = PhoneMetadata.metadata_for_region(regions[0]) if len(regions) == 1 else None
    if plan is None or not (general := _described(plan.general_desc)):
        return None
    kinds = [text for name in _KINDS if (text := _described(getattr(plan, name)))]
    # A prefix would be taken off first; what then remains is left to the library.
    prefix = plan.national_prefix_for_parsing or "0"
    return re.compile(
        rf"\+{code}(?!0)(?!{prefix})(?={general}\Z)(?:{'|'.join(kinds)})", re.ASCII
    ).fullmatch


def _described(desc: object) -> str:
    """The pattern of a kind of numbers, with its lengths; empty when there are none."""
    pattern = getattr(desc, "national_number_pattern", None)
    lengths = getattr(desc, "possible_length", ())
    if not pattern:
        return ""
    counted = "|".join(f".{{{length}}}" for length in lengths if length > 0)
    return rf"(?:(?=(?:{counted})\Z)(?:{pattern}))" if counted else f"(?:{pattern})"
