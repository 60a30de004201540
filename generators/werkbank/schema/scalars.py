"""Schemas of single values: facets, types, enumerations, references, and the texts beside them."""

from __future__ import annotations

from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Deprecation, Enumeration, Facets, JsonType, Property, ScalarType

Schema = dict[str, Any]
"""A JSON Schema 2020-12 as plain dicts and lists; keys in the order in which they are shown."""

REFERENCE_MAX_LENGTH = 1000
"""Longest URL with which objects refer to each other (carried over from the 2022 drafts)."""


def check_sentence(check: str | None) -> str:
    """The Dutch sentence that tells readers what a named check demands; empty without a check."""
    if check is None:
        return ""
    known = CHECKS.get(check)
    demand = known.description if known else f"`{check}`."
    return f"Controle: {demand[:1].lower()}{demand[1:]}"


def paragraphs(*texts: str) -> str:
    """The texts that say something, as paragraphs."""
    return "\n\n".join(text.strip() for text in texts if text and text.strip())


def deprecated_text(deprecation: Deprecation | None) -> str:
    """The paragraph that says so; empty without a deprecation."""
    return f"Verouderd. {deprecation.told}" if deprecation else ""


def mark_deprecated(node: Schema, deprecation: Deprecation, *, openapi: bool) -> None:
    """Mark a schema, parameter or operation, in place; programs find the days in `x-verouderd`."""
    node["deprecated"] = True
    if openapi:
        node["x-verouderd"] = {
            key: str(value)
            for key, value in (
                ("sinds", deprecation.since),
                ("vervaltOp", deprecation.removal),
                ("vervanging", deprecation.replacement),
            )
            if value
        }


def value_of(text: str, json_type: JsonType) -> Any:
    """A model text (an example, a default) as a JSON value.

    Raises:
        ValueError: when the text is not of that type.
    """
    if json_type is JsonType.INTEGER:
        return int(text)
    if json_type is JsonType.NUMBER:
        return float(text)
    if json_type is JsonType.BOOLEAN:
        if text.lower() not in ("true", "false"):
            raise ValueError(text)
        return text.lower() == "true"
    return text


def values_of(texts: tuple[str, ...], json_type: JsonType) -> list[Any]:
    """The texts that are values of the type; the others are left out (a rule reports them)."""
    found = []
    for text in texts:
        try:
            found.append(value_of(text, json_type))
        except ValueError:
            continue
    return found


def facet_schema(json_type: JsonType, facets: Facets) -> Schema:
    """Type and facets alone: `{"type": "string", "maxLength": 9, ...}`."""
    schema: Schema = {"type": str(json_type)}
    if json_type is JsonType.STRING:
        if facets.format:
            schema["format"] = facets.format
        if facets.min_length is not None:
            schema["minLength"] = facets.min_length
        if facets.max_length is not None:
            schema["maxLength"] = facets.max_length
        if facets.pattern:
            schema["pattern"] = facets.pattern
    elif json_type is not JsonType.BOOLEAN:
        if facets.minimum is not None:
            schema["minimum"] = _number(facets.minimum)
        if facets.maximum is not None:
            schema["maximum"] = _number(facets.maximum)
    return schema


def _number(value: float) -> float | int:
    return int(value) if float(value).is_integer() else value


def reference_schema() -> Schema:
    """The URL of an object that stands on its own."""
    return {
        "type": "string",
        "format": "uri",
        "minLength": 1,
        "maxLength": REFERENCE_MAX_LENGTH,
    }


def type_schema(scalar: ScalarType, *, openapi: bool) -> Schema:
    """The shared component of a type of the model."""
    schema = facet_schema(scalar.json_type, scalar.facets)
    schema["title"] = scalar.name
    schema["description"] = paragraphs(scalar.description, check_sentence(scalar.check))
    if scalar.check and openapi:
        schema["x-controle"] = scalar.check
    if examples := values_of(scalar.examples, scalar.json_type):
        schema["examples"] = examples
    return schema


def enumeration_schema(enumeration: Enumeration) -> Schema:
    """The shared component of an enumeration; what each code means stands in the description."""
    return {
        "type": "string",
        "enum": list(enumeration.codes),
        "title": enumeration.name,
        "description": paragraphs(enumeration.description, code_lines(enumeration)),
    }


def code_lines(enumeration: Enumeration) -> str:
    """The codes with what each of them means, as a Markdown list."""
    lines = []
    for value in enumeration.values:
        meaning = " ".join((value.description or value.title).split())
        line = f"* `{value.code}`" + (f" - {meaning}" if meaning else "")
        lines.append(f"{line} {deprecated_text(value.deprecation)}".rstrip())
    return "\n".join(lines)


def annotate(schema: Schema, prop: Property, *, openapi: bool) -> Schema:
    """Add the texts and marks of a property to its schema, in place, and return it."""
    if prop.title:
        schema["title"] = prop.title
    schema["description"] = paragraphs(
        prop.description,
        check_sentence(prop.check),
        f"De waarde is een code uit de referentielijst `{prop.reference_list}`."
        if prop.reference_list
        else "",
        deprecated_text(prop.deprecation),
    )
    if prop.deprecation:
        mark_deprecated(schema, prop.deprecation, openapi=openapi)
    if prop.read_only:
        schema["readOnly"] = True
    if openapi and prop.check:
        schema["x-controle"] = prop.check
    if openapi and prop.reference_list:
        schema["x-referentielijst"] = prop.reference_list
    return schema
