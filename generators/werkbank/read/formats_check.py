"""Our own YAML formats, checked against the JSON Schemas in `formats/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import jsonschema_rs

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.read.document import Document
from werkbank.schema.explain import explain


@cache
def _format(name: str) -> tuple[Any, dict[str, list[str]]]:
    """The validator of a format, and per object schema the keys it allows."""
    resource = files("werkbank.read").joinpath("formats", f"{name}.schema.json")
    schema = json.loads(resource.read_text("utf-8"))
    known: dict[str, list[str]] = {}
    _collect(schema, (), known)
    return jsonschema_rs.validator_for(schema, validate_formats=True), known


def _collect(schema: Any, path: tuple[str, ...], known: dict[str, list[str]]) -> None:
    if not isinstance(schema, dict):
        return
    if isinstance(schema.get("properties"), dict) and schema.get("additionalProperties") is False:
        known["/".join(path)] = list(schema["properties"])
    for key, value in schema.items():
        if isinstance(value, dict):
            _collect(value, (*path, key), known)


def check_format(
    document: Document, name: str, within: tuple[str | int, ...] = ()
) -> Iterator[Diagnostic]:
    """Where the document does not have the form that format `name` prescribes."""
    validator, known = _format(name)
    for error in validator.iter_errors(document.data):
        for part in explain(error, known):
            path = (*within, *part.path)
            where = ".".join(str(step) for step in part.path) or "het bestand"
            place = document.at(*path)
            yield report(
                problems.FORMAT, place, where=where, problem=part.problem, remedy=part.remedy
            )
