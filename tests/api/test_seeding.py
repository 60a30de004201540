"""Fictitious klanten to begin with are the same every time."""

from __future__ import annotations

from itertools import pairwise

from werkbank.api.seeding import seeded_ids


def test_identifiers_are_the_same_every_time_and_rise_like_those_of_new_objects() -> None:
    one, other = seeded_ids(), seeded_ids()
    found = [one() for _ in range(500)]
    assert found == [other() for _ in range(500)]
    assert all(before < after for before, after in pairwise(found))
    assert {(each.version, each.variant) for each in found} == {(7, "specified in RFC 4122")}
