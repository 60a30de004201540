"""What holds for the classification of every two documents."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.inline import Document
from tests.compare.seeded import SEEDS, Seed, base, changed
from tests.compare.test_laws import DOCUMENTS
from tests.compare.test_seeded_changes import broken, changes
from werkbank.compare.canonical import is_text
from werkbank.compare.document import Specification, load_specification
from werkbank.compare.operation_nodes import SCOPE
from werkbank.diagnostics.changes import Party, answers, attributes

_UNORDERED = frozenset(
    {"required", "enum", "oneOf", "anyOf", "allOf", "security", "parameters", "tags", "type"}
)
"""Keys of lists of which the order says nothing."""
_NAMES = frozenset({"properties", "schemas", "responses", "headers", "paths", "parameters"})
_ONE_WAY = frozenset({attributes.ANSWERED_REMOVED.code, answers.HEADER_REMOVED.code})
"""What an application may count on though a register need not give it: it breaks one way only."""


def shuffled(value: Any, chance: random.Random, key: str = "") -> Any:
    """The same document with its keys, and lists without an order, in another order."""
    if isinstance(value, dict):
        items = [(name, shuffled(item, chance, str(name))) for name, item in value.items()]
        chance.shuffle(items)
        return dict(items)
    if isinstance(value, list):
        items = [shuffled(item, chance) for item in value]
        if key in _UNORDERED:
            chance.shuffle(items)
        return items
    return value


def without_doubles(made: Document) -> Document:
    """The document without a parameter that stands twice in a list, which OpenAPI forbids."""
    made = copy.deepcopy(made)
    for operation in (each for item in made["paths"].values() for each in item.values()):
        parameters = {each["name"]: each for each in operation.get("parameters", ())}
        operation["parameters"] = list(parameters.values())
    return made


def reworded(value: Any, text: str, *, names: bool = False) -> Any:
    """The same document with other texts, and with texts where there were none."""
    if isinstance(value, dict):
        made = {
            name: text
            if not names and is_text(str(name)) and name != SCOPE and isinstance(item, str)
            else reworded(item, text, names=not names and name in _NAMES)
            for name, item in value.items()
        }
        if not names and ("type" in made or "responses" in made):
            made.update(description=text, **{"x-toelichting": text})
        return made
    if isinstance(value, list):
        return [reworded(item, text) for item in value]
    return value


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_another_order_changes_nothing(made: Document, chance: random.Random) -> None:
    made = without_doubles(made)

    assert changes(made, shuffled(made, chance)) == ()


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, st.text(max_size=8))
def test_other_texts_change_nothing(made: Document, text: str) -> None:
    assert changes(made, reworded(made, text)) == ()


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False), st.text(max_size=8))
def test_order_and_texts_hide_no_change_and_make_none_worse(
    seed: Seed, chance: random.Random, text: str
) -> None:
    other = shuffled(reworded(changed(seed), text), chance)

    assert changes(base(), other) == changes(base(), changed(seed))


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, DOCUMENTS)
def test_every_difference_has_a_rule_and_is_dealt_with_once(old: Document, new: Document) -> None:
    found = changes(old, new)

    assert all(each.rules for each in found)
    assert len({each.difference for each in found}) == len(found)


@settings(max_examples=80, deadline=None)
@given(DOCUMENTS, DOCUMENTS)
def test_what_breaks_a_provider_breaks_a_consumer_the_other_way(
    old: Document, new: Document
) -> None:
    """The same pair: an old register with a new application, or the other way round."""
    _is_mirrored(old, new)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seed_is_mirrored(seed: Seed) -> None:
    _is_mirrored(base(), changed(seed))
    _is_mirrored(changed(seed), base())


def _is_mirrored(old: Document, new: Document) -> None:
    there, back = broken(old, new), broken(new, old)
    if Party.PROVIDER in there:
        assert Party.CONSUMER in back
    one_way = any(rule.code in _ONE_WAY for each in changes(new, old) for rule in each.rules)
    if Party.CONSUMER in back and not one_way:
        assert Party.PROVIDER in there


def test_a_document_is_left_as_it_was() -> None:
    made = base()
    before = copy.deepcopy(made)

    changes(made, changed(SEEDS[0]))

    assert made == before


# -- the specifications of the standard itself ---------------------------------------------------

REAL = sorted((Path(__file__).resolve().parents[2] / "specificatie").glob("*/openapi.json"))


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_order_and_texts_of_the_standard_change_nothing(path: Path) -> None:
    made = json.loads(path.read_text("utf-8"))

    chance = random.Random(7)  # noqa: S311 - an order, and no secret
    assert changes(made, shuffled(reworded(made, "Anders verteld."), chance)) == ()


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_every_operation_of_the_standard_can_be_missed_by_nobody(path: Path) -> None:
    made = json.loads(path.read_text("utf-8"))
    for address, item in made["paths"].items():
        fewer = {**made, "paths": {**made["paths"], address: {}}}
        methods = [key for key in item if key != "parameters"]
        found = [each for each in changes(made, fewer) if each.breaks]
        assert len(found) == len(methods), address
        assert all(each.breaks_consumer and not each.breaks_provider for each in found)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.parent.name)
def test_the_specification_in_openapi_3_0_is_compatible(path: Path) -> None:
    made = json.loads(path.read_text("utf-8"))
    other = load_specification(path.with_name("openapi-3.0.yaml"), path.parent)
    assert isinstance(other, Specification)

    assert changes(made, other.data) == ()
