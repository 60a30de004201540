"""What is measured of a route, on the casussen of the project."""

from __future__ import annotations

from functools import cache

import pytest

from werkbank.casus.outcomes import outcomes_of
from werkbank.casus.project import find_casus
from werkbank.casus.story import Verhaal
from werkbank.ir import Model


@pytest.fixture(scope="session")
def told(real_model: Model) -> object:
    return cache(lambda name: Verhaal(real_model, find_casus(real_model, name)))


def outcomes(told: object, casus: str, route: str) -> object:
    return outcomes_of(told(casus).uitvoering.route(route))  # type: ignore[operator]


def test_every_casus_goes_as_it_says(real_model: Model) -> None:
    wrong = [c.code for c in real_model.casussen if not Verhaal(real_model, c).uitvoering.ok]
    assert wrong == []
    assert len(real_model.casussen) >= 18


def test_a_guest_is_counted_though_it_is_gone_at_the_end(told: object) -> None:
    found = outcomes(told, "twee-keer-dezelfde-gast", "twee-gasten")
    assert (found.identified, found.guests) == (0, 2)  # type: ignore[attr-defined]


def test_what_stood_there_already_is_no_personal_data_of_the_route(told: object) -> None:
    found = outcomes(told, "gastmelding", "contactgegevens")
    assert {value.holder for value in found.personal} == {"melding"}  # type: ignore[attr-defined]
    assert all(value.with_interaction for value in found.personal)  # type: ignore[attr-defined]


def test_a_search_by_number_alone_discloses_nobody(real_model: Model, told: object) -> None:
    for casus in real_model.casussen:
        if casus.measures.phone or casus.measures.account:
            for run in told(casus.code).uitvoering.routes:  # type: ignore[operator]
                assert outcomes_of(run).disclosed == 0, (casus.code, run.route.name)


def test_the_same_man_at_another_gemeente_is_no_duplicate(told: object) -> None:
    assert outcomes(told, "ophalen-op-bsn", "buurgemeente").duplicates == 0  # type: ignore[attr-defined]
    assert outcomes(told, "ophalen-op-bsn", "ander_nummer").duplicates == 1  # type: ignore[attr-defined]


def test_the_viewer_sees_what_was_done_with_identification(told: object) -> None:
    guest = outcomes(told, "mijn-omgeving", "gast").seen  # type: ignore[attr-defined]
    linked = outcomes(told, "mijn-omgeving", "gekoppeld").seen  # type: ignore[attr-defined]
    assert "melding" not in guest
    assert "melding" in linked


def test_an_interaction_goes_before_the_klant_part_by_part(told: object) -> None:
    found = outcomes(told, "afwijkend-emailadres", "bij_de_interactie").effective  # type: ignore[attr-defined]
    sources = {part.part: part.source for part in found if part.interaction == "klacht"}
    assert sources["emailadres"] == "klacht"
    assert sources["telefoonnummers"] != "klacht"
