"""A casus is carried out step by step, every route in a register of its own."""

from __future__ import annotations

import pytest

from tests.casus.conftest import CASUS, SmallStory
from werkbank.casus.outcomes import outcomes_of
from werkbank.casus.running import recorded


def test_every_route_starts_with_the_given_state_and_nothing_else(small: SmallStory) -> None:
    run = small().uitvoering
    assert run.ok
    for route in run.routes:
        assert list(route.urls)[:2] == ["oud", "nieuw"]
        assert [step.response.status for step in route.given] == [201]


def test_the_wrong_examples_are_refused(small: SmallStory) -> None:
    wrong = small().uitvoering.wrong
    assert wrong is not None
    assert [step.response.status for step in wrong.steps] == [409, 403]


def test_a_step_that_gives_something_else_is_a_failure_with_its_place(small: SmallStory) -> None:
    run = small(CASUS.replace("verwacht: {aantal: 2}", "verwacht: {aantal: 3}")).uitvoering
    assert not run.ok
    (failed,) = run.route("los").failures
    assert failed.differences == ("2 resultaten in plaats van 3",)
    assert failed.step.position.file == "casussen/klein/casus.yaml"
    assert failed.step.position.line > 1


def test_what_a_refused_step_should_have_made_is_missed_by_the_next(small: SmallStory) -> None:
    run = small(CASUS.replace("inhoud: {code: NIEUW, vorig", "inhoud: {code: nieuw, vorig"))
    failed = [step.step.name for step in run.uitvoering.route("volgend").failures]
    assert failed == ["nieuw", "terug"]


def test_two_runs_of_a_casus_are_equal(small: SmallStory) -> None:
    story = small()
    again = type(story)(story.model, story.casus)
    assert story.uitvoering == again.uitvoering


def test_an_unknown_route_is_told_with_those_there_are(small: SmallStory) -> None:
    with pytest.raises(KeyError, match="heeft geen route weg; wel: los, volgend"):
        small().uitvoering.route("weg")


def test_needs_that_no_filter_answers_are_counted(small: SmallStory) -> None:
    outcomes = outcomes_of(small().uitvoering.route("los"))
    assert outcomes.unanswered == ("Hoe oud is het?",)
    assert (outcomes.calls, outcomes.writes) == (2, 1)
    assert set(outcomes.state) == {"oud", "nieuw"}


def test_a_route_is_measured_before_it_cleans_up(small: SmallStory) -> None:
    """The last step that records decides; what follows removes, reads, or is refused."""
    steps = small().casus.routes[0].steps
    assert recorded(steps) == 1
    assert recorded(steps[1:]) == 1, "without anything recorded, the end is the moment"
