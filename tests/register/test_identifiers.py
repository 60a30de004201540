"""Identifiers: nobody can guess them, and they are what the standard calls a UUID."""

from __future__ import annotations

import time
from uuid import RFC_4122, UUID, uuid5

from hypothesis import given
from hypothesis import strategies as st

from werkbank.register.catalogue import is_uuid
from werkbank.register.identifiers import named_id, timely_id


@given(st.uuids(), st.text(st.characters(exclude_categories=["Cs"])))
def test_a_name_has_the_uuid_that_python_gives_it(space: UUID, name: str) -> None:
    assert named_id(str(space), name) == str(uuid5(space, name))


def test_an_identifier_is_a_uuid_of_version_7_with_the_moment_in_it() -> None:
    before = time.time_ns() // 1_000_000
    made = [timely_id() for _ in range(1_000)]
    after = time.time_ns() // 1_000_000
    assert len(set(made)) == 1_000
    for each in made:
        assert (each.version, each.variant) == (7, RFC_4122)
        assert before <= each.int >> 80 <= after
        assert is_uuid(str(each))


def test_what_is_made_at_another_moment_sorts_by_it() -> None:
    first = timely_id()
    time.sleep(0.002)
    assert str(first) < str(timely_id())


def test_of_an_identifier_74_bits_differ() -> None:
    made = [timely_id().int & ((1 << 80) - 1) for _ in range(2_000)]
    always = never = made[0]
    for each in made:
        always &= each
        never |= each
    assert (always ^ never).bit_count() == 74
