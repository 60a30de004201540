"""The OpenAPI specification of every API: 3.1.0 in YAML and JSON, and 3.0.3 beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from werkbank.emit.artefact import Artefact
from werkbank.emit.openapi.document import openapi_document
from werkbank.emit.openapi.downgrade import downgrade
from werkbank.emit.yaml_text import to_yaml
from werkbank.ir import Model

__all__ = ["downgrade", "emit_openapi", "openapi_document"]


def emit_openapi(model: Model) -> Iterator[Artefact]:
    """`openapi.yaml`, `openapi.json` and `openapi-3.0.yaml` for every API of the model."""
    for api in model.apis:
        document = openapi_document(model, api)
        folder = f"specificatie/{api.name}"
        yield Artefact.text(f"{folder}/openapi.yaml", to_yaml(document))
        text = json.dumps(document, ensure_ascii=False, indent=2)
        yield Artefact.text(f"{folder}/openapi.json", text)
        yield Artefact.text(f"{folder}/openapi-3.0.yaml", to_yaml(downgrade(document)))
