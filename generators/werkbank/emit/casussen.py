"""A page per casus: the story, the routes with their messages, and what may be concluded."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from werkbank.emit.artefact import Artefact
from werkbank.emit.markdown import (
    bullets,
    cell,
    code,
    code_block,
    folded,
    heading,
    page,
    paragraphs,
    table,
    text,
)
from werkbank.emit.places import CASUSSEN, Places, anchor, casus_page, places
from werkbank.emit.words import OPERATION_KINDS, STATUSES
from werkbank.ir import ActorKind, Casus, Model, Need, Route, Step

_ACTORS = {
    ActorKind.SYSTEEM: "systeem",
    ActorKind.MEDEWERKER: "medewerker",
    ActorKind.INWONER: "inwoner",
    ActorKind.ONDERNEMER: "ondernemer",
}


def emit_casussen(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/casussen/index.md` and a page per casus."""
    where = places(model)
    yield Artefact.text(f"{CASUSSEN}/index.md", index_page(model, where))
    for casus in model.casussen:
        yield Artefact.text(casus_page(casus.code), one_page(model, casus, where))


def index_page(model: Model, where: Places) -> str:
    """All casussen, in the order of their numbers."""
    here = f"{CASUSSEN}/index.md"
    casussen = sorted(model.casussen, key=lambda casus: casus.number or len(model.casussen) + 1)
    return page(
        (
            heading(1, "Casussen"),
            "Een casus vertelt wat er met wie gebeurt, en legt dezelfde gebeurtenissen langs"
            " verschillende routes vast in een register. De uitkomsten worden gemeten en naast"
            " elkaar gezet; de werkgroep beslist.",
            table(
                ("Nr.", "Casus", "In het kort", "Vragen", "Routes"),
                (
                    (
                        str(casus.number or ""),
                        where.casus_link(here, casus.code, casus.title),
                        cell(casus.summary),
                        ", ".join(where.question_link(here, name) for name in casus.questions),
                        str(len(casus.routes)),
                    )
                    for casus in casussen
                ),
            )
            or "Er zijn nog geen casussen uitgewerkt.",
        )
    )


def one_page(model: Model, casus: Casus, where: Places) -> str:
    """The page of one casus."""
    return page(
        (
            heading(1, text(casus.title)),
            paragraphs(casus.summary),
            *_standing(model, casus, where),
            *_occasion(casus),
            *_cast(casus),
            *_given(casus),
            *(part for route in casus.routes for part in _route(casus, route)),
            *_wrong(casus),
            *_needs(casus),
            *_conclusion(casus),
        )
    )


def _standing(model: Model, casus: Casus, where: Places) -> Iterator[str]:
    here = casus_page(casus.code)
    known = {question.code: question for question in model.questions}
    questions = (
        f"{where.question_link(here, name)} {text(known[name].title)}"
        f" ({STATUSES[known[name].status]})"
        for name in casus.questions
        if name in known
    )
    yield bullets(
        (
            f"**Vragen:** {', '.join(questions)}",
            f"**Besluiten:** {where.decision_links(here, casus.decisions)}"
            if casus.decisions
            else "",
        )
    )


def _occasion(casus: Casus) -> Iterator[str]:
    if casus.occasion:
        yield heading(2, "Aanleiding", "aanleiding")
        yield paragraphs(casus.occasion)


def _cast(casus: Casus) -> Iterator[str]:
    if not casus.actors and not casus.externals:
        return
    yield heading(2, "Wie en wat er meedoen", "wie-en-wat")
    yield table(
        ("Naam", "Omschrijving", "Soort"),
        (
            *((code(each.name), text(each.title), _ACTORS[each.kind]) for each in casus.actors),
            *((code(each.name), text(each.title), text(each.kind)) for each in casus.externals),
        ),
    )


def _given(casus: Casus) -> Iterator[str]:
    if casus.given:
        yield heading(2, "Wat er al staat", "gegeven")
        yield from _steps(casus, casus.given)


def _route(casus: Casus, route: Route) -> Iterator[str]:
    yield heading(2, f"Route: {text(route.title)}", f"route-{anchor(route.name)}")
    yield paragraphs(route.description)
    yield from _steps(casus, route.steps)
    if route.verdict:
        yield f"**Oordeel.** {text(route.verdict)}"


def _wrong(casus: Casus) -> Iterator[str]:
    if casus.wrong:
        yield heading(2, "Wat het register weigert", "fout")
        yield from _steps(casus, casus.wrong)


def _steps(casus: Casus, steps: tuple[Step, ...]) -> Iterator[str]:
    actors = {actor.name: actor.title for actor in casus.actors}
    yield table(
        ("Stap", "Wat er gebeurt", "Wie", "Verzoek", "Antwoord"),
        (
            (
                str(number),
                text(step.title) + (f"<br>*{text(step.note)}*" if step.note else ""),
                text(actors.get(step.actor, step.actor)),
                _call(step),
                _answer(step),
            )
            for number, step in enumerate(steps, start=1)
        ),
    )
    sent = [(number, step) for number, step in enumerate(steps, start=1) if step.body]
    if sent:
        shown = "\n\n".join(
            f"Stap {number}: {text(step.title)}\n\n{_json(step.body)}" for number, step in sent
        )
        yield folded(f"De berichten ({len(sent)})", shown)


def _call(step: Step) -> str:
    about = code(step.target or f"/{step.resource}")
    filters = "".join(f"<br>{code(f'{name}={value}')}" for name, value in step.filters.items())
    return f"{OPERATION_KINDS[step.kind]} {about}{filters}"


def _answer(step: Step) -> str:
    statuses = ", ".join(str(status) for status in step.expected.statuses)
    faults = "".join(
        f"<br>{code(fault.name)}: {code(fault.code)}" for fault in step.expected.faults
    )
    count = "" if step.expected.count is None else f"<br>{step.expected.count} gevonden"
    return f"{statuses}{count}{faults}"


def _json(body: Mapping[str, object] | None) -> str:
    return code_block(json.dumps(body, ensure_ascii=False, indent=2), "json")


def _needs(casus: Casus) -> Iterator[str]:
    if casus.needs:
        yield heading(2, "Wat iemand wil weten", "informatiebehoeften")
        yield table(("Vraag", "Te beantwoorden met"), (_need(need) for need in casus.needs))


def _need(need: Need) -> tuple[str, str]:
    if not need.by:
        return text(need.question), "niet te beantwoorden met de API"
    return text(need.question), f"{code('/' + need.resource)} met {code(need.by)}"


def _conclusion(casus: Casus) -> Iterator[str]:
    if casus.conclusion:
        yield heading(2, "Voorlopige conclusie", "voorlopige-conclusie")
        yield paragraphs(casus.conclusion)
    if casus.open_questions:
        yield heading(2, "Open vragen", "open-vragen")
        yield bullets(paragraphs(each).replace("\n\n", " ") for each in casus.open_questions)
