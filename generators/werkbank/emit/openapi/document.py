"""Api -> an OpenAPI 3.1.0 document."""

from __future__ import annotations

from dataclasses import replace

from werkbank.emit.openapi.examples import Examples
from werkbank.emit.openapi.operations import ResourceWriter
from werkbank.emit.openapi.shared import Node, SharedComponents
from werkbank.emit.openapi.texts import introduction
from werkbank.ir import Api, CachingForm, Model
from werkbank.schema import api_builder, behaviours_of, component_schemas


def openapi_document(model: Model, api: Api, *, served: bool = False) -> Node:
    """The specification of an API as plain dicts and lists, keys in the order of reading.

    Args:
        model: the model of the API.
        api: the API.
        served: True for what a running server does: beside what the form of an API mentions, all
            that HTTP adds to it. An earlier version leaves out some statuses that a register cannot
            do without, such as 404 for the audit trail of an object that is not there.
    """
    if served:
        form = replace(api.profile.lists, bounded=True)
        api = replace(api, profile=replace(api.profile, caching=CachingForm(), lists=form))
    shared = SharedComponents(api)
    examples = Examples(model, api)
    builder = api_builder(model, api, served=served)
    schemas = component_schemas(model, api, builder=builder)
    paths: Node = {}
    for resource in api.resources:
        rules = behaviours_of(model, api, resource)
        for path, item in (
            ResourceWriter(resource, rules, builder, shared, examples, served).paths().items()
        ):
            paths.setdefault(path, {}).update(item)
    # A filter may be the only place where an enumeration or type is used.
    for name, schema in builder.components().items():
        schemas.setdefault(name, schema)
    return {
        "openapi": "3.1.0",
        "info": _info(api),
        "servers": [{"url": api.profile.server or api.server}],
        "security": [{api.profile.security.scheme: []}],
        "tags": [
            {"name": resource.path, "description": resource.description}
            for resource in api.resources
        ],
        "paths": paths,
        "components": {
            "securitySchemes": {api.profile.security.scheme: _security_scheme()},
            "parameters": shared.parameters,
            "headers": shared.headers,
            "responses": shared.responses,
            "schemas": schemas,
            **({"examples": examples.components} if examples.components else {}),
        },
    }


def _info(api: Api) -> Node:
    contact = api.contact
    return {
        "title": api.title,
        "version": api.version,
        "description": introduction(api),
        "contact": {"name": contact.name, "email": contact.email, "url": contact.url},
        "license": {"name": api.license_name, "url": api.license_url},
    }


def _security_scheme() -> Node:
    return {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "Een JSON Web Token dat de client en zijn scopes bekend maakt.",
    }
