"""Versions take steps as Semantic Versioning 2.0.0 says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werkbank.compare.versions import Version, parse_version, precedence, proposed, suffices
from werkbank.diagnostics.changes import Step

NUMBERS = st.integers(0, 3)
PARTS = st.sampled_from(["0", "1", "2", "10", "alpha", "beta", "rc"])
VERSIONS = st.builds(Version, NUMBERS, NUMBERS, NUMBERS, st.lists(PARTS, max_size=2).map(tuple))
STEPS = st.sampled_from(list(Step))


def version(text: str) -> Version:
    found = parse_version(text)
    assert found is not None
    return found


def test_the_order_is_that_of_the_standard() -> None:
    """The row of item 11."""
    row = (
        *("1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2"),
        *("1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "2.0.0", "2.1.0", "2.1.1"),
    )
    assert sorted(set(row), key=lambda text: precedence(version(text))) == list(row)


@pytest.mark.parametrize("text", ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.3-", "latest", "1.2.x"])
def test_what_is_no_version_is_none(text: str) -> None:
    assert parse_version(text) is None


def test_build_metadata_and_a_v_say_nothing() -> None:
    assert parse_version("v1.2.3-alpha.1+abc") == version("1.2.3-alpha.1")


@pytest.mark.parametrize(
    ("old", "step", "next_"),
    [
        ("1.2.3", Step.MAJOR, "2.0.0"),
        ("1.2.3", Step.MINOR, "1.3.0"),
        ("1.2.3", Step.PATCH, "1.2.4"),
        ("1.2.3", Step.NONE, "1.2.3"),
        ("0.4.1", Step.MAJOR, "0.5.0"),
        ("0.4.1", Step.MINOR, "0.4.2"),
        ("0.4.1", Step.PATCH, "0.4.2"),
        ("2.0.0-alpha.1", Step.MAJOR, "2.0.0-alpha.2"),
        ("2.0.0-beta", Step.PATCH, "2.0.0-beta.1"),
    ],
)
def test_the_next_version(old: str, step: Step, next_: str) -> None:
    assert str(proposed(version(old), step)) == next_


@pytest.mark.parametrize(
    ("old", "new", "step", "enough"),
    [
        ("1.2.3", "1.2.3", Step.NONE, True),
        ("1.2.3", "1.2.3", Step.PATCH, False),
        ("1.2.3", "1.3.0", Step.MINOR, True),
        ("1.2.3", "1.3.0", Step.MAJOR, False),
        ("1.2.3", "2.0.0-alpha.1", Step.MAJOR, True),
        ("1.2.3", "1.3.0-alpha.1", Step.MAJOR, False),
        ("2.0.0-alpha.1", "2.0.0-alpha.1", Step.MAJOR, False),
        ("2.0.0-alpha.1", "2.0.0-alpha.2", Step.MAJOR, True),
        ("2.0.0-alpha.1", "2.0.0", Step.MAJOR, True),
        ("0.4.1", "0.4.2", Step.MAJOR, True),
        ("0.4.1", "0.4.1", Step.MAJOR, False),
        ("1.0.0-beta", "1.0.0-alpha.1", Step.MINOR, False),
    ],
)
def test_a_version_takes_the_step_or_not(old: str, new: str, step: Step, enough: bool) -> None:
    assert suffices(version(old), version(new), step) is enough


@given(VERSIONS, STEPS)
def test_the_next_version_is_enough_for_the_step(old: Version, step: Step) -> None:
    assert suffices(old, proposed(old, step), step)


@given(VERSIONS, VERSIONS, STEPS, STEPS)
def test_what_is_enough_for_a_large_step_is_for_a_small_one(
    old: Version, new: Version, one: Step, other: Step
) -> None:
    small, large = sorted((one, other))
    if suffices(old, new, large) and large is not Step.NONE:
        assert suffices(old, new, small)
