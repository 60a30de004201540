"""What a specification says of the operations of an API."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import yaml

from tests.small_model import RULES, api, model, resource, rule, things
from werkbank.emit.openapi import emit_openapi, openapi_document
from werkbank.ir import BehaviourKind, Model, OperationKind

_MODEL = things()
DOCUMENT = openapi_document(_MODEL, _MODEL.apis[0])
PATHS = DOCUMENT["paths"]
COLLECTION, SEARCH, ONE = PATHS["/dingen"], PATHS["/dingen/_zoek"], PATHS["/dingen/{uuid}"]
AUDIT = PATHS["/dingen/{uuid}/audittrail"]
METHODS = ("get", "head", "post", "put", "patch", "delete")


def operations(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in document["paths"].values():
        yield from (item[method] for method in METHODS if method in item)


def resolve(node: dict[str, Any], document: dict[str, Any] = DOCUMENT) -> dict[str, Any]:
    if "$ref" not in node:
        return node
    for part in node["$ref"].removeprefix("#/").split("/"):
        document = document[part]
    return document


def names(operation: dict[str, Any]) -> list[str]:
    return [resolve(parameter)["name"] for parameter in operation.get("parameters", [])]


def refs(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for part in node:
            yield from refs(part)
    elif isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for part in node.values():
            yield from refs(part)


def with_rules(*rules: Any) -> dict[str, Any]:
    found = replace(_MODEL, apis=(api(resource(), behaviours=rules),))
    return openapi_document(found, found.apis[0])


def test_paths_run_from_the_collection_to_its_audit_trail() -> None:
    assert list(PATHS) == [
        "/dingen",
        "/dingen/_zoek",
        "/dingen/{uuid}",
        "/dingen/{uuid}/audittrail",
        "/dingen/{uuid}/audittrail/{audittrailUuid}",
    ]


def test_every_kind_of_operation_is_there_once() -> None:
    assert len(list(operations(DOCUMENT))) == len(OperationKind)


@pytest.mark.parametrize(
    ("operation", "statuses"),
    [
        (COLLECTION["get"], "200 400 401 403 429 500"),
        (COLLECTION["post"], "201 400 401 403 409 413 415 429 500"),
        (SEARCH["post"], "200 400 401 403 413 415 429 500"),
        (ONE["get"], "200 304 400 401 403 404 429 500"),
        (ONE["head"], "200 304 400 401 403 404 429 500"),
        (ONE["put"], "200 400 401 403 404 409 412 413 415 429 500"),
        (ONE["patch"], "200 400 401 403 404 409 412 413 415 429 500"),
        (ONE["delete"], "204 400 401 403 404 409 412 429 500"),
        (AUDIT["get"], "200 400 401 403 404 429 500"),
    ],
    ids=lambda value: value if isinstance(value, str) else value["operationId"],
)
def test_an_operation_has_the_statuses_that_can_occur(
    operation: dict[str, Any], statuses: str
) -> None:
    assert list(operation["responses"]) == statuses.split()


def test_without_caching_there_is_no_304_412_or_etag() -> None:
    text = json.dumps(with_rules(*(r for r in RULES if r.kind is not BehaviourKind.CACHING)))
    assert not re.search(r'"304"|"412"|ETag|If-Match|If-None-Match', text)


def test_without_rules_that_conflict_there_is_no_409() -> None:
    assert '"409"' not in json.dumps(with_rules(rule(BehaviourKind.IMMUTABLE, 1, "nummer")))


def test_every_success_tells_the_version_of_the_api() -> None:
    for operation in operations(DOCUMENT):
        for status, response in operation["responses"].items():
            if status[0] in "23":
                assert "API-Version" in resolve(response)["headers"]


def test_a_created_object_tells_where_it_is() -> None:
    assert {"Location", "ETag"} <= COLLECTION["post"]["responses"]["201"]["headers"].keys()


def test_errors_are_problems() -> None:
    for operation in (COLLECTION["get"], ONE["put"]):
        for status, response in operation["responses"].items():
            if status[0] in "45":
                assert list(resolve(response)["content"]) == ["application/problem+json"]


def test_an_invalid_request_names_what_is_wrong() -> None:
    content = resolve(ONE["put"]["responses"]["400"])["content"]["application/problem+json"]
    assert content["schema"]["$ref"].endswith("/ValidatieFout")


def test_the_answer_to_head_has_no_body() -> None:
    assert not any("content" in resolve(each) for each in ONE["head"]["responses"].values())


def test_deletion_has_no_body() -> None:
    assert "content" not in ONE["delete"]["responses"]["204"]


def test_sensitive_filters_travel_in_the_body_only() -> None:
    assert "nummer" not in names(COLLECTION["get"])
    body = SEARCH["post"]["requestBody"]["content"]["application/json"]["schema"]
    assert "nummer" in resolve(body)["properties"]
    assert "parameters" not in SEARCH["post"]


def test_a_list_takes_filters_paging_order_and_expand() -> None:
    assert names(COLLECTION["get"]) == [
        "naamBevat", "kleur", "zonderNaam", "page", "pageSize", "ordering", "expand",
    ]  # fmt: skip


def test_a_list_of_values_travels_with_commas() -> None:
    found = {p["name"]: p for p in map(resolve, COLLECTION["get"]["parameters"])}
    assert (found["expand"]["style"], found["expand"]["explode"]) == ("form", False)
    assert found["ordering"]["schema"]["items"]["enum"] == ["nummer", "-nummer"]


def test_conditional_requests_take_the_version() -> None:
    assert "If-None-Match" in names(ONE["get"])
    assert "If-None-Match" in names(ONE["head"])
    assert "If-Match" in names(ONE["patch"])
    assert "If-Match" in names(ONE["delete"])


def test_declared_headers_stand_at_their_operations() -> None:
    assert names(COLLECTION["post"]) == ["X-Reden"]


def test_bodies_are_the_components_for_their_purpose() -> None:
    found = [
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].split("/")[-1]
        for operation in (COLLECTION["post"], ONE["put"], ONE["patch"])
    ]
    assert found == ["DingAanmaken", "DingVervangen", "DingWijzigen"]


def test_variables_in_a_path_are_declared() -> None:
    for path, item in PATHS.items():
        declared = [resolve(each)["name"] for each in item.get("parameters", [])]
        assert declared == re.findall(r"{(\w+)}", path)


def test_an_operation_lists_the_rules_it_meets() -> None:
    assert COLLECTION["post"]["x-gedrag"] == ["din-001", "din-002", "din-006"]
    assert ONE["delete"]["x-gedrag"] == ["din-004", "din-005"]
    assert "x-gedrag" not in COLLECTION["get"]
    assert "* **din-002** Regel 2" in COLLECTION["post"]["description"]


def test_a_rule_about_a_group_bears_on_what_holds_the_group() -> None:
    assert "din-006" in ONE["patch"]["x-gedrag"]


def test_a_dependent_life_ends_with_the_removal_of_the_last_relation() -> None:
    life = rule(
        BehaviourKind.DEPENDENT_LIFE, 9, object_type="Ander", options={"via": ["Ding.vorig"]}
    )
    found = with_rules(life)["paths"]["/dingen/{uuid}"]
    assert found["delete"]["x-gedrag"] == ["din-009"]


def test_a_scope_stands_in_the_text_and_not_in_security() -> None:
    assert COLLECTION["get"]["x-scope"] == "dingen.lezen"
    assert "`dingen.lezen`" in COLLECTION["get"]["description"]
    assert DOCUMENT["security"] == [{"JWT": []}]
    assert all("security" not in operation for operation in operations(DOCUMENT))


def test_the_introduction_sums_up_scopes_and_rules() -> None:
    text = DOCUMENT["info"]["description"]
    assert "`dingen.lezen`: Dingen lezen." in text
    assert all(f"**{each.code}** {each.title}" in text for each in RULES)


def test_tags_are_the_resources() -> None:
    assert DOCUMENT["tags"] == [{"name": "dingen", "description": "De dingen."}]


def test_every_reference_leads_somewhere_and_every_component_is_used() -> None:
    used = set(refs(DOCUMENT))
    assert all(resolve({"$ref": ref}) for ref in used)
    for section in ("parameters", "headers", "responses", "schemas"):
        for name in DOCUMENT["components"][section]:
            assert f"#/components/{section}/{name}" in used


def test_nothing_is_written_for_what_no_operation_needs() -> None:
    reading = resource(kinds=[OperationKind.READ], expands=(), sortable=())
    found = openapi_document(_MODEL, api(reading, behaviours=()))
    assert list(found["components"]["parameters"]) == ["Uuid"]
    assert "Conflict" not in found["components"]["responses"]


def test_no_key_below_a_path_reads_as_a_method_without_a_400() -> None:
    """The linter rule of NL GOV looks at keys that contain put, post or patch at any depth."""

    def strings(node: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(node, list):
            for part in node:
                yield from strings(part)
        elif isinstance(node, dict):
            for key, part in node.items():
                yield key, part
                yield from strings(part)

    for key, value in strings([PATHS, DOCUMENT["components"]]):
        if re.search("put|post|patch", key):
            assert isinstance(value, dict), key


def test_three_files_per_api_say_the_same() -> None:
    found = {artefact.path: artefact.content for artefact in emit_openapi(_MODEL)}
    folder = "specificatie/dingen"
    assert list(found) == [
        f"{folder}/openapi.yaml", f"{folder}/openapi.json", f"{folder}/openapi-3.0.yaml",
    ]  # fmt: skip
    assert yaml.safe_load(found[f"{folder}/openapi.yaml"]) == DOCUMENT
    assert json.loads(found[f"{folder}/openapi.json"]) == DOCUMENT
    assert yaml.safe_load(found[f"{folder}/openapi-3.0.yaml"])["openapi"] == "3.0.3"


def test_the_same_model_gives_the_same_bytes() -> None:
    assert list(emit_openapi(things())) == list(emit_openapi(things()))


def test_a_model_without_apis_gives_no_specification() -> None:
    assert not list(emit_openapi(model()))


def test_the_real_specifications_have_no_dangling_or_unused_parts(real_model: Model) -> None:
    for each in real_model.apis:
        document = openapi_document(real_model, each)
        used = set(refs(document))
        assert all(resolve({"$ref": ref}, document) for ref in used)
        for section in ("parameters", "headers", "responses", "schemas"):
            wanted = {f"#/components/{section}/{name}" for name in document["components"][section]}
            assert wanted <= used
        ids = [operation["operationId"] for operation in operations(document)]
        assert len(ids) == len(set(ids))
