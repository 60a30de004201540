"""Examples of the specifications come from the casussen, and are valid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from tests.conftest import PROJECT
from werkbank.emit.casus_coverage import emit_casus_coverage
from werkbank.emit.examples import emit_examples
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Model
from werkbank.read import read_project
from werkbank.schema.payloads import payloads


@pytest.fixture(scope="module")
def model() -> Model:
    found = read_project(PROJECT).model
    assert found is not None
    return found


def media_types(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every media type with a schema, by where it stands."""
    for path, item in document["paths"].items():
        for method, operation in item.items():
            if not isinstance(operation, dict):
                continue
            for content in (
                operation.get("requestBody", {}),
                *operation["responses"].values(),
            ):
                for media in content.get("content", {}).values():
                    yield f"{method} {path}", media


def test_every_example_satisfies_its_schema(model: Model) -> None:
    count = 0
    for api in model.apis:
        document = openapi_document(model, api)
        for where, media in media_types(document):
            for name, reference in media.get("examples", {}).items():
                example = document["components"]["examples"][name]
                assert reference == {"$ref": f"#/components/examples/{name}"}
                schema = {**media["schema"], "components": document["components"]}
                jsonschema_rs.validator_for(schema).validate(example["value"])
                assert example["summary"], where
                count += 1
    assert count > 50


def test_no_example_has_a_key_that_the_linter_takes_for_a_method(model: Model) -> None:
    for api in model.apis:
        text = json.dumps(openapi_document(model, api)["components"]["examples"]).lower()
        assert '"postcode"' not in text


def test_an_operation_has_a_handful_of_examples(model: Model) -> None:
    for api in model.apis:
        for where, media in media_types(openapi_document(model, api)):
            assert len(media.get("examples", {})) <= 6, where


def test_every_message_is_a_file_with_its_component_in_the_index(model: Model) -> None:
    files = {artefact.path: json.loads(artefact.content) for artefact in emit_examples(model)}
    indexes = [path for path in files if path.endswith("/index.json")]
    assert len(indexes) == len(model.apis)
    listed = {
        f"{path.removesuffix('index.json')}{entry['bestand']}"
        for path in indexes
        for entry in files[path]
    }
    assert listed == set(files) - set(indexes)
    assert len(listed) == len(list(payloads(model))), "no two messages share a name"


def test_names_in_a_casus_become_addresses_that_stay(model: Model) -> None:
    first, again = list(payloads(model)), list(payloads(model))
    assert [each.value for each in first] == [each.value for each in again]
    assert '"$' not in json.dumps([each.value for each in first if each.good])


def test_the_page_of_coverage_has_every_question_and_casus(model: Model) -> None:
    (page,) = emit_casus_coverage(model)
    text = page.content.decode()
    for question in model.questions:
        assert question.code in text
    assert "Elke vraag die het model bepaalt, is in een casus uitgewerkt." in text
    assert text.count("●") == sum(
        len(set(casus.questions) & {q.code for q in model.questions}) for casus in model.casussen
    )
