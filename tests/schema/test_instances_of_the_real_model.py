"""Valid instances pass and invalid ones fail, for every class and subtype of the model.

Under OpenAPI 3.1 and 3.0.3 alike, and with two validators that agree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import PROJECT
from tests.instances import Maker
from tests.verdicts import Verdicts, verdicts
from werkbank.emit.openapi import openapi_document
from werkbank.ir import Api, Model, OperationKind, Stereotype
from werkbank.read import read_project
from werkbank.schema import Purpose, api_builder, component_name, generated_properties
from werkbank.schema.purpose import GROUP_REQUEST_SUFFIX, object_component

_BODIES = {
    Purpose.CREATE: OperationKind.CREATE,
    Purpose.REPLACE: OperationKind.REPLACE,
    Purpose.PATCH: OperationKind.PATCH,
}
_LAW = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@dataclass(frozen=True)
class Case:
    """A component of an API, and the object type and purpose it serves."""

    api: str
    component: str
    object_type: str
    purpose: Purpose

    def __str__(self) -> str:
        return f"{self.api}-{self.component}"


@cache
def _model() -> Model:
    model = read_project(PROJECT).model
    assert model is not None
    return model


@cache
def _components(name: str) -> Callable[[str], Verdicts]:
    return verdicts(openapi_document(_model(), _api(name)))


@cache
def _schemas(name: str) -> frozenset[str]:
    return frozenset(openapi_document(_model(), _api(name))["components"]["schemas"])


def _api(name: str) -> Api:
    return next(api for api in _model().apis if api.name == name)


def _cases() -> list[Case]:
    """Every component of an object type; a group that more APIs have, in the first of them."""
    found: dict[tuple[str, Purpose], Case] = {}
    for api in _model().apis:
        for case in _cases_of(api):
            found.setdefault((case.component, case.purpose), case)
    return list(found.values())


def _cases_of(api: Api) -> list[Case]:
    found = []
    for resource in api.resources:
        name = resource.object_type
        found.append(Case(api.name, object_component(name, Purpose.READ), name, Purpose.READ))
        for purpose, kind in _BODIES.items():
            if resource.find(kind):
                component = object_component(name, purpose)
                found.append(Case(api.name, component, name, purpose))
    schemas = _schemas(api.name)
    for held in _model().object_types.values():
        if held.stereotype is not Stereotype.GEGEVENSGROEPTYPE:
            continue
        plain = component_name(held.name)
        if plain in schemas:
            found.append(Case(api.name, plain, held.name, Purpose.READ))
        request = plain + GROUP_REQUEST_SUFFIX if plain + GROUP_REQUEST_SUFFIX in schemas else plain
        if request in schemas:
            found.append(Case(api.name, request, held.name, Purpose.CREATE))
    return found


def _maker(case: Case) -> Maker:
    api = _api(case.api)
    expands = api_builder(_model(), api).expands
    return Maker(_model(), case.purpose, generated_properties(_model(), api), expands)


@pytest.mark.parametrize("case", _cases(), ids=str)
@_LAW
@given(data=st.data())
def test_valid_instances_pass_everywhere(case: Case, data: st.DataObject) -> None:
    instance = data.draw(_maker(case).instances(case.object_type))
    found = _components(case.api)(case.component).of(instance)
    assert all(found.values()), found


@pytest.mark.parametrize("case", _cases(), ids=str)
@_LAW
@given(data=st.data())
def test_instances_with_one_defect_fail_everywhere(case: Case, data: st.DataObject) -> None:
    instance, defect = data.draw(_maker(case).broken(case.object_type))
    found = _components(case.api)(case.component).of(instance)
    assert not any(found.values()), (defect, found)


def test_every_class_that_travels_is_covered() -> None:
    """No class drops out of the laws above: what is not external or only a parent, is in them."""
    covered = {case.object_type for case in _cases()}
    travels = {
        held.name
        for held in _model().object_types.values()
        if not held.external and not (held.abstract and held.discriminator is None)
    }
    assert travels <= covered
