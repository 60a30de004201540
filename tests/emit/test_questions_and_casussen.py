"""The pages of questions and casussen: what was asked, what came of it, and how it is tried."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from tests.emit.documented_model import NASTY, documented
from tests.emit.rendered import pages, read
from tests.small_model import model
from werkbank.emit.casussen import emit_casussen
from werkbank.emit.diagrams import emit_class_diagrams
from werkbank.emit.dictionary import emit_dictionary
from werkbank.emit.questions import emit_questions
from werkbank.ir import (
    Actor,
    ActorKind,
    Casus,
    Expectation,
    ExpectedFault,
    Model,
    OperationKind,
    QuestionStatus,
    Route,
    Step,
)

FOLDER = "docs/naslag"


def step(**changes: object) -> Step:
    usual: dict[str, object] = {
        "name": "maak", "title": "Het formulier maakt een ding", "actor": "formulier",
        "kind": OperationKind.CREATE, "resource": "dingen", "target": "",
        "body": {"nummer": "1", "plek": "$hier"}, "filters": {}, "headers": {},
        "expected": Expectation(statuses=(201,)),
    }  # fmt: skip
    return Step(**(usual | changes))  # type: ignore[arg-type]


def told(casus: Casus) -> Model:
    return replace(documented(), casussen=(casus,))


def a_casus(**changes: object) -> Casus:
    usual: dict[str, object] = {
        "code": "hamer", "title": "De hamer", "questions": ("V01",), "number": 1, "summary": "Kort.",  # noqa: E501
        "occasion": "Er valt iets.", "actors": (Actor(name="formulier", title="Het formulier", kind=ActorKind.SYSTEEM),),  # noqa: E501
        "routes": (Route(name="een", title="Eerste route", description="Zo gaat het.", steps=(step(),)),),  # noqa: E501
        "conclusion": "Het werkt.", "open_questions": ("Wie ruimt op?",),
    }  # fmt: skip
    return Casus(**(usual | changes))  # type: ignore[arg-type]


def casus_page(casus: Casus) -> str:
    return pages(emit_casussen(told(casus)))[f"{FOLDER}/casussen/hamer.md"]


def test_a_question_stands_with_its_answer_status_decision_and_casus() -> None:
    page = pages(emit_questions(documented()))[f"{FOLDER}/vragen.md"]
    _, part = page.split("## V01", 1)
    assert part.startswith(" · Wat is een ding {#V01}")
    assert "**Vraag.**" in part
    assert "**Antwoord.**" in part
    assert "[B01 Een ding heeft een nummer](../besluiten/B01-nummer.md)" in part
    assert "[De hamer](casussen/hamer.md)" in part
    assert "[alle elementen](traceerbaarheid.md#V01)" in part


def test_the_planning_names_what_is_not_decided() -> None:
    whole = documented()
    waiting = replace(
        whole,
        decisions=tuple(replace(each, status=QuestionStatus.OPEN) for each in whole.decisions),
        casussen=(a_casus(),),
    )
    page = pages(emit_questions(waiting))[f"{FOLDER}/open-vragen.md"]
    chosen, rest = page.split("## Te bevestigen", 1)
    assert "[B01" in chosen
    assert "Er zijn geen voorstellen." in rest
    assert "Wie ruimt op?" in rest


def test_without_questions_and_casussen_the_pages_say_so() -> None:
    assert (
        "Er zijn geen vragen vastgelegd." in pages(emit_questions(model()))[f"{FOLDER}/vragen.md"]
    )
    index = pages(emit_casussen(model()))[f"{FOLDER}/casussen/index.md"]
    assert "Er zijn nog geen casussen uitgewerkt." in index


def test_a_casus_tells_its_story_with_the_messages() -> None:
    page = casus_page(a_casus())
    for part in (
        "Er valt iets.",
        "## Route: Eerste route {#route-een}",
        "Het werkt.",
        "Wie ruimt op?",
    ):
        assert part in page
    assert "| 1 | Het formulier maakt een ding | Het formulier | aanmaken `/dingen` | 201 |" in page
    assert '"nummer": "1"' in page


def test_a_refused_step_names_the_fault() -> None:
    fault = ExpectedFault(name="nummer", code="uniek")
    wrong = step(expected=Expectation(statuses=(409,), faults=(fault,)))
    page = casus_page(a_casus(wrong=(wrong,)))
    assert "409<br>`nummer`: `uniek`" in page


def test_markup_in_a_casus_is_text() -> None:
    page = casus_page(
        a_casus(
            title=NASTY, summary=NASTY, occasion=NASTY, conclusion=NASTY, open_questions=(NASTY,)
        )
    )
    seen = read(page)
    assert "script" not in seen.tags
    assert not [name for name, _ in seen.attributes if name.startswith("on")]


def test_a_class_shows_an_example_from_a_casus() -> None:
    page = pages(emit_dictionary(told(a_casus())))[f"{FOLDER}/gegevenswoordenboek/ding.md"]
    assert "Uit de casus [De hamer](../casussen/hamer.md)" in page
    assert '"nummer": "1"' in page
    refused = a_casus(routes=(), wrong=(step(expected=Expectation(statuses=(400,))),))
    page = pages(emit_dictionary(told(refused)))[f"{FOLDER}/gegevenswoordenboek/ding.md"]
    assert "## Voorbeeld" not in page


def test_every_class_has_a_small_diagram_of_its_own() -> None:
    drawn = {each.path: each.content for each in emit_class_diagrams(documented())}
    assert len(drawn) == len(documented().object_types)
    root = ElementTree.XML(drawn[f"{FOLDER}/diagrammen/klassen/ding.svg"])
    links = {each.attrib["href"] for each in root.iter("{http://www.w3.org/2000/svg}a")}
    assert "../../gegevenswoordenboek/ding.html" in links
    assert "../../gegevenswoordenboek/plek.html" in links
