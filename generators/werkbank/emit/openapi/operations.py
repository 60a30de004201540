"""Resource -> path items: operations with their parameters, bodies and responses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkbank.emit.openapi.shared import Node, SharedComponents, query
from werkbank.emit.openapi.statuses import (
    CHECKS_ETAG,
    READS_ETAG,
    SUCCESS,
    error_statuses,
    is_cached,
)
from werkbank.emit.openapi.texts import operation_text
from werkbank.ir import Behaviour, Operation, OperationKind, Resource
from werkbank.schema import (
    LIST_SUFFIX,
    SEARCH_SUFFIX,
    Purpose,
    SchemaBuilder,
    behaviours_for,
    component_name,
    object_component,
)
from werkbank.schema.filters import (
    EXPAND_PARAMETER,
    EXPAND_TEXT,
    ORDERING,
    ORDERING_TEXT,
    expand_schema,
    filter_schema,
    ordering_schema,
)
from werkbank.schema.standard import AUDIT

_K = OperationKind
_PURPOSES = {_K.CREATE: Purpose.CREATE, _K.REPLACE: Purpose.REPLACE, _K.PATCH: Purpose.PATCH}
_EXPANDS = frozenset({_K.LIST, _K.READ, _K.HEAD})
_ORDER = (
    *(_K.LIST, _K.CREATE, _K.SEARCH, _K.READ, _K.HEAD, _K.REPLACE, _K.PATCH, _K.DELETE),
    *(_K.AUDIT_LIST, _K.AUDIT_READ),
)
_SUCCESS_TEXTS = {
    _K.LIST: "Een pagina van de gevraagde objecten.",
    _K.SEARCH: "Een pagina van de gevonden objecten.",
    _K.CREATE: "Het nieuwe object.",
    _K.READ: "Het gevraagde object.",
    _K.HEAD: "Het object bestaat; dit zijn de koppen die bij het raadplegen horen.",
    _K.REPLACE: "Het object na het vervangen.",
    _K.PATCH: "Het object na het wijzigen.",
    _K.DELETE: "Het object is verwijderd.",
    _K.AUDIT_LIST: "Alle regels van de audittrail van het object, de oudste eerst.",
    _K.AUDIT_READ: "De gevraagde regel.",
}


@dataclass(frozen=True, slots=True)
class ResourceWriter:
    """Writes the operations of one resource of an API."""

    resource: Resource
    rules: tuple[Behaviour, ...]
    """The rules that hold for this resource."""
    builder: SchemaBuilder
    """Knows the components; a filter may refer to an enumeration."""
    shared: SharedComponents

    def paths(self) -> dict[str, Node]:
        """The path items: the collection first, then the search, the object, its audit trail."""
        items: dict[str, Node] = {}
        for operation in sorted(self.resource.operations, key=lambda op: _ORDER.index(op.kind)):
            item = items.setdefault(operation.path, self._path_item(operation.path))
            item[operation.method] = self._operation(operation)
        return items

    def _path_item(self, path: str) -> Node:
        names = re.findall(r"{([^}]+)}", path)
        parameters = [self.shared.path_parameter(name) for name in names]
        return {"parameters": parameters} if parameters else {}

    def _operation(self, operation: Operation) -> Node:
        rules = behaviours_for(self.rules, operation)
        node: Node = {
            "tags": [self.resource.path],
            "operationId": operation.operation_id,
            "summary": operation.summary,
            "description": operation_text(operation, rules),
        }
        if operation.scope:
            node["x-scope"] = operation.scope
        if rules:
            node["x-gedrag"] = [rule.code for rule in rules]
        if parameters := self._parameters(operation):
            node["parameters"] = parameters
        if body := self._body(operation.kind):
            node["requestBody"] = body
        node["responses"] = self._responses(operation.kind)
        return node

    # -- parameters and body -----------------------------------------------------------------

    def _parameters(self, operation: Operation) -> list[Node]:
        found: list[Node] = []
        kind = operation.kind
        if kind is _K.LIST:
            for parameter in operation.parameters:
                schema = filter_schema(self.builder, parameter)
                found.append(query(parameter.name, parameter.description, schema))
            found.extend(self.shared.paging())
            if self.resource.sortable:
                found.append(query(ORDERING, ORDERING_TEXT, ordering_schema(self.resource)))
        if kind in _EXPANDS and self.resource.expands:
            found.append(query(EXPAND_PARAMETER, EXPAND_TEXT, expand_schema(self.resource)))
        if is_cached(self.rules):
            if kind in READS_ETAG:
                found.append(self.shared.if_none_match())
            if kind in CHECKS_ETAG:
                found.append(self.shared.if_match())
        found.extend(self.shared.request_header(header) for header in operation.headers)
        return found

    def _body(self, kind: OperationKind) -> Node | None:
        name = self.resource.object_type
        if kind is _K.SEARCH:
            schema = component_name(name) + SEARCH_SUFFIX
        elif kind in _PURPOSES:
            schema = object_component(name, _PURPOSES[kind])
        else:
            return None
        return {"required": True, "content": _json(self.builder.ref(schema))}

    # -- responses ---------------------------------------------------------------------------

    def _responses(self, kind: OperationKind) -> Node:
        cached = is_cached(self.rules)
        responses = {str(SUCCESS.get(kind, 200)): self._success(kind, cached=cached)}
        if cached and kind in READS_ETAG:
            responses["304"] = {
                "description": "De versie die de client heeft, is nog de huidige.",
                "headers": self.shared.response_headers(etag=True),
            }
        head = kind is _K.HEAD
        write = self.shared.problem_without_body if head else self.shared.problem
        for status in error_statuses(kind, self.rules):
            responses[str(status)] = write(status)
        return responses

    def _success(self, kind: OperationKind, *, cached: bool) -> Node:
        tagged = kind in READS_ETAG or kind in {_K.CREATE, _K.REPLACE, _K.PATCH}
        response: Node = {
            "description": _SUCCESS_TEXTS[kind],
            "headers": self.shared.response_headers(
                etag=cached and tagged, location=kind is _K.CREATE
            ),
        }
        if kind not in {_K.HEAD, _K.DELETE}:
            response["content"] = _json(self._result(kind))
        return response

    def _result(self, kind: OperationKind) -> Node:
        name = self.resource.object_type
        if kind in {_K.LIST, _K.SEARCH}:
            return self.builder.ref(component_name(name) + LIST_SUFFIX)
        if kind is _K.AUDIT_LIST:
            return {"type": "array", "items": self.builder.ref(AUDIT)}
        if kind is _K.AUDIT_READ:
            return self.builder.ref(AUDIT)
        return self.builder.ref(object_component(name, Purpose.READ))


def _json(schema: Node) -> Node:
    return {"application/json": {"schema": schema}}
