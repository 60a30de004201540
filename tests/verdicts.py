"""Two validators and two OpenAPI versions, asked the same question."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

import jsonschema
import jsonschema_rs
from openapi_schema_validator import OAS30ReadValidator, oas30_format_checker

from werkbank.emit.openapi import downgrade
from werkbank.emit.openapi.downgrade import schema_3_0

Schema = dict[str, Any]
_2020 = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True)
class Verdicts:
    """What each validator says of instances of one component."""

    validators: dict[str, Callable[[Any], bool]]

    def of(self, instance: Any) -> dict[str, bool]:
        """The verdict of every validator, by its name."""
        return {name: valid(instance) for name, valid in self.validators.items()}

    def all(self, instance: Any) -> bool:
        return all(self.of(instance).values())

    def none(self, instance: Any) -> bool:
        return not any(self.of(instance).values())


def verdicts(document: Schema) -> Callable[[str], Verdicts]:
    """Validators for the components of an OpenAPI 3.1 document, and of its downgrade."""
    return _verdicts(
        document["components"]["schemas"], downgrade(document)["components"]["schemas"]
    )


def schema_verdicts(schemas: Schema) -> Callable[[str], Verdicts]:
    """The same for bare 3.1 component schemas."""
    return _verdicts(schemas, {name: schema_3_0(schema) for name, schema in schemas.items()})


def _verdicts(new: Schema, old: Schema) -> Callable[[str], Verdicts]:
    draft4 = {name: _draft4(schema) for name, schema in old.items()}

    @cache
    def component(name: str) -> Verdicts:
        ref = {"$ref": f"#/components/schemas/{name}"}
        schema = {"$schema": _2020, **ref, "components": {"schemas": new}}
        schema_4 = {"allOf": [ref], "components": {"schemas": draft4}}
        schema_30 = {"allOf": [ref], "components": {"schemas": old}}
        checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
        return Verdicts(
            {
                "3.1 jsonschema-rs": jsonschema_rs.Draft202012Validator(
                    schema, validate_formats=True
                ).is_valid,
                "3.1 jsonschema": jsonschema.Draft202012Validator(
                    schema, format_checker=checker
                ).is_valid,
                "3.0 jsonschema-rs": jsonschema_rs.Draft4Validator(
                    schema_4, validate_formats=True
                ).is_valid,
                "3.0 openapi-schema-validator": OAS30ReadValidator(
                    schema_30, format_checker=oas30_format_checker
                ).is_valid,
            }
        )

    return component


def _draft4(schema: Any) -> Any:
    """A 3.0.3 schema as JSON Schema draft 4: there `nullable` is one more type."""
    found = {key: _keyword(key, value) for key, value in schema.items()}
    if found.pop("nullable", False):
        found["type"] = [found["type"], "null"]
    return found


def _keyword(key: str, value: Any) -> Any:
    if key == "properties":
        return {name: _draft4(part) for name, part in value.items()}
    if key in ("items", "not") or (key == "additionalProperties" and isinstance(value, dict)):
        return _draft4(value)
    if key in ("allOf", "anyOf", "oneOf"):
        return [_draft4(part) for part in value]
    return value
