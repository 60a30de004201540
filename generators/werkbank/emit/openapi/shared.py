"""The parameters, headers and responses that operations share, kept only when one uses them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from werkbank.emit.openapi.statuses import PROBLEMS
from werkbank.ir import Api, Header
from werkbank.schema import Schema, component_name
from werkbank.schema.filters import (
    PAGE,
    PAGE_SIZE,
    PAGE_TEXT,
    page_schema,
    page_size_schema,
    page_size_text,
)
from werkbank.schema.standard import PROBLEM, VALIDATION_PROBLEM

Node = dict[str, Any]
"""A part of an OpenAPI document."""

_OBJECT = "Identificatie van het object: het laatste deel van zijn URL."
_LINE = "Identificatie van de regel in de audittrail."


@dataclass(slots=True)
class SharedComponents:
    """Hands out references, and remembers what was asked for."""

    api: Api
    parameters: dict[str, Node] = field(default_factory=dict)
    headers: dict[str, Node] = field(default_factory=dict)
    responses: dict[str, Node] = field(default_factory=dict)

    # -- parameters --------------------------------------------------------------------------

    def _parameter(self, name: str, parameter: Node) -> Node:
        self.parameters.setdefault(name, parameter)
        return {"$ref": f"#/components/parameters/{name}"}

    def path_parameter(self, name: str, *, line: bool = False) -> Node:
        """A variable in a path, for an object or for a line of its audit trail; all are UUIDs."""
        node = {
            "name": name,
            "in": "path",
            "required": True,
            "description": _LINE if line else _OBJECT,
            "schema": {"type": "string", "format": "uuid"},
        }
        return self._parameter("AudittrailUuid" if line else component_name(name), node)

    def paging(self) -> list[Node]:
        """The number of the page and, where a client may choose it, its size."""
        form = self.api.profile.lists
        found = [self._parameter("Page", query(PAGE, PAGE_TEXT, page_schema(form)))]
        if form.page_size:
            text, schema = page_size_text(self.api), page_size_schema(self.api)
            found.append(self._parameter("PageSize", query(PAGE_SIZE, text, schema)))
        return found

    def null_values(self, name: str) -> Node:
        """Whether properties without a value come along as null."""
        text = "`true`: gegevens zonder waarde staan als null in het antwoord; anders ontbreken ze."
        schema = {"type": "boolean", "default": False}
        return self._parameter(component_name(name), query(name, text, schema))

    def if_none_match(self) -> Node:
        """The versions that a client already has."""
        text = (
            "De ETag-waarden die de client al heeft, met komma's gescheiden. Is de huidige versie"
            " daarbij, dan is het antwoord 304 zonder inhoud."
        )
        return self._parameter("IfNoneMatch", _header("If-None-Match", text, {"type": "string"}))

    def if_match(self) -> Node:
        """The version that a client wants to change."""
        text = (
            "De ETag-waarde van de versie die de client kent. Is het object intussen veranderd,"
            " dan is het antwoord 412 en verandert er niets."
        )
        return self._parameter("IfMatch", _header("If-Match", text, {"type": "string"}))

    def request_header(self, header: Header) -> Node:
        """A header that the exchange layer declares."""
        schema: Schema = {"type": "string"}
        if header.max_length is not None:
            schema["maxLength"] = header.max_length
        if header.values:
            schema["enum"] = list(header.values)
        node = _header(header.name, header.description, schema)
        if header.required:
            node["required"] = True
        return self._parameter(component_name(header.name), node)

    # -- headers of responses ----------------------------------------------------------------

    def _response_header(self, component: str, description: str, schema: Schema) -> Node:
        self.headers.setdefault(component, {"description": description, "schema": schema})
        return {"$ref": f"#/components/headers/{component}"}

    def response_headers(self, *, etag: bool = False, location: bool = False) -> Node:
        """The version of the API, and where asked the ETag and the place of the new object."""
        text = {"type": "string"}
        found = {
            "API-Version": self._response_header(
                "ApiVersion",
                "De volledige versie van de API.",
                {**text, "examples": [self.api.version]},
            )
        }
        if etag:
            found["ETag"] = self._response_header(
                "ETag", "Kenmerk van deze versie van het object.", text
            )
        if location:
            found["Location"] = self._response_header(
                "Location", "De URL van het nieuwe object.", {**text, "format": "uri"}
            )
        return found

    def deprecation_headers(self) -> Node:
        """What tells a client that it uses something deprecated."""
        since = (
            "Sinds wanneer iets wat in dit verzoek of antwoord is gebruikt, verouderd is: seconden"
            " sinds 1970, achter een @ (RFC 9745)."
        )
        until = "Vanaf wanneer dat er niet meer hoeft te zijn, als datum van HTTP (RFC 8594)."
        return {
            "Deprecation": self._response_header(
                "Deprecation", since, {"type": "string", "pattern": "^@-?[0-9]+$"}
            ),
            "Sunset": self._response_header("Sunset", until, {"type": "string"}),
        }

    # -- problems ----------------------------------------------------------------------------

    def problem(self, status: int) -> Node:
        """A reference to the response for an error status."""
        found = PROBLEMS[status]
        if found.name not in self.responses:
            validation = self.api.profile.problems.validation
            schema = VALIDATION_PROBLEM if status in validation else PROBLEM
            ref = {"$ref": f"#/components/schemas/{schema}"}
            self.responses[found.name] = {
                "description": found.description,
                "headers": {**self.response_headers(), **self._extra_header(status)},
                "content": {"application/problem+json": {"schema": ref}},
            }
        return {"$ref": f"#/components/responses/{found.name}"}

    def problem_without_body(self, status: int) -> Node:
        """The same for a HEAD request, whose responses have no body."""
        headers = {**self.response_headers(), **self._extra_header(status)}
        return {"description": PROBLEMS[status].description, "headers": headers}

    def _extra_header(self, status: int) -> Node:
        if not self.api.profile.problems.headers:
            return {}
        if status == 401:
            text = "Hoe de client zich bekend maakt."
            return {
                "WWW-Authenticate": self._response_header(
                    "WwwAuthenticate", text, {"type": "string"}
                )
            }
        if status == 429:
            text = "Na hoeveel seconden een nieuw verzoek zin heeft."
            schema = {"type": "integer", "minimum": 0}
            return {"Retry-After": self._response_header("RetryAfter", text, schema)}
        return {}


def query(name: str, description: str, schema: Schema) -> Node:
    """A query parameter; a list travels with commas: `expand=a,b`."""
    node: Node = {"name": name, "in": "query", "description": description}
    if schema.get("type") == "array":
        node["style"] = "form"
        node["explode"] = False
    node["schema"] = schema
    return node


def _header(name: str, description: str, schema: Schema) -> Node:
    return {"name": name, "in": "header", "description": description, "schema": schema}
