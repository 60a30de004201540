"""Whether the API can answer a question, in how many calls, and whether the register does."""

from __future__ import annotations

import pytest

from tests.casus.conftest import CASUS, SmallStory
from tests.conftest import PROJECT
from werkbank.casus.answering import Answer
from werkbank.casus.story import open_casus
from werkbank.casus.tables import best_answers


def answer(small: SmallStory, need: str) -> Answer:
    """The answer to one information need of the small casus."""
    before, _, after = CASUS.partition("informatiebehoeften:\n")
    rest = after.split("conclusie:", 1)[1]
    text = (
        f"{before}informatiebehoeften:\n  - {{vraag: Wat?, als: balie, {need}}}\nconclusie:{rest}"
    )
    (found,) = best_answers(small(text).uitvoering)
    return found


def test_a_filter_answers_in_one_call_and_is_tried(small: SmallStory) -> None:
    found = answer(small, "op: dingen, met: code")
    assert (found.how, found.calls, found.tried) == ("GET /dingen met code", "1", True)
    assert found.answered


def test_the_filter_follows_from_what_the_question_is_about(small: SmallStory) -> None:
    assert answer(small, "op: dingen, over: code").how == "GET /dingen met code"


def test_a_sensitive_value_goes_in_a_search(small: SmallStory) -> None:
    found = answer(small, "op: dingen, over: nummer")
    assert (found.how, found.tried) == ("POST /dingen/_zoek met nummer", None)


def test_without_a_filter_everything_must_be_fetched(small: SmallStory) -> None:
    found = answer(small, "op: dingen, over: soort")
    assert not found.answered
    assert found.how == "geen filter op soort; alleen door alle dingen op te halen"
    assert found.calls == ""


def test_an_expand_saves_a_call_and_a_second_reference_costs_one(small: SmallStory) -> None:
    along = answer(small, "op: dingen, met: code, geeft: vorig.soort")
    assert (along.how, along.calls) == ("GET /dingen met code en expand=vorig", "1")
    further = answer(small, "op: dingen, met: code, geeft: vorig.vorig.soort")
    assert further.calls == "1, en 1 per resultaat"
    unexpanded = answer(small, "op: dingen, met: code, geeft: volgend.soort")
    assert unexpanded.calls == "1, en 1 per resultaat"


def test_what_comes_back_along_a_reference_can_be_expanded(small: SmallStory) -> None:
    found = answer(small, "op: dingen, met: code, geeft: opvolgers.soort")
    assert found.how == "GET /dingen met code en expand=opvolgers"


def test_an_expand_by_itself_answers_about_one_object(small: SmallStory) -> None:
    assert answer(small, "op: dingen, met: vorig").how == "GET /dingen/… met expand=vorig"


def test_a_filter_that_does_not_exist_is_named(small: SmallStory) -> None:
    found = answer(small, "op: dingen, met: kleur")
    assert found.how == "dingen heeft geen filter of expand kleur"


def test_who_may_not_ask_gets_no_answer(small: SmallStory) -> None:
    text = CASUS.replace("scopes: [dingen.lezen]", "scopes: [dingen.aanmaken]").replace(
        "als: balie, op: dingen, met: code", "als: kijker, op: dingen, met: code"
    )
    found = best_answers(small(text).uitvoering)[0]
    assert found.how == "Iemand die mag lezen heeft scope dingen.lezen niet"


def test_a_path_that_leads_nowhere_is_reported(small: SmallStory) -> None:
    with pytest.raises(Exception, match="soortt"):
        answer(small, "op: dingen, over: soortt")


def test_a_filter_that_gives_nothing_back_is_no_answer() -> None:
    """By telephone number alone the register discloses nobody (kla-016)."""
    story = open_casus("telefoonnummer-als-identificatie", PROJECT)
    found = best_answers(story.uitvoering)[0]
    assert (found.possible, found.tried, found.answered) == (True, False, False)
