"""The questions with their answers, and a plan of what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import (
    bullets,
    cell,
    heading,
    link,
    page,
    paragraphs,
    table,
    text,
)
from werkbank.emit.places import (
    OPEN_PAGE,
    QUESTIONS_PAGE,
    TRACEABILITY_PAGE,
    Places,
    anchor,
    places,
)
from werkbank.emit.words import STATUSES, day
from werkbank.ir import Casus, Decision, Model, Question, QuestionStatus

_FIRM = {
    QuestionStatus.BESLOTEN: "Het antwoord was duidelijk en geldt.",
    QuestionStatus.VOORSTEL: "Het antwoord geeft een richting; de werkgroep bevestigt haar nog.",
    QuestionStatus.OPEN: "Er is nog niet gekozen; het antwoord zegt wat eerst nodig is.",
}


def emit_questions(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/vragen.md` and `docs/naslag/open-vragen.md`."""
    where = places(model)
    yield Artefact.text(QUESTIONS_PAGE, questions_page(model, where))
    yield Artefact.text(OPEN_PAGE, open_page(model, where))


def questions_page(model: Model, where: Places) -> str:
    """Every question in own words, with its answer and what came of it."""
    return page(
        (
            heading(1, "Vragen en antwoorden"),
            *_opening(model),
            *_overview(model),
            *(part for question in model.questions for part in _question(model, question, where)),
        )
    )


def _opening(model: Model) -> Iterator[str]:
    if not model.questions:
        yield "Er zijn geen vragen vastgelegd."
        return
    dates = sorted({question.date for question in model.questions})
    asked = " en ".join(day(date) for date in dates)
    yield (
        f"Op {asked} zijn {len(model.questions)} vragen over de ontwerpen gesteld en beantwoord."
        " Hier staan zij in eigen woorden, met hoe zeker het antwoord is en wat ermee is gedaan."
    )
    yield table(
        ("Status", "Betekenis", "Aantal"),
        (
            (
                f"**{STATUSES[status]}**",
                told,
                str(sum(question.status is status for question in model.questions)),
            )
            for status, told in _FIRM.items()
        ),
    )


def _overview(model: Model) -> Iterator[str]:
    if not model.questions:
        return
    yield heading(2, "Alle vragen", "alle-vragen")
    yield table(
        ("Code", "Onderwerp", "Status"),
        (
            (
                f"[{text(question.code)}](#{anchor(question.code)})",
                text(question.title),
                STATUSES[question.status],
            )
            for question in model.questions
        ),
    )


def _question(model: Model, question: Question, where: Places) -> Iterator[str]:
    here = QUESTIONS_PAGE
    decisions, casussen = _answering(model, question), _working_out(model, question)
    elements = dict.fromkeys(element for each in decisions for element in each.elements)
    row = link("alle elementen", here, TRACEABILITY_PAGE, anchor(question.code))
    yield heading(2, f"{text(question.code)} · {text(question.title)}", anchor(question.code))
    yield f"*{STATUSES[question.status]}, {day(question.date)}*"
    yield f"**Vraag.** {text(question.question)}"
    yield f"**Antwoord.** {text(question.answer)}"
    yield bullets(
        (
            _fact("Besluiten", (_decision(each, where, here) for each in decisions)),
            _fact("Casussen", (where.casus_link(here, each.code, each.title) for each in casussen)),
            _fact("Waar het geldt", _shown(elements, where, here), f" ({row})" if elements else ""),
            _fact(
                "Verwante vragen", (where.question_link(here, each) for each in question.related)
            ),
        )
    )


_MOST = 6
"""So many elements are named at a question; the matrix of traceability has them all."""


def _shown(elements: Iterable[str], where: Places, here: str) -> Iterator[str]:
    for element in list(elements)[:_MOST]:
        label = text(element.removeprefix("gedrag:").replace("api:", "API "))
        yield where.to(here, where.element(element), label)


def _fact(name: str, items: Iterable[str], after: str = "") -> str:
    shown = ", ".join(items)
    return f"**{name}:** {shown}{after}" if shown else ""


def _decision(decision: Decision, where: Places, here: str) -> str:
    label = text(f"{decision.code} {decision.title}")
    return where.to(here, where.decision(decision.code), label)


def _answering(model: Model, question: Question) -> list[Decision]:
    return [each for each in model.decisions if question.code in each.questions]


def _working_out(model: Model, question: Question) -> list[Casus]:
    return [each for each in model.casussen if question.code in each.questions]


def open_page(model: Model, where: Places) -> str:
    """What has not been decided, with the casus that collects the arguments."""
    waiting = [each for each in model.questions if each.status is not QuestionStatus.BESLOTEN]
    proposals = [each for each in model.decisions if each.status is QuestionStatus.VOORSTEL]
    undecided = [each for each in model.decisions if each.status is QuestionStatus.OPEN]
    return page(
        (
            heading(1, "Planning van open vragen"),
            "Wat nog niet vaststaat, en wat ervoor nodig is. Een casus verzamelt de argumenten, de"
            " werkgroep beslist, en daarna staat het als besluit in de standaard.",
            heading(2, "Nog te kiezen", "nog-te-kiezen"),
            _decisions(model, undecided, where) or "Er zijn geen open besluiten.",
            heading(2, "Te bevestigen", "te-bevestigen"),
            "Voor deze besluiten is er een voorstel. De werkgroep bevestigt het of stelt het bij.",
            _decisions(model, proposals, where) or "Er zijn geen voorstellen.",
            heading(2, "Vragen zonder vast antwoord", "vragen-zonder-vast-antwoord"),
            _questions(model, waiting, where) or "Alle vragen hebben een vast antwoord.",
            *_from_casussen(model, where),
        )
    )


def _decisions(model: Model, decisions: list[Decision], where: Places) -> str:
    return table(
        ("Besluit", "Samenvatting", "Casussen"),
        (
            (
                _decision(each, where, OPEN_PAGE),
                cell(each.summary),
                ", ".join(
                    where.casus_link(OPEN_PAGE, casus.code, casus.title)
                    for casus in model.casussen
                    if each.code in casus.decisions
                ),
            )
            for each in decisions
        ),
    )


def _questions(model: Model, questions: list[Question], where: Places) -> str:
    return table(
        ("Vraag", "Status", "Uitgewerkt in"),
        (
            (
                f"{where.question_link(OPEN_PAGE, each.code)} {text(each.title)}",
                STATUSES[each.status],
                ", ".join(
                    where.casus_link(OPEN_PAGE, casus.code, casus.title)
                    for casus in _working_out(model, each)
                ),
            )
            for each in questions
        ),
    )


def _from_casussen(model: Model, where: Places) -> Iterator[str]:
    asking = [casus for casus in model.casussen if casus.open_questions]
    if not asking:
        return
    yield heading(2, "Wat de casussen opleverden", "wat-de-casussen-opleverden")
    yield "Vragen die bij het uitwerken bovenkwamen en op een antwoord van de werkgroep wachten."
    for casus in asking:
        yield heading(
            3, where.casus_link(OPEN_PAGE, casus.code, casus.title), f"casus-{casus.code}"
        )
        yield bullets(paragraphs(each).replace("\n\n", " ") for each in casus.open_questions)
