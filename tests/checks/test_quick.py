"""The quick ways through a check say of no value what the thorough way does not."""

from __future__ import annotations

import phonenumbers
from hypothesis import example, given, settings
from hypothesis import strategies as st
from stdnum.nl import bsn

from werkbank.checks.contact import _USUAL, why_e164, why_email
from werkbank.checks.identifiers import passes_eleven_test, why_bsn
from werkbank.checks.telephone import is_surely_issued

_CODES = ("31", "32", "33", "44", "49", "1", "39", "7", "358", "423", "800", "971", "20", "55")
_NUMBERS = st.builds(
    "+{}{}".format, st.sampled_from(_CODES), st.text("0123456789", min_size=3, max_size=12)
)


@given(_NUMBERS)
@example("+31612345678")
@example("+310612345678")
@example("+442079460123")
@example("+3197012345678")
@settings(max_examples=1500, deadline=None)
def test_a_number_that_surely_is_issued_is_valid_to_the_library(value: str) -> None:
    if is_surely_issued(value):
        assert phonenumbers.is_valid_number(phonenumbers.parse(value))


def test_usual_numbers_need_no_library() -> None:
    for value in ("+31612345678", "+31201234567", "+3197012345678", "+4915123456789"):
        assert is_surely_issued(value)
        assert why_e164(value) is None


@given(st.integers(0, 10**9).map("{:09d}".format) | st.text(max_size=10))
@example("000000000")
@example("999990019")
@example("٩٩٩٩٩٠٠١٩")
@settings(max_examples=1500, deadline=None)
def test_the_eleven_test_by_tables_is_the_eleven_test(value: str) -> None:
    if value.isascii() and value.isdigit() and len(value) == 9:
        assert passes_eleven_test(value) is bsn.is_valid(value)
    else:
        assert not passes_eleven_test(value)
        assert why_bsn(value)


@given(st.from_regex(_USUAL, fullmatch=True))
@settings(deadline=None)
def test_a_usual_address_passes_the_closer_look(value: str) -> None:
    # An address that is too long for the quick way takes the thorough one with the same outcome.
    longer = "x" * (65 - len(value)) + value if len(value) < 65 else value
    assert why_email(value) is None or len(value) > 64
    assert (why_email(longer) is None) is (len(longer.partition("@")[0]) <= 64)
