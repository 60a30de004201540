"""Vragen (`casussen/vragen.yaml`) and besluiten (`docs/besluiten/*.md`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import traceability as problems
from werkbank.ir import Decision, Question, QuestionStatus
from werkbank.position import Position
from werkbank.read.document import (
    Document,
    load_document,
    parse_document,
    read_text,
    relative,
)
from werkbank.read.formats_check import check_format

Coded = TypeVar("Coded", Question, Decision)


def read_questions(
    path: Path, project: Path, found: list[Diagnostic]
) -> tuple[tuple[Question, ...], bool]:
    """The questions in the order of the file, and whether the file could be read.

    A project without the file has no questions; that is a choice, not a mistake.
    """
    if not path.is_file():
        return (), True
    document, own = load_document(path, project)
    found += own
    if document is None:
        return (), False
    errors = list(check_format(document, "vragen"))
    found += errors
    if errors:
        return (), False
    questions = [_question(raw, document.at(i)) for i, raw in enumerate(document.data)]
    return _unique(questions, "vraag", found), True


def _question(raw: dict[str, Any], place: Position) -> Question:
    return Question(
        code=raw["code"],
        title=raw["titel"].strip(),
        question=raw["vraag"].strip(),
        answer=str(raw.get("antwoord", "")).strip(),
        status=QuestionStatus(raw["status"]),
        date=date.fromisoformat(raw["datum"]),
        modelling=bool(raw["modellering"]),
        related=tuple(raw.get("verwant", ())),
        source=str(raw.get("bron", "")).strip(),
        position=place,
    )


def read_decisions(
    folder: Path, project: Path, found: list[Diagnostic]
) -> tuple[tuple[Decision, ...], bool]:
    """The decisions in the order of their codes, and whether every file could be read."""
    decisions: list[Decision] = []
    complete = True
    for path in sorted(folder.glob("*.md")):
        if path.stem == "index":
            continue
        decision = _decision(path, project, found)
        if decision is None:
            complete = False
        else:
            decisions.append(decision)
    return _unique(decisions, "besluit", found), complete


def _decision(path: Path, project: Path, found: list[Diagnostic]) -> Decision | None:
    text, own = read_text(path, project)
    found += own
    if text is None:
        return None
    file = relative(path, project)
    head, body = _front_matter(text)
    if head is None:
        found.append(report(problems.FRONT_MATTER, Position(file, 1)))
        return None
    document, own = parse_document(head, file, first_line=1)
    found += own
    if document is None:
        return None
    errors = list(check_format(document, "besluit"))
    found += errors
    return None if errors else _decide(document, body)


def _front_matter(text: str) -> tuple[str | None, str]:
    """`(front matter, body)`; the first is None when the text does not start with one."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return None, text
    for index, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:index]) + "\n", "\n".join(lines[index + 1 :]).strip()
    return None, text


def _decide(document: Document, body: str) -> Decision:
    raw = document.data
    return Decision(
        code=raw["code"],
        title=raw["titel"].strip(),
        status=QuestionStatus(raw["status"]),
        date=date.fromisoformat(raw["datum"]),
        questions=tuple(raw.get("vragen") or ()),
        elements=tuple(raw.get("elementen") or ()),
        body=body,
        summary=str(raw.get("samenvatting", "")).strip(),
        position=document.at("code"),
    )


def _unique(items: Sequence[Coded], kind: str, found: list[Diagnostic]) -> tuple[Coded, ...]:
    seen: dict[str, Coded] = {}
    for item in items:
        if item.code in seen:
            other = seen[item.code].position
            found.append(
                report(
                    problems.DUPLICATE_CODE, item.position, kind=kind, code=item.code, other=other
                )
            )
        else:
            seen[item.code] = item
    return tuple(seen.values())
