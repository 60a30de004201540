"""Fictitious burgerservicenummers: from the 99999 range, passing the elfproef."""

from __future__ import annotations

from collections.abc import Iterator

_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def numbers() -> Iterator[str]:
    """Every number of the range, ascending."""
    for number in range(999990000, 1_000_000_000):
        digits = str(number)
        if sum(w * int(d) for w, d in zip(_WEIGHTS, digits, strict=True)) % 11 == 0:
            yield digits
