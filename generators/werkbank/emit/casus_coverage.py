"""Which question is worked out in which casus: a matrix."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import bullets, heading, page, table, text
from werkbank.emit.places import ROOT, Places, places
from werkbank.emit.words import STATUSES
from werkbank.ir import Model, Question

COVERAGE_PAGE = f"{ROOT}/casusdekking.md"


def emit_casus_coverage(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/casusdekking.md`; nothing for a model without casussen."""
    if model.casussen:
        yield Artefact.text(COVERAGE_PAGE, coverage_page(model, places(model)))


def coverage_page(model: Model, where: Places) -> str:
    """The matrix, what is not worked out, and what the casussen are."""
    return page(
        (
            heading(1, "Casusdekking"),
            "Welke vraag wordt in welke casus uitgewerkt. Een vraag die bepaalt hoe het model"
            " eruitziet, hoort in ten minste één casus terug te komen.",
            *_matrix(model, where),
            *_missing(model, where),
            *_casussen(model),
        )
    )


def _matrix(model: Model, where: Places) -> Iterator[str]:
    yield heading(2, "Van vraag naar casus", "van-vraag-naar-casus")
    yield table(
        ("Vraag", "Status", *(str(casus.number) for casus in model.casussen), "Aantal"),
        (
            (
                f"{where.question_link(COVERAGE_PAGE, question.code)} {text(question.title)}",
                STATUSES[question.status],
                *("●" if question.code in casus.questions else "" for casus in model.casussen),
                str(_count(model, question)),
            )
            for question in model.questions
            if question.modelling or _count(model, question)
        ),
    )


def _count(model: Model, question: Question) -> int:
    return sum(question.code in casus.questions for casus in model.casussen)


def _missing(model: Model, where: Places) -> Iterator[str]:
    missing = [q for q in model.questions if q.modelling and not _count(model, q)]
    if missing:
        yield heading(2, "Nog niet uitgewerkt", "nog-niet-uitgewerkt")
        yield bullets(
            f"{where.question_link(COVERAGE_PAGE, q.code)} {text(q.title)}" for q in missing
        )
    else:
        yield "Elke vraag die het model bepaalt, is in een casus uitgewerkt."
    others = [q for q in model.questions if not q.modelling and not _count(model, q)]
    if others:
        names = ", ".join(where.question_link(COVERAGE_PAGE, q.code) for q in others)
        yield f"Vragen die het model niet bepalen en geen casus hebben: {names}."


def _casussen(model: Model) -> Iterator[str]:
    yield heading(2, "De casussen", "de-casussen")
    yield table(
        ("Nr", "Casus", "Wat er gebeurt", "Routes", "Stappen", "Foute voorbeelden"),
        (
            (
                str(casus.number),
                text(casus.title),
                text(casus.summary),
                str(len(casus.routes)),
                str(sum(len(route.steps) for route in casus.routes)),
                str(len(casus.wrong)),
            )
            for casus in model.casussen
        ),
    )
