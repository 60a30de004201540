"""A small model with one of everything that the pages and the diagrams show."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from tests.small_model import (
    FIGURE,
    URL,
    api,
    class_,
    code,
    group,
    model,
    reference,
    resource,
    rule,
)
from tests.small_model import text as scalar
from werkbank.ir import (
    BehaviourKind,
    Casus,
    Decision,
    Mim,
    Model,
    ObjectType,
    Question,
    QuestionStatus,
    ReferenceList,
    ReferenceValue,
    Subject,
)
from werkbank.position import Position

NASTY = (
    "<script>alert('x')</script> **vet** _schuin_ [link](javascript:alert(1)) ![plaatje](x.png)"
    " a|b `c|d` `<b>` {#anker} {: .klasse } ==mark== ++ctrl++ ~~weg~~ H^2^ :smile: $x$ &amp; &lt;"
    " [^1] <!-- weg --> {{ macro }} \\ \x02\x1b"
)
"""Everything that a renderer could take for something else than text, on one line."""
NASTY_START = (
    "# geen kop\n\n- geen lijst\n\n1. geen nummer\n\n!!! note\n    geen kader\n\n> geen citaat"
)

MIM = Mim(
    herkomst="Proef", datum_opname=date(2022, 6, 23), authentiek="Overig", formele_historie=False
)


def common_root(*children: str) -> ObjectType:
    return class_("Wortel", [URL], abstract=True, subject="basis", children=children)


def thing(**changes: Any) -> ObjectType:
    properties = [
        replace(URL, owner="Wortel"),
        scalar("nummer", range="Nummer", required=True, sensitive=True, personal=True, mim=MIM),
        scalar("naam", many=True, examples=("Hamer",), sources=("dingen/Ding.naam",)),
        code("kleur", "Kleur", default="rood"),
        scalar("materiaal", reference_list="materiaal"),
        group("figuur", "Figuur"),
        reference("vorig", "Ding"),
        reference("plek", "Plek"),
    ]
    given = {"parent": "Wortel", "ancestors": ("Wortel",), "mim": MIM, "sources": ("dingen/Ding",)}
    return class_("Ding", properties, **{**given, **changes})


def place() -> ObjectType:
    properties = [replace(URL, owner="Wortel"), scalar("adres")]
    return class_(
        "Plek", properties, external=True, subject="elders", parent="Wortel", ancestors=("Wortel",)
    )


QUESTIONS = (
    Question(
        code="V01",
        title="Wat is een ding",
        question="Wat?",
        answer="Dit.",
        status=QuestionStatus.BESLOTEN,
        date=date(2022, 6, 23),
        modelling=True,
    ),
    Question(
        code="V02",
        title="Onbeantwoord",
        question="Waarom?",
        answer="",
        status=QuestionStatus.OPEN,
        date=date(2022, 6, 23),
        modelling=False,
    ),
)
DECISIONS = (
    Decision(
        code="B01",
        title="Een ding heeft een nummer",
        status=QuestionStatus.BESLOTEN,
        date=date(2022, 6, 23),
        questions=("V01",),
        elements=("Ding", "Ding.nummer", "Kleur", "Nummer", "api:dingen", "gedrag:din-001"),
        body="",
        summary="Een ding is te tellen.",
        position=Position("docs/besluiten/B01-nummer.md"),
    ),
)
RULES = (
    rule(BehaviourKind.UNIQUE, 1, "nummer", decisions=("B01",), sources=("din-1",), api="dingen"),
    rule(
        BehaviourKind.REQUIRED_WHEN, 2, "figuur.straal", when=("kleur", "rood"), api="dingen"
    ),
    rule(BehaviourKind.CACHING, 3, object_type=None, api="dingen"),
    rule(
        BehaviourKind.TRANSITION, 4, "kleur", api="dingen",
        options={"overgangen": {"rood": ["blauw"], "blauw": []}},
    ),
    rule(BehaviourKind.DELETE_BLOCKED, 5, options={"via": ["Ding.vorig"]}, api="dingen"),
)  # fmt: skip
MATERIAL = ReferenceList(
    name="materiaal",
    title="Materiaal",
    description="Waar iets van is.",
    maintainer="Werkgroep",
    source="Eigen lijst",
    values=(
        ReferenceValue(code="hout", name="Hout", begin=date(2022, 1, 1)),
        ReferenceValue(code="lood", name="Lood", end=date(2023, 12, 31)),
    ),
)
SUBJECTS = (
    Subject(name="basis", title="Basis", description="Wat alles deelt."),
    Subject(name="klein", title="Dingen", description="Over dingen."),
    Subject(name="elders", title="Elders", description="Van anderen."),
    Subject(name="leeg", title="Leeg", description="Zonder klassen."),
)


def documented(**changes: Any) -> Model:
    """Things with figures, a place elsewhere, an API, a question, a decision and a casus."""
    return model(
        common_root("Ding", "Plek"), thing(), *FIGURE, place(),
        **{
            "subjects": SUBJECTS,
            "mim": MIM,
            "apis": (api(resource(), behaviours=RULES),),
            "questions": QUESTIONS,
            "decisions": DECISIONS,
            "casussen": (Casus(code="hamer", title="De hamer", questions=("V01",)),),
            "reference_lists": {"materiaal": MATERIAL},
            **changes,
        },
    )  # fmt: skip


def nasty() -> Model:
    """The same model with nasty text wherever an architect can type a sentence."""
    whole = documented()
    told = f"{NASTY_START}\n\n{NASTY}"
    classes = {
        name: replace(
            item,
            description=told,
            title=NASTY,
            mim=replace(item.mim, toelichting=told, alias=NASTY),
            properties=tuple(
                replace(prop, description=told, title=NASTY, examples=(NASTY,))
                for prop in item.properties
            ),
        )
        for name, item in whole.object_types.items()
    }
    enumerations = {
        name: replace(
            item,
            description=told,
            values=tuple(replace(value, description=told, title=NASTY) for value in item.values),
        )
        for name, item in whole.enumerations.items()
    }
    rules = tuple(replace(each, title=NASTY, text=told) for each in RULES)
    return replace(
        whole,
        title=NASTY,
        description=told,
        object_types=classes,
        enumerations=enumerations,
        subjects=tuple(replace(each, title=NASTY, description=told) for each in SUBJECTS),
        apis=(api(resource(), behaviours=rules, title=NASTY),),
        questions=tuple(replace(each, title=NASTY) for each in QUESTIONS),
        decisions=tuple(replace(each, title=NASTY, summary=told) for each in DECISIONS),
    )
