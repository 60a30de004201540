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
from werkbank.validate.decided import PREFIX, decided

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
        self._builder: SchemaBuilder = api_builder(model, api, PREFIX, judging=True)
        components = component_schemas(model, api, builder=self._builder)
        self._components = {
            name: decided(schema, components) for name, schema in components.items()
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
