"""Filters and expands: dotted paths from the object type, resolved to properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import exchange as problems
from werkbank.ir import Deprecation, Expand, Model, Operator, Parameter, Property, PropertyKind
from werkbank.read.annotations import as_date
from werkbank.read.document import Document, Path_
from werkbank.schema.explain import suggestion


def unknown_object_type(
    model: Model, document: Document, path: Path_, element: str, name: str
) -> Diagnostic:
    """A name that is no object type, with what may have been meant."""
    hint = suggestion(name, list(model.object_types))
    return report(
        problems.UNKNOWN_OBJECT_TYPE,
        document.at(*path),
        element=element,
        name=name,
        suggestion=hint,
    )


def unknown_path(
    model: Model, document: Document, place: Path_, element: str, path: str, object_type: str
) -> Diagnostic:
    """A dotted path that leads nowhere, with what may have been meant for its last good step."""
    *before, _ = steps = path.split(".")
    known: list[str] = []
    for depth in range(len(before), -1, -1):
        known = names_under(model, object_type, tuple(steps[:depth]))
        if known:
            hint = suggestion(steps[depth], known)
            break
    else:
        hint = ""
    return report(
        problems.UNKNOWN_PATH,
        document.at(*place),
        element=element,
        path=path,
        object_type=object_type,
        suggestion=hint,
    )


def names_under(model: Model, object_type: str, path: tuple[str, ...]) -> list[str]:
    """The property names that can follow `path` from `object_type`."""
    holders = [object_type]
    if path:
        holders = [
            prop.range for prop in model.walk(object_type, path) if prop.kind is PropertyKind.GROUP
        ]
    return [prop.name for h in holders for held in model.concrete(h) for prop in held.properties]


def read_filters(
    document: Document,
    resource: str,
    raw: Mapping[str, Any],
    model: Model,
    found: list[Diagnostic],
) -> Iterator[Parameter]:
    """The filters of a resource; one whose path leads nowhere is reported and left out."""
    object_type = str(raw["objecttype"])
    for name, given in (raw.get("filters") or {}).items():
        entry = given or {}
        place = ("resources", resource, "filters", name)
        dotted = str(entry.get("attribuut", name))
        path = tuple(dotted.split("."))
        properties = model.walk(object_type, path)
        if not properties:
            element = f"filter {name} van {resource}"
            found.append(unknown_path(model, document, place, element, dotted, object_type))
            continue
        operator = Operator(entry.get("operator", Operator.EQUALS.value))
        yield Parameter(
            name=str(entry.get("parameter") or name),
            path=path,
            properties=properties,
            operator=operator,
            description=str(
                entry.get("omschrijving") or _describe(operator, properties[0])
            ).strip(),
            deprecation=read_deprecation(document, place, entry),
            position=document.at(*place),
        )


def read_deprecation(
    document: Document, place: Path_, entry: Mapping[str, Any]
) -> Deprecation | None:
    """The `verouderd` of a filter or operation; None when it has none."""
    raw = entry.get("verouderd")
    if raw is None:
        return None
    return Deprecation(
        text=str(raw.get("uitleg", "")).strip(),
        since=as_date(raw.get("sinds")),
        removal=as_date(raw.get("vervaltOp")),
        replacement=str(raw.get("vervanging", "")),
        position=document.at(*place, "verouderd"),
    )


def _describe(operator: Operator, prop: Property) -> str:
    subject = prop.title or prop.name
    match operator:
        case Operator.CONTAINS:
            return f"Alleen objecten waarvan {subject} deze tekst bevat."
        case Operator.FROM:
            return f"Alleen objecten waarvan {subject} op of na deze waarde ligt."
        case Operator.AFTER:
            return f"Alleen objecten waarvan {subject} na deze waarde ligt."
        case Operator.UNTIL:
            return f"Alleen objecten waarvan {subject} op of voor deze waarde ligt."
        case Operator.BEFORE:
            return f"Alleen objecten waarvan {subject} voor deze waarde ligt."
        case Operator.EMPTY:
            return f"`true`: alleen objecten zonder {subject}; `false`: alleen objecten met."
        case _:
            return f"Alleen objecten met deze waarde van {subject}."


def read_expands(
    document: Document,
    resource: str,
    raw: Mapping[str, Any],
    exchanged: frozenset[str],
    model: Model,
    found: list[Diagnostic],
) -> Iterator[Expand]:
    """The expands of a resource; one that leads out of the API is reported and left out."""
    for name, given in (raw.get("expand") or {}).items():
        place = ("resources", resource, "expand", name)
        entry = given or {}
        values = {"name": name, "resource": resource}
        if ("via" in entry) == ("attribuut" in entry):
            found.append(report(problems.EXPAND_FORM, document.at(*place), **values))
            continue
        reverse = "via" in entry
        if reverse:
            holder, _, attribute = str(entry["via"]).partition(".")
        else:
            holder, attribute = str(raw["objecttype"]), str(entry["attribuut"])
        if holder not in model.object_types:
            element = f"expand {name} van {resource}"
            found.append(unknown_object_type(model, document, place, element, holder))
            continue
        prop = model.object_types[holder].find(attribute)
        if prop is None or prop.kind is not PropertyKind.REFERENCE:
            found.append(
                report(
                    problems.EXPAND_NO_REFERENCE,
                    document.at(*place),
                    path=f"{holder}.{attribute}",
                    **values,
                )
            )
            continue
        target = holder if reverse else prop.range
        if target not in exchanged:
            found.append(
                report(problems.EXPAND_TARGET, document.at(*place), target=target, **values)
            )
            continue
        yield Expand(
            name=name,
            target=target,
            property=attribute,
            many=reverse or prop.many,
            reverse=reverse,
            description=str(entry.get("omschrijving", "")).strip(),
            position=document.at(*place),
        )
