"""The exchange layer (`model/api/*.yaml`), resolved against the information model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import exchange as problems
from werkbank.ir import Api, Contact, Header, Model, OperationKind, Profile, Resource, Scope
from werkbank.read.behaviours import read_behaviours
from werkbank.read.document import Document, load_document
from werkbank.read.formats_check import check_format
from werkbank.read.operations import read_operations
from werkbank.read.profile import check_profile, read_profile
from werkbank.read.selections import (
    read_expands,
    read_filters,
    unknown_object_type,
    unknown_path,
)

SHARED = "gedeeld"


@dataclass(frozen=True, slots=True)
class Layer:
    """The files of the exchange layer: one per API, and what they share."""

    apis: Mapping[str, Document]
    shared: Document
    complete: bool


def read_apis(folder: Path, project: Path, found: list[Diagnostic]) -> Layer:
    """Load the files and check their form; `resolve_apis` gives them meaning."""
    documents: dict[str, Document] = {}
    shared = Document(f"model/api/{SHARED}.yaml", {})
    complete = True
    for path in sorted(folder.glob("*.yaml")):
        document, own = load_document(path, project)
        found += own
        if document is None:
            complete = False
            continue
        is_shared = path.stem == SHARED
        errors = list(check_format(document, SHARED if is_shared else "uitwisselingslaag"))
        found += errors
        if errors:
            complete = False
        elif is_shared:
            shared = document
        else:
            documents[path.stem] = document
    return Layer(documents, shared, complete)


def resolve_apis(layer: Layer, model: Model, found: list[Diagnostic]) -> tuple[Api, ...]:
    """The APIs in the order of their names, resolved; diagnostics are appended to `found`."""
    return tuple(
        _api(stem, document, layer.shared, model, found) for stem, document in layer.apis.items()
    )


def _api(
    stem: str, document: Document, shared: Document, model: Model, found: list[Diagnostic]
) -> Api:
    data = document.data
    if data["api"] != stem:
        found.append(
            report(problems.API_NAME, document.at("api"), name=data["api"], file=f"{stem}.yaml")
        )
    common = shared.data
    contact = data.get("contact") or common.get("contact") or {}
    license_ = data.get("licentie") or common.get("licentie") or {}
    paging = {**common.get("paginering", {}), **data.get("paginering", {})}
    scopes = tuple(
        Scope(name=name, description=str(text).strip(), position=document.at("scopes", name))
        for name, text in data["scopes"].items()
    )
    headers = (*_headers(shared), *_headers(document))
    profile = read_profile(document, shared)
    found.extend(check_profile(document, model))
    return Api(
        name=data["api"],
        title=data["titel"],
        version=str(data["versie"]),
        description=data["omschrijving"].strip(),
        server=data["server"].rstrip("/"),
        component=data.get("component", ""),
        contact=Contact(
            name=contact.get("naam", ""), email=contact.get("email", ""), url=contact.get("url", "")
        ),
        license_name=license_.get("naam", ""),
        license_url=license_.get("url", ""),
        scopes=scopes,
        resources=tuple(_resources(document, scopes, headers, profile, model, found)),
        behaviours=tuple(read_behaviours(data["api"], document, shared, model, found)),
        page_size=paging.get("standaard", 20),
        max_page_size=paging.get("maximum", 100),
        notifications=data.get("notificatiekanaal", ""),
        profile=profile,
        position=document.at("api"),
    )


def _headers(document: Document) -> Iterator[Header]:
    for name, raw in (document.data.get("koppen") or {}).items():
        yield Header(
            name=name,
            description=raw["omschrijving"].strip(),
            max_length=raw.get("maximaleLengte"),
            operations=tuple(OperationKind(kind) for kind in raw["operaties"]),
            resources=tuple(raw.get("resources") or ()),
            required=bool(raw.get("verplicht")),
            values=tuple(raw.get("waarden") or ()),
            position=document.at("koppen", name),
        )


def _resources(
    document: Document,
    scopes: tuple[Scope, ...],
    headers: tuple[Header, ...],
    profile: Profile,
    model: Model,
    found: list[Diagnostic],
) -> Iterator[Resource]:
    exchanged = frozenset(str(raw["objecttype"]) for raw in document.data["resources"].values())
    for path, raw in document.data["resources"].items():
        place = document.at("resources", path)
        object_type = str(raw["objecttype"])
        if object_type not in model.object_types:
            found.append(
                unknown_object_type(
                    model, document, ("resources", path, "objecttype"), path, object_type
                )
            )
            continue
        filters = tuple(read_filters(document, path, raw, model, found))
        known = tuple(each for each in headers if not each.resources or path in each.resources)
        yield Resource(
            path=path,
            name=raw["naam"],
            object_type=object_type,
            description=raw["omschrijving"].strip(),
            operations=tuple(
                read_operations(document, path, raw, filters, scopes, known, profile, model, found)
            ),
            filters=filters,
            sortable=_sortable(document, path, raw, model, found),
            expands=tuple(read_expands(document, path, raw, exchanged, model, found)),
            position=place,
        )


def _sortable(
    document: Document, path: str, raw: Mapping[str, Any], model: Model, found: list[Diagnostic]
) -> tuple[str, ...]:
    names = tuple(map(str, raw.get("sorteren") or ()))
    for index, name in enumerate(names):
        if not model.walk(raw["objecttype"], tuple(name.split("."))):
            place = ("resources", path, "sorteren", index)
            found.append(
                unknown_path(
                    model, document, place, f"sorteren van {path}", name, raw["objecttype"]
                )
            )
    return names
