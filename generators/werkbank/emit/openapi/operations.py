"""Resource -> path items: operations with their parameters, bodies and responses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from werkbank.emit.openapi.examples import Examples
from werkbank.emit.openapi.shared import Node, SharedComponents, query
from werkbank.emit.openapi.statuses import (
    CHECKS_ETAG,
    READS_ETAG,
    SUCCESS,
    error_statuses,
    is_cached,
)
from werkbank.emit.openapi.texts import operation_text
from werkbank.ir import Behaviour, Operation, OperationKind, Profile, Resource
from werkbank.schema import (
    LIST_SUFFIX,
    SEARCH_SUFFIX,
    Purpose,
    SchemaBuilder,
    behaviours_for,
    component_name,
)
from werkbank.schema.deprecations import deprecations_of
from werkbank.schema.filters import (
    EXPAND_PARAMETER,
    EXPAND_TEXT,
    ORDERING,
    ORDERING_TEXT,
    expand_schema,
    filter_schema,
    ordering_schema,
)
from werkbank.schema.scalars import deprecated_text, mark_deprecated, paragraphs
from werkbank.schema.standard import AUDIT, list_schema

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
    examples: Examples
    served: bool = False
    """True for the specification of a running server."""

    @property
    def profile(self) -> Profile:
        """The form of the API."""
        return self.shared.api.profile

    def paths(self) -> dict[str, Node]:
        """The path items: the collection first, then the search, the object, its audit trail."""
        items: dict[str, Node] = {}
        for operation in sorted(self.resource.operations, key=lambda op: _ORDER.index(op.kind)):
            item = items.setdefault(operation.path, self._path_item(operation.path))
            item[operation.method] = self._operation(operation)
        return items

    def _path_item(self, path: str) -> Node:
        names = re.findall(r"{([^}]+)}", path)
        parameters = [
            self.shared.path_parameter(name, line=bool(number)) for number, name in enumerate(names)
        ]
        return {"parameters": parameters} if parameters else {}

    def _operation(self, operation: Operation) -> Node:
        rules = behaviours_for(self.rules, operation)
        node: Node = {
            "tags": [self.resource.path],
            "operationId": operation.operation_id,
            "summary": operation.summary,
            "description": operation_text(operation, rules),
        }
        security = self.profile.security
        if operation.deprecation:
            mark_deprecated(node, operation.deprecation, openapi=True)
        if operation.scope and security.scopes:
            node["security"] = [{security.scheme: [operation.scope]}]
        elif operation.scope:
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
                outdated = parameter.outdated
                text = paragraphs(parameter.description, deprecated_text(outdated))
                found.append(query(parameter.name, text, schema))
                if outdated:
                    mark_deprecated(found[-1], outdated, openapi=True)
            found.extend(self.shared.paging())
            if self.resource.sortable:
                schema = ordering_schema(self.resource, self.profile.lists)
                found.append(query(ORDERING, ORDERING_TEXT, schema))
        if (nulls := self.profile.null_values) and kind in nulls.operations:
            found.append(self.shared.null_values(nulls.parameter))
        if kind in _EXPANDS and self.resource.expands:
            found.append(query(EXPAND_PARAMETER, EXPAND_TEXT, expand_schema(self.resource)))
        if is_cached(self.rules):
            if kind in READS_ETAG:
                found.append(self.shared.if_none_match())
            if kind in CHECKS_ETAG and self.profile.caching.conditional_writes:
                found.append(self.shared.if_match())
        found.extend(
            self.shared.request_header(header)
            for header in operation.headers
            if not (self.served and header.of_http)
        )
        return found

    def _body(self, kind: OperationKind) -> Node | None:
        name = self.resource.object_type
        if kind is _K.SEARCH:
            schema = component_name(name) + SEARCH_SUFFIX
        elif kind in _PURPOSES:
            schema = self.builder.component_of(name, _PURPOSES[kind])
        else:
            return None
        examples = self.examples.request(self.resource, kind)
        return {"required": True, "content": _json(self.builder.ref(schema), examples)}

    # -- responses ---------------------------------------------------------------------------

    def _responses(self, kind: OperationKind) -> Node:
        cached = is_cached(self.rules)
        responses = {str(SUCCESS.get(kind, 200)): self._success(kind, cached=cached)}
        if cached and kind in READS_ETAG and self.profile.caching.not_modified:
            responses["304"] = {
                "description": "De versie die de client heeft, is nog de huidige.",
                "headers": self.shared.response_headers(etag=True),
            }
        head = kind is _K.HEAD
        write = self.shared.problem_without_body if head else self.shared.problem
        for status in error_statuses(kind, self.rules, self.profile, served=self.served):
            responses[str(status)] = write(status)
        return responses

    def _success(self, kind: OperationKind, *, cached: bool) -> Node:
        tagged = kind in READS_ETAG or (kind in _PURPOSES and self.profile.caching.tagged_writes)
        response: Node = {
            "description": _SUCCESS_TEXTS[kind],
            "headers": self.shared.response_headers(
                etag=cached and tagged, location=kind is _K.CREATE
            ),
        }
        if deprecations_of(self.builder.model, self.resource).possible(kind):
            response["headers"] |= self.shared.deprecation_headers()
        if kind not in {_K.HEAD, _K.DELETE}:
            examples = self.examples.response(self.resource, kind)
            response["content"] = _json(self._result(kind), examples)
        return response

    def _result(self, kind: OperationKind) -> Node:
        name = self.resource.object_type
        form = self.profile.lists
        if kind in {_K.LIST, _K.SEARCH} and form.own_schema:
            return self.builder.ref(component_name(name) + LIST_SUFFIX)
        if kind in {_K.LIST, _K.SEARCH}:
            item, closed = self.builder.object_ref(name, Purpose.READ), self.profile.messages.closed
            return list_schema(item, self._title(), form, closed=closed)
        if kind is _K.AUDIT_LIST:
            return {"type": "array", "items": self.builder.ref(AUDIT)}
        if kind is _K.AUDIT_READ:
            return self.builder.ref(AUDIT)
        return self.builder.object_ref(name, Purpose.READ)

    def _title(self) -> str:
        held = self.builder.model.object_types[self.resource.object_type]
        return held.title or held.name


def _json(schema: Node, examples: Node) -> Node:
    content: Node = {"schema": schema}
    if examples:
        content["examples"] = examples
    return {"application/json": content}
