"""Casussen of the old model are carried out in a register of the new one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.conftest import WriteProject
from tests.projects import BASE, replaced
from werkbank.compare import stopped_casussen
from werkbank.compare.compatibility import compatibility
from werkbank.compare.stopping import touched_casussen
from werkbank.ir import Model, OperationKind
from werkbank.read import read_project


@pytest.fixture
def old(write_project: WriteProject) -> Model:
    found = read_project(write_project(BASE)).model
    assert found is not None
    return found


def test_nothing_stops_when_nothing_changes(old: Model) -> None:
    assert stopped_casussen(old, old) == ()


def test_what_is_refused_from_now_on_stops(old: Model) -> None:
    held = old.object_types["Ding"]
    stricter = tuple(
        replace(prop, required=True) if prop.name == "kleur" else prop for prop in held.properties
    )
    new = replace(
        old, object_types={**old.object_types, "Ding": replace(held, properties=stricter)}
    )
    found = stopped_casussen(old, new)
    assert [(each.casus, each.route, each.step) for each in found] == [
        ("ding", "gegeven", "eerste")
    ]
    assert "status 400 in plaats van 201" in found[0].reason
    assert found[0].sure


def test_what_is_gone_is_reported_without_carrying_it_out(old: Model) -> None:
    (held,) = old.apis
    (things,) = held.resources
    kept = tuple(op for op in things.operations if op.kind is not OperationKind.READ)
    new = replace(old, apis=(replace(held, resources=(replace(things, operations=kept),)),))
    found = stopped_casussen(old, new)
    assert [(each.step, each.reason) for each in found] == [
        ("lezen", "raadplegen van dingen bestaat niet meer")
    ]


def test_what_failed_already_does_not_count(write_project: WriteProject) -> None:
    files = replaced("casussen/ding/casus.yaml", "bevat: {code: AB}", "bevat: {code: AC}")
    failing = read_project(write_project(files)).model
    assert failing is not None
    assert stopped_casussen(failing, failing) == ()


def test_without_a_register_the_casussen_that_use_it_are_named(old: Model) -> None:
    held = old.object_types["Ding"]
    fewer = tuple(prop for prop in held.properties if prop.name != "vorig")
    new = replace(old, object_types={**old.object_types, "Ding": replace(held, properties=fewer)})
    found = touched_casussen(compatibility(old, new), old)
    assert found
    assert all(each.casus == "ding" and not each.sure for each in found)
    assert touched_casussen(compatibility(old, old), old) == ()
