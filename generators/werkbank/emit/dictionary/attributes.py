"""The attributes of a class: a table to scan, and every attribute in detail below it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from werkbank.emit.dictionary.metadata import different
from werkbank.emit.markdown import (
    admonition,
    bullets,
    cell,
    code,
    codes,
    heading,
    paragraphs,
    table,
    text,
)
from werkbank.emit.places import Places, anchor
from werkbank.emit.relations import Origin, Relations, holder_above, origin
from werkbank.emit.words import cardinality, check, size, type_label
from werkbank.ir import Behaviour, Model, ObjectType, Property, PropertyKind

_RELATIONS = (PropertyKind.GROUP, PropertyKind.REFERENCE)
_SHORT_PATTERN = 20
_INLINE_VALUES = 12
"""Up to so many codes of an enumeration are named at the attribute itself."""


def attribute_parts(
    model: Model, object_type: ObjectType, where: Places, related: Relations
) -> Iterator[str]:
    """The sections on attributes and on groups and relations, then the details of each."""
    here = where.classes[object_type.name]
    plain = [prop for prop in object_type.properties if prop.kind not in _RELATIONS]
    others = [prop for prop in object_type.properties if prop.kind in _RELATIONS]
    if plain:
        yield heading(2, "Attributen", "overzicht-attributen")
        yield _overview(model, object_type, plain, where, here)
    if others:
        yield heading(2, "Gegevensgroepen en relaties", "overzicht-relaties")
        yield _overview(model, object_type, others, where, here)
    detailed = [
        prop
        for prop in (*plain, *others)
        if origin(model, object_type, prop) is not Origin.INHERITED
    ]
    if detailed:
        yield heading(2, "Attributen in detail", "attributen-in-detail")
    for prop in detailed:
        yield from _detail(model, object_type, prop, where, related, here)


def _overview(
    model: Model, object_type: ObjectType, props: list[Property], where: Places, here: str
) -> str:
    return table(
        ("Naam", "Omschrijving", "Type", "Kardinaliteit"),
        (
            (
                _name(model, object_type, prop, where, here),
                _told(model, object_type, prop, where, here),
                "<br>".join((type_of(model, prop, where, here), *_form(prop))),
                prop.cardinality,
            )
            for prop in props
        ),
    )


def _name(model: Model, object_type: ObjectType, prop: Property, where: Places, here: str) -> str:
    """The name; an inherited attribute has its anchor here, others at their details."""
    if origin(model, object_type, prop) is Origin.INHERITED:
        return f"{text(prop.name)} {{ #{anchor(prop.name)} }}"
    return where.to(here, where.property(object_type.name, prop.name), text(prop.name))


def _told(model: Model, object_type: ObjectType, prop: Property, where: Places, here: str) -> str:
    parts = [cell(prop.description)]
    if prop.fixed:
        parts.append(f"Vaste waarde: {code(prop.fixed)}.")
    if prop.deprecated:
        parts.append(f"**Verouderd.** {cell(prop.deprecated)}")
    if origin(model, object_type, prop) is Origin.INHERITED:
        above = holder_above(model, object_type, prop)
        label = where.to(here, where.property(above, prop.name), text(above))
        parts.append(f"*Geërfd van {label}.*")
    return " ".join(part for part in parts if part)


def type_of(model: Model, prop: Property, where: Places, here: str) -> str:
    """Where the values of a property come from, linked to the page that tells it."""
    label = prop.range
    if prop.kind is PropertyKind.SCALAR:
        label = type_label(model.types.get(prop.range), prop.range)
    linked = where.to(here, where.range(prop), text(label))
    return f"verwijzing naar {linked}" if prop.kind is PropertyKind.REFERENCE else linked


def _form(prop: Property) -> Iterator[str]:
    """The length, and the pattern when it is short enough for a table; all is in the details."""
    if told := size(prop.facets):
        yield told
    if prop.facets.pattern and len(prop.facets.pattern) <= _SHORT_PATTERN:
        yield code(prop.facets.pattern)


def _detail(
    model: Model,
    object_type: ObjectType,
    prop: Property,
    where: Places,
    related: Relations,
    here: str,
) -> Iterator[str]:
    yield heading(3, text(prop.name), anchor(prop.name))
    if prop.title and prop.title.lower() != prop.name.lower():
        yield f"*{text(prop.title)}*"
    if prop.deprecated:
        yield admonition("warning", "Verouderd", paragraphs(prop.deprecated))
    yield paragraphs(prop.description)
    if prop.mim.toelichting:
        yield admonition("info", "Toelichting", paragraphs(prop.mim.toelichting))
    yield bullets(
        (
            *_value_facts(model, prop, where, here),
            *_status_facts(prop),
            *_context_facts(model, object_type, prop, where, related, here),
        )
    )


def _value_facts(model: Model, prop: Property, where: Places, here: str) -> Iterator[str]:
    yield f"**Type:** {type_of(model, prop, where, here)}"
    yield f"**Kardinaliteit:** {prop.cardinality} ({cardinality(prop)})"
    if told := size(prop.facets):
        yield f"**Lengte of bereik:** {told}"
    if prop.facets.pattern:
        words = f" ({text(prop.mim.patroon)})" if prop.mim.patroon else ""
        yield f"**Patroon:** {code(prop.facets.pattern)}{words}"
    if prop.check:
        yield f"**Controle:** {text(check(prop.check))}"
    values = model.enumerations.get(prop.range) if prop.kind is PropertyKind.ENUM else None
    if values and len(values.values) <= _INLINE_VALUES:
        yield f"**Waarden:** {codes(values.codes)}"
    if prop.reference_list:
        place = where.reference_list(prop.reference_list)
        yield f"**Referentielijst:** {where.to(here, place, text(prop.reference_list))}"
    if prop.fixed:
        yield f"**Vaste waarde:** {code(prop.fixed)}"
    if prop.default:
        yield f"**Standaardwaarde:** {code(prop.default)}"
    if prop.examples:
        yield f"**Voorbeeld:** {codes(prop.examples)}"


def _status_facts(prop: Property) -> Iterator[str]:
    if prop.identifier:
        yield "**Identificatie:** met deze waarde verwijzen andere objecten hiernaar"
    if prop.read_only:
        yield "**Alleen-lezen:** het register bepaalt de waarde"
    if prop.sensitive:
        yield "**Gevoelig:** komt nooit in een URL te staan"
    if prop.personal:
        yield "**Persoonsgegeven** in de zin van de AVG"


def _context_facts(
    model: Model,
    object_type: ObjectType,
    prop: Property,
    where: Places,
    related: Relations,
    here: str,
) -> Iterator[str]:
    if origin(model, object_type, prop) is Origin.NARROWED:
        above = holder_above(model, object_type, prop)
        yield f"**Nadere invulling van:** {where.property_link(here, above, prop.name)}"
    rules = _of_either(related.property_rules, object_type.name, prop)
    if rules:
        shown = (where.to(here, where.behaviour(rule), code(rule.code)) for rule in rules)
        yield f"**Gedrag:** {', '.join(shown)}"
    decided = related.decisions.get(f"{object_type.name}.{prop.name}", ())
    if decided:
        names = [decision.code for decision in decided]
        yield f"**Besluiten:** {where.decision_links(here, names)}"
    if prop.sources:
        yield f"**In de ontwerpen van 2022:** {codes(prop.sources)}"
    if prop.mim.alias:
        yield f"**Ook wel:** {text(prop.mim.alias)}"
    if told := different(prop.mim, object_type.mim):
        yield "**MIM:** " + ", ".join(f"{_lower(key)} {text(val)}" for key, val in told.items())


def _of_either(
    rules: Mapping[tuple[str, str], tuple[Behaviour, ...]], holder: str, prop: Property
) -> list[Behaviour]:
    """The rules on a property of this class or of the class that it is inherited from."""
    places = dict.fromkeys((holder, prop.owner or holder))
    found = {
        (rule.api, rule.code): rule for name in places for rule in rules.get((name, prop.name), ())
    }
    return list(found.values())


def _lower(word: str) -> str:
    return word[0].lower() + word[1:]
