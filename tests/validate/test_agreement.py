"""On the form of a record, three validators that know nothing of each other say the same.

LinkML has no lengths and takes null for an absent value, so it is asked about records
with other mistakes. `WERKBANK_STEEKPROEF=5000` takes a larger sample.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from random import Random
from typing import Any

import jsonschema
import pytest
from benchmarks.validate.data import klanten, spoil
from linkml.validator import Validator as LinkmlValidator
from linkml.validator.plugins import JsonschemaValidationPlugin

from tests.conftest import PROJECT
from werkbank.ir import Model
from werkbank.validate import Validator, compile_validator

_SIZE = int(os.environ.get("WERKBANK_STEEKPROEF", "60"))


@pytest.fixture(scope="module")
def validator(real_model: Model) -> Validator:
    return compile_validator(real_model, "Klant", form_only=True)


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every holder with a key or place in it."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        yield data, key
        if isinstance(value, dict | list):
            yield from _places(value)


def _damage(klant: dict[str, Any], random: Random, *, plain: bool) -> None:
    """One mistake, or something that is none, at a random place."""
    holder, key = random.choice(list(_places(klant)))
    values: list[Any] = [12, True, [], {}, ["x"], 1.5]
    if not plain:
        values += [None, "", "999990019", "x" * 300]
    if isinstance(holder, dict) and random.random() < 0.4:
        if random.random() < 0.5:
            del holder[key]
        else:
            holder["nieuw"] = "x"
    else:
        holder[key] = random.choice(values)


def _sample(*, plain: bool) -> Iterator[dict[str, Any]]:
    random = Random(20261124)  # noqa: S311 - a sample, the same every time
    for number, klant in enumerate(klanten(_SIZE)):
        if number % 4 == 1:
            spoil(klant, number // 4)
        elif number % 4:
            _damage(klant, random, plain=plain)
        yield klant


def test_jsonschema_says_the_same_of_the_published_schema(validator: Validator) -> None:
    path = PROJECT / "specificatie/json-schema/klantinteracties.json"
    schema = {**json.loads(path.read_bytes()), "anyOf": [{"$ref": "#/$defs/Klant"}]}
    kind = jsonschema.Draft202012Validator
    other = kind(schema, format_checker=kind.FORMAT_CHECKER)
    seen = set()
    for klant in _sample(plain=False):
        verdict = not validator.judge(klant)
        assert verdict is other.is_valid(klant), klant
        assert verdict is validator.fits(klant), klant
        seen.add(verdict)
    assert seen == {True, False}


def test_linkml_says_the_same(validator: Validator) -> None:
    other = LinkmlValidator(
        str(PROJECT / "model/klantinteracties.yaml"),
        validation_plugins=[JsonschemaValidationPlugin(closed=True)],
    )
    seen = set()
    for klant in _sample(plain=True):
        verdict = not validator.judge(klant)
        theirs = not other.validate(klant, "Klant").results
        assert verdict is theirs, (klant, validator.judge(klant))
        seen.add(verdict)
    assert seen == {True, False}
