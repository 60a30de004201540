"""Operations: the kind declared in the api layer decides method, path and operationId."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import exchange as problems
from werkbank.ir import Header, Model, Operation, OperationKind, Parameter, Profile, Scope
from werkbank.read.document import Document
from werkbank.read.selections import read_deprecation
from werkbank.schema.explain import suggestion

# The suffixes of the published drafts, so that generated clients keep their method names.
_SUFFIX = {
    OperationKind.LIST: "list",
    OperationKind.CREATE: "create",
    OperationKind.READ: "read",
    OperationKind.HEAD: "headers",
    OperationKind.REPLACE: "update",
    OperationKind.PATCH: "partial_update",
    OperationKind.DELETE: "delete",
    OperationKind.SEARCH: "zoek",
    OperationKind.AUDIT_LIST: "audittrail_list",
    OperationKind.AUDIT_READ: "audittrail_read",
}
_PATH = {
    OperationKind.LIST: "/{path}",
    OperationKind.CREATE: "/{path}",
    OperationKind.SEARCH: "/{path}/_zoek",
    OperationKind.AUDIT_LIST: "/{path}/{{{object}}}/audittrail",
    OperationKind.AUDIT_READ: "/{path}/{{{object}}}/audittrail/{{{line}}}",
}
_SUMMARY = {
    OperationKind.LIST: "{name}: lijst opvragen",
    OperationKind.CREATE: "{name} aanmaken",
    OperationKind.READ: "{name} raadplegen",
    OperationKind.HEAD: "{name}: alleen de koppen opvragen",
    OperationKind.REPLACE: "{name} in zijn geheel vervangen",
    OperationKind.PATCH: "{name} deels wijzigen",
    OperationKind.DELETE: "{name} verwijderen",
    OperationKind.SEARCH: "{name} zoeken",
    OperationKind.AUDIT_LIST: "Audittrail van {name} opvragen",
    OperationKind.AUDIT_READ: "Regel uit de audittrail van {name} raadplegen",
}


def read_operations(
    document: Document,
    resource: str,
    raw: Mapping[str, Any],
    filters: tuple[Parameter, ...],
    scopes: tuple[Scope, ...],
    headers: tuple[Header, ...],
    profile: Profile,
    model: Model,
    found: list[Diagnostic],
) -> Iterator[Operation]:
    """The operations a resource declares, in the order of `OperationKind`."""
    declared = raw["operaties"]
    known = [scope.name for scope in scopes]
    object_type = model.object_types[str(raw["objecttype"])]
    variables = {
        "path": resource,
        "object": profile.audit.object_parameter.replace("{naam}", raw["naam"]),
        "line": profile.audit.line_parameter,
    }
    for kind in OperationKind:
        if kind.value not in declared:
            continue
        entry = declared[kind.value] or {}
        place = ("resources", resource, "operaties", kind.value)
        scope = str(entry["scope"])
        if scope not in known:
            element = f"operatie {kind.value} van {resource}"
            hint = suggestion(scope, known)
            found.append(
                report(
                    problems.UNKNOWN_SCOPE,
                    document.at(*place, "scope"),
                    element=element,
                    scope=scope,
                    suggestion=hint,
                )
            )
        yield Operation(
            kind=kind,
            operation_id=str(entry.get("operationId") or f"{raw['naam']}_{_SUFFIX[kind]}"),
            path=_PATH.get(kind, "/{path}/{{uuid}}").format(**variables),
            method=kind.method,
            scope=scope,
            summary=str(
                entry.get("samenvatting")
                or _SUMMARY[kind].format(name=object_type.title or object_type.name)
            ).strip(),
            description=str(entry.get("omschrijving", "")).strip(),
            parameters=_parameters(kind, filters),
            headers=tuple(header for header in headers if kind in header.operations),
            deprecation=read_deprecation(document, place, entry),
            position=document.at(*place),
        )


def _parameters(kind: OperationKind, filters: tuple[Parameter, ...]) -> tuple[Parameter, ...]:
    """Sensitive values never travel in a URL; in the body of a search they may."""
    if kind is OperationKind.LIST:
        return tuple(parameter for parameter in filters if not parameter.sensitive)
    return filters if kind is OperationKind.SEARCH else ()
