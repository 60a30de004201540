"""JSON Schema 2020-12 of the information model: per class, and all together in one file.

This is what an object *is*, as it is read: with its URL, without `_expand` and without anything
that only an API adds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from werkbank.emit.artefact import Artefact
from werkbank.ir import Model
from werkbank.schema import Schema, component_name, model_builder, standalone_types

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "specificatie/json-schema"


def emit_json_schema(model: Model) -> Iterator[Artefact]:
    """A file per class, enumeration and type, referring to each other, and one with everything."""
    root = f"{model.uri.rstrip('/#')}/json-schema"
    for name, schema in model_builder(model, "", ".json").components().items():
        own = {"$schema": DIALECT, "$id": f"{root}/{name}.json", **schema}
        yield _artefact(name, own)
    yield _artefact(model.name, bundle(model, f"{root}/{model.name}.json"))


def bundle(model: Model, identifier: str) -> Schema:
    """One schema that holds every class under `$defs` and accepts an object of any of them."""
    builder = model_builder(model, "#/$defs/")
    names = [component_name(held.name) for held in standalone_types(model) if not held.abstract]
    return {
        "$schema": DIALECT,
        "$id": identifier,
        "title": model.title,
        "description": model.description,
        "$comment": f"Versie {model.version}. Kies een klasse met {identifier}#/$defs/<Klasse>.",
        "anyOf": [builder.ref(name) for name in names],
        "$defs": builder.components(),
    }


def _artefact(name: str, schema: Schema) -> Artefact:
    return Artefact.text(f"{FOLDER}/{name}.json", json.dumps(schema, ensure_ascii=False, indent=2))
