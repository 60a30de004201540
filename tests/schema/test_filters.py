"""What the value of a filter looks like follows from its operator and its property."""

from __future__ import annotations

from typing import Any

import pytest

from tests.small_model import FIGURE, NUMBER, code, reference, text, things
from werkbank.ir import Facets, JsonType, Operator, Parameter, Property
from werkbank.schema import SchemaBuilder
from werkbank.schema.filters import filter_schema

DAY = text("dag", range="date", facets=Facets(format="date"))
URL = {"type": "string", "format": "uri", "minLength": 1, "maxLength": 1000}


def schema(operator: Operator, *properties: Property) -> dict[str, Any]:
    parameter = Parameter(
        name="f", path=("f",), properties=properties, operator=operator, description="Het filter."
    )
    return filter_schema(SchemaBuilder(model=things()), parameter)


@pytest.mark.parametrize(
    "operator", [Operator.FROM, Operator.AFTER, Operator.UNTIL, Operator.BEFORE]
)
def test_a_bound_has_the_form_of_the_property(operator: Operator) -> None:
    assert schema(operator, DAY) == {"type": "string", "format": "date"}


def test_a_part_of_a_text_need_not_match_its_pattern() -> None:
    found = schema(Operator.CONTAINS, text("n", range="Nummer", facets=NUMBER))
    assert found == {"type": "string", "minLength": 1, "maxLength": 9}


def test_a_part_is_as_long_as_the_longest_property() -> None:
    one, two = text("a", facets=Facets(max_length=3)), text("b", facets=Facets(max_length=5))
    assert schema(Operator.CONTAINS, one, two)["maxLength"] == 5
    assert "maxLength" not in schema(Operator.CONTAINS, one, text("c"))


def test_being_empty_is_yes_or_no() -> None:
    assert schema(Operator.EMPTY, DAY) == {"type": "boolean"}


def test_a_code_is_one_of_the_enumeration() -> None:
    assert schema(Operator.EQUALS, code("k", "Kleur")) == {"$ref": "#/components/schemas/Kleur"}


def test_the_code_that_subtypes_pin_is_any_of_the_enumeration() -> None:
    pinned = [held.properties[0] for held in FIGURE[1:]]
    assert schema(Operator.EQUALS, *pinned) == {"$ref": "#/components/schemas/Vorm"}


def test_texts_that_subtypes_pin_are_listed() -> None:
    pinned = [text("soort", fixed="a"), text("soort", fixed="b"), text("soort", fixed="a")]
    assert schema(Operator.EQUALS, *pinned) == {"type": "string", "enum": ["a", "b"]}


def test_a_reference_is_filtered_by_url() -> None:
    assert schema(Operator.EQUALS, reference("vorig", "Ding")) == URL


def test_a_list_is_filtered_by_one_of_its_values() -> None:
    many = text("maten", many=True, json_type=JsonType.INTEGER, range="integer")
    assert schema(Operator.EQUALS, many) == {"type": "integer"}


def test_properties_of_one_form_give_one_schema_and_others_alternatives() -> None:
    one, two = text("a", facets=Facets(max_length=3)), text("b", facets=Facets(max_length=3))
    assert schema(Operator.EQUALS, one, two) == {"type": "string", "maxLength": 3}
    assert "anyOf" in schema(Operator.EQUALS, one, DAY)
