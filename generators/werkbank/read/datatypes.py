"""Types and enumerations: LinkML's own types, those of the model, and the closed code lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.ir import Enumeration, EnumValue, Facets, JsonType, ScalarType
from werkbank.position import Position
from werkbank.read import annotations as tags
from werkbank.read.annotations import Annotated
from werkbank.read.document import Document
from werkbank.schema.explain import suggestion

_BUILTIN: dict[str, tuple[JsonType, str | None, str]] = {
    "string": (JsonType.STRING, None, "Tekst."),
    "integer": (JsonType.INTEGER, None, "Geheel getal."),
    "boolean": (JsonType.BOOLEAN, None, "Waar of onwaar."),
    "float": (JsonType.NUMBER, None, "Getal."),
    "double": (JsonType.NUMBER, None, "Getal."),
    "decimal": (JsonType.NUMBER, None, "Decimaal getal."),
    "date": (JsonType.STRING, "date", "Datum, als jaar-maand-dag."),
    "datetime": (JsonType.STRING, "date-time", "Datum en tijdstip met tijdzone."),
    "date_or_datetime": (JsonType.STRING, None, "Datum, met of zonder tijdstip."),
    "time": (JsonType.STRING, "time", "Tijdstip."),
    "uri": (JsonType.STRING, "uri", "Webadres (URI)."),
    "uriorcurie": (JsonType.STRING, None, "Webadres (URI) of afgekorte vorm daarvan."),
    "curie": (JsonType.STRING, None, "Afgekort webadres (CURIE)."),
    "ncname": (JsonType.STRING, None, "Naam zonder dubbele punt."),
    "objectidentifier": (JsonType.STRING, "uri", "Webadres van een object."),
    "nodeidentifier": (JsonType.STRING, None, "Webadres of aanduiding van een knoop."),
    "jsonpointer": (JsonType.STRING, "json-pointer", "Verwijzing binnen JSON."),
    "jsonpath": (JsonType.STRING, None, "Pad binnen JSON."),
    "sparqlpath": (JsonType.STRING, None, "Pad binnen RDF."),
}

BUILTIN = {
    name: ScalarType(
        name=name,
        description=text,
        json_type=json_type,
        facets=Facets(format=format_),
        builtin=True,
    )
    for name, (json_type, format_, text) in _BUILTIN.items()
}

Entry = tuple[str, str, Document, dict[str, Any]]
_JSON = {
    "str": JsonType.STRING,
    "int": JsonType.INTEGER,
    "float": JsonType.NUMBER,
    "Bool": JsonType.BOOLEAN,
}


def read_types(
    entries: Iterable[Entry], file_tags: dict[str, Annotated], found: list[Diagnostic]
) -> dict[str, ScalarType]:
    """The custom types, resolved along `typeof`; diagnostics are appended to `found`."""
    raw = {name: (subject, document, entry) for name, subject, document, entry in entries}
    resolved: dict[str, ScalarType] = {}

    def resolve(name: str, seen: tuple[str, ...]) -> ScalarType:
        if name in resolved:
            return resolved[name]
        if name not in raw:
            return BUILTIN[name]
        subject, document, entry = raw[name]
        place = document.at("types", name)
        parent = entry.get("typeof") or entry.get("base")
        parent = str(parent) if parent else "string"
        if parent in seen:
            chain = " → ".join([*seen, parent])
            found.append(report(problems.CYCLIC_PARENT, place, name=name, chain=chain))
            parent = "string"
        if parent in _JSON:
            base = replace(BUILTIN["string"], json_type=_JSON[parent])
        elif parent in raw or parent in BUILTIN:
            base = resolve(parent, (*seen, parent))
        else:
            known = [*raw, *BUILTIN]
            hint = suggestion(parent, known)
            found.append(
                report(problems.UNKNOWN_TYPE, place, name=name, parent=parent, suggestion=hint)
            )
            base = BUILTIN["string"]
        own = file_tags[subject].under(name, place, tags.flatten(entry.get("annotations")))
        found.extend(tags.check(own))
        resolved[name] = _scalar(name, base, entry, own, place)
        return resolved[name]

    for name in raw:
        resolve(name, (name,))
    return {name: resolved[name] for name in raw}


def _scalar(
    name: str, base: ScalarType, entry: dict[str, Any], own: Annotated, place: Position
) -> ScalarType:
    return ScalarType(
        name=name,
        description=tags.first(entry.get("description")),
        json_type=base.json_type,
        facets=overlay(base.facets, entry, own),
        check=own.text("controle") or base.check,
        parent=base.name,
        examples=examples(entry),
        mim=tags.mim(own, entry),
        position=place,
    )


def overlay(facets: Facets, entry: dict[str, Any], own: Annotated) -> Facets:
    """The facets of a type with those that `entry` and its annotations state laid over them."""
    bounds = tags.length(own.own["mim:lengte"]) if "mim:lengte" in own.own else None
    return Facets(
        min_length=bounds[0] if bounds else facets.min_length,
        max_length=bounds[1] if bounds else facets.max_length,
        pattern=entry.get("pattern") or facets.pattern,
        minimum=entry.get("minimum_value", facets.minimum),
        maximum=entry.get("maximum_value", facets.maximum),
        format=own.text("formaat") or facets.format,
    )


def examples(entry: dict[str, Any]) -> tuple[str, ...]:
    """The values of LinkML `examples`, as text."""
    raw = entry.get("examples")
    return tuple(
        str(item["value"]) for item in raw or () if isinstance(item, dict) and "value" in item
    )


def read_enumerations(
    entries: Iterable[Entry], file_tags: dict[str, Annotated], found: list[Diagnostic]
) -> dict[str, Enumeration]:
    """The closed code lists; diagnostics are appended to `found`."""
    result: dict[str, Enumeration] = {}
    for name, subject, document, entry in entries:
        place = document.at("enums", name)
        own = file_tags[subject].under(name, place, tags.flatten(entry.get("annotations")))
        found.extend(tags.check(own))
        result[name] = Enumeration(
            name=name,
            description=tags.first(entry.get("description")),
            values=tuple(_values(name, document, entry, own, found)),
            subject=subject,
            mim=tags.mim(own, entry),
            position=place,
        )
    return result


def _values(
    name: str,
    document: Document,
    entry: dict[str, Any],
    holder: Annotated,
    found: list[Diagnostic],
) -> Iterable[EnumValue]:
    values = entry.get("permissible_values")
    for code, raw in (values if isinstance(values, dict) else {}).items():
        value = raw if isinstance(raw, dict) else {}
        place = document.at("enums", name, "permissible_values", code)
        own = holder.under(f"{name}.{code}", place, tags.flatten(value.get("annotations")))
        found.extend(tags.check(own))
        yield EnumValue(
            code=code,
            description=tags.first(value.get("description")),
            title=tags.first(value.get("title")),
            meaning=tags.first(value.get("meaning")),
            deprecation=tags.deprecation(own, value),
            mim=tags.mim(own, value),
            position=place,
        )
