"""The facts about one element, per kind of element."""

from __future__ import annotations

from collections.abc import Iterable

from werkbank.cli.overview import Facts
from werkbank.cli.usage import exchanged_in, filtered_by, rules_about, used_by, why
from werkbank.ir import (
    Api,
    Behaviour,
    Decision,
    Enumeration,
    EnumValue,
    Mim,
    Model,
    ObjectType,
    Property,
    PropertyKind,
    Question,
    ReferenceList,
    ScalarType,
)


def object_type_facts(model: Model, held: ObjectType) -> Facts:
    """A class with its attributes, and where it is used."""
    where = model.resource_of(held.name)
    return filled(
        {
            "element": held.name,
            "soort": held.stereotype.value.lower(),
            "plaats": str(held.position),
            "definitie": held.description,
            "toelichting": held.mim.toelichting,
            "abstract": held.abstract,
            "van buiten": held.external,
            "subtype van": held.parent,
            "subtypen": list(held.children),
            "onderscheiden door": held.discriminator,
            "mim": mim_facts(held.mim),
            "attributen": {prop.name: _short(prop) for prop in held.properties},
            "gebruikt door": list(used_by(model, held.name)),
            "uitgewisseld als": [f"{where[0].name} /{where[1].path}"] if where else [],
            "gedragsregels": list(rules_about(model, {held.name, *held.ancestors})),
            **why(model, held.name),
            "bron": list(held.sources),
        }
    )


def property_facts(model: Model, held: ObjectType, prop: Property) -> Facts:
    """An attribute of a class: what it says, what it allows, where it is exchanged."""
    owner = prop.owner or held.name
    facets = prop.facets
    return filled(
        {
            "element": f"{held.name}.{prop.name}",
            "soort": _KINDS[prop.kind],
            "plaats": str(prop.position),
            "gedeclareerd in": owner if owner != held.name else None,
            "definitie": prop.description,
            "toelichting": prop.mim.toelichting,
            "type": prop.range,
            "kardinaliteit": prop.cardinality,
            "minimale lengte": facets.min_length,
            "maximale lengte": facets.max_length,
            "patroon": facets.pattern,
            "minimum": facets.minimum,
            "maximum": facets.maximum,
            "formaat": facets.format,
            "controle": prop.check,
            "vaste waarde": prop.fixed,
            "referentielijst": prop.reference_list,
            "door het register gezet": prop.read_only,
            "persoonsgegeven": prop.personal,
            "nooit in een url": prop.sensitive,
            "voorbeelden": list(prop.examples),
            "mim": mim_facts(prop.mim),
            "uitgewisseld in": list(exchanged_in(model, held.name)),
            "filters": list(filtered_by(model, prop, owner)),
            "gedragsregels": list(
                rules_about(model, {held.name, owner, *held.ancestors}, prop.name)
            ),
            **why(model, f"{owner}.{prop.name}"),
            "bron": list(prop.sources),
        }
    )


def enumeration_facts(model: Model, enumeration: Enumeration) -> Facts:
    """An enumeration with its values."""
    return filled(
        {
            "element": enumeration.name,
            "soort": "enumeratie",
            "plaats": str(enumeration.position),
            "definitie": enumeration.description,
            "waarden": {value.code: value.description for value in enumeration.values},
            "mim": mim_facts(enumeration.mim),
            "gebruikt door": list(used_by(model, enumeration.name)),
            **why(model, enumeration.name),
        }
    )


def enum_value_facts(model: Model, enumeration: Enumeration, value: EnumValue) -> Facts:
    """One value of an enumeration."""
    name = f"{enumeration.name}.{value.code}"
    return filled(
        {
            "element": name,
            "soort": "waarde van een enumeratie",
            "plaats": str(value.position),
            "titel": value.title,
            "definitie": value.description,
            "verouderd": value.deprecated,
            **why(model, name),
        }
    )


def type_facts(model: Model, scalar: ScalarType) -> Facts:
    """A datatype."""
    return filled(
        {
            "element": scalar.name,
            "soort": "type",
            "plaats": str(scalar.position),
            "definitie": scalar.description,
            "json-type": scalar.json_type.value,
            "minimale lengte": scalar.facets.min_length,
            "maximale lengte": scalar.facets.max_length,
            "patroon": scalar.facets.pattern,
            "formaat": scalar.facets.format,
            "controle": scalar.check,
            "voorbeelden": list(scalar.examples),
            "gebruikt door": list(used_by(model, scalar.name)),
            **why(model, scalar.name),
        }
    )


def reference_list_facts(model: Model, found: ReferenceList) -> Facts:
    """A reference list; its values stand in the gegevenswoordenboek."""
    return filled(
        {
            "element": found.name,
            "soort": "referentielijst",
            "plaats": str(found.position),
            "definitie": found.description,
            "beheerder": found.maintainer,
            "bron": found.source,
            "andere codes toegestaan": found.open,
            "aantal waarden": len(found.values),
            "gebruikt door": [
                f"{held.name}.{prop.name}"
                for held in model.object_types.values()
                for prop in held.properties
                if prop.reference_list == found.name and prop.owner in ("", held.name)
            ],
        }
    )


def api_facts(model: Model, api: Api) -> Facts:
    """An API of the exchange layer."""
    return filled(
        {
            "element": f"api:{api.name}",
            "soort": "api",
            "plaats": str(api.position),
            "titel": api.title,
            "versie": api.version,
            "server": api.server,
            "resources": {
                resource.path: ", ".join(op.kind.value for op in resource.operations)
                for resource in api.resources
            },
            "scopes": {scope.name: scope.description for scope in api.scopes},
            "gedragsregels": {rule.code: rule.title for rule in api.behaviours},
            **why(model, f"api:{api.name}"),
        }
    )


def behaviour_facts(rules: list[Behaviour]) -> Facts:
    """A behaviour rule; `rules` are its copies in the APIs that share it."""
    rule = rules[0]
    return filled(
        {
            "element": f"gedrag:{rule.code}",
            "soort": f"gedragsregel ({rule.kind.value})",
            "plaats": str(rule.position),
            "titel": rule.title,
            "tekst": rule.text,
            "geldt voor": rule.object_type or "elke resource",
            "attributen": list(rule.properties),
            "als": " = ".join(rule.when) if rule.when else None,
            "instellingen": {name: _plain(value) for name, value in rule.options.items()},
            "apis": sorted({each.api for each in rules if each.api}),
            "besluiten": list(rule.decisions),
            "bron": list(rule.sources),
        }
    )


def question_facts(model: Model, question: Question) -> Facts:
    """A question, with the decisions and casussen that answer it."""
    return filled(
        {
            "element": question.code,
            "soort": "vraag",
            "plaats": str(question.position),
            "titel": question.title,
            "vraag": question.question,
            "antwoord": question.answer,
            "status": question.status.value,
            "datum": question.date.isoformat(),
            "verwant": list(question.related),
            "besluiten": {
                decision.code: decision.title
                for decision in model.decisions
                if question.code in decision.questions
            },
            "casussen": {
                casus.code: casus.title
                for casus in model.casussen
                if question.code in casus.questions
            },
        }
    )


def decision_facts(model: Model, decision: Decision) -> Facts:
    """A decision, with the questions it answers and the elements it shapes."""
    titles = {question.code: question.title for question in model.questions}
    return filled(
        {
            "element": decision.code,
            "soort": "besluit",
            "plaats": str(decision.position),
            "titel": decision.title,
            "samenvatting": decision.summary,
            "status": decision.status.value,
            "datum": decision.date.isoformat(),
            "vragen": {code: titles.get(code, "onbekend") for code in decision.questions},
            "elementen": list(decision.elements),
        }
    )


_KINDS = {
    PropertyKind.SCALAR: "attribuut",
    PropertyKind.ENUM: "attribuut met een enumeratie",
    PropertyKind.GROUP: "gegevensgroep",
    PropertyKind.REFERENCE: "verwijzing",
}


def filled(facts: Facts) -> Facts:
    """Without what the model does not say."""
    return {
        name: value
        for name, value in facts.items()
        if value is not None and value is not False and value not in ("", [], {})
    }


def mim_facts(mim: Mim) -> Facts:
    """MIM metadata, without what nobody has said."""
    return filled(
        {
            "herkomst": mim.herkomst,
            "herkomst definitie": mim.herkomst_definitie,
            "datum opname": mim.datum_opname.isoformat() if mim.datum_opname else None,
            "alias": mim.alias,
            "authentiek": mim.authentiek,
            "mogelijk geen waarde": _yes_no(mim.mogelijk_geen_waarde),
            "materiële historie": _yes_no(mim.materiele_historie),
            "formele historie": _yes_no(mim.formele_historie),
            "tijdlijn geldigheid": _yes_no(mim.tijdlijn_geldigheid),
            "tijdlijn registratie": _yes_no(mim.tijdlijn_registratie),
            "afleidbaar": _yes_no(mim.afleidbaar),
            "classificerend": _yes_no(mim.classificerend),
            "identificerend": mim.identificerend,
            "populatie": mim.populatie,
            "kwaliteit": mim.kwaliteit,
            "patroon": mim.patroon,
        }
    )


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "ja" if value else "nee"


def _short(prop: Property) -> str:
    return f"{prop.range} {prop.cardinality}"


def _plain(value: object) -> object:
    if isinstance(value, str | bool | int | float) or value is None:
        return value
    if isinstance(value, dict):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, Iterable):
        return [_plain(inner) for inner in value]
    return str(value)
