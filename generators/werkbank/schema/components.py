"""The components of an API, and the schemas of a model apart from any API."""

from __future__ import annotations

from collections import Counter

from werkbank.ir import Api, Expand, Model, ObjectType, OperationKind, Resource
from werkbank.purpose import Purpose
from werkbank.schema.behaviour import generated_properties
from werkbank.schema.builder import SchemaBuilder
from werkbank.schema.filters import search_schema
from werkbank.schema.purpose import LIST_SUFFIX, SEARCH_SUFFIX, component_name
from werkbank.schema.scalars import Schema
from werkbank.schema.standard import (
    AUDIT,
    CHANGES,
    PROBLEM,
    VALIDATION_PROBLEM,
    audit_schema,
    changes_schema,
    invalid_param_schema,
    list_schema,
    problem_schema,
    validation_problem_schema,
)

COMPONENT_PREFIX = "#/components/schemas/"

_BODIES = {
    OperationKind.CREATE: Purpose.CREATE,
    OperationKind.REPLACE: Purpose.REPLACE,
    OperationKind.PATCH: Purpose.PATCH,
}


def api_builder(
    model: Model,
    api: Api,
    prefix: str = COMPONENT_PREFIX,
    *,
    judging: bool = False,
    served: bool = False,
) -> SchemaBuilder:
    """A builder that knows what this API lets a register generate and lets a client expand.

    Args:
        model: the model that has the object types.
        api: the API to build schemas for.
        prefix: what a `$ref` starts with, before the name of the component.
        judging: True for the schemas that a register judges requests with.
        served: True for the specification of a register that judges so.
    """
    expands: dict[str, tuple[Expand, ...]] = {}
    for resource in api.resources:
        if resource.expands:
            expands.setdefault(resource.object_type, resource.expands)
    return SchemaBuilder(
        model=model,
        prefix=prefix,
        profile=api.profile,
        judging=judging,
        decided=judging or served,
        generated=generated_properties(model, api),
        expands=expands,
    )


def component_schemas(
    model: Model,
    api: Api,
    prefix: str = COMPONENT_PREFIX,
    *,
    builder: SchemaBuilder | None = None,
) -> dict[str, Schema]:
    """Every schema that an API uses, by component name.

    Objects first, in the order of the resources with the request schemas of each, then pages and
    search bodies, groups, enumerations and types, and last what every API has.

    Args:
        model: the model that has the object types.
        api: the API to make the components of.
        prefix: what a `$ref` starts with, before the name of the component.
        builder: from `api_builder`, for a caller that asks it for more; `prefix` is then its own.
    """
    sections = _sections(model, api, builder or api_builder(model, api, prefix))
    return {name: schema for section in sections for name, schema in section.items()}


def clashing_components(model: Model, api: Api) -> tuple[str, ...]:
    """Component names that two things claim, of which one would vanish; a rule reports them.

    A class and a type of the same name, or a class that is called `Fout` or `KlantAanmaken`.
    """
    sections = _sections(model, api, api_builder(model, api))
    counts = Counter(name for section in sections for name in section)
    return tuple(sorted(name for name, count in counts.items() if count > 1))


def _sections(model: Model, api: Api, builder: SchemaBuilder) -> tuple[dict[str, Schema], ...]:
    """The components of an API, in the order in which they are shown."""
    form = api.profile
    closed = form.messages.closed
    lists: dict[str, Schema] = {}
    audited = False
    for resource in api.resources:
        lists.update(_resource_schemas(builder, api, resource))
        audited = audited or any(
            resource.find(kind) for kind in (OperationKind.AUDIT_LIST, OperationKind.AUDIT_READ)
        )
    standard: dict[str, Schema] = {}
    if audited:
        sources = dict.fromkeys(a.component for a in model.apis)
        standard[AUDIT] = audit_schema(builder.ref, sources, form.audit, closed=closed)
        standard[CHANGES] = changes_schema(closed=closed)
    standard[PROBLEM] = problem_schema(form.problems)
    standard[VALIDATION_PROBLEM] = validation_problem_schema(builder.ref, form.problems)
    standard[form.problems.invalid_param] = invalid_param_schema(form.problems, closed=closed)
    return (
        builder.objects,
        lists,
        builder.groups,
        builder.enumerations,
        builder.types,
        standard,
    )


def _resource_schemas(builder: SchemaBuilder, api: Api, resource: Resource) -> dict[str, Schema]:
    """Build the objects of a resource; return the page and the search body it needs."""
    found: dict[str, Schema] = {}
    name = component_name(resource.object_type)
    title = builder.model.object_types[resource.object_type].title or resource.object_type
    item = builder.object_ref(resource.object_type, Purpose.READ)
    for kind, purpose in _BODIES.items():
        if resource.find(kind):
            builder.object_ref(resource.object_type, purpose)
    search = resource.find(OperationKind.SEARCH)
    if api.profile.lists.own_schema and (search or resource.find(OperationKind.LIST)):
        found[name + LIST_SUFFIX] = list_schema(
            item, title, api.profile.lists, closed=api.profile.messages.closed
        )
    if search:
        filters = search.parameters or resource.filters
        found[name + SEARCH_SUFFIX] = search_schema(builder, api, resource, filters, title)
    return found


def standalone_types(model: Model) -> tuple[ObjectType, ...]:
    """The object types that have a schema of their own.

    All but the abstract ones that nothing ranges over and no discriminator divides: those only
    pass on their properties.
    """
    ranges = {prop.range for held in model.object_types.values() for prop in held.properties}
    return tuple(
        held
        for held in model.object_types.values()
        if not held.abstract or (held.children and (held.discriminator or held.name in ranges))
    )


def model_builder(model: Model, prefix: str, suffix: str = "") -> SchemaBuilder:
    """A builder with the schema of every object type, as read, apart from any API."""
    builder = SchemaBuilder(model=model, prefix=prefix, suffix=suffix, openapi=False)
    for object_type in standalone_types(model):
        builder.object_ref(object_type.name, Purpose.READ)
    return builder
