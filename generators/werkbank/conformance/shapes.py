"""Every answer against the specification: status, headers and the form of its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import jsonschema_rs

from werkbank.conformance.wire import Exchange
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Api, Model, Operation, Resource

_PREFIX = "#/components/schemas/"


@dataclass(slots=True)
class Shapes:
    """The answers of one API, as its specification describes them."""

    model: Model
    api: Api
    document: dict[str, Any] = field(init=False)
    _compiled: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.document = openapi_document(self.model, self.api, served=True)

    def operation(self, method: str, path: str) -> Operation | None:
        """The operation of a path below the base URL."""
        steps = path.strip("/").split("/")
        for resource in self.api.resources:
            for operation in resource.operations:
                template = operation.path.strip("/").split("/")
                if operation.method == method.lower() and _matches(template, steps):
                    return operation
        return None

    def findings(self, operation: Operation, exchange: Exchange) -> Iterator[str]:
        """What in an answer is not as the specification says."""
        described = self.document["paths"][operation.path][operation.method]["responses"]
        answer = described.get(str(exchange.status))
        if answer is None:
            yield f"status {exchange.status} staat niet in de specificatie"
            return
        answer = self._resolved(answer)
        for name in answer.get("headers", {}):
            if name.lower() not in exchange.headers:
                yield f"kop {name} ontbreekt bij status {exchange.status}"
        content = answer.get("content")
        if exchange.method == "HEAD" or content is None:
            return
        (kind, described_as), *_ = content.items()
        found = exchange.headers.get("content-type", "").partition(";")[0].strip().lower()
        if found != kind:
            where = f"de inhoud bij status {exchange.status}"
            yield f"{where} is {found or 'leeg'} in plaats van {kind}"
            return
        for error in self._validator(described_as["schema"]).iter_errors(exchange.body):
            where = ".".join(map(str, error.instance_path)) or "het antwoord"
            yield f"{where} past niet bij de specificatie ({error.kind.name})"
            return

    def _resolved(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            found: Any = self.document
            for step in str(node["$ref"]).removeprefix("#/").split("/"):
                found = found[step]
            node = found
        return node

    def _validator(self, schema: dict[str, Any]) -> Any:
        key = repr(schema)
        if key not in self._compiled:
            components = {"schemas": self.document["components"]["schemas"]}
            whole = {**schema, "components": components}
            self._compiled[key] = jsonschema_rs.Draft202012Validator(whole, validate_formats=True)
        return self._compiled[key]


def _matches(template: list[str], steps: list[str]) -> bool:
    if len(template) != len(steps):
        return False
    return all(
        each == step if not each.startswith("{") else not step.startswith("_")
        for each, step in zip(template, steps, strict=True)
    )


def operation_of(resource: Resource, code: str) -> Operation | None:
    """The operation with an operationId."""
    return next((op for op in resource.operations if op.operation_id == code), None)
