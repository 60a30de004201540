"""Numbers that point out one person, organisation or branch."""

from __future__ import annotations

from itertools import pairwise

from werkbank.checks.check import wrong_digits

_ELEVEN = 11
_SWAPPED = "controleer of er cijfers zijn verwisseld of verkeerd overgenomen"


def why_bsn(value: str) -> str | None:
    """Nine digits that pass the elfproef (Regeling burgerservicenummer)."""
    return _why_eleven_test(value)


def why_rsin(value: str) -> str | None:
    """Nine digits that pass the same elfproef: RSIN and BSN share one range of numbers."""
    return _why_eleven_test(value)


def why_kvk(value: str) -> str | None:
    """Eight digits; the number carries no check digit."""
    return wrong_digits(value, 8, "acht") or _why_only_zeros(value)


def why_vestigingsnummer(value: str) -> str | None:
    """Twelve digits; the number carries no check digit."""
    return wrong_digits(value, 12, "twaalf") or _why_only_zeros(value)


def why_anummer(value: str) -> str | None:
    """Ten digits with the four conditions of Logisch Ontwerp BRP, element 01.10.

    The first digit is not zero; neighbours differ; the digits add up to 0 or 5 modulo 11; the
    digits weighed with 1, 2, 4, ... 512 add up to 0 modulo 11.
    """
    if reason := wrong_digits(value, 10, "tien"):
        return reason
    if value[0] == "0":
        return "een A-nummer begint niet met een nul; controleer het eerste cijfer"
    digits = [int(char) for char in value]
    if any(left == right for left, right in pairwise(digits)):
        return "in een A-nummer staan geen twee gelijke cijfers naast elkaar; " + _SWAPPED
    weighed = sum(digit << place for place, digit in enumerate(digits))
    if sum(digits) % _ELEVEN not in {0, 5} or weighed % _ELEVEN:
        return "de controlesommen van het A-nummer kloppen niet; " + _SWAPPED
    return None


def _why_eleven_test(value: str) -> str | None:
    if passes_eleven_test(value):
        return None
    if reason := wrong_digits(value, 9, "negen"):
        return reason
    from stdnum.nl import bsn

    if not bsn.is_valid(value):
        return "het voldoet niet aan de elfproef; " + _SWAPPED
    return None


def passes_eleven_test(value: str) -> bool:
    """True for nine ASCII digits whose weighed sum is a multiple of eleven, zeros apart.

    The sum of each three digits is looked up: files have this number by the million.
    """
    first, second, third = _WEIGHED
    try:
        total = first[value[:3]] + second[value[3:6]] + third[value[6:]]
    except KeyError:
        return False
    return total % _ELEVEN == 0 and value != "000000000"


_DIGITS = range(10)
_THREE = [f"{number:03d}" for number in range(1000)]


def _weighed(first: int, second: int, third: int) -> dict[str, int]:
    sums = [
        first * one + second * two + third * three
        for one in _DIGITS
        for two in _DIGITS
        for three in _DIGITS
    ]
    return dict(zip(_THREE, sums, strict=True))


_WEIGHED = (_weighed(9, 8, 7), _weighed(6, 5, 4), _weighed(3, 2, -1))


def _why_only_zeros(value: str) -> str | None:
    if not value.strip("0"):
        return "er staan alleen nullen; vul het nummer uit het Handelsregister in of laat het weg"
    return None
