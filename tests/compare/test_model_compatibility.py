"""Two models: what changed in their APIs, the next version, and the decision behind it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import WriteProject
from tests.projects import BASE
from tests.small_model import FIGURE, NOTE, THING, api, model, resource, text, things
from werkbank.compare import ApiCompatibility, compatibility
from werkbank.compare.behaviours import behaviour_changes
from werkbank.ir import BehaviourKind, Model, ObjectType, OperationKind
from werkbank.read import read_project

ROOT = Path(__file__).resolve().parents[2]


def with_thing(**changes: object) -> Model:
    held: ObjectType = replace(THING, **changes)  # type: ignore[arg-type]
    return model(held, NOTE, *FIGURE, apis=(api(resource()),))


def only(old: Model, new: Model) -> ApiCompatibility:
    (found,) = compatibility(old, new).apis
    return found


def codes(found: ApiCompatibility) -> set[str]:
    return {rule.code for change in found.changes for rule in change.rules}


def test_the_same_model_has_no_changes_and_asks_for_no_version() -> None:
    found = only(things(), things())
    assert found.changes == ()
    assert (found.step.word, found.proposed, found.suffices) == ("geen", "2.1.0", True)


def test_an_attribute_less_breaks_applications_and_asks_for_a_major_version() -> None:
    fewer = tuple(prop for prop in THING.properties if prop.name != "naam")
    found = only(things(), with_thing(properties=fewer))
    assert {"attribuut-in-verzoek-verwijderd", "attribuut-in-antwoord-verwijderd"} <= codes(found)
    assert (found.step.word, found.proposed, found.suffices) == ("major", "3.0.0", False)


def test_an_attribute_more_breaks_registers_only_and_asks_for_a_minor_version() -> None:
    more = (*THING.properties, text("toevoeging"))
    found = only(things(), with_thing(properties=more))
    assert {"attribuut-in-verzoek-toegevoegd", "attribuut-in-antwoord-toegevoegd"} <= codes(found)
    assert (found.step.word, found.proposed) == ("minor", "2.2.0")
    assert {str(party) for change in found.changes for party in change.breaks} == {"aanbieder"}


def test_an_operation_less_breaks_applications_only() -> None:
    kinds = tuple(kind for kind in OperationKind if kind is not OperationKind.DELETE)
    fewer = model(THING, NOTE, *FIGURE, apis=(api(resource(kinds=kinds)),))
    found = only(things(), fewer)
    assert "operatie-verwijderd" in codes(found)
    assert not any(change.breaks_provider for change in found.changes)


def test_another_text_is_a_patch_at_most() -> None:
    found = only(things(), with_thing(description="Anders verteld."))
    assert found.changes == ()


def test_an_api_that_went_or_came_is_one_change() -> None:
    gone = replace(things(), apis=())
    assert codes(only(things(), gone)) == {"api-verwijderd"}
    assert codes(only(gone, things())) == {"api-toegevoegd"}
    assert only(gone, things()).suffices


@pytest.mark.parametrize(
    ("kind", "there", "back"),
    [
        (BehaviourKind.UNIQUE, "gedragsregel-toegevoegd", "gedragsregel-verwijderd"),
        (BehaviourKind.AUDIT, "registertaak-toegevoegd", "registertaak-verwijderd"),
    ],
)
def test_a_rule_of_behaviour_is_a_change_too(kind: BehaviourKind, there: str, back: str) -> None:
    (held,) = things().apis
    extra = replace(held.behaviours[1], code="din-099", kind=kind)
    more = replace(things(), apis=(replace(held, behaviours=(*held.behaviours, extra)),))
    assert there in codes(only(things(), more))
    assert back in codes(only(more, things()))


def test_rules_about_a_resource_that_came_break_nobody_more_than_the_resource_does() -> None:
    (held,) = things().apis
    elsewhere = replace(held.resources[0], object_type="Nieuw", path="nieuwe")
    rules = [
        replace(held.behaviours[1], code="din-098", object_type="Nieuw"),
        replace(
            held.behaviours[1],
            code="din-099",
            kind=BehaviourKind.DELETE_BLOCKED,
            options={"via": ["Ding.vorig", "Nieuw.ding"]},
        ),
    ]
    blocked = replace(rules[1], options={"via": ["Ding.vorig"]})
    old = replace(held, behaviours=(*held.behaviours, blocked))
    new = replace(
        held, resources=(*held.resources, elsewhere), behaviours=(*held.behaviours, *rules)
    )
    found = list(behaviour_changes(old, new))
    assert [each.difference.location for each in found] == ["gedrag/din-098", "gedrag/din-099"]
    assert not any(each.breaks for each in [*found, *behaviour_changes(new, old)])


def test_a_rule_that_is_told_otherwise_is_no_change() -> None:
    (held,) = things().apis
    retold = tuple(replace(rule, text="Anders.", title="Anders") for rule in held.behaviours)
    other = replace(things(), apis=(replace(held, behaviours=retold),))
    assert only(things(), other).changes == ()


def test_the_decision_on_an_element_is_behind_its_change(write_project: WriteProject) -> None:
    before = read_project(write_project(BASE)).model
    assert before is not None
    held = before.object_types["Ding"]
    fewer = tuple(prop for prop in held.properties if prop.name != "kleur")
    types = {**before.object_types, "Ding": replace(held, properties=fewer)}
    found = only(before, replace(before, object_types=types))
    removed = [c for c in found.changes if c.difference.location == "schemas/Ding/kleur"]
    assert [change.decisions for change in removed] == [("B01",)]


# -- the standard itself -------------------------------------------------------------------------


@pytest.fixture(scope="module")
def standard() -> Model:
    found = read_project(ROOT).model
    assert found is not None
    return found


def test_the_standard_is_compatible_with_itself(standard: Model) -> None:
    assert compatibility(standard, standard).changes == ()


@pytest.mark.parametrize("name", ["Klant", "Contactmoment", "Productaanvraag"])
def test_dropping_any_attribute_of_the_standard_breaks_applications(
    standard: Model, name: str
) -> None:
    """Every attribute in turn would take minutes; the first, the last and one in between do."""
    held = standard.object_types[name]
    chosen = [prop for prop in held.properties if not prop.identifier and prop.fixed is None]
    for prop in {p.name: p for p in (chosen[0], chosen[len(chosen) // 2], chosen[-1])}.values():
        fewer = tuple(each for each in held.properties if each.name != prop.name)
        types = {**standard.object_types, name: replace(held, properties=fewer)}
        there = compatibility(standard, replace(standard, object_types=types))
        back = compatibility(replace(standard, object_types=types), standard)
        assert there.step.word == "major", prop.name
        assert any(change.breaks_consumer for change in there.changes), prop.name
        needed = prop.required
        assert (back.step.word == "major") is needed or prop.read_only, prop.name


def test_longer_texts_everywhere_are_looser_in_requests_and_break_readers(standard: Model) -> None:
    held = standard.object_types["Contactmoment"]
    longer = tuple(
        replace(p, facets=replace(p.facets, max_length=p.facets.max_length * 2))
        if p.facets.max_length and p.range == "string"
        else p
        for p in held.properties
    )
    assert longer != held.properties
    types = {**standard.object_types, "Contactmoment": replace(held, properties=longer)}
    found = compatibility(standard, replace(standard, object_types=types))
    used = {rule.code for change in found.changes for rule in change.rules}
    assert used
    assert used <= {"lengte-verruimd-in-verzoek", "lengte-verruimd-in-antwoord"}
