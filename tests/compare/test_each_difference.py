"""Every kind of difference is found, at its place; what is the same is not reported."""

from __future__ import annotations

from typing import Any

import pytest

from tests.compare.inline import (
    Document,
    differences,
    document,
    lines,
    with_operation,
    with_property,
    with_schemas,
)

REF = {"$ref": "#/components/schemas/Kleur"}
OBJECT = {"type": "object", "properties": {"naam": {"type": "string"}}}


def _query(name: str = "kleur", **parameter: Any) -> Document:
    base = {"name": name, "in": "query", "schema": {"type": "string"}}
    return with_operation(parameters=[{**base, **parameter}])


def _header(name: str, schema: Any = None) -> dict[str, Any]:
    return {"headers": {name: {"schema": schema or {"type": "string"}}}}


def _response(status: str = "200", **response: Any) -> Document:
    return with_operation(responses={status: {"description": "Goed.", **response}})


def _content(schema: Any, media_type: str = "application/json") -> dict[str, Any]:
    return {"content": {media_type: {"schema": schema}}}


def _scheme(**scheme: Any) -> Document:
    base = {"type": "http", "scheme": "bearer"}
    return document(components={"securitySchemes": {"JWT": {**base, **scheme}}})


STRING = {"type": "string"}
CASES: dict[str, tuple[Document, Document, str]] = {
    # schemas and properties
    "schema toegevoegd": (
        with_schemas(),
        with_schemas(Kleur=STRING),
        "toegevoegd schemas/Kleur: None → string",
    ),
    "schema verwijderd": (
        with_schemas(Kleur=STRING),
        with_schemas(),
        "verwijderd schemas/Kleur: string → None",
    ),
    "eigenschap toegevoegd": (
        with_schemas(Ding={"type": "object"}),
        with_property(STRING),
        "toegevoegd schemas/Ding/kleur: None → string",
    ),
    "eigenschap verwijderd": (
        with_property(STRING),
        with_schemas(Ding={"type": "object"}),
        "verwijderd schemas/Ding/kleur: string → None",
    ),
    "eigenschap verplicht": (
        with_property(STRING),
        with_property(STRING, required=["kleur"]),
        "gewijzigd schemas/Ding/kleur/required: False → True",
    ),
    "verplicht maar niet beschreven": (
        with_schemas(Ding={"type": "object"}),
        with_schemas(Ding={"type": "object", "required": ["kleur"]}),
        "toegevoegd schemas/Ding/kleur: None → required",
    ),
    "gesloten": (
        with_schemas(Ding=OBJECT),
        with_schemas(Ding={**OBJECT, "additionalProperties": False}),
        "toegevoegd schemas/Ding/additionalProperties: None → False",
    ),
    "waarden van een kaart": (
        with_schemas(Ding={"type": "object", "additionalProperties": {"type": "string"}}),
        with_schemas(Ding={"type": "object", "additionalProperties": {"type": "integer"}}),
        "gewijzigd schemas/Ding/additionalProperties/type: string → integer",
    ),
    "geneste eigenschap": (
        with_property(OBJECT),
        with_property({"type": "object", "properties": {"naam": {"type": "integer"}}}),
        "gewijzigd schemas/Ding/kleur/naam/type: string → integer",
    ),
    "eigenschap die type heet": (
        with_schemas(Ding={"type": "object"}),
        with_schemas(Ding={"type": "object", "properties": {"type": STRING}}),
        'toegevoegd schemas/Ding/"type": None → string',
    ),
    "verwijzing naar iets anders": (
        with_schemas(Ding={"properties": {"kleur": REF}}, Kleur=OBJECT, Vorm=OBJECT),
        with_schemas(
            Ding={"properties": {"kleur": {"$ref": "#/components/schemas/Vorm"}}},
            Kleur=OBJECT,
            Vorm=OBJECT,
        ),
        "gewijzigd schemas/Ding/kleur/$ref: Kleur → Vorm",
    ),
    # constraints
    "type": (
        with_property(STRING),
        with_property({"type": "integer"}),
        "gewijzigd schemas/Ding/kleur/type: string → integer",
    ),
    "lijst in plaats van waarde": (
        with_property(STRING),
        with_property({"type": "array", "items": STRING}),
        "gewijzigd schemas/Ding/kleur/type: string → array van string",
    ),
    "items": (
        with_property({"type": "array", "items": STRING}),
        with_property({"type": "array", "items": {"type": "string", "maxLength": 3}}),
        "toegevoegd schemas/Ding/kleur/items/maxLength: None → 3",
    ),
    "waarde van een enumeratie toegevoegd": (
        with_property({"enum": ["rood"]}),
        with_property({"enum": ["rood", "blauw"]}),
        "toegevoegd schemas/Ding/kleur/enum/blauw: None → blauw",
    ),
    "waarde van een enumeratie verwijderd": (
        with_property({"enum": ["rood", "blauw"]}),
        with_property({"enum": ["rood"]}),
        "verwijderd schemas/Ding/kleur/enum/blauw: blauw → None",
    ),
    "enumeratie toegevoegd": (
        with_property(STRING),
        with_property({"type": "string", "enum": ["rood"]}),
        "toegevoegd schemas/Ding/kleur/enum: None → ('rood',)",
    ),
    "nullable": (
        with_property(STRING),
        with_property({"type": ["string", "null"]}),
        "gewijzigd schemas/Ding/kleur/nullable: False → True",
    ),
    "standaardwaarde": (
        with_property({"type": "integer", "default": 1}),
        with_property({"type": "integer", "default": True}),
        "gewijzigd schemas/Ding/kleur/default: 1 → True",
    ),
    # polymorphism
    "variant toegevoegd": (
        with_schemas(Ding={"oneOf": [REF]}, Kleur=OBJECT, Vorm=OBJECT),
        with_schemas(
            Ding={"oneOf": [REF, {"$ref": "#/components/schemas/Vorm"}]}, Kleur=OBJECT, Vorm=OBJECT
        ),
        "toegevoegd schemas/Ding/oneOf/Vorm: None → Vorm",
    ),
    "waarde van de discriminator": (
        with_schemas(
            Ding={"oneOf": [REF], "discriminator": {"propertyName": "soort"}}, Kleur=OBJECT
        ),
        with_schemas(
            Ding={
                "oneOf": [REF],
                "discriminator": {
                    "propertyName": "soort",
                    "mapping": {"kleur": "#/components/schemas/Kleur"},
                },
            },
            Kleur=OBJECT,
        ),
        "toegevoegd schemas/Ding/oneOf/kleur: None → Kleur",
    ),
    # paths and operations
    "pad toegevoegd": (
        document(),
        with_operation(operationId="ding_list"),
        "toegevoegd paths/dingen/GET: None → operationId ding_list",
    ),
    "operatie verwijderd": (
        document(paths={"/dingen": {"get": {}, "head": {}}}),
        document(paths={"/dingen": {"get": {}}}),
        "verwijderd paths/dingen/HEAD: None → None",
    ),
    "operationId": (
        with_operation(operationId="ding_list"),
        with_operation(operationId="dingen"),
        "gewijzigd paths/dingen/GET/operationId: ding_list → dingen",
    ),
    "naam van een padparameter": (
        with_operation(path="/dingen/{id}"),
        with_operation(path="/dingen/{uuid}"),
        "gewijzigd paths/dingen/{uuid}/padparameters: ('id',) → ('uuid',)",
    ),
    "verouderd": (
        with_operation(),
        with_operation(deprecated=True),
        "gewijzigd paths/dingen/GET/deprecated: False → True",
    ),
    # parameters
    "parameter toegevoegd": (
        with_operation(),
        _query(),
        "toegevoegd paths/dingen/GET/query/kleur: None → string",
    ),
    "parameter verwijderd": (
        _query(),
        with_operation(),
        "verwijderd paths/dingen/GET/query/kleur: string → None",
    ),
    "parameter verplicht": (
        _query(),
        _query(required=True),
        "gewijzigd paths/dingen/GET/query/kleur/required: False → True",
    ),
    "parameter beperkt": (
        _query(),
        _query(schema={"type": "string", "maxLength": 9}),
        "toegevoegd paths/dingen/GET/query/kleur/maxLength: None → 9",
    ),
    "parameter anders geschreven": (
        _query(schema={"type": "array", "items": STRING}),
        _query(schema={"type": "array", "items": STRING}, explode=False),
        "toegevoegd paths/dingen/GET/query/kleur/explode: None → False",
    ),
    "parameter van het pad zelf": (
        document(paths={"/dingen": {"get": {}, "parameters": []}}),
        document(
            paths={
                "/dingen": {
                    "get": {},
                    "parameters": [{"name": "X-Wie", "in": "header", "schema": STRING}],
                }
            }
        ),
        "toegevoegd paths/dingen/GET/header/X-Wie: None → string",
    ),
    # request bodies and responses
    "verzoekinhoud toegevoegd": (
        with_operation("post"),
        with_operation("post", requestBody=_content(STRING)),
        "toegevoegd paths/dingen/POST/requestBody: None → None",
    ),
    "verzoekinhoud verplicht": (
        with_operation("post", requestBody=_content(STRING)),
        with_operation("post", requestBody={**_content(STRING), "required": True}),
        "gewijzigd paths/dingen/POST/requestBody/required: False → True",
    ),
    "verzoekinhoud beperkt": (
        with_operation("post", requestBody=_content(STRING)),
        with_operation("post", requestBody=_content({"type": "string", "pattern": "^a$"})),
        "toegevoegd paths/dingen/POST/requestBody/application/json/pattern: None → ^a$",
    ),
    "inhoudssoort": (
        _response(**_content(STRING)),
        _response(**_content(STRING, "text/plain")),
        "toegevoegd paths/dingen/GET/responses/200/text/plain: None → string",
    ),
    "status toegevoegd": (
        _response(),
        with_operation(responses={"200": {}, "404": {}}),
        "toegevoegd paths/dingen/GET/responses/404: None → None",
    ),
    "status verwijderd": (
        with_operation(responses={"200": {}, 404: {}}),
        _response(),
        "verwijderd paths/dingen/GET/responses/404: None → None",
    ),
    "kop toegevoegd": (
        _response(),
        _response(**_header("ETag")),
        "toegevoegd paths/dingen/GET/responses/200/headers/ETag: None → string",
    ),
    "kop gewijzigd": (
        _response(**_header("ETag")),
        _response(**_header("ETag", {"type": "integer"})),
        "gewijzigd paths/dingen/GET/responses/200/headers/ETag/type: string → integer",
    ),
    # security, servers, info
    "scope": (
        with_operation(security=[{"JWT": ["dingen.lezen"]}]),
        with_operation(security=[{"JWT": ["dingen.bijwerken"]}]),
        "toegevoegd paths/dingen/GET/scopes/dingen.bijwerken: None → dingen.bijwerken",
    ),
    "scope in een uitbreiding": (
        with_operation(**{"x-scope": "dingen.lezen"}),
        with_operation(**{"x-scope": "dingen.bijwerken"}),
        "verwijderd paths/dingen/GET/scopes/dingen.lezen: dingen.lezen → None",
    ),
    "beveiliging van alle operaties": (
        document(paths={"/dingen": {"get": {}}}, security=[{"JWT": []}]),
        document(paths={"/dingen": {"get": {}}}),
        "verwijderd paths/dingen/GET/security: ('JWT',) → None",
    ),
    "beveiligingsschema": (
        _scheme(),
        _scheme(bearerFormat="JWT"),
        "toegevoegd securitySchemes/JWT/bearerFormat: None → JWT",
    ),
    "server": (
        document(servers=[{"url": "/api/v1"}]),
        document(servers=[{"url": "/api/v2"}]),
        "gewijzigd servers: ('/api/v1',) → ('/api/v2',)",
    ),
    "versie": (
        document(info={"version": "1.0.0"}),
        document(info={"version": "2.0.0"}),
        "gewijzigd info/version: 1.0.0 → 2.0.0",
    ),
    "contact": (
        document(info={"contact": {"email": "a@example.org"}}),
        document(info={"contact": {"email": "b@example.org"}}),
        "gewijzigd info/contact/email: a@example.org → b@example.org",
    ),
}

CONSTRAINTS = {
    "format": ("date", "date-time"),
    "pattern": ("^a$", "^b$"),
    "minLength": (1, 2),
    "maxLength": (1, 2),
    "minimum": (1, 2),
    "maximum": (1, 2.5),
    "exclusiveMinimum": (1, 2),
    "exclusiveMaximum": (1, 2),
    "multipleOf": (1, 2),
    "minItems": (1, 2),
    "maxItems": (1, 2),
    "minProperties": (1, 2),
    "maxProperties": (1, 2),
    "contentEncoding": ("base64url", "base32"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_difference_is_reported_at_its_place(name: str) -> None:
    old, new, expected = CASES[name]
    assert expected in lines(old, new)


@pytest.mark.parametrize("name", CASES)
def test_the_same_on_both_sides_is_no_difference(name: str) -> None:
    old, new, _ = CASES[name]
    assert not differences(old, old)
    assert not differences(new, new)


@pytest.mark.parametrize("keyword", CONSTRAINTS)
def test_a_constraint_that_changes_is_reported(keyword: str) -> None:
    before, after = CONSTRAINTS[keyword]
    old, new = with_property({keyword: before}), with_property({keyword: after})
    assert lines(old, new) == [f"gewijzigd schemas/Ding/kleur/{keyword}: {before} → {after}"]
    assert not differences(new, new)


@pytest.mark.parametrize("keyword", CONSTRAINTS)
def test_a_constraint_that_comes_or_goes_is_reported(keyword: str) -> None:
    value = CONSTRAINTS[keyword][1]
    bare, bound = with_property({}), with_property({keyword: value})
    assert lines(bare, bound) == [f"toegevoegd schemas/Ding/kleur/{keyword}: None → {value}"]
    assert lines(bound, bare) == [f"verwijderd schemas/Ding/kleur/{keyword}: {value} → None"]


@pytest.mark.parametrize("flag", ["readOnly", "writeOnly", "deprecated", "uniqueItems"])
def test_a_flag_that_is_set_is_reported_and_one_that_is_off_is_nothing(flag: str) -> None:
    off, on = with_property({flag: False}), with_property({flag: True})
    assert lines(off, on) == [f"gewijzigd schemas/Ding/kleur/{flag}: False → True"]
    assert not differences(off, with_property({}))


def test_a_removed_schema_lists_its_properties_but_not_their_constraints() -> None:
    assert lines(with_property({"type": "string", "maxLength": 9}), with_schemas()) == [
        "verwijderd schemas/Ding: object → None",
        "verwijderd schemas/Ding/kleur: string; maxLength 9 → None",
    ]


def test_another_type_hides_constraints_that_no_longer_compare() -> None:
    old = with_property({"type": "string", "maxLength": 9}, required=["kleur"])
    new = with_property({"type": "integer", "maximum": 9})
    assert lines(old, new) == [
        "gewijzigd schemas/Ding/kleur/required: True → False",
        "gewijzigd schemas/Ding/kleur/type: string; maxLength 9; required → integer; maximum 9",
    ]
