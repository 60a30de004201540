"""The gegevenswoordenboek as sheets: rows of plain text, for a spreadsheet and for CSV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from werkbank.emit.dictionary.metadata import COLUMNS, values
from werkbank.emit.relations import Origin, Relations, origin
from werkbank.emit.words import BEHAVIOUR_KINDS, PROPERTY_KINDS, json_type, number, yes_no
from werkbank.ir import Behaviour, Facets, Model, ObjectType, Property

_FACETS = (
    "Minimale lengte",
    "Maximale lengte",
    "Patroon",
    "Minimum",
    "Maximum",
    "Formaat",
    "Controle",
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A name, the head of each column, and rows that are as long as the head."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sheets(model: Model, related: Relations) -> tuple[Sheet, ...]:
    """One sheet per kind of element, always the same six."""
    return (
        object_types(model, related),
        attributes(model, related),
        enumerations(model),
        types(model),
        reference_lists(model),
        behaviour(model),
    )


def object_types(model: Model, related: Relations) -> Sheet:
    """One row per class."""
    columns = (
        "Naam", "Titel", "Stereotype", "Definitie", "Onderdeel", "Supertype", "Subtypen",
        "Abstract", "Extern", "Discriminator", "Waarde van de discriminator", "Uitgewisseld als",
        "Verouderd", "Bron 2022", "Besluiten",
    )  # fmt: skip
    rows = (
        (
            item.name,
            item.title,
            item.stereotype.value,
            item.description,
            item.subject,
            item.parent or "",
            _listed(item.children),
            yes_no(item.abstract),
            yes_no(item.external),
            item.discriminator or "",
            item.discriminator_value or "",
            _listed(
                f"{api.name}: /{resource.path}"
                for api, resource in model.resources()
                if resource.object_type == item.name
            ),
            item.deprecated,
            _listed(item.sources),
            _decided(related, item.name),
            *values(item.mim, iso=True),
        )
        for item in model.object_types.values()
    )
    return Sheet("Objecttypen", (*columns, *COLUMNS), tuple(rows))


def attributes(model: Model, related: Relations) -> Sheet:
    """One row per class and attribute, inherited attributes included."""
    columns = (
        "Objecttype", "Attribuut", "Titel", "Definitie", "Soort", "Type", "Kardinaliteit",
        *_FACETS, "Vaste waarde", "Standaardwaarde", "Referentielijst", "Alleen-lezen",
        "Persoonsgegeven", "Gevoelig", "Geërfd van", "Voorbeelden", "Verouderd", "Bron 2022",
        "Besluiten",
    )  # fmt: skip
    rows = (
        _attribute(model, related, item, prop)
        for item in model.object_types.values()
        for prop in item.properties
    )
    return Sheet("Attributen", (*columns, *COLUMNS), tuple(rows))


def _attribute(
    model: Model, related: Relations, holder: ObjectType, prop: Property
) -> tuple[str, ...]:
    inherited = origin(model, holder, prop) is not Origin.OWN
    return (
        holder.name,
        prop.name,
        prop.title,
        prop.description,
        PROPERTY_KINDS[prop.kind],
        prop.range,
        prop.cardinality,
        *_facets(prop.facets, prop.check),
        prop.fixed or "",
        prop.default or "",
        prop.reference_list or "",
        yes_no(prop.read_only),
        yes_no(prop.personal),
        yes_no(prop.sensitive),
        prop.owner if inherited else "",
        _listed(prop.examples),
        prop.deprecated,
        _listed(prop.sources),
        _decided(related, f"{holder.name}.{prop.name}"),
        *values(prop.mim, iso=True),
    )


def enumerations(model: Model) -> Sheet:
    """One row per enumeration and code."""
    columns = ("Enumeratie", "Definitie", "Code", "Titel", "Omschrijving", "Betekenis", "Verouderd")
    rows = (
        (
            item.name,
            item.description,
            value.code,
            value.title,
            value.description,
            value.meaning,
            value.deprecated,
            *values(item.mim, iso=True),
        )
        for item in model.enumerations.values()
        for value in item.values
    )
    return Sheet("Enumeraties", (*columns, *COLUMNS), tuple(rows))


def types(model: Model) -> Sheet:
    """One row per datatype."""
    columns = (
        "Naam",
        "Definitie",
        "Soort waarde",
        "Gebaseerd op",
        *_FACETS,
        "Ingebouwd",
        "Voorbeelden",
    )
    rows = (
        (
            item.name,
            item.description,
            json_type(item.json_type),
            item.parent or "",
            *_facets(item.facets, item.check),
            yes_no(item.builtin),
            _listed(item.examples),
            *values(item.mim, iso=True),
        )
        for item in model.types.values()
    )
    return Sheet("Typen", (*columns, *COLUMNS), tuple(rows))


def reference_lists(model: Model) -> Sheet:
    """One row per reference list and code."""
    columns = (
        "Referentielijst", "Titel", "Definitie", "Beheerder", "Bron", "Open", "Code", "Naam",
        "Omschrijving", "Begindatum", "Einddatum",
    )  # fmt: skip
    rows = (
        (
            item.name,
            item.title,
            item.description,
            item.maintainer,
            item.source,
            yes_no(item.open),
            value.code,
            value.name,
            value.description,
            value.begin.isoformat() if value.begin else "",
            value.end.isoformat() if value.end else "",
        )
        for item in model.reference_lists.values()
        for value in item.values
    )
    return Sheet("Referentielijsten", columns, tuple(rows))


def behaviour(model: Model) -> Sheet:
    """One row per API and rule."""
    columns = (
        "API", "Code", "Soort", "Titel", "Tekst", "Objecttype", "Attributen", "Voorwaarde",
        "Bijzonderheden", "Besluiten", "Bron 2022",
    )  # fmt: skip
    rows = (_rule(api.name, rule) for api in model.apis for rule in api.behaviours)
    return Sheet("Gedrag", columns, tuple(rows))


def _rule(api: str, rule: Behaviour) -> tuple[str, ...]:
    return (
        api,
        rule.code,
        BEHAVIOUR_KINDS[rule.kind],
        rule.title,
        rule.text,
        rule.object_type or "",
        _listed(rule.properties),
        " = ".join(rule.when) if rule.when else "",
        _listed(f"{name}: {value}" for name, value in rule.options.items()),
        _listed(rule.decisions),
        _listed(rule.sources),
    )


def _facets(facets: Facets, check: str | None) -> tuple[str, ...]:
    return (
        "" if facets.min_length is None else str(facets.min_length),
        "" if facets.max_length is None else str(facets.max_length),
        facets.pattern or "",
        "" if facets.minimum is None else number(facets.minimum),
        "" if facets.maximum is None else number(facets.maximum),
        facets.format or "",
        check or "",
    )


def _decided(related: Relations, element: str) -> str:
    return _listed(decision.code for decision in related.decisions.get(element, ()))


def _listed(items: Iterable[str]) -> str:
    return "; ".join(items)
