"""Reading `model/gepubliceerd/<version>/overgang.yaml`, and judging it by both models."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import crossing as problems
from werkbank.ir import Model
from werkbank.migration.crossing import Carry, Conversion, Crossing, Given, TypeCrossing
from werkbank.migration.deriving import derived_types
from werkbank.migration.judging import judge_crossing
from werkbank.read.document import Document, load_document
from werkbank.read.formats_check import check_format


def crossing_path(root: Path, version: str) -> Path:
    """Where the mapping from a version stands."""
    return root / "model" / "gepubliceerd" / version / "overgang.yaml"


def read_crossing(
    root: Path, version: str, old: Model, new: Model
) -> tuple[Crossing | None, tuple[Diagnostic, ...]]:
    """The mapping from an earlier version, with what is wrong in it; None when it cannot be used.

    Args:
        root: the project.
        version: the name of its folder in `model/gepubliceerd/`.
        old: the model of that version.
        new: the model of the project.
    """
    path = crossing_path(root, version)
    document, found = load_document(path, root)
    if document is not None:
        found += check_format(document, "overgang")
        found += _patterns(document)
    if document is None or found:
        return None, tuple(sorted(found))
    return _judged(_crossing(document, version, old, new), document)


def _judged(
    crossing: Crossing, document: Document
) -> tuple[Crossing | None, tuple[Diagnostic, ...]]:
    found = tuple(sorted(judge_crossing(crossing, document)))
    return (None if found else crossing), found


def _crossing(document: Document, version: str, old: Model, new: Model) -> Crossing:
    data: Mapping[str, Any] = document.data
    types = derived_types(old, new)
    for name, raw in (data.get("typen") or {}).items():
        for each in old.concrete(name) if name in old.object_types else ():
            if each.name in types:
                types[each.name] = _with_file(types[each.name], document, name, raw)
    return Crossing(
        version=version,
        old=old,
        new=new,
        types=types,
        conversions={
            name: Conversion(steps=tuple(raw["bewerkingen"]), decision=raw["besluit"])
            for name, raw in (data.get("omzettingen") or {}).items()
        },
        codes={
            name: dict(_pair(each, fold=True) for each in raw)
            for name, raw in (data.get("codes") or {}).items()
        },
        merging=frozenset(data.get("samenvoegen") or {}),
    )


def _with_file(
    derived: TypeCrossing, document: Document, name: str, raw: Mapping[str, Any]
) -> TypeCrossing:
    carries: dict[str, tuple[Carry, ...]] = {}
    for index, item in enumerate(raw.get("attributen") or ()):
        place = document.at("typen", name, "attributen", index)
        found = Carry(
            old=item["van"],
            new=item.get("naar", ""),
            pattern=re.compile(item["patroon"]) if "patroon" in item else None,
            beside=dict(_pair(each) for each in item.get("met") or ()),
            decision=item["besluit"],
            reason=item.get("reden", ""),
            position=place,
        )
        carries[found.old] = (*carries.get(found.old, ()), found)
    given = tuple(
        Given(
            new=item["attribuut"],
            value=item["waarde"],
            when=tuple(item.get("als") or ()),
            decision=item["besluit"],
            position=document.at("typen", name, "gegeven", index),
        )
        for index, item in enumerate(raw.get("gegeven") or ())
    )
    return replace(
        derived,
        carries={**derived.carries, **carries},
        given=(*derived.given, *given),
        position=document.at("typen", name),
    )


def _pair(text: str, *, fold: bool = False) -> tuple[str, str]:
    name, _, value = text.rpartition("=") if fold else text.partition("=")
    return (name.casefold() if fold else name), value


def _patterns(document: Document) -> Iterator[Diagnostic]:
    data = document.data if isinstance(document.data, dict) else {}
    types = data.get("typen")
    for name, raw in types.items() if isinstance(types, dict) else ():
        for index, item in enumerate((raw or {}).get("attributen") or ()):
            text = item.get("patroon") if isinstance(item, dict) else None
            try:
                re.compile(text or "")
            except (re.error, TypeError):
                place = document.at("typen", name, "attributen", index, "patroon")
                yield report(problems.CROSSING_PATTERN, place, pattern=text)
