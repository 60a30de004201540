"""What a casus sends is what the specification says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import casussen as problems
from werkbank.ir import Api, Model
from werkbank.schema import component_schemas
from werkbank.schema.explain import explain
from werkbank.schema.payloads import payloads

_PREFIX = "#/$defs/"


def payloads_are_valid(model: Model) -> Iterator[Diagnostic]:
    """The message of a step that must succeed satisfies the component that it is for."""
    validators: dict[str, dict[str, Any]] = {}
    for payload in payloads(model):
        if not payload.good:
            continue
        known = validators.setdefault(payload.api.name, {})
        if payload.component not in known:
            known[payload.component] = _validator(model, payload.api, payload.component)
        validator = known[payload.component]
        for error in validator.iter_errors(payload.value) if validator else ():
            for part in explain(error):
                yield report(
                    problems.INVALID_PAYLOAD,
                    payload.step.position,
                    step=payload.step.name,
                    component=payload.component,
                    where=".".join(map(str, part.path)) or "het bericht",
                    problem=part.problem,
                    remedy=part.remedy,
                )


def _validator(model: Model, api: Api, component: str) -> Any:
    """The compiled schema; None for a model that has none, which other rules report."""
    import jsonschema_rs

    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": _PREFIX + component,
        "$defs": component_schemas(model, api, _PREFIX),
    }
    try:
        return jsonschema_rs.validator_for(schema, validate_formats=True)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError):
        return None
