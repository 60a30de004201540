"""Reading `model/gepubliceerd/*/uitzonderingen.yaml`: what a reproduction does not reproduce.

An exception explains a difference as a decision does in a mapping, so both take the same road; the
code of the exception stands in the place of that of the decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from werkbank.compare.difference import Kind
from werkbank.compare.mapping import PairMapping, Reason
from werkbank.compare.pattern import compile_pattern, is_too_broad, is_valid
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import comparing as problems
from werkbank.position import Position
from werkbank.read.document import Document, load_document
from werkbank.read.formats_check import check_format

EXCEPTIONS = "model/gepubliceerd/*/uitzonderingen.yaml"
"""Where exceptions are looked for, from the root of the project."""


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The exceptions of every published version that a project has a model of.

    Attributes:
        pairs: a published specification with its reproduction, and what differs.
        reasons: why, per code, by the name that the pairs have for their mapping.
        diagnostics: what is wrong with the files.
    """

    pairs: tuple[PairMapping, ...] = ()
    reasons: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()


def read_exceptions(root: Path) -> Exceptions:
    """The exceptions in the project at `root`; of a file with a wrong form none."""
    pairs: list[PairMapping] = []
    reasons: dict[str, dict[str, str]] = {}
    diagnostics: list[Diagnostic] = []
    for path in sorted(root.glob(EXCEPTIONS)):
        document, found = load_document(path, root)
        if document is not None:
            found = [*found, *check_format(document, "uitzonderingen")]
        if document is not None and not found:
            found = [*_patterns(document), *_unknown(document)]
        diagnostics += found
        if document is None or found:
            continue
        name = f"{document.data['versie']}/uitzonderingen"
        cases: Mapping[str, Any] = document.data.get("uitzonderingen") or {}
        reasons[name] = {code: " ".join(case["reden"].split()) for code, case in cases.items()}
        pairs += [_pair(document, name, api) for api in document.data["specificaties"]]
    return Exceptions(tuple(pairs), reasons, tuple(sorted(diagnostics)))


def _pair(document: Document, mapping: str, api: str) -> PairMapping:
    which = document.data["specificaties"][api]
    return PairMapping(
        mapping=mapping,
        name=api,
        old_title=which["titel"],
        old_version=which["versie"],
        new_title=which["titel"],
        new_version=which["versie"],
        reasons=tuple(
            _reason(item, code, document.at(*path))
            for path, code, item in _differences(document)
            if api in document.data["uitzonderingen"][code]["specificaties"]
        ),
        exceptions=True,
    )


def _differences(
    document: Document,
) -> Iterator[tuple[tuple[str | int, ...], str, Mapping[str, Any]]]:
    cases: Mapping[str, Any] = document.data.get("uitzonderingen") or {}
    for code, case in cases.items():
        for index, item in enumerate(case["verschillen"]):
            yield ("uitzonderingen", code, "verschillen", index), code, item


def _reason(item: Mapping[str, Any], code: str, position: Position) -> Reason:
    return Reason(
        patterns=tuple(map(compile_pattern, item["plaats"])),
        kind=Kind(item["soort"]),
        decision=code,
        position=position,
        pinned_old=(item["oud"],) if "oud" in item else None,
        pinned_new=(item["nieuw"],) if "nieuw" in item else None,
    )


def _patterns(document: Document) -> Iterator[Diagnostic]:
    for path, _, item in _differences(document):
        place = document.at(*path, "plaats")
        for text in item["plaats"]:
            if not is_valid(text):
                yield report(problems.MAPPING_PATTERN, place, pattern=text)
            elif is_too_broad(text):
                yield report(problems.MAPPING_TOO_BROAD, place, pattern=text)


def _unknown(document: Document) -> Iterator[Diagnostic]:
    """Exceptions for a specification that the file does not have."""
    known = document.data["specificaties"]
    cases: Mapping[str, Any] = document.data.get("uitzonderingen") or {}
    for code, case in cases.items():
        for index, api in enumerate(case["specificaties"]):
            if api not in known:
                place = document.at("uitzonderingen", code, "specificaties", index)
                yield report(
                    problems.EXCEPTION_UNKNOWN, place, code=code, name=api, known=", ".join(known)
                )
