"""Reference lists (`model/referentielijsten/*.yaml`): codes with validity, outside the spec."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.ir import ReferenceList, ReferenceValue
from werkbank.read import annotations as tags
from werkbank.read.annotations import Annotated
from werkbank.read.document import Document, load_document
from werkbank.read.formats_check import check_format


def read_reference_lists(
    folder: Path, project: Path, defaults: Annotated, found: list[Diagnostic]
) -> tuple[dict[str, ReferenceList], bool]:
    """The lists by name, and whether every file could be read."""
    lists: dict[str, ReferenceList] = {}
    complete = True
    for path in sorted(folder.glob("*.yaml")):
        document, own = load_document(path, project)
        found += own
        if document is not None:
            errors = list(check_format(document, "referentielijst"))
            found += errors
            if not errors:
                lists[path.stem] = _list(document, defaults, found)
                continue
        complete = False
    return lists, complete


def _list(document: Document, defaults: Annotated, found: list[Diagnostic]) -> ReferenceList:
    data = document.data
    name = data["referentielijst"]
    own = defaults.under(name, document.at(), tags.flatten(data.get("annotations")))
    found.extend(tags.check(own))
    return ReferenceList(
        name=name,
        title=data["titel"],
        description=data["omschrijving"].strip(),
        maintainer=data["beheerder"],
        source=str(data.get("bron", "")).strip(),
        values=tuple(_values(document, data["waarden"], found)),
        open=bool(data.get("open", False)),
        mim=tags.mim(own, data),
        position=document.at("referentielijst"),
    )


def _values(
    document: Document, raw: list[dict[str, Any]], found: list[Diagnostic]
) -> Iterator[ReferenceValue]:
    seen: dict[tuple[str, Any], int] = {}
    for index, value in enumerate(raw):
        place = document.at("waarden", index)
        code = str(value["code"])
        key = (code, value.get("begindatum"))
        if key in seen:
            found.append(report(problems.DUPLICATE_KEY, place, key=code, line=seen[key]))
        seen.setdefault(key, place.line)
        yield ReferenceValue(
            code=code,
            name=str(value["naam"]),
            description=str(value.get("omschrijving", "")).strip(),
            begin=tags.as_date(value.get("begindatum")),
            end=tags.as_date(value.get("einddatum")),
            position=place,
        )
