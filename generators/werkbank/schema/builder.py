"""Derives the schemas of object types, for each purpose, with the components they refer to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from werkbank.ir import (
    Expand,
    Inheritance,
    Model,
    ObjectType,
    Profile,
    Property,
    PropertyKind,
    Stereotype,
)
from werkbank.purpose import Purpose
from werkbank.schema.extension import extended
from werkbank.schema.purpose import (
    GROUP_REQUEST_SUFFIX,
    OWN_SUFFIX,
    component_name,
    purpose_suffix,
)
from werkbank.schema.scalars import (
    Schema,
    annotate,
    code_lines,
    deprecated_text,
    enumeration_schema,
    facet_schema,
    mark_deprecated,
    paragraphs,
    reference_schema,
    type_schema,
    value_of,
    values_of,
)

EXPAND = "_expand"
_NULL: Schema = {"type": "null"}
_READS_AS_METHOD = ("put", "post", "patch")
"""The invalid-input rule of the NL GOV linter takes any key with these letters for an HTTP method
that lacks a 400 response; the keys of a discriminator mapping are the only ones we can spare."""


@dataclass(slots=True)
class SchemaBuilder:
    """Builds components on demand: asking for a reference makes what it refers to.

    Attributes:
        prefix, suffix: put around a component name to make a `$ref`.
        profile: the form of the API that the schemas are for.
        openapi: with the `discriminator` and the `x-` keywords of an OpenAPI document.
        judging: True for the schemas that a register judges requests with. Where one schema serves
            reading and writing, those for requests then leave out what only the register sets.
        decided: True to say in the schema itself what a discriminator decides: which codes there
            are, and which subtype a value must satisfy.
        generated: `(object type, property)` that a client may leave out though it is required.
        expands: what `_expand` can hold, per object type.
        objects, groups, enumerations, types: the components so far, by name.
    """

    model: Model
    prefix: str = "#/components/schemas/"
    suffix: str = ""
    profile: Profile = field(default_factory=Profile)
    openapi: bool = True
    judging: bool = False
    decided: bool = False
    generated: frozenset[tuple[str, str]] = frozenset()
    expands: Mapping[str, tuple[Expand, ...]] = field(default_factory=dict)
    objects: dict[str, Schema] = field(default_factory=dict)
    groups: dict[str, Schema] = field(default_factory=dict)
    enumerations: dict[str, Schema] = field(default_factory=dict)
    types: dict[str, Schema] = field(default_factory=dict)
    _variants: dict[str, bool] = field(default_factory=dict)

    def components(self) -> dict[str, Schema]:
        """Everything built so far: objects, groups, enumerations, types."""
        return {**self.objects, **self.groups, **self.enumerations, **self.types}

    def ref(self, component: str) -> Schema:
        """A reference to a component by name."""
        return {"$ref": f"{self.prefix}{component}{self.suffix}"}

    # -- references that build what they refer to --------------------------------------------

    def object_ref(self, name: str, purpose: Purpose) -> Schema:
        """A reference to the schema of an object type for a purpose.

        Raises:
            KeyError: when the model has no object type of that name.
        """
        object_type = self.model.object_types[name]
        component = self.component_of(name, purpose)
        store = self._store(object_type)
        if component not in store:
            store[component] = {}  # holds the place, so that a circle of types ends here
            store[component].update(self._build(object_type, self._shape(purpose)))
        return self.ref(component)

    def part_ref(self, name: str, schema: Schema) -> Schema:
        """What a subtype adds: a reference where it is a component of its own, or itself."""
        component = self.profile.messages.parts.get(name)
        if component is None:
            return schema
        self._store(self.model.object_types[name])[component] = schema
        return self.ref(component)

    def component_of(self, name: str, purpose: Purpose) -> str:
        """The component of an object type for a purpose; objects that travel apart have more.

        Raises:
            KeyError: when the model has no object type of that name.
        """
        object_type = self.model.object_types[name]
        purpose = self._shape(purpose)
        component = self.profile.messages.names.get(name) or component_name(name)
        if object_type.identified:
            return component + purpose_suffix(purpose)
        varies = purpose.request and self._has_request_variant(name)
        return component + (GROUP_REQUEST_SUFFIX if varies else "")

    def _shape(self, purpose: Purpose) -> Purpose:
        """The purpose itself; to read, where one schema serves them all."""
        if self.profile.messages.per_operation:
            return purpose
        return Purpose.CREATE if self.judging and purpose.request else Purpose.READ

    def enumeration_ref(self, name: str) -> Schema:
        """A reference to the component of an enumeration."""
        component = component_name(name)
        if component not in self.enumerations:
            self.enumerations[component] = enumeration_schema(self.model.enumerations[name])
        return self.ref(component)

    def enumeration_value(self, name: str) -> Schema:
        """The schema of a code: a reference, or the codes where an enumeration has no component."""
        if self.profile.messages.own_types:
            return self.enumeration_ref(name)
        return {"type": "string", "enum": list(self.model.enumerations[name].codes)}

    def type_ref(self, name: str) -> Schema:
        """A reference to the component of a type that the model itself declares."""
        component = component_name(name)
        if component not in self.types:
            self.types[component] = type_schema(self.model.types[name], openapi=self.openapi)
        return self.ref(component)

    def _store(self, object_type: ObjectType) -> dict[str, Schema]:
        group = object_type.stereotype is Stereotype.GEGEVENSGROEPTYPE
        return self.groups if group else self.objects

    def _has_request_variant(self, name: str) -> bool:
        """True when a group differs between request and response, itself or deeper down."""
        if name not in self._variants:
            self._variants[name] = False  # a group that holds itself adds nothing to the answer
            self._variants[name] = any(
                prop.read_only
                or (prop.required and (holder.name, prop.name) in self.generated)
                or (prop.kind is PropertyKind.GROUP and self._has_request_variant(prop.range))
                for holder in self.model.concrete(name)
                for prop in holder.properties
            )
        return self._variants[name]

    # -- object types ------------------------------------------------------------------------

    def _build(self, object_type: ObjectType, purpose: Purpose) -> Schema:
        extends = self.profile.messages.inheritance is Inheritance.EXTENSION
        if extends and object_type.discriminator:
            return extended(self, object_type, purpose)
        subtypes = self.model.concrete(object_type.name)
        if not subtypes or subtypes == (object_type,):
            return self._closed(object_type, purpose)
        return self._union(object_type, subtypes, purpose)

    def _union(
        self, object_type: ObjectType, subtypes: tuple[ObjectType, ...], purpose: Purpose
    ) -> Schema:
        refs = {}
        for subtype in subtypes:
            key = subtype.discriminator_value or subtype.name
            refs[key] = self._subtype_ref(subtype, purpose)
        pinned = object_type.discriminator is not None and all(
            subtype.discriminator_value for subtype in subtypes
        )
        # A patch need not tell the subtype, so more than one branch may accept it.
        exact = pinned and not (purpose is Purpose.PATCH and object_type.identified)
        schema = self._texts(object_type, purpose)
        schema["oneOf" if exact else "anyOf"] = list(refs.values())
        if exact and self.openapi and not _trips_the_linter(refs):
            schema["discriminator"] = {
                "propertyName": object_type.discriminator,
                "mapping": {code: ref["$ref"] for code, ref in refs.items()},
            }
        return schema

    def _subtype_ref(self, subtype: ObjectType, purpose: Purpose) -> Schema:
        if not subtype.children:
            return self.object_ref(subtype.name, purpose)
        component = self.component_of(subtype.name, purpose) + OWN_SUFFIX
        store = self._store(subtype)
        if component not in store:
            store[component] = {}
            store[component].update(self._closed(subtype, purpose))
        return self.ref(component)

    def _closed(self, object_type: ObjectType, purpose: Purpose) -> Schema:
        schema = self.flat(object_type, purpose, object_type.properties)
        form = self.profile.messages
        group = object_type.stereotype is Stereotype.GEGEVENSGROEPTYPE
        if form.nullable and group and object_type.mim.mogelijk_geen_waarde:
            schema["type"] = [schema["type"], "null"]
        return schema

    def flat(self, object_type: ObjectType, purpose: Purpose, held: tuple[Property, ...]) -> Schema:
        """An object with the properties `held` of an object type, without a word on subtypes."""
        form = self.profile.messages
        patch = purpose is Purpose.PATCH and object_type.identified
        properties: dict[str, Schema] = {}
        required = []
        for prop in held:
            if purpose.request and prop.read_only:
                continue
            must = self._must(object_type, prop, purpose)
            cleared = patch and not must and not self._must(object_type, prop, Purpose.READ)
            nullable = cleared or self._may_be_null(prop)
            properties[prop.name] = self._property(prop, purpose, nullable=nullable)
            if must and not patch:
                required.append(prop.name)
        schema: Schema = {"type": "object", **self._texts(object_type, purpose)}
        if required:
            schema["required"] = required
        if (expands := self.expands.get(object_type.name)) and purpose is Purpose.READ:
            properties[EXPAND] = self._expand(expands)
        schema["properties"] = properties
        if form.closed:
            schema["additionalProperties"] = False
        return schema

    def _may_be_null(self, prop: Property) -> bool:
        """True for a value that may be null in every message; of a list it is the elements."""
        return self.profile.messages.nullable and bool(prop.mim.mogelijk_geen_waarde)

    def _must(self, object_type: ObjectType, prop: Property, purpose: Purpose) -> bool:
        form = self.profile.messages
        if prop.identifier and not form.identifier_required:
            return False
        chosen = form.inheritance is Inheritance.CHOICE
        if prop.name == object_type.discriminator and chosen:
            return True
        generated = purpose.request and (object_type.name, prop.name) in self.generated
        return prop.required and not generated

    def _texts(self, object_type: ObjectType, purpose: Purpose) -> Schema:
        deprecation = object_type.deprecation
        title = object_type.title or object_type.name
        act = f" {purpose}" if purpose.request and object_type.identified else ""
        texts: Schema = {
            "title": title + act,
            "description": paragraphs(object_type.description, deprecated_text(deprecation)),
        }
        if deprecation:
            mark_deprecated(texts, deprecation, openapi=self.openapi)
        return texts

    def _expand(self, expands: tuple[Expand, ...]) -> Schema:
        properties: dict[str, Schema] = {}
        for expand in expands:
            ref = self.object_ref(expand.target, Purpose.READ)
            schema = {"type": "array", "items": ref} if expand.many else ref
            properties[expand.name] = {**schema, "description": expand.description}
        return {
            "type": "object",
            "title": "Meegelezen objecten",
            "description": "De verwante objecten waar de parameter `expand` om vraagt.",
            "properties": properties,
            "additionalProperties": False,
        }

    # -- properties --------------------------------------------------------------------------

    def _property(self, prop: Property, purpose: Purpose, *, nullable: bool) -> Schema:
        if prop.many:
            empty = self._may_be_null(prop)
            schema: Schema = {"type": ["array", "null"] if nullable and not empty else "array"}
            low = max(prop.min_items or 0, int(prop.required))
            if low:
                schema["minItems"] = low
            if prop.max_items is not None:
                schema["maxItems"] = prop.max_items
            annotate(schema, prop, openapi=self.openapi)
            items = self._nullable(prop, purpose) if empty else self.value(prop, purpose)
            schema["items"] = self._with_examples(items, prop)
            return schema
        schema = self._nullable(prop, purpose) if nullable else self.value(prop, purpose)
        annotate(schema, prop, openapi=self.openapi)
        if prop.kind is PropertyKind.ENUM and not self.profile.messages.own_types:
            meanings = code_lines(self.model.enumerations[prop.range])
            schema["description"] = paragraphs(schema["description"], meanings)
        return self._with_default(self._with_examples(schema, prop), prop)

    def value(self, prop: Property, purpose: Purpose) -> Schema:
        """The schema of one value of a property, without the texts of the property."""
        if prop.kind is PropertyKind.GROUP:
            return self.object_ref(prop.range, purpose)
        if prop.kind is PropertyKind.REFERENCE:
            return reference_schema()
        if prop.fixed is not None:
            return {"type": str(prop.json_type), "const": value_of(prop.fixed, prop.json_type)}
        if prop.kind is PropertyKind.ENUM:
            return self.enumeration_value(prop.range)
        scalar = self.model.types.get(prop.range)
        own = self.profile.messages.own_types
        if own and scalar and not scalar.builtin and scalar.facets == prop.facets:
            return self.type_ref(scalar.name)
        return facet_schema(prop.json_type, prop.facets)

    def _nullable(self, prop: Property, purpose: Purpose) -> Schema:
        """As `value`, and null as well; scalars inline, which code generators read better."""
        if prop.kind is PropertyKind.GROUP:
            return {"anyOf": [self.object_ref(prop.range, purpose), dict(_NULL)]}
        if prop.kind is PropertyKind.ENUM and prop.fixed is None:
            codes = self.model.enumerations[prop.range].codes
            return {"type": ["string", "null"], "enum": [*codes, None]}
        if prop.kind is PropertyKind.SCALAR and prop.fixed is None:
            schema = facet_schema(prop.json_type, prop.facets)
        else:
            schema = self.value(prop, purpose)
            if "const" in schema:
                schema["enum"] = [schema.pop("const"), None]
        schema["type"] = [schema["type"], "null"]
        return schema

    def _with_examples(self, schema: Schema, prop: Property) -> Schema:
        if prop.kind is PropertyKind.GROUP or prop.fixed is not None:
            return schema
        if examples := values_of(prop.examples, prop.json_type):
            schema["examples"] = examples
        elif "$ref" not in schema and prop.kind is PropertyKind.SCALAR:
            scalar = self.model.types.get(prop.range)
            shared = values_of(scalar.examples, prop.json_type) if scalar else []
            if shared:
                schema["examples"] = shared
        return schema

    def _with_default(self, schema: Schema, prop: Property) -> Schema:
        if prop.default is not None and prop.kind in (PropertyKind.SCALAR, PropertyKind.ENUM):
            for value in values_of((prop.default,), prop.json_type):
                schema["default"] = value
        return schema


def _trips_the_linter(codes: Mapping[str, Schema]) -> bool:
    return any(word in code for code in codes for word in _READS_AS_METHOD)
