"""The parts of a LinkML schema that both generators need, made from the intermediate model."""

from __future__ import annotations

from typing import Any

from linkml_runtime.linkml_model.meta import (
    EnumDefinition,
    PermissibleValue,
    SchemaDefinition,
    SlotDefinition,
    TypeDefinition,
)

from werkbank.ir import Enumeration, Model, Property, PropertyKind

METAMODEL = "1.7.0"
"""Version of the LinkML metamodel that the schemas are written in."""

_TYPES = {
    "string": ("str", "xsd:string", None),
    "integer": ("int", "xsd:integer", None),
    "boolean": ("Bool", "xsd:boolean", "bool"),
    "float": ("float", "xsd:float", None),
    "double": ("float", "xsd:double", None),
    "decimal": ("Decimal", "xsd:decimal", None),
    "date": ("XSDDate", "xsd:date", "str"),
    "datetime": ("XSDDateTime", "xsd:dateTime", "str"),
    "time": ("XSDTime", "xsd:time", "str"),
    "uri": ("URI", "xsd:anyURI", "str"),
}
"""LinkML's own types as far as they differ for a generator: base, uri and repr."""


def new_schema(model: Model) -> Any:
    """A schema with the types and enumerations of the model, and no classes yet."""
    uri = model.uri or f"https://example.org/{model.name}"
    schema = SchemaDefinition(
        id=uri, name=model.name, version=model.version or None, metamodel_version=METAMODEL
    )
    for name, (base, meaning, shown) in _TYPES.items():
        schema.types[name] = TypeDefinition(name=name, base=base, uri=meaning, repr=shown)
    for enumeration in model.enumerations.values():
        schema.enums[enumeration.name] = _enumeration(enumeration)
    return schema


def _enumeration(enumeration: Enumeration) -> Any:
    definition = EnumDefinition(
        name=enumeration.name, description=one_line(enumeration.description)
    )
    for value in enumeration.values:
        # Without the title: the generator would name the member after it instead of the code.
        definition.permissible_values[value.code] = PermissibleValue(
            text=value.code, description=one_line(value.description)
        )
    return definition


def new_slot(model: Model, prop: Property, **facets: Any) -> Any:
    """A slot with the name, text, cardinality and scalar range of a property."""
    target = prop.range if prop.kind is PropertyKind.ENUM else builtin(model, prop.range)
    return SlotDefinition(
        name=prop.name,
        title=prop.title or None,
        description=one_line(prop.description),
        required=prop.required or None,
        multivalued=prop.many or None,
        identifier=prop.identifier or None,
        **{"range": target, **facets},
    )


def builtin(model: Model, name: str) -> str:
    """The LinkML type that a scalar type is based on; `string` for those that are mere text."""
    while name in model.types:
        name = model.types[name].parent or "string"
    return name if name in _TYPES else "string"


def one_line(text: str) -> str | None:
    """A text without line ends, which the generators would lose; None when empty."""
    return " ".join(text.split()) or None
