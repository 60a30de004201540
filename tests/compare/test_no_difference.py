"""Order, texts and notation are no difference."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from tests.compare.inline import (
    Document,
    differences,
    document,
    lines,
    specification,
    with_operation,
    with_property,
    with_schemas,
)
from werkbank.compare.document import load_specification

KLEUR = {"$ref": "#/components/schemas/Kleur"}
OBJECT = {"type": "object", "properties": {"naam": {"type": "string"}}}


def _turned(value: Any) -> Any:
    """The same document with every mapping, and every list that is a set, the other way round."""
    if isinstance(value, dict):
        return {key: _turned(value[key]) for key in reversed(value)}
    if isinstance(value, list):
        return [_turned(item) for item in reversed(value)]
    return value


def _texts_changed(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: "Anders." if key in ("description", "title", "summary") else _texts_changed(item)
            for key, item in value.items()
        }
    return [_texts_changed(item) for item in value] if isinstance(value, list) else value


RICH = document(
    paths={
        "/dingen": {
            "get": {
                "operationId": "ding_list",
                "summary": "Lijst",
                "description": "Geeft dingen.",
                "tags": ["dingen"],
                "parameters": [
                    {"name": "a", "in": "query", "description": "A", "schema": {"type": "string"}},
                    {"name": "b", "in": "query", "schema": {"enum": ["x", "y"]}},
                ],
                "responses": {
                    "200": {
                        "description": "Goed.",
                        "content": {"application/json": {"schema": KLEUR}},
                    },
                    "404": {"description": "Weg."},
                },
                "security": [{"JWT": ["lezen", "bijwerken"]}],
            },
            "post": {"responses": {"201": {"description": "Gemaakt."}}},
        }
    },
    components={
        "schemas": {
            "Kleur": {
                "title": "Kleur",
                "description": "Een kleur.",
                "type": "object",
                "required": ["naam", "soort"],
                "properties": {
                    "naam": {"type": "string", "description": "De naam."},
                    "soort": {"enum": ["licht", "donker"], "description": "Soort."},
                },
            },
            "Vorm": {"oneOf": [KLEUR, {"type": "string"}]},
        }
    },
)

EQUIVALENT: dict[str, tuple[Document, Document]] = {
    "nullable en een typenlijst": (
        with_property({"type": "string", "nullable": True}, "3.0.3"),
        with_property({"type": ["string", "null"]}),
    ),
    "nullable verwijzing": (
        with_schemas(
            "3.0.3", Ding={"properties": {"k": {"nullable": True, "allOf": [KLEUR]}}}, Kleur=OBJECT
        ),
        with_schemas(
            Ding={"properties": {"k": {"anyOf": [KLEUR, {"type": "null"}]}}}, Kleur=OBJECT
        ),
    ),
    "null als enumeratie in 3.0": (
        with_schemas(
            "3.0.3",
            Ding={"properties": {"k": {"oneOf": [KLEUR, {"nullable": True, "enum": [None]}]}}},
            Kleur=OBJECT,
        ),
        with_schemas(
            Ding={"properties": {"k": {"oneOf": [KLEUR, {"type": "null"}]}}}, Kleur=OBJECT
        ),
    ),
    "enumeratie met null": (
        with_property({"type": "string", "nullable": True, "enum": ["a", None]}, "3.0.3"),
        with_property({"type": ["string", "null"], "enum": ["a", None]}),
    ),
    "const en een enumeratie van één": (
        with_property({"type": "string", "enum": ["a"]}, "3.0.3"),
        with_property({"const": "a"}),
    ),
    "enumeratie met toelichting per waarde": (
        with_property({"type": "string", "enum": ["a", "b"]}, "3.0.3"),
        with_property({"oneOf": [{"const": "b", "title": "B"}, {"const": "a", "title": "A"}]}),
    ),
    "exclusieve grens": (
        with_property({"minimum": 3, "exclusiveMinimum": True}, "3.0.3"),
        with_property({"exclusiveMinimum": 3}),
    ),
    "exclusieve grens die uit staat": (
        with_property({"minimum": 3, "exclusiveMinimum": False}, "3.0.3"),
        with_property({"minimum": 3}),
    ),
    "bytes": (
        with_property({"type": "string", "format": "byte"}, "3.0.3"),
        with_property({"type": "string", "contentEncoding": "base64"}),
    ),
    "voorbeelden": (
        with_property({"type": "string", "example": "a"}, "3.0.3"),
        with_property({"type": "string", "examples": ["b"]}),
    ),
    "geheel getal": (
        with_property({"type": "integer", "maximum": 9.0}, "3.0.3"),
        with_property({"type": "integer", "maximum": 9}),
    ),
    "gesloten samenstelling": (
        with_schemas("3.0.3", Ding={**OBJECT, "additionalProperties": False}),
        with_schemas(Ding={**OBJECT, "unevaluatedProperties": False}),
    ),
    "verwijzing in een samenstelling van één": (
        with_schemas("3.0.3", Ding={"properties": {"k": {"allOf": [KLEUR]}}}, Kleur=OBJECT),
        with_schemas(Ding={"properties": {"k": {**KLEUR, "description": "K"}}}, Kleur=OBJECT),
    ),
}


def test_the_order_of_keys_and_of_lists_is_no_difference() -> None:
    assert not differences(RICH, _turned(RICH))


def test_texts_are_no_difference() -> None:
    assert not differences(RICH, _texts_changed(RICH))


def test_a_property_that_is_called_as_a_text_is_no_text() -> None:
    old = with_schemas(Ding={"properties": {"title": {"type": "string"}}})
    assert lines(old, with_schemas(Ding={"type": "object"})) == [
        "verwijderd schemas/Ding/title: string → None"
    ]


@pytest.mark.parametrize("name", EQUIVALENT)
def test_the_two_versions_of_openapi_say_the_same_differently(name: str) -> None:
    old, new = EQUIVALENT[name]
    assert not lines(old, new)
    assert not lines(new, old)


def test_nullable_means_nothing_in_openapi_3_1() -> None:
    assert not differences(with_property({"nullable": True}), with_property({}))


def test_what_stands_beside_a_reference_counts_only_in_openapi_3_1() -> None:
    bare = with_schemas(Ding={"properties": {"k": KLEUR}}, Kleur=OBJECT)
    beside = {"properties": {"k": {**KLEUR, "readOnly": True}}}
    assert lines(bare, with_schemas(Ding=beside, Kleur=OBJECT)) == [
        "gewijzigd schemas/Ding/k/readOnly: False → True"
    ]
    assert not lines(bare, with_schemas("3.0.3", Ding=beside, Kleur=OBJECT))


def test_the_case_of_a_header_is_no_difference() -> None:
    old = with_operation(responses={"200": {"headers": {"API-version": {}}}})
    new = with_operation(responses={"200": {"headers": {"API-Version": {}}}})
    assert not differences(old, new)


def test_a_tag_and_an_extension_are_no_difference() -> None:
    extended = document(paths={"/dingen": {"get": {"tags": ["a"], "x-gedrag": ["a"]}}})
    assert not differences(document(paths={"/dingen": {"get": {}}}), extended)


def test_what_is_true_by_default_is_no_difference() -> None:
    old = with_operation(parameters=[{"name": "a", "in": "query", "schema": {}}])
    written = {"name": "a", "in": "query", "schema": {}, "style": "form", "explode": True}
    assert not differences(old, with_operation(parameters=[{**written, "required": False}]))
    assert not differences(with_property({"minLength": 0, "minItems": 0}), with_property({}))
    assert not differences(with_property({}, additionalProperties=True), with_property({}))


def test_a_component_and_the_same_object_written_out_are_the_same() -> None:
    body = {"content": {"application/json": {"schema": KLEUR}}}
    inline = {"content": {"application/json": {"schema": OBJECT}}}
    schemas = {"schemas": {"Kleur": OBJECT}}
    old = document(paths={"/a": {"post": {"requestBody": body}}}, components=schemas)
    new = document(paths={"/a": {"post": {"requestBody": inline}}}, components=schemas)
    assert not differences(old, new)


def test_a_shared_parameter_response_and_body_are_the_same_as_those_written_out() -> None:
    parameter = {"name": "a", "in": "query", "schema": {"type": "string"}}
    response = {"description": "Goed.", "headers": {"ETag": {"schema": {"type": "string"}}}}
    body = {"content": {"application/json": {"schema": {"type": "string"}}}}
    written = {"parameters": [parameter], "responses": {"200": response}, "requestBody": body}
    shared = {
        "parameters": [{"$ref": "#/components/parameters/A"}],
        "responses": {"200": {"$ref": "#/components/responses/Goed"}},
        "requestBody": {"$ref": "#/components/requestBodies/Tekst"},
    }
    components = {
        "parameters": {"A": parameter},
        "responses": {"Goed": response},
        "requestBodies": {"Tekst": body},
    }
    old = document(paths={"/a": {"post": written}})
    new = document(paths={"/a": {"post": shared}}, components=components)
    assert not differences(old, new)


def test_inheritance_and_a_choice_between_flattened_objects_are_the_same() -> None:
    """The subtypes have the same properties; only the way to compose them differs."""
    soort = {"soort": {"type": "string"}}
    inherited = with_schemas(
        Ding={
            "type": "object",
            "properties": soort,
            "discriminator": {"propertyName": "soort"},
        },
        Kleur={"allOf": [{"$ref": "#/components/schemas/Ding"}, OBJECT]},
    )
    chosen = with_schemas(
        Ding={
            "type": "object",
            "properties": soort,
            "oneOf": [KLEUR],
            "discriminator": {"propertyName": "soort"},
        },
        Kleur={"type": "object", "properties": {**soort, **OBJECT["properties"]}},  # type: ignore[dict-item]
    )
    assert not differences(inherited, chosen)


def test_yaml_and_json_of_one_document_are_the_same(tmp_path: Any) -> None:
    data = with_property({"enum": ["2022-06-23", "no", "12:30"]})
    (tmp_path / "a.yaml").write_text(yaml.safe_dump(data).replace("'2022-06-23'", "2022-06-23"))
    (tmp_path / "a.json").write_text(json.dumps(data))
    read = [load_specification(tmp_path / name, tmp_path) for name in ("a.yaml", "a.json")]
    assert [specification(data).data["components"]] * 2 == [
        found.data["components"]  # type: ignore[union-attr]
        for found in read
    ]
