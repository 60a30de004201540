"""Every kind of change is told apart, and breaks whom it breaks, there and back."""

from __future__ import annotations

import pytest

from tests.compare.inline import Document, specification
from tests.compare.seeded import SEEDS, Seed, base, changed
from werkbank.compare.change import Change
from werkbank.compare.classify import classify
from werkbank.compare.differ import find_differences
from werkbank.compare.document_nodes import read_tree


def changes(old: Document, new: Document) -> tuple[Change, ...]:
    before, after = (read_tree(specification(data)).root for data in (old, new))
    return classify(find_differences(before, after), before, after)


def broken(old: Document, new: Document) -> str:
    return "+".join(sorted({party for each in changes(old, new) for party in each.breaks}))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_change_breaks_whom_it_breaks_there_and_back(seed: Seed) -> None:
    found = changes(base(), changed(seed))

    assert found, "the seed changes nothing"
    assert all(each.rules for each in found)
    assert broken(base(), changed(seed)) == seed.there
    assert broken(changed(seed), base()) == seed.back
