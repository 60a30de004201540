"""The rows of the workbook: every element that a file of the model declares, with its texts.

What is inherited has no row of its own: it is changed where it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from werkbank.read.document import Document, Path_, load_document
from werkbank.read.sources import Sources, load_sources

TEXTS = ("Titel", "Definitie", "Toelichting")
CARDINALITY, LENGTH, PATTERN = "Kardinaliteit", "Lengte", "Patroon"
REQUIRED = frozenset({"Definitie", "Omschrijving", "Naam"})
"""Columns that cannot be made empty."""

SHEETS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "Objecttypen": (("Objecttype",), TEXTS),
    "Attributen": (("Objecttype", "Attribuut"), (*TEXTS, CARDINALITY, LENGTH, PATTERN)),
    "Enumeraties": (("Enumeratie", "Code"), ("Titel", "Definitie")),
    "Typen": (("Type",), ("Definitie", LENGTH, PATTERN)),
    "Referentielijsten": (
        ("Referentielijst", "Code", "Vanaf"),
        ("Naam", "Omschrijving"),
    ),
}
"""Per sheet the columns that tell which row it is, and the columns that can be edited."""

SHARED = "(gedeeld)"
"""Stands for the class of a slot that several classes use."""

_KEYS = {
    "Titel": ("title",),
    "Definitie": ("description",),
    "Toelichting": ("comments", 0),
    LENGTH: ("annotations", "mim:lengte"),
    PATTERN: ("pattern",),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One element.

    Attributes:
        sheet: the sheet it stands on.
        key: the cells that tell which it is.
        file: where it is declared, from the root of the project.
        path: where in that file.
        values: what its cells say, per column.
        places: where the value of each column stands in the file; a cardinality stands in several.
    """

    sheet: str
    key: tuple[str, ...]
    file: str
    path: Path_
    values: Mapping[str, str]
    places: Mapping[str, Path_]

    @property
    def name(self) -> str:
        """The element as messages name it."""
        told = ".".join(part for part in self.key if part)
        return f"{self.sheet.lower()}-rij {told}"


def rows(root: Path) -> Iterator[Row]:
    """Every row of the project; nothing of what cannot be read.

    Args:
        root: the project.
    """
    sources = load_sources(root / "model", root)
    if isinstance(sources, Sources):
        for document in sources.documents.values():
            yield from _of_schema(document)
    for path in sorted((root / "model" / "referentielijsten").glob("*.yaml")):
        found, _ = load_document(path, root)
        if found is not None:
            yield from _of_list(found)


def cardinality(raw: Mapping[str, Any]) -> str:
    """The cardinality of a slot as its own definition says it, in the notation of MIM."""
    many = bool(raw.get("multivalued"))
    least = raw.get("minimum_cardinality") if many else None
    most = raw.get("maximum_cardinality") if many else None
    low = least if isinstance(least, int) and least else int(bool(raw.get("required")))
    high = (str(most) if isinstance(most, int) else "*") if many else "1"
    return f"{low}..{high}"


def _of_schema(document: Document) -> Iterator[Row]:
    for name, raw in _entries(document.data, "classes"):
        path: Path_ = ("classes", name)
        yield _row("Objecttypen", (name,), document, path, raw)
        for slot, own in _entries(raw, "attributes"):
            yield _slot(document, (*path, "attributes", slot), (name, slot), own)
    for slot, own in _entries(document.data, "slots"):
        yield _slot(document, ("slots", slot), (SHARED, slot), own)
    for name, raw in _entries(document.data, "enums"):
        path = ("enums", name)
        yield _row("Enumeraties", (name, ""), document, path, raw)
        for code, value in _entries(raw, "permissible_values"):
            where = (*path, "permissible_values", code)
            yield _row("Enumeraties", (name, code), document, where, value)
    for name, raw in _entries(document.data, "types"):
        yield _row("Typen", (name,), document, ("types", name), raw)


def _entries(holder: Any, key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    held = holder.get(key) if isinstance(holder, dict) else None
    for name, raw in held.items() if isinstance(held, dict) else ():
        if isinstance(raw, dict):
            yield str(name), raw


def _slot(document: Document, path: Path_, key: tuple[str, str], raw: dict[str, Any]) -> Row:
    row = _row("Attributen", key, document, path, raw)
    values = {**row.values, CARDINALITY: cardinality(raw)}
    return Row(row.sheet, key, row.file, path, values, {**row.places, CARDINALITY: path})


def _row(
    sheet: str, key: tuple[str, ...], document: Document, path: Path_, raw: dict[str, Any]
) -> Row:
    columns = [column for column in SHEETS[sheet][1] if column in _KEYS]
    places = {column: _place(column, raw) for column in columns}
    values = {column: _text(raw, place) for column, place in places.items()}
    full = {column: (*path, *place) for column, place in places.items()}
    return Row(sheet, key, document.file, path, values, full)


def _place(column: str, raw: dict[str, Any]) -> Path_:
    """Where a value stands, in the form that this element uses for it."""
    keys: Path_ = _KEYS[column]
    if column == "Toelichting" and isinstance(raw.get("comments"), str):
        return ("comments",)
    if column == LENGTH and isinstance(_at(raw, keys), dict):
        return (*keys, "value")
    return keys


def _of_list(document: Document) -> Iterator[Row]:
    data = document.data if isinstance(document.data, dict) else {}
    name = str(data.get("referentielijst", ""))
    head = {"Naam": ("titel",), "Omschrijving": ("omschrijving",)}
    yield _listed(document, (name, "", ""), (), data, head)
    values = data.get("waarden")
    for index, raw in enumerate(values if isinstance(values, list) else []):
        if isinstance(raw, dict):
            key = (name, str(raw.get("code", "")), str(raw.get("begindatum") or ""))
            keys = {"Naam": ("naam",), "Omschrijving": ("omschrijving",)}
            yield _listed(document, key, ("waarden", index), raw, keys)


def _listed(
    document: Document,
    key: tuple[str, ...],
    path: Path_,
    raw: dict[str, Any],
    places: Mapping[str, Path_],
) -> Row:
    values = {column: _text(raw, place) for column, place in places.items()}
    full = {column: (*path, *place) for column, place in places.items()}
    return Row("Referentielijsten", key, document.file, path, values, full)


def _at(raw: Any, path: Path_) -> Any:
    for step in path:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return None
    return raw


def _text(raw: Any, path: Path_) -> str:
    value = _at(raw, path)
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()
