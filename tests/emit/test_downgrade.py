"""What is valid under 3.1 is valid under 3.0.3, and what is not, is not."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from tests.small_model import things
from tests.verdicts import schema_verdicts
from werkbank.emit.openapi import downgrade, openapi_document
from werkbank.emit.openapi.downgrade import schema_3_0

_SHARED = {
    "Code": {"type": "string", "enum": ["a", "b"]},
    "Groep": {
        "type": "object",
        "required": ["soort"],
        "properties": {"soort": {"type": "string", "const": "a"}},
        "additionalProperties": False,
    },
}
_REFS = st.sampled_from([{"$ref": f"#/components/schemas/{name}"} for name in _SHARED])
_LEAVES = st.one_of(
    st.just({"type": "null"}),
    st.sampled_from(
        [
            {"type": "string", "minLength": 1, "maxLength": 2},
            {"type": "string", "pattern": "^[ab]$", "examples": ["a"]},
            {"type": ["string", "null"], "maxLength": 1},
            {"type": ["string", "null"], "enum": ["a", None]},
            {"type": ["string", "integer"]},
            {"type": ["integer", "null", "boolean"], "minimum": 1},
            {"type": "integer", "exclusiveMinimum": 0, "maximum": 2},
            {"type": "integer", "minimum": 1, "exclusiveMinimum": 1},
            {"type": "integer", "maximum": 1, "exclusiveMaximum": 3},
            {"type": "number", "exclusiveMaximum": 1.5},
            {"type": "boolean"},
            {"const": "a"},
            {"const": None},
            {"enum": [1, "a"]},
            {},
        ]
    ),
    _REFS,
    _REFS.map(lambda ref: {**ref, "description": "Met tekst.", "title": "T"}),
    _REFS.map(lambda ref: {**ref, "type": "string"}),
)
_SCHEMAS = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda part: {"type": "array", "items": part, "minItems": 1}, inner),
        st.builds(lambda part: {"type": ["array", "null"], "items": part}, inner),
        st.builds(
            lambda one, two: {
                "type": "object",
                "properties": {"een": one, "twee": two},
                "required": ["een"],
                "additionalProperties": False,
            },
            inner,
            inner,
        ),
        st.builds(lambda part: {"type": "object", "additionalProperties": part}, inner),
        st.builds(
            lambda key, parts: {key: parts},
            st.sampled_from(["allOf", "anyOf", "oneOf"]),
            st.lists(inner, min_size=1, max_size=3),
        ),
        st.builds(lambda part: {"not": part}, inner),
    ),
    max_leaves=5,
)
_INSTANCES = st.recursive(
    st.sampled_from([None, True, 0, 1, 2, 3, 1.5, "", "a", "b", "ab", "abc"])
    | st.sampled_from([{"soort": "a"}, {"soort": "b"}, {}]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["een", "twee", "drie"]), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(max_examples=250, deadline=None)
@given(_SCHEMAS, st.lists(_INSTANCES, min_size=1, max_size=8))
def test_the_verdict_is_the_same_under_both_versions(
    schema: dict[str, Any], instances: list[Any]
) -> None:
    check = schema_verdicts({**_SHARED, "Proef": schema})("Proef")
    for instance in instances:
        found = check.of(instance)
        assert len(set(found.values())) == 1, (instance, found)


def test_the_master_is_left_as_it_is() -> None:
    model = things()
    document = openapi_document(model, model.apis[0])
    before = deepcopy(document)
    downgrade(document)
    assert document == before


def test_both_versions_are_valid_specifications() -> None:
    model = things()
    document = openapi_document(model, model.apis[0])
    assert not list(OpenAPIV31SpecValidator(document).iter_errors())
    assert not list(OpenAPIV30SpecValidator(downgrade(document)).iter_errors())


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ({"const": "a", "type": "string"}, {"enum": ["a"], "type": "string"}),
        ({"type": "string", "examples": ["a", "b"]}, {"type": "string", "example": "a"}),
        ({"type": ["string", "null"]}, {"type": "string", "nullable": True}),
        ({"type": "null"}, {"type": "object", "nullable": True, "enum": [None]}),
        (
            {"$ref": "#/x", "description": "d"},
            {"description": "d", "allOf": [{"$ref": "#/x"}]},
        ),
        ({"$ref": "#/x"}, {"$ref": "#/x"}),
        (
            {"type": "integer", "exclusiveMinimum": 0},
            {"type": "integer", "minimum": 0, "exclusiveMinimum": True},
        ),
        ({"$comment": "x", "x-scope": "a"}, {"x-scope": "a"}),
        (True, {}),
        (False, {"not": {}}),
    ],
)
def test_keywords_get_their_counterpart(new: Any, old: dict[str, Any]) -> None:
    assert schema_3_0(new) == old


@pytest.mark.parametrize("keyword", ["if", "prefixItems", "unevaluatedProperties", "propertyNames"])
def test_a_keyword_without_counterpart_is_refused(keyword: str) -> None:
    with pytest.raises(ValueError, match=keyword):
        schema_3_0({"type": "object", "properties": {"a": {keyword: {}}}})


def test_property_names_are_not_taken_for_keywords() -> None:
    schema = {"type": "object", "properties": {"const": {"type": "string"}, "if": {}}}
    assert schema_3_0(schema) == schema


def test_the_frame_of_the_document_follows() -> None:
    found = downgrade(
        {
            "openapi": "3.1.0",
            "jsonSchemaDialect": "https://example.org",
            "info": {
                "title": "T",
                "summary": "s",
                "license": {"name": "E", "identifier": "EUPL-1.2"},
            },
            "webhooks": {"nieuw": {"post": {"responses": {}}}},
            "components": {"schemas": {"A": {"const": 1}}, "pathItems": {}},
        }
    )
    assert found == {
        "openapi": "3.0.3",
        "info": {
            "title": "T",
            "license": {"name": "E", "url": "https://spdx.org/licenses/EUPL-1.2.html"},
        },
        "x-webhooks": {"nieuw": {"post": {"responses": {}}}},
        "components": {"schemas": {"A": {"enum": [1]}}},
        "paths": {},
    }
