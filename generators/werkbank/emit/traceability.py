"""The page that ties questions, decisions, elements of the model and casussen together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import heading, page, table, text
from werkbank.emit.places import TRACEABILITY_PAGE, Places, anchor, places
from werkbank.emit.words import STATUSES, day
from werkbank.ir import Casus, Decision, Model, Question

Touched = Mapping[str, Mapping[str, None]]
"""Per decision, the elements that it shaped."""


def emit_traceability(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/traceerbaarheid.md`."""
    yield Artefact.text(TRACEABILITY_PAGE, traceability_page(model, places(model)))


def traceability_page(model: Model, where: Places) -> str:
    """The matrix from a question on, then the same from a decision and from a casus on."""
    touched = _touched(model)
    return page(
        (
            heading(1, "Traceerbaarheid"),
            "Elke vraag leidt naar de besluiten die haar beantwoorden, naar de elementen van het"
            " model die daardoor zijn zoals ze zijn, en naar de casussen die het uitproberen.",
            *_questions(model, where, touched),
            *_decisions(model, where, touched),
            *_casussen(model, where),
        )
    )


def _questions(model: Model, where: Places, touched: Touched) -> Iterator[str]:
    yield heading(2, "Van vraag naar casus", "van-vraag-naar-casus")
    if not model.questions:
        yield "Er zijn geen vragen vastgelegd."
    yield table(
        ("Vraag", "Besluiten", "Elementen", "Casussen"),
        (_question(model, question, where, touched) for question in model.questions),
    )


def _question(model: Model, question: Question, where: Places, touched: Touched) -> tuple[str, ...]:
    answering = [item for item in model.decisions if question.code in item.questions]
    elements = dict.fromkeys(element for item in answering for element in touched[item.code])
    casussen = [item for item in model.casussen if question.code in item.questions]
    return (
        f"**{text(question.code)}** {text(question.title)}<br>*{STATUSES[question.status]}*"
        f" {{ #{anchor(question.code)} }}",
        _lines(_decision(item, where) for item in answering),
        _elements(elements, where),
        _lines(_casus(item, where) for item in casussen),
    )


def _decisions(model: Model, where: Places, touched: Touched) -> Iterator[str]:
    yield heading(2, "Van besluit naar element", "van-besluit-naar-element")
    if not model.decisions:
        yield "Er zijn geen besluiten vastgelegd."
    yield table(
        ("Besluit", "Vragen", "Elementen", "Casussen"),
        (
            (
                f"{_decision(item, where)}<br>*{STATUSES[item.status]}, {day(item.date)}*"
                f" {{ #{anchor(item.code)} }}",
                ", ".join(where.question_link(TRACEABILITY_PAGE, name) for name in item.questions),
                _elements(touched[item.code], where),
                _lines(
                    _casus(casus, where) for casus in model.casussen if item.code in casus.decisions
                ),
            )
            for item in model.decisions
        ),
    )


def _touched(model: Model) -> Touched:
    """Per decision, the elements that it names and the behaviour that names it."""
    found = {item.code: dict.fromkeys(item.elements) for item in model.decisions}
    for api in model.apis:
        for rule in api.behaviours:
            for name in rule.decisions:
                found.setdefault(name, {})[f"gedrag:{rule.code}"] = None
    return found


def _casussen(model: Model, where: Places) -> Iterator[str]:
    yield heading(2, "Van casus naar vraag", "van-casus-naar-vraag")
    if not model.casussen:
        yield "Er zijn nog geen casussen uitgewerkt."
    titles = {decision.code: decision for decision in model.decisions}
    yield table(
        ("Casus", "Vragen", "Besluiten"),
        (
            (
                f"{_casus(item, where)} {{ #casus-{anchor(item.code)} }}",
                _lines(where.question_link(TRACEABILITY_PAGE, name) for name in item.questions),
                _lines(
                    _decision(titles[name], where) if name in titles else text(name)
                    for name in item.decisions
                ),
            )
            for item in model.casussen
        ),
    )


def _decision(decision: Decision, where: Places) -> str:
    label = text(f"{decision.code} {decision.title}")
    return where.to(TRACEABILITY_PAGE, where.decision(decision.code), label)


def _elements(elements: Mapping[str, None], where: Places) -> str:
    """The elements on one line, without the prefixes that only a decision needs."""
    return ", ".join(
        where.to(TRACEABILITY_PAGE, where.element(element), _label(element)) for element in elements
    )


def _label(element: str) -> str:
    """The element, breakable after its dots so that the table stays within the page."""
    return "<wbr>".join(
        text(part) for part in re.split(r"(?<=\.)", element.removeprefix("gedrag:"))
    )


def _casus(casus: Casus, where: Places) -> str:
    return where.casus_link(TRACEABILITY_PAGE, casus.code, casus.title)


def _lines(items: Iterator[str]) -> str:
    return "<br>".join(items)
