"""What is invented is well formed, and in ranges that belong to nobody."""

from __future__ import annotations

from random import Random

import pytest

from werkbank.checks import CHECKS
from werkbank.sample.fiction import iban, ranges, telephone
from werkbank.sample.person import person, written_otherwise

_SHOWN = 3000


@pytest.mark.parametrize("check", sorted(ranges()))
def test_every_value_of_a_range_passes_its_check_and_occurs_once(check: str) -> None:
    found = ranges()[check]
    numbers = [*range(min(found.size, _SHOWN)), found.size - 1]
    values = {found.make(number) for number in numbers}
    assert len(values) == len(set(numbers))
    assert [value for value in values if not CHECKS[check](value)] == []


def test_burgerservicenummers_come_from_the_range_for_tests() -> None:
    found = ranges()["bsn"]
    assert found.size == 909
    assert all(found.make(number).startswith("99999") for number in range(found.size))


def test_accounts_are_at_a_bank_that_does_not_exist() -> None:
    assert iban(123456789) == "NL13TEST0123456789"


def test_telephone_numbers_are_those_kept_free_for_fiction() -> None:
    assert telephone(11) == "+442079460000"
    assert telephone(ranges()["e164"].size - 1)[-7:] == "5550199"


def test_a_person_is_the_same_whenever_asked_for() -> None:
    chance = Random(1)  # noqa: S311 - predictable is what it must be
    first = person(7, 12, chance)
    person(7, 13, chance)
    assert person(7, 12, chance) == first != person(8, 12, chance)


def test_a_person_written_down_again_is_seldom_the_same_to_the_letter() -> None:
    chance = Random(1)  # noqa: S311 - predictable is what it must be
    pairs = [(found := person(7, n, chance), written_otherwise(found, chance)) for n in range(200)]
    assert 120 < sum(first != second for first, second in pairs) < 200
    assert all(first.born == second.born for first, second in pairs)
