"""Valid numbers, built from the rules in their definitions and not with the code under test."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import strategies as st

_ELEVEN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


def _with_eleven_check(body: str) -> str | None:
    remainder = sum(w * int(d) for w, d in zip(_ELEVEN_WEIGHTS, body, strict=True)) % 11
    return None if remainder == 10 else f"{body}{remainder}"


def _is_anummer(text: str) -> bool:
    digits = [int(char) for char in text]
    return (
        digits[0] != 0
        and all(a != b for a, b in pairwise(digits))
        and (sum(digits) % 11 == 0 or (sum(digits) + 6) % 11 == 0)
        and sum(digit * 2**place for place, digit in enumerate(digits)) % 11 == 0
    )


def _as_anummer(prefix: int) -> str | None:
    """The first number at or after `prefix` with three more digits that keeps the rules."""
    candidates = (f"{prefix}{rest:03d}" for rest in range(1000))
    return next((text for text in candidates if _is_anummer(text)), None)


def _as_iban(account: int) -> str:
    body = f"TEST{account:010d}"
    as_digits = "".join(str(int(char, 36)) for char in body + "NL00")
    return f"NL{98 - int(as_digits) % 97:02d}{body}"


def existing(values: st.SearchStrategy[str | None]) -> st.SearchStrategy[str]:
    return values.filter(lambda value: value is not None).map(str)


eleven_proof = existing(
    st.integers(1, 99_999_999).map(lambda body: _with_eleven_check(f"{body:08d}"))
)
"""BSN and RSIN alike."""
anummers = existing(st.integers(1_000_000, 9_999_999).map(_as_anummer))
ibans = st.integers(0, 9_999_999_999).map(_as_iban)


@st.composite
def one_digit_changed(
    draw: st.DrawFn, numbers: st.SearchStrategy[str], start: int = 0
) -> tuple[str, str]:
    """A valid number and the same number with one digit replaced by another."""
    number = draw(numbers)
    place = draw(st.sampled_from([i for i, c in enumerate(number) if c.isdigit() and i >= start]))
    other = draw(st.sampled_from([digit for digit in "0123456789" if digit != number[place]]))
    return number, number[:place] + other + number[place + 1 :]
