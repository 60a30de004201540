"""Schemas of what a client asks a list with: filters, paging, order and expand."""

from __future__ import annotations

from werkbank.ir import Api, ListForm, Operator, Parameter, Property, PropertyKind, Resource
from werkbank.purpose import Purpose
from werkbank.schema.builder import SchemaBuilder
from werkbank.schema.scalars import Schema, deprecated_text, mark_deprecated, paragraphs

PAGE = "page"
PAGE_SIZE = "pageSize"
ORDERING = "ordering"
EXPAND_PARAMETER = "expand"


def filter_schema(builder: SchemaBuilder, parameter: Parameter) -> Schema:
    """What the value of a filter must look like, according to its operator and its property."""
    form = builder.profile.filters
    schema = _filter(builder, parameter)
    return schema if form.facets else _loose(schema, form.formats)


def _loose(schema: Schema, formats: tuple[str, ...]) -> Schema:
    """Only what kind of value it is; a choice between kinds is any text."""
    if "anyOf" in schema:
        return {"type": "string"}
    return {
        key: value
        for key, value in schema.items()
        if key in ("type", "enum") or (key == "format" and value in formats)
    }


def _filter(builder: SchemaBuilder, parameter: Parameter) -> Schema:
    if parameter.operator is Operator.EMPTY:
        return {"type": "boolean"}
    if parameter.operator is Operator.CONTAINS:
        return _part_of(parameter.properties)
    found: list[Schema] = []
    for prop in parameter.properties:
        schema = _leaf(builder, prop)
        if schema not in found:
            found.append(schema)
    if not found:
        return {"type": "string"}
    pinned = [schema["const"] for schema in found if "const" in schema]
    if len(pinned) == len(found):
        return {"type": found[0]["type"], "enum": list(dict.fromkeys(pinned))}
    return found[0] if len(found) == 1 else {"anyOf": found}


def _leaf(builder: SchemaBuilder, prop: Property) -> Schema:
    if prop.kind is PropertyKind.ENUM:
        return builder.enumeration_value(prop.range)
    if prop.kind is PropertyKind.GROUP:  # a rule reports a filter on a group
        return {"type": "string"}
    return builder.value(prop, Purpose.READ)


def _part_of(properties: tuple[Property, ...]) -> Schema:
    """A part of a text: as long as the longest of the properties, in any form."""
    lengths = [prop.facets.max_length for prop in properties]
    longest = max((length for length in lengths if length is not None), default=None)
    schema: Schema = {"type": "string", "minLength": 1}
    if longest is not None and None not in lengths:
        schema["maxLength"] = longest
    return schema


def page_schema(form: ListForm | None = None) -> Schema:
    """The number of a page, the first being 1."""
    if form and not form.bounded:
        return {"type": "integer"}
    return {"type": "integer", "minimum": 1, "default": 1}


def page_size_schema(api: Api) -> Schema:
    """The number of objects on a page, up to what the API allows."""
    return {
        "type": "integer",
        "minimum": 1,
        "maximum": api.max_page_size,
        "default": api.page_size,
    }


def ordering_schema(resource: Resource, form: ListForm | None = None) -> Schema:
    """The properties to sort on, `-` before the name for descending; the first counts most."""
    form = form or ListForm()
    names = [sign + form.order_name(name) for name in resource.sortable for sign in ("", "-")]
    if form.single_order:
        return {"type": "string", "enum": names}
    return {"type": "array", "minItems": 1, "items": {"type": "string", "enum": names}}


def expand_schema(resource: Resource) -> Schema:
    """The names of the related objects to read along."""
    names = [expand.name for expand in resource.expands]
    return {"type": "array", "minItems": 1, "items": {"type": "string", "enum": names}}


PAGE_TEXT = "Het nummer van de pagina; de eerste is 1."
ORDERING_TEXT = (
    "De gegevens waarop wordt gesorteerd, de belangrijkste eerst. Een `-` voor de naam keert de"
    " volgorde om."
)
EXPAND_TEXT = (
    "De verwante objecten die onder `_expand` worden meegelezen. De verwijzing zelf blijft een URL."
)


def page_size_text(api: Api) -> str:
    """The description of the page size."""
    return f"Het aantal objecten per pagina, ten hoogste {api.max_page_size}."


def search_schema(
    builder: SchemaBuilder,
    api: Api,
    resource: Resource,
    filters: tuple[Parameter, ...],
    title: str,
) -> Schema:
    """The body of a search: every filter, also those that may not travel in a URL."""
    properties: dict[str, Schema] = {}
    for parameter in filters:
        schema = dict(filter_schema(builder, parameter))
        outdated = parameter.outdated
        text = paragraphs(parameter.description, deprecated_text(outdated))
        properties[parameter.name] = {**schema, "description": text}
        if outdated:
            mark_deprecated(properties[parameter.name], outdated, openapi=builder.openapi)
    form = api.profile.lists
    properties[PAGE] = {**page_schema(form), "description": PAGE_TEXT}
    if form.page_size:
        properties[PAGE_SIZE] = {**page_size_schema(api), "description": page_size_text(api)}
    if resource.sortable:
        properties[ORDERING] = {**ordering_schema(resource, form), "description": ORDERING_TEXT}
    if resource.expands:
        properties[EXPAND_PARAMETER] = {**expand_schema(resource), "description": EXPAND_TEXT}
    return {
        "type": "object",
        "title": f"{title} zoeken",
        "description": "De voorwaarden waaraan een object moet voldoen; wat ontbreekt, telt niet"
        " mee.",
        "properties": properties,
        "additionalProperties": False,
    }
