"""The schemas of an API, made ready to judge messages with, and compiled once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import jsonschema_rs

from werkbank.ir import Api, Model, OperationKind, Parameter, Resource
from werkbank.schema import (
    SEARCH_SUFFIX,
    Purpose,
    Schema,
    SchemaBuilder,
    api_builder,
    component_name,
    component_schemas,
)
from werkbank.schema.filters import (
    EXPAND_PARAMETER,
    ORDERING,
    PAGE,
    PAGE_SIZE,
    expand_schema,
    filter_schema,
    ordering_schema,
    page_schema,
    page_size_schema,
)

_PREFIX = "#/$defs/"
_BODIES = {
    OperationKind.CREATE: Purpose.CREATE,
    OperationKind.REPLACE: Purpose.REPLACE,
    OperationKind.PATCH: Purpose.PATCH,
}
Validator = Any
"""A compiled schema of jsonschema-rs."""


class Schemas:
    """The validators of one API; compiled when first needed."""

    def __init__(self, model: Model, api: Api) -> None:
        self._api = api
        self._builder: SchemaBuilder = api_builder(model, api, _PREFIX, judging=True)
        components = component_schemas(model, api, builder=self._builder)
        self._components = {
            name: _decided(schema, components) for name, schema in components.items()
        }
        self._compiled: dict[tuple[str, OperationKind], Validator] = {}

    @property
    def components(self) -> Mapping[str, Schema]:
        """The schemas as they are judged with, by component name; the site judges with them too."""
        return self._components

    def body(self, resource: Resource, kind: OperationKind) -> Validator:
        """The validator of the body of an operation."""
        key = (resource.path, kind)
        if key not in self._compiled:
            name = resource.object_type
            ref = (
                self._builder.ref(component_name(name) + SEARCH_SUFFIX)
                if kind is OperationKind.SEARCH
                else self._builder.object_ref(name, _BODIES[kind])
            )
            self._compiled[key] = self._compile(ref)
        return self._compiled[key]

    def query(self, resource: Resource, kind: OperationKind) -> Validator:
        """The validator of the query of a read operation, as one object."""
        key = (resource.path, kind)
        if key not in self._compiled:
            self._compiled[key] = self._compile(self._query_schema(resource, kind))
        return self._compiled[key]

    def parameters(self, resource: Resource, kind: OperationKind) -> list[str]:
        """The names that the query of a read operation may have."""
        return list(self._query_schema(resource, kind)["properties"])

    def _query_schema(self, resource: Resource, kind: OperationKind) -> Schema:
        properties: dict[str, Schema] = {}
        form, nulls = self._api.profile.lists, self._api.profile.null_values
        if kind is OperationKind.LIST:
            operation = resource.find(kind)
            filters: Iterable[Parameter] = operation.parameters if operation else ()
            for parameter in filters:
                properties[parameter.name] = filter_schema(self._builder, parameter)
            if resource.sortable:
                properties[ORDERING] = ordering_schema(resource, form)
        if kind in (OperationKind.LIST, OperationKind.SEARCH):
            properties[PAGE] = page_schema()  # there is no page 0, whether the form says so or not
            if form.page_size:
                properties[PAGE_SIZE] = page_size_schema(self._api)
        if nulls and kind in nulls.operations:
            properties[nulls.parameter] = {"type": "boolean"}
        if resource.expands and kind in _EXPANDS:
            properties[EXPAND_PARAMETER] = expand_schema(resource)
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def _compile(self, schema: Schema) -> Validator:
        return jsonschema_rs.validator_for(
            {**schema, "$defs": self._components}, validate_formats=True
        )


_EXPANDS = frozenset({OperationKind.LIST, OperationKind.READ, OperationKind.HEAD})


def _decided(schema: Any, components: Mapping[str, Schema]) -> Any:
    """The schema with every choice made by the value that tells, so that errors are of that choice.

    A validator says of a `oneOf` only that no branch fits. Here the discriminator picks the branch,
    and a value that may be null is judged as a value unless it is null.
    """
    if isinstance(schema, list):
        return [_decided(item, components) for item in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: _decided(value, components) for key, value in schema.items()}
    for keyword in ("oneOf", "anyOf"):
        branches = found.get(keyword)
        if not isinstance(branches, list):
            continue
        others = [branch for branch in branches if branch != {"type": "null"}]
        if len(others) == 1 and len(branches) == 2:
            del found[keyword]
            found |= {"if": {"type": "null"}, "else": others[0]}
        elif keyword == "oneOf" and (chosen := _by_discriminator(others, components)):
            del found[keyword]
            found |= chosen
    return found


def _by_discriminator(branches: list[Schema], components: Mapping[str, Schema]) -> Schema | None:
    targets = [components.get(str(b.get("$ref", "")).removeprefix(_PREFIX), {}) for b in branches]
    pinned = [
        {
            name: each["const"]
            for name, each in target.get("properties", {}).items()
            if "const" in each
        }
        for target in targets
    ]
    if not pinned:
        return None
    for name in pinned[0]:
        codes = [each.get(name) for each in pinned]
        if None in codes or len(set(codes)) < len(codes):
            continue
        return {
            "type": "object",
            "required": [name],
            "properties": {name: {"enum": codes}},
            "allOf": [
                {
                    "if": {"required": [name], "properties": {name: {"const": code}}},
                    "then": branch,
                }
                for code, branch in zip(codes, branches, strict=True)
            ],
        }
    return None
