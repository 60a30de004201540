"""Who may be there twice is found by rules that can be told, and the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from werkbank.duplicates import (
    COMPARISONS,
    Found,
    Guest,
    Pair,
    Source,
    compare,
    guest_of,
    guests_of,
    traits_of,
)
from werkbank.duplicates.traits import folded
from werkbank.ir import Model
from werkbank.sample import Sampler

pytest.importorskip("splink", reason="zonder Splink is er niets te vergelijken")


def guest(**changes: Any) -> Guest:
    nobody = {"last": "", "first": "", "emails": (), "phones": (), "addresses": (), "accounts": ()}
    return Guest(**{**nobody, **changes})


ANNE = guest(
    last="vries", first="anne", emails=("anne@example.org",), phones=("442079460000",),
    addresses=("1234ab|1",),
)  # fmt: skip


def compared(*guests: Guest, threshold: float = 0.5) -> tuple[Pair, ...]:
    sources = [(Source("klanten.ndjson", n), each) for n, each in enumerate(guests, start=1)]
    return compare(sources, threshold).pairs


def of_sample(model: Model, amount: int, seed: int) -> tuple[Found, set[tuple[int, int]]]:
    """What is found in a sample, and which pairs there really are."""
    sampler = Sampler(model, amount, seed, repeated=0.1)
    found = guests_of(model, "Klant")
    assert found is not None
    traits = traits_of(model, "Klant", found)
    same: dict[int, list[int]] = {}

    def guests() -> Iterator[tuple[Source, Guest]]:
        for index, record in enumerate(sampler.records("Klant")):
            one = guest_of(traits, record)
            if one is not None:
                first = sampler.guest(index)[1]
                same.setdefault(index if first is None else first, []).append(index)
                yield Source("klanten.ndjson", index), one

    done = compare(guests())
    return done, {(a, b) for group in same.values() for a in group for b in group if a < b}


def test_two_records_of_one_guest_are_a_pair_with_an_explanation() -> None:
    (pair,) = compared(ANNE, guest(last="bakker", first="bram"), ANNE)
    assert (pair.one.line, pair.other.line) == (1, 3)
    assert pair.chance > 0.99
    assert pair.explanation.startswith("hetzelfde e-mailadres (+12,7); een telefoonnummer gemeen")


def test_what_speaks_against_is_told_as_well() -> None:
    other = guest(last="vries", first="anne", emails=("anne@example.net",),
                  phones=("442079460009",), addresses=("1234ab|1",))  # fmt: skip
    (pair,) = compared(ANNE, other)
    assert "geen telefoonnummer gemeen (−1,5)" in pair.explanation
    assert "dezelfde naam in een ander e-mailadres (+10,0)" in pair.explanation


@pytest.mark.parametrize(
    "other",
    [
        guest(last="vries", first="anne"),
        guest(last="bakker", first="bram", phones=("442079460000",)),
        guest(last="bakker", first="bram", addresses=("1234ab|1",), phones=("442079460000",)),
        guest(),
    ],
    ids=["alleen dezelfde naam", "huisgenoot aan de telefoon", "huisgenoot", "niets bekend"],
)
def test_one_thing_in_common_is_not_enough(other: Guest) -> None:
    assert compared(ANNE, other) == ()


def test_what_is_not_known_is_not_the_same_as_what_is_not_known() -> None:
    assert compared(guest(), guest(), guest(last="vries"), guest(last="vries")) == ()


def test_the_weights_of_the_reasons_add_up_to_the_weight_of_the_pair(real_model: Model) -> None:
    done, _ = of_sample(real_model, 1500, 3)
    assert done.pairs
    for pair in done.pairs:
        assert pair.weight == pytest.approx(sum(r.weight for r in pair.reasons) - 16.61, abs=0.05)


def test_the_outcome_is_the_same_every_time_and_mostly_right(real_model: Model) -> None:
    done, truth = of_sample(real_model, 2000, 7)
    again, _ = of_sample(real_model, 2000, 7)
    assert done == again
    found = {(pair.one.line, pair.other.line) for pair in done.pairs}
    assert len(found & truth) >= 0.97 * len(found)
    assert len(found & truth) >= 0.35 * len(truth)


def test_only_guests_are_compared(real_model: Model) -> None:
    traits = traits_of(real_model, "Klant", ("soortKlant", "zelfstandig"))
    name = {"achternaam": "Ünal-de Boer", "voorletters": "A.B."}
    data = {"contactgegevens": {"contactnaam": name, "emailadres": " Anne@Example.org"}}
    assert guest_of(traits, {"soortKlant": "aangehaakt", **data}) is None
    found = guest_of(traits, {"soortKlant": "zelfstandig", **data})
    assert found == guest(last="unaldeboer", first="a", emails=("anne@example.org",))


def test_a_reason_never_holds_a_value(real_model: Model) -> None:
    done, _ = of_sample(real_model, 1500, 3)
    labels = {level.label for each in COMPARISONS for level in each.levels}
    assert {reason.text for pair in done.pairs for reason in pair.reasons} <= labels


def test_every_outcome_of_a_comparison_has_its_share() -> None:
    for each in COMPARISONS:
        levels = each.levels[1:]
        assert sum(level.m for level in levels) == pytest.approx(1, abs=0.01), each.name
        assert sum(level.u for level in levels) == pytest.approx(1, abs=0.01), each.name
        assert [level.m for level in each.levels[:1]] == [0]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Ünal-de Boer", "unaldeboer"),
        ("Yılmaz", "yilmaz"),
        ("'s-Gravendijk", "sgravendijk"),
        ("", ""),
    ],
)
def test_spelling_does_not_matter(text: str, plain: str) -> None:
    assert folded(text) == plain
