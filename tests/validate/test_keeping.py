"""A run that begins with what was kept finds the same as one that begins with the model."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.validate.conftest import DAY, MODEL, mens, told, write_lines
from werkbank.checks import telephone
from werkbank.ir import Model
from werkbank.purpose import Purpose
from werkbank.validate import Validator, compile_validator
from werkbank.validate.concluding import conclude
from werkbank.validate.keeping import keep_words, kept_words, late, plan_of
from werkbank.validate.quick.plan import Plan
from werkbank.validate.quick.shapes import UNREADABLE
from werkbank.validate.running import Assignment, judge_all
from werkbank.validate.sources import Given, find_sources, words_of


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WERKBANK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def _make() -> Plan:
    return compile_validator(MODEL, "Mens", day=DAY).plan


def _unasked() -> Any:
    raise AssertionError("it was kept")


def _plan(key: str = "k", make: Any = _make, **changes: Any) -> Plan:
    asked = {"object_type": "Mens", "purpose": Purpose.READ, "day": DAY, "form_only": False}
    return plan_of(key, **{**asked, **changes}, make=make)


def _found_quickly(validator: Validator, record: Any) -> tuple[bool, list[bytearray]]:
    try:
        read = validator.reads(orjson.dumps(record))
    except UNREADABLE:
        return False, []
    slots = [bytearray() for _ in validator.plan.ties]
    assert validator.quick_links is not None
    validator.quick_links(read, b"-", slots)
    return validator.vouches(read), slots


def test_a_plan_is_made_once_and_is_the_same_again() -> None:
    made, kept = _plan(), _plan(make=_unasked)
    assert (kept.shape, kept.ties) == (made.shape, made.ties)
    validators = [compile_validator(MODEL, "Mens", day=DAY, plan=plan) for plan in (made, kept)]
    for record in (mens(), mens(kanaal="balie"), mens(kanaal="fax"), mens(naam="")):
        first, second = (_found_quickly(each, record) for each in validators)
        assert first == second


@pytest.mark.parametrize(
    "changes",
    [
        {"key": "other"},
        {"object_type": "Band"},
        {"purpose": Purpose.CREATE},
        {"day": DAY + timedelta(days=1)},
        {"form_only": True},
    ],
)
def test_what_decides_the_outcome_decides_which_plan_it_is(changes: dict[str, Any]) -> None:
    _plan()
    with pytest.raises(AssertionError, match="it was kept"):
        _plan(make=_unasked, **changes)


def test_without_a_key_nothing_is_kept(cache: Path) -> None:
    _plan("")
    assert not cache.exists()


def test_a_damaged_plan_is_made_anew(cache: Path) -> None:
    made = _plan()
    (path,) = cache.glob("toetsplannen/*")
    path.write_bytes(path.read_bytes()[:-1])
    assert _plan().shape == made.shape
    assert _plan(make=_unasked).shape == made.shape


def test_words_are_given_back() -> None:
    assert kept_words("k") is None
    keep_words("k", words_of(MODEL))
    assert kept_words("k") == words_of(MODEL)


def test_a_late_model_is_read_once_and_only_when_it_is_asked() -> None:
    read = []

    def reading() -> Model:
        read.append(True)
        return MODEL

    model = late(reading)
    assert read == []
    assert model.object_types is MODEL.object_types
    assert model.apis is MODEL.apis
    assert read == [True]
    assert isinstance(pickle.loads(pickle.dumps(late(reading))), Model)  # noqa: S301


def _run(model: Model, path: Path, place: Path, key: str = "k") -> list[Any]:
    given = Given(paths=[str(path)], kinds=["mens"])
    found = find_sources(model, given, words_of(MODEL))
    assignment = Assignment(model=model, found=found, day=DAY, model_key=key)
    return told(conclude(judge_all(assignment, place)))


def test_right_records_take_no_model_and_wrong_ones_get_it(tmp_path: Path) -> None:
    right = write_lines(tmp_path / "goed.ndjson", *map(mens, range(20)))
    wrong = write_lines(tmp_path / "fout.ndjson", mens(1), mens(2, kanaal="fax"), mens(1))
    first = _run(MODEL, wrong, tmp_path / "a")
    assert first != []
    assert _run(late(_unasked), right, tmp_path / "b") == []
    assert _run(late(lambda: MODEL), wrong, tmp_path / "c") == first
    assert _run(MODEL, wrong, tmp_path / "d", key="") == first


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No numbering plan is known yet."""
    telephone._pattern.cache_clear()
    monkeypatch.setattr(telephone, "_known", {})
    monkeypatch.setattr(telephone, "_texts", {})
    monkeypatch.setattr(telephone, "_kept", [])
    yield
    telephone._pattern.cache_clear()


@pytest.mark.usefixtures("unknown")
def test_numbering_plans_that_were_kept_are_those_of_the_library() -> None:
    kept = telephone.patterns()
    numbers = ("+31612345678", "+3197012345678", "+442079460123", "+12015550123", "+999123456")
    by_library = [telephone.is_surely_issued(number) for number in numbers]
    telephone._pattern.cache_clear()
    telephone._known.clear()
    telephone.know(lambda: kept)
    assert [telephone.is_surely_issued(number) for number in numbers] == by_library
    assert by_library[:2] == [True, True]
    assert telephone._texts == kept
