"""The form of an API (`vorm` in `model/api/*.yaml`): what it does otherwise than the standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import exchange as problems
from werkbank.ir import (
    AuditForm,
    CachingForm,
    FilterForm,
    Inheritance,
    ListForm,
    MessageForm,
    Model,
    NullValues,
    OperationKind,
    ProblemForm,
    Profile,
    SecurityForm,
)
from werkbank.read.document import Document
from werkbank.schema.explain import suggestion

_SECURITY = {"naam": "scheme", "scopes": "scopes"}
_MESSAGES = {
    "perHandeling": "per_operation",
    "gesloten": "closed",
    "eigenTypen": "own_types",
    "leeg": "nullable",
    "identificatieVerplicht": "identifier_required",
}
_LISTS = {
    "eigenSchema": "own_schema",
    "omvangKiesbaar": "page_size",
    "begrensd": "bounded",
    "leeg": "nulls",
    "sorterenOpEen": "single_order",
    "sorteernamen": "order_names",
}
_FILTERS = {"facetten": "facets", "formaten": "formats"}
_PROBLEMS = {
    "strikt": "strict",
    "gegeven": "invalid_param",
    "perGegeven": "validation",
    "koppen": "headers",
}
_CACHING = {
    "nietGewijzigd": "not_modified",
    "bijSchrijven": "tagged_writes",
    "voorwaardelijkSchrijven": "conditional_writes",
}
_AUDIT = {
    "bronnen": "sources",
    "verzoekId": "request_id",
    "object": "object_parameter",
    "regel": "line_parameter",
}


def read_profile(document: Document, shared: Document) -> Profile:
    """The form of the API in `document`; per part its own goes before the shared one."""
    own: Mapping[str, Any] = document.data.get("vorm") or {}
    common: Mapping[str, Any] = shared.data.get("vorm") or {}

    def part(name: str) -> dict[str, Any]:
        return {**(common.get(name) or {}), **(own.get(name) or {})}

    return Profile(
        server=str(own.get("server") or common.get("server") or ""),
        security=SecurityForm(**_values(part("beveiliging"), _SECURITY)),
        messages=_messages(part("berichten")),
        lists=ListForm(**_values(part("lijsten"), _LISTS)),
        filters=FilterForm(**_values(part("filters"), _FILTERS)),
        problems=_problems(part("fouten")),
        caching=CachingForm(**_values(part("caching"), _CACHING)),
        audit=AuditForm(**_values(part("audittrail"), _AUDIT)),
        null_values=_null_values(part("nulwaarden")),
    )


def check_profile(document: Document, model: Model) -> Iterator[Diagnostic]:
    """What the form of an API, or a header of it, is about and that is not there."""
    data = document.data
    resources: Mapping[str, Mapping[str, Any]] = data["resources"]
    sortable = [str(name) for raw in resources.values() for name in raw.get("sorteren") or ()]
    own: Mapping[str, Any] = data.get("vorm") or {}
    named = (own.get("berichten") or {}).get("namen") or {}
    ordered = (own.get("lijsten") or {}).get("sorteernamen") or {}
    wanted: list[tuple[tuple[str | int, ...], str, list[str]]] = [
        *((("vorm", "berichten", "namen", name), name, list(model.object_types)) for name in named),
        *((("vorm", "lijsten", "sorteernamen", name), name, sortable) for name in ordered),
        *(
            (("koppen", header, "resources", index), str(name), list(resources))
            for header, raw in (data.get("koppen") or {}).items()
            for index, name in enumerate(raw.get("resources") or ())
        ),
    ]
    for path, name, known in wanted:
        if name not in known:
            yield report(
                problems.FORM_UNKNOWN,
                document.at(*path),
                element=".".join(str(step) for step in path[:-1]),
                name=name,
                suggestion=suggestion(name, known),
            )


def _values(raw: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """What a file states, by the names that the form has for it; what it leaves out is absent."""
    return {
        name: tuple(raw[key]) if isinstance(raw[key], list) else raw[key]
        for key, name in names.items()
        if key in raw
    }


def _messages(raw: Mapping[str, Any]) -> MessageForm:
    values = _values(raw, _MESSAGES)
    if "overerving" in raw:
        values["inheritance"] = Inheritance(raw["overerving"])
    named: Mapping[str, Mapping[str, str]] = raw.get("namen") or {}
    return MessageForm(
        names={held: entry["naam"] for held, entry in named.items()},
        parts={held: entry["deel"] for held, entry in named.items() if "deel" in entry},
        **values,
    )


def _problems(raw: Mapping[str, Any]) -> ProblemForm:
    statuses: Mapping[str, list[int]] = raw.get("statussen") or {}
    return ProblemForm(
        statuses={OperationKind(kind): tuple(found) for kind, found in statuses.items()},
        **_values(raw, _PROBLEMS),
    )


def _null_values(raw: Mapping[str, Any]) -> NullValues | None:
    if not raw:
        return None
    return NullValues(
        parameter=str(raw["parameter"]),
        operations=tuple(OperationKind(kind) for kind in raw["operaties"]),
    )
