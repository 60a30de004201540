"""Reading `model/gepubliceerd/*/afbeelding.yaml`, with every problem at its line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from werkbank.compare.difference import Kind
from werkbank.compare.mapping import Derivation, Link, PairMapping, Reason
from werkbank.compare.pattern import compile_pattern, is_too_broad, is_valid
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import comparing as problems
from werkbank.position import Position
from werkbank.read.document import Document, load_document
from werkbank.read.formats_check import check_format

MAPPINGS = "model/gepubliceerd/*/afbeelding.yaml"
"""Where mappings are looked for, from the root of the project."""


def read_mappings(root: Path) -> tuple[tuple[PairMapping, ...], tuple[Diagnostic, ...]]:
    """Every pair in every mapping of a project, with what is wrong in them."""
    pairs: list[PairMapping] = []
    diagnostics: list[Diagnostic] = []
    for path in sorted(root.glob(MAPPINGS)):
        found, wrong = read_mapping(path, root)
        pairs += found
        diagnostics += wrong
    return tuple(pairs), tuple(diagnostics)


def read_mapping(path: Path, root: Path) -> tuple[list[PairMapping], list[Diagnostic]]:
    """The pairs in one file; none when its form is wrong."""
    document, diagnostics = load_document(path, root)
    if document is None:
        return [], diagnostics
    diagnostics += check_format(document, "afbeelding")
    if not diagnostics:
        diagnostics += _patterns(document)
    if diagnostics:
        return [], sorted(diagnostics)
    return [_pair(document, name) for name in document.data["paren"]], []


def _pair(document: Document, name: str) -> PairMapping:
    raw = document.data["paren"][name]
    base = ("paren", name)
    shared = [
        _reason(item, document.at("gedeeld", index))
        for index, item in enumerate(document.data.get("gedeeld", []))
        if name in item.get("paren", [name])
    ]
    return PairMapping(
        mapping=str(document.data["afbeelding"]),
        name=name,
        old_title=raw["oud"]["titel"],
        old_version=raw["oud"]["versie"],
        new_title=raw["nieuw"]["titel"],
        new_version=raw["nieuw"]["versie"],
        links=tuple(
            Link(
                old=item["oud"],
                new=tuple(item["nieuw"]),
                decision=item["besluit"],
                position=document.at(*base, "koppelingen", index),
            )
            for index, item in enumerate(raw.get("koppelingen", []))
        ),
        derivations=tuple(
            Derivation(
                base=item["van"],
                schemas=tuple(item["schemas"]),
                decision=item["besluit"],
                position=document.at(*base, "afgeleid", index),
            )
            for index, item in enumerate(raw.get("afgeleid", []))
        ),
        reasons=(
            *(
                _reason(item, document.at(*base, "verklaringen", index))
                for index, item in enumerate(raw.get("verklaringen", []))
            ),
            *shared,
        ),
    )


def _reason(item: dict[str, Any], position: Position) -> Reason:
    return Reason(
        patterns=tuple(map(compile_pattern, item["plaats"])),
        kind=Kind(item["soort"]),
        decision=item["besluit"],
        position=position,
        pinned_old=(item["oud"],) if "oud" in item else None,
        pinned_new=(item["nieuw"],) if "nieuw" in item else None,
    )


def _patterns(document: Document) -> Iterator[Diagnostic]:
    """Patterns that are no pattern, or that would explain almost anything."""
    for path, item in _reasons(document.data):
        for text in item["plaats"]:
            if not is_valid(text):
                yield report(problems.MAPPING_PATTERN, document.at(*path, "plaats"), pattern=text)
            elif is_too_broad(text):
                yield report(problems.MAPPING_TOO_BROAD, document.at(*path, "plaats"), pattern=text)


def _reasons(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    for index, item in enumerate(data.get("gedeeld", [])):
        yield ("gedeeld", index), item
    for name, pair in data["paren"].items():
        for index, item in enumerate(pair.get("verklaringen", [])):
            yield ("paren", name, "verklaringen", index), item
