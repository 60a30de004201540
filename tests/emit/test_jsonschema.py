"""The JSON Schemas of the information model stand on their own."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry

from tests.instances import Maker
from tests.small_model import URL, class_, model, things
from werkbank.emit.jsonschema import emit_json_schema
from werkbank.schema import Purpose

_MODEL = things()
FILES = {
    artefact.path.removeprefix("specificatie/json-schema/"): json.loads(artefact.content)
    for artefact in emit_json_schema(_MODEL)
}
BUNDLE = FILES["klein.json"]
REGISTRY: Registry[Any] = Registry().with_contents(
    (schema["$id"], schema) for schema in FILES.values()
)
CLASSES = ["Ding", "Notitie", "Rond", "Vierkant", "Figuur"]


def test_every_class_and_what_it_uses_has_a_file() -> None:
    used = ["Kleur", "Nummer"]
    assert set(FILES) == {f"{name}.json" for name in [*CLASSES, *used, "klein"]}


@pytest.mark.parametrize("name", FILES)
def test_every_file_is_a_schema_of_2020_12(name: str) -> None:
    Draft202012Validator.check_schema(FILES[name])
    assert FILES[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert FILES[name]["$id"] == f"https://example.org/klein/json-schema/{name}"


@pytest.mark.parametrize("name", CLASSES)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_files_and_bundle_agree_on_valid_and_on_invalid(name: str, data: st.DataObject) -> None:
    maker = Maker(_MODEL, Purpose.READ)
    single = Draft202012Validator(FILES[f"{name}.json"], registry=REGISTRY)
    ref = {"$ref": f"{BUNDLE['$id']}#/$defs/{name}"}
    bundled = Draft202012Validator(ref, registry=REGISTRY)
    good = data.draw(maker.instances(name))
    assert single.is_valid(good)
    assert bundled.is_valid(good)
    bad, _ = data.draw(maker.broken(name))
    assert not single.is_valid(bad)
    assert not bundled.is_valid(bad)


def test_the_bundle_accepts_an_object_of_any_class() -> None:
    assert Draft202012Validator(BUNDLE).is_valid({"vorm": "rond", "straal": 1})
    assert not Draft202012Validator(BUNDLE).is_valid({"vorm": "plat"})


def test_nothing_of_the_exchange_layer_is_in_it() -> None:
    text = json.dumps(list(FILES.values()))
    assert '"_expand"' not in text
    assert '"discriminator"' not in text
    assert '"x-' not in text


def test_a_class_that_only_passes_on_properties_has_no_file() -> None:
    base = class_("Registratieobject", [URL], abstract=True, children=("Doos",))
    box = class_("Doos", [URL], parent="Registratieobject", ancestors=("Registratieobject",))
    paths = [artefact.path for artefact in emit_json_schema(model(base, box))]
    assert paths == ["specificatie/json-schema/Doos.json", "specificatie/json-schema/klein.json"]
