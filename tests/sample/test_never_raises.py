"""Whatever stands in the place of a value, whoever judges the record does not fall over."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import orjson
import pytest

from werkbank.ir import Model
from werkbank.sample import Sampler
from werkbank.validate import compile_validator

_STRANGE: tuple[Any, ...] = (
    None, True, 1.5, -(10**15), "", "x", [], {}, [[]], [None], [{}], {"a": 1}, ["a", "b"],
)  # fmt: skip
_TYPES = ("Klant", "Contactmoment", "Productaanvraag", "BetrokkeneBijZaak", "Klantcontactmoment")


def changed(data: Any) -> Iterator[Any]:
    """The record with something strange in each place in turn."""
    for path in _paths(data):
        for strange in _STRANGE:
            other = deepcopy(data)
            held = other
            for step in path[:-1]:
                held = held[step]
            held[path[-1]] = strange
            yield other


def _paths(data: Any, here: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    steps = data.items() if isinstance(data, dict) else enumerate(data)
    for step, value in steps:
        yield (*here, step)
        if isinstance(value, dict | list):
            yield from _paths(value, (*here, step))


@pytest.mark.parametrize("name", _TYPES)
def test_a_record_with_something_strange_in_it_is_judged(real_model: Model, name: str) -> None:
    validator = compile_validator(real_model, name)
    wrong = 0
    for index in range(4):
        for data in changed(Sampler(real_model, 40, 1).record(name, index)):
            judged = validator.judged(orjson.dumps(data))
            assert judged.data == data
            list(validator.slot_keys(data))
            wrong += bool(judged.findings)
    assert wrong > 100
