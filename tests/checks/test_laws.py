"""What holds for every value, not just for the examples."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.checks.numbers import anummers, eleven_proof, ibans, one_digit_changed
from werkbank.checks import CHECKS


@pytest.mark.parametrize("name", ["bsn", "rsin"])
@given(number=eleven_proof)
def test_a_number_built_by_the_elfproef_passes(name: str, number: str) -> None:
    assert CHECKS[name](number)


@given(pair=one_digit_changed(eleven_proof))
def test_one_changed_digit_of_a_bsn_is_always_detected(pair: tuple[str, str]) -> None:
    assert CHECKS["bsn"](pair[0])
    assert not CHECKS["bsn"](pair[1])


@given(number=eleven_proof, place=st.integers(0, 7))
def test_two_swapped_neighbours_in_a_bsn_are_always_detected(number: str, place: int) -> None:
    left, right = number[place], number[place + 1]
    assume(left != right)
    assert not CHECKS["bsn"](number[:place] + right + left + number[place + 2 :])


@given(number=anummers)
def test_an_anummer_that_keeps_the_four_rules_passes(number: str) -> None:
    assert CHECKS["anummer"](number)


@given(pair=one_digit_changed(anummers))
def test_one_changed_digit_of_an_anummer_is_always_detected(pair: tuple[str, str]) -> None:
    assert not CHECKS["anummer"](pair[1])


@given(number=ibans)
def test_an_iban_with_computed_check_digits_passes(number: str) -> None:
    assert CHECKS["iban"](number)


@given(pair=one_digit_changed(ibans))
def test_one_changed_digit_of_an_iban_is_always_detected(pair: tuple[str, str]) -> None:
    assert not CHECKS["iban"](pair[1])


@given(day=st.dates(), parts=st.integers(1, 3))
def test_every_date_passes_whole_or_with_only_its_known_parts(day: date, parts: int) -> None:
    assert CHECKS["onvolledige_datum"]("-".join(day.isoformat().split("-")[:parts]))


@given(
    number=st.integers(1000, 9999),
    letters=st.text("ABCDEFGHJKLMNPQRTUVWXYZ", min_size=2, max_size=2),
)
def test_a_postcode_without_the_letter_s_passes(number: int, letters: str) -> None:
    """Only three pairs are never used, SA, SD and SS, and all start with an S."""
    assert CHECKS["postcode"](f"{number}{letters}")


@pytest.mark.parametrize("name", sorted(CHECKS))
@given(value=st.one_of(st.text(), st.from_regex(r"[+A-Z0-9@.]{1,20}", fullmatch=True)))
def test_any_text_gets_a_verdict_and_a_reason_is_a_clause(name: str, value: str) -> None:
    reason = CHECKS[name].why(value)
    assert reason is None or (reason and not reason.endswith(".") and reason[0].islower())


@pytest.mark.parametrize("name", sorted(CHECKS))
@given(value=st.from_regex(r"[+A-Z]{0,4}[0-9]{5,20}", fullmatch=True))
def test_a_reason_never_repeats_the_value(name: str, value: str) -> None:
    """The value may be a personal datum, and reasons end up in logs."""
    assert value not in (CHECKS[name].why(value) or "")


@pytest.mark.parametrize("name", sorted(CHECKS))
@given(value=st.sampled_from(["999990019", "1234AB", "nld", "+442079460123"]), end=st.booleans())
def test_white_space_around_a_value_is_not_forgiven(name: str, value: str, *, end: bool) -> None:
    """One notation per value: two registers must see that a value is the same."""
    assert not CHECKS[name](f"{value}\n" if end else f" {value}")
