"""What the form of an API changes in its specification, one option at a time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from openapi_spec_validator import validate

from tests.small_model import api, code, model, resource, text, things
from werkbank.emit.openapi import downgrade, openapi_document
from werkbank.ir import (
    AuditForm,
    CachingForm,
    FilterForm,
    Header,
    Inheritance,
    ListForm,
    MessageForm,
    Mim,
    Model,
    NullValues,
    ObjectType,
    OperationKind,
    ProblemForm,
    Profile,
    Resource,
    SecurityForm,
)

Node = dict[str, Any]
MODEL = things()
EMPTY = Mim(mogelijk_geen_waarde=True)


def document(profile: Profile = Profile(), held: Model = MODEL, **changes: Any) -> Node:  # noqa: B008
    changed = replace(held, apis=(replace(held.apis[0], profile=profile, **changes),))
    found = openapi_document(changed, changed.apis[0])
    validate(found)
    validate(downgrade(found))
    return found


def schemas(profile: Profile = Profile(), held: Model = MODEL) -> Node:  # noqa: B008
    found: Node = document(profile, held)["components"]["schemas"]
    return found


def names(found: Node, path: str, method: str) -> list[str]:
    parameters = found["paths"][path][method].get("parameters", [])
    shared = found["components"]["parameters"]
    return [
        (shared[p["$ref"].rpartition("/")[2]] if "$ref" in p else p)["name"] for p in parameters
    ]


def test_one_schema_serves_reading_and_writing() -> None:
    found = document(Profile(messages=MessageForm(per_operation=False)))
    assert not [name for name in found["components"]["schemas"] if name.startswith("DingAan")]
    body = found["paths"]["/dingen"]["post"]["requestBody"]["content"]["application/json"]
    assert body["schema"] == {"$ref": "#/components/schemas/Ding"}
    thing = found["components"]["schemas"]["Ding"]
    assert thing["properties"]["volgend"]["readOnly"]
    assert "volgnummer" in thing["required"]


def test_an_open_schema_says_nothing_of_other_properties() -> None:
    found = schemas(Profile(messages=MessageForm(closed=False)))
    closed = [n for n, s in found.items() if "additionalProperties" in s and n != "DingZoeken"]
    assert closed == []


def test_types_and_enumerations_can_be_written_out() -> None:
    found = schemas(Profile(messages=MessageForm(own_types=False)))
    assert not {"Nummer", "Kleur"} & found.keys()
    thing = found["Ding"]["properties"]
    assert thing["nummer"]["pattern"] == "^[0-9]{9}$"
    assert thing["kleur"]["enum"] == ["rood", "blauw"]
    assert "* `rood` - Dat is rood." in thing["kleur"]["description"]


def test_what_may_have_no_value_can_be_null() -> None:
    held = _with_thing(
        text("naam", mim=EMPTY), text("delen", many=True, mim=EMPTY), code("kleur", "Kleur")
    )
    form = MessageForm(nullable=True, own_types=False)
    found = schemas(Profile(messages=form), held)["Ding"]["properties"]
    assert found["naam"]["type"] == ["string", "null"]
    assert found["delen"]["type"] == "array"
    assert found["delen"]["items"]["type"] == ["string", "null"]
    assert "null" not in str(found["kleur"])
    assert "null" not in str(schemas(held=held)["Ding"])


def test_a_group_that_may_have_no_value_is_null_itself() -> None:
    note = replace(MODEL.object_types["Notitie"], mim=EMPTY)
    held = replace(MODEL, object_types={**MODEL.object_types, "Notitie": note})
    found = schemas(Profile(messages=MessageForm(nullable=True)), held)
    assert found["Notitie"]["type"] == ["object", "null"]


def test_the_identifier_need_not_be_required() -> None:
    form = MessageForm(identifier_required=False)
    assert "url" not in schemas(Profile(messages=form))["Ding"]["required"]
    assert "url" in schemas()["Ding"]["required"]


def test_subtypes_can_extend_what_they_share() -> None:
    form = MessageForm(inheritance=Inheritance.EXTENSION, names={"Rond": "rond"})
    found = schemas(Profile(messages=form))
    assert found["Figuur"]["discriminator"] == {
        "propertyName": "vorm",
        "mapping": {
            "rond": "#/components/schemas/rond",
            "vierkant": "#/components/schemas/Vierkant",
        },
    }
    assert list(found["Figuur"]["properties"]) == ["vorm"]
    shared, own = found["rond"]["allOf"]
    assert shared == {"$ref": "#/components/schemas/Figuur"}
    assert list(own["properties"]) == ["straal"]


def test_what_a_subtype_adds_can_have_a_name() -> None:
    form = MessageForm(inheritance=Inheritance.EXTENSION, closed=False, parts={"Rond": "deel_Rond"})
    found = schemas(Profile(messages=form))
    assert found["Rond"]["allOf"][1] == {"$ref": "#/components/schemas/deel_Rond"}
    assert list(found["deel_Rond"]["properties"]) == ["straal"]
    assert "additionalProperties" not in found["deel_Rond"]


def test_a_page_can_stand_in_the_response() -> None:
    form = ListForm(own_schema=False, page_size=False, bounded=False, nulls=True)
    found = document(Profile(lists=form))
    assert "DingLijst" not in found["components"]["schemas"]
    page = found["paths"]["/dingen"]["get"]["responses"]["200"]["content"]["application/json"]
    properties = page["schema"]["properties"]
    assert properties["next"]["type"] == ["string", "null"]
    assert "minimum" not in properties["count"]
    assert "pageSize" not in names(found, "/dingen", "get")
    assert found["components"]["parameters"]["Page"]["schema"] == {"type": "integer"}


def test_the_order_can_be_one_name_that_is_not_that_of_the_property() -> None:
    form = ListForm(single_order=True, order_names={"nummer": "het_nummer"})
    found = document(Profile(lists=form))["paths"]["/dingen"]["get"]["parameters"]
    order = next(p for p in found if p.get("name") == "ordering")
    assert order["schema"] == {"type": "string", "enum": ["het_nummer", "-het_nummer"]}


def test_filters_can_be_without_facets() -> None:
    search = resource().filters
    listing = replace(resource().operations[0], parameters=search)
    held = replace(MODEL, apis=(api(replace(resource(), operations=(listing,))),))
    form = Profile(
        filters=FilterForm(facets=False, formats=("uri",)), messages=MessageForm(own_types=False)
    )
    found = document(form, held)["paths"]["/dingen"]["get"]["parameters"]
    assert {p["name"]: p["schema"] for p in found if p.get("in") == "query"} == {
        "nummer": {"type": "string"},
        "naamBevat": {"type": "string"},
        "kleur": {"type": "string", "enum": ["rood", "blauw"]},
        "zonderNaam": {"type": "boolean"},
        "ordering": found[-2]["schema"],
        "expand": found[-1]["schema"],
    }


def test_errors_have_the_statuses_and_the_names_of_the_form() -> None:
    form = ProblemForm(
        strict=False,
        invalid_param="Veld",
        validation=(400,),
        statuses={OperationKind.LIST: (406, 400, 410)},
        headers=False,
    )
    found = document(Profile(problems=form))
    assert list(found["paths"]["/dingen"]["get"]["responses"]) == ["200", "400", "406", "410"]
    assert list(found["paths"]["/dingen"]["post"]["responses"]) == ["201"]
    problem = found["components"]["schemas"]["Fout"]
    assert "type" not in problem["required"]
    assert problem["properties"]["status"]["type"] == "integer"
    assert "minimum" not in problem["properties"]["status"]
    assert "RFC 7807" in problem["description"]
    assert found["components"]["schemas"]["Veld"]["properties"]["name"]["minLength"] == 1
    assert "OngeldigGegeven" not in found["components"]["schemas"]
    assert not {"WwwAuthenticate", "RetryAfter"} & found["components"]["headers"].keys()


@pytest.mark.parametrize(
    ("form", "gone"),
    [
        (CachingForm(not_modified=False), ("get", "304")),
        (CachingForm(conditional_writes=False), ("put", "412")),
    ],
)
def test_conditional_requests_can_be_left_out(form: CachingForm, gone: tuple[str, str]) -> None:
    method, status = gone
    for profile, there in ((Profile(), True), (Profile(caching=form), False)):
        item = document(profile)["paths"]["/dingen/{uuid}"]
        assert (status in item[method]["responses"]) is there


def test_writes_can_be_without_an_etag() -> None:
    found = document(Profile(caching=CachingForm(tagged_writes=False)))["paths"]
    one = found["/dingen/{uuid}"]
    assert "ETag" not in found["/dingen"]["post"]["responses"]["201"]["headers"]
    assert "ETag" not in one["put"]["responses"]["200"]["headers"]
    assert "ETag" in one["get"]["responses"]["200"]["headers"]
    assert "If-None-Match" in names(document(), "/dingen/{uuid}", "get")


def test_the_audit_trail_has_the_sources_of_the_form() -> None:
    found = schemas(Profile(audit=AuditForm(sources=("ac", "kc"), request_id=False)))["AuditTrail"]
    assert found["properties"]["bron"]["enum"] == ["ac", "kc"]
    assert "requestId" not in found["properties"]


def test_a_line_of_the_audit_trail_is_told_apart_from_the_object() -> None:
    """Both variables may be called `uuid` in a published version; each keeps its own text."""
    kinds = (OperationKind.READ, OperationKind.AUDIT_READ)
    read, line = (op for op in resource().operations if op.kind in kinds)
    moved = replace(line, path="/dingen/{ding_uuid}/audittrail/{uuid}")
    held = replace(MODEL, apis=(api(replace(resource(), operations=(read, moved))),))
    parameters = document(held=held)["components"]["parameters"]
    assert {key: parameters[key]["name"] for key in ("Uuid", "DingUuid", "AudittrailUuid")} == {
        "Uuid": "uuid",
        "DingUuid": "ding_uuid",
        "AudittrailUuid": "uuid",
    }
    assert "regel" in parameters["AudittrailUuid"]["description"]


def test_a_scope_can_stand_in_security() -> None:
    found = document(
        Profile(server="/api/v1", security=SecurityForm(scheme="JWT-Claims", scopes=True))
    )
    listing = found["paths"]["/dingen"]["get"]
    assert listing["security"] == [{"JWT-Claims": ["dingen.lezen"]}]
    assert "x-scope" not in listing
    assert list(found["components"]["securitySchemes"]) == ["JWT-Claims"]
    assert found["servers"] == [{"url": "/api/v1"}]


def test_nulls_can_be_asked_for() -> None:
    nulls = NullValues(parameter="metNull", operations=(OperationKind.READ,))
    found = document(Profile(null_values=nulls))
    assert "metNull" in names(found, "/dingen/{uuid}", "get")
    assert "metNull" not in names(found, "/dingen", "get")
    assert found["components"]["parameters"]["MetNull"]["schema"] == {
        "type": "boolean",
        "default": False,
    }


def test_a_header_can_be_required_with_fixed_values() -> None:
    header = Header(
        name="Content-Type",
        description="Het mediatype.",
        max_length=None,
        operations=(OperationKind.CREATE,),
        required=True,
        values=("application/json",),
    )
    create = replace(resource().operations[1], headers=(header,))
    held = replace(MODEL, apis=(api(replace(resource(), operations=(create,))),))
    parameter = document(held=held)["components"]["parameters"]["ContentType"]
    assert parameter["required"] is True
    assert parameter["schema"] == {"type": "string", "enum": ["application/json"]}


def _with_thing(*properties: Any) -> Model:
    """A model with one thing that has a URL and these properties, and no filters."""
    url = MODEL.object_types["Ding"].properties[0]
    thing: ObjectType = replace(
        MODEL.object_types["Ding"],
        properties=tuple(replace(p, owner="Ding") for p in (url, *properties)),
    )
    kinds = (OperationKind.CREATE, OperationKind.READ)
    plain: Resource = replace(resource(kinds=kinds), filters=(), sortable=(), expands=())
    return model(thing, apis=(api(plain, behaviours=()),))
