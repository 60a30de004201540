"""What is vouched for is not judged again, and what is wrong is never vouched for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.register.tiny import NOW, Client, client, law, refused
from werkbank.ir import BehaviourKind as Kind
from werkbank.register import Fixed
from werkbank.register.steps import Vouching

RULES = (
    law(Kind.ONE_OF_REQUIRED, "naam", "taal"),
    law(Kind.REQUIRED_WHEN, "bron", number=2, when=("soort", "gast")),
    law(Kind.FORBIDDEN_WHEN, "kanaal", number=3, when=("soort", "vast")),
    law(Kind.REFERENCE_VALUE, "taal", "kanaal", number=4),
    law(Kind.REFERENCE_VALUE, "land", number=5, about="Adres"),
)
ZAAK = "https://zaken.example.org/zaken/1"
ADDRESSES = st.lists(
    st.fixed_dictionaries({"straat": st.just("A"), "land": st.sampled_from(["6030", "9999"])}),
    max_size=2,
)
PEOPLE = st.fixed_dictionaries(
    {},
    optional={
        "soort": st.sampled_from(["gast", "vast"]),
        "naam": st.sampled_from(["Ans", ""]),
        "taal": st.sampled_from(["nld", "lat", "qqq"]),
        "kanaal": st.sampled_from(["balie", "fax", "rook"]),
        "bron": st.just(ZAAK),
        "adressen": ADDRESSES,
    },
)


@settings(deadline=None)
@given(st.lists(PEOPLE, min_size=1, max_size=4))
def test_the_answer_does_not_depend_on_what_is_vouched_for(people: list[dict[str, Any]]) -> None:
    def answers() -> list[Any]:
        at = client(*RULES)
        found = [at.person(str(number), **each) for number, each in enumerate(people)]
        own = next((each.body["url"] for each in found if each.ok), None)
        found += [at.patch(own, each) for each in people if own]
        return found

    quick = answers()
    with patch.object(Vouching, "vouches", lambda *_: False):
        assert answers() == quick


def test_a_code_that_ends_is_refused_from_the_next_day() -> None:
    at = client(law(Kind.REFERENCE_VALUE, "kanaal"))
    days = iter([NOW.replace(2022, 12, 31), NOW.replace(2023, 1, 1), NOW.replace(2022, 12, 31)])
    at.register._handling.clock = lambda: next(days)
    assert at.person("1", kanaal="fax").status == 201
    refused(at.person("2", kanaal="fax"), 400, ("kanaal", "referentiewaarde"))
    assert at.person("3", kanaal="fax").status == 201


def test_what_is_right_is_vouched_for() -> None:
    """Otherwise the test above would compare one way with itself."""
    at = client(*RULES)
    (vouching,) = (
        steps.alone
        for key, steps in at.register._handling.driven.steps.items()
        if key.endswith("/mensen")
    )
    right = {"organisatie": "o", "nummer": "1", "naam": "Ans", "taal": "nld"}
    assert vouching.vouches(right, NOW.date())
    assert not vouching.vouches({**right, "taal": "lat"}, NOW.date())


RELATED = (
    law(Kind.UNIQUE, "organisatie", "nummer"),
    law(Kind.UNIQUE, "naam", "adressen.straat", number=2),
    law(Kind.REFERENCE_EXISTS, "vorig", number=3),
    law(Kind.REFERENCE_EXISTS, "bron", number=4, vreemd=True),
    law(Kind.CROSS_REFERENCE, "vorig", number=5, spiegel="volgend"),
    law(Kind.IMMUTABLE, "naam", number=6),
    law(Kind.GENERATED, "nummer", number=7, patroon="##", eenmalig=True),
    law(Kind.TRANSITION, "status", number=8, overgangen={"nieuw": ["bezig"]}),
)
OWN = "https://mensen.example.org/mensen/api/v2/mensen/00000000-0000-0000-0000-00000000000"
OTHERS = st.fixed_dictionaries(
    {},
    optional={
        "nummer": st.sampled_from(["01", "02"]),
        "naam": st.sampled_from(["Ans", "Bas"]),
        "vorig": st.sampled_from([OWN + "1", OWN + "2", OWN + "9"]),
        "status": st.sampled_from(["nieuw", "bezig"]),
        "bron": st.sampled_from([ZAAK, "https://zaken.example.org/zaken/404"]),
        "adressen": st.lists(st.just({"straat": "A"}), max_size=1),
    },
)


def ask_every_rule(at: Client) -> None:
    """Whether a rule can concern a write is not looked at any more."""

    def always(steps: Sequence[Any]) -> tuple[Any, ...]:
        return tuple((rule, lambda *_: True, carry_out) for rule, _, carry_out in steps)

    known: Any = at.register._handling.driven.steps
    for key, steps in list(known.items()):
        known[key] = replace(
            steps,
            ask=always(steps.ask),
            judge=always(steps.judge),
            related=always(steps.related),
        )


@settings(deadline=None)
@given(st.lists(OTHERS, min_size=1, max_size=4))
def test_a_rule_that_is_passed_over_had_nothing_to_say(people: list[dict[str, Any]]) -> None:
    def answers(*, every: bool) -> list[Any]:
        at = client(*RELATED, resolver=Fixed([ZAAK]))
        if every:
            ask_every_rule(at)
        found = [at.post("mensen", {"organisatie": "o", **each}) for each in people]
        own = [each.body["url"] for each in found if each.ok]
        found += [at.patch(url, each) for url in own for each in people]
        return found

    assert answers(every=False) == answers(every=True)
