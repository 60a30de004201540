"""A lean schema lets the same data pass."""

from __future__ import annotations

from typing import Any

import jsonschema_rs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.validate.conftest import MODEL, mens
from werkbank.purpose import Purpose
from werkbank.validate.quick.lean import lean
from werkbank.validate.record_schema import record_schema

_WHOLE = {
    "$ref": "#/$defs/Root",
    "$defs": {
        "Root": {
            "title": "title",
            "type": "object",
            "required": ["title"],
            "properties": {
                "title": {"$ref": "#/$defs/Word", "maxLength": 3, "description": "Nothing."},
                "enum": {"$ref": "#/$defs/Once"},
                "child": {"$ref": "#/$defs/Root"},
                "both": {"$ref": "#/$defs/Open", "required": ["a"]},
                "again": {"$ref": "#/$defs/Twice"},
                "more": {"type": "array", "items": {"$ref": "#/$defs/Twice"}},
                "example": {"const": {"title": "kept"}},
            },
            "additionalProperties": False,
        },
        "Word": {"type": "string", "minLength": 1, "title": "Word", "examples": ["a"]},
        "Once": {"type": "object", "properties": {"a": {"enum": [{"$ref": "#/$defs/Gone"}, 1]}}},
        "Open": {"type": "object", "required": ["b"]},
        "Twice": {"type": "object", "required": ["c"]},
        "Gone": {"type": "object"},
    },
}
_VALUES = st.recursive(
    st.sampled_from(["", "a", "abcd", 1, None]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(
                ["title", "enum", "child", "both", "again", "more", "a", "b", "c", "x"]
            ),
            inner,
            max_size=4,
        )
    ),
)


def _fits(schema: Any, value: Any) -> bool:
    return jsonschema_rs.validator_for(schema).is_valid(value)


@given(_VALUES)
@settings(max_examples=400, deadline=None)
def test_whatever_the_data_the_verdict_is_that_of_the_whole_schema(value: Any) -> None:
    for data in (value, {"title": "a", "child": value}, {"title": "a", "both": value}):
        assert _fits(lean(_WHOLE), data) is _fits(_WHOLE, data)


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ({"title": "abc"}, True),
        ({"title": "abcd"}, False),
        ({"title": ""}, False),
        ({"title": "a", "child": {"title": "a", "child": {"title": ""}}}, False),
        ({"title": "a", "enum": {"a": {"$ref": "#/$defs/Gone"}}}, True),
        ({"title": "a", "both": {"a": 1}}, False),
        ({"title": "a", "both": {"a": 1, "b": 1}}, True),
        ({"title": "a", "more": [{"c": 1}, {}]}, False),
        ({"title": "a", "example": {"title": "kept"}}, True),
        ({"title": "a", "example": {}}, False),
    ],
)
def test_what_the_schema_says_it_goes_on_saying(value: Any, fits: bool) -> None:
    assert _fits(lean(_WHOLE), value) is fits
    assert _fits(_WHOLE, value) is fits


def test_only_what_is_referred_to_more_than_once_stays_a_definition() -> None:
    assert set(lean(_WHOLE)["$defs"]) == {"Root", "Twice"}
    assert "description" not in str(lean(_WHOLE))


def test_the_lean_schema_of_a_model_is_smaller_and_says_the_same() -> None:
    schema = record_schema(MODEL, "Mens", Purpose.READ)
    made = lean(schema)
    assert len(str(made)) < len(str(schema)) / 2
    for data in (mens(), mens(naam=None), mens(x=1), mens(talen=["nld"]), mens(soort="anders")):
        assert _fits(made, data) is _fits(schema, data)
