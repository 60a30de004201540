"""The messages in casussen, each with the component it is for and with example addresses in it."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.ir import Api, Casus, Model, OperationKind, Resource, Step
from werkbank.purpose import Purpose
from werkbank.schema.purpose import SEARCH_SUFFIX, component_name, object_component

_BODIES = {
    OperationKind.CREATE: Purpose.CREATE,
    OperationKind.REPLACE: Purpose.REPLACE,
    OperationKind.PATCH: Purpose.PATCH,
}
_NAMESPACE = uuid.UUID("9a1f5c9e-5d7f-5b0a-8a55-6f3f7f0d7c41")
REFUSED = 400
"""Statuses from here up say that a request was refused."""


@dataclass(frozen=True, slots=True)
class Payload:
    """The message of one step.

    Attributes:
        place: name of the route, or `gegeven` or `fout`.
        component: the schema that a valid message satisfies.
        value: the message, with stable addresses for what the casus calls `$naam`.
        good: True when the step must succeed.
    """

    casus: Casus
    place: str
    step: Step
    api: Api
    resource: Resource
    component: str
    value: dict[str, Any]
    good: bool

    @property
    def name(self) -> str:
        """`gastmelding-klant-gast`: unique among all casussen."""
        return f"{self.casus.code}-{self.place}-{self.step.name}".replace("_", "-").lower()


def payloads(model: Model) -> Iterator[Payload]:
    """Every message with a body, in the order of the casussen."""
    resources = {resource.path: (api, resource) for api, resource in model.resources()}
    for casus in model.casussen:
        addresses = _addresses(casus, resources)
        for place, steps in _places(casus):
            for step in steps:
                component = _component(step, resources)
                if component is None:
                    continue
                api, resource = resources[step.resource]
                raw = step.filters if step.kind is OperationKind.SEARCH else step.body
                yield Payload(
                    casus=casus,
                    place=place,
                    step=step,
                    api=api,
                    resource=resource,
                    component=component,
                    value=_addressed(raw or {}, addresses),
                    good=min(step.expected.statuses) < REFUSED,
                )


def example_url(api: Api, resource: Resource, *names: str) -> str:
    """An address of an object of a resource: the same for the same names, on every machine."""
    return f"{api.server}/{resource.path}/{uuid.uuid5(_NAMESPACE, '/'.join(names))}"


def _places(casus: Casus) -> Iterator[tuple[str, tuple[Step, ...]]]:
    yield "gegeven", casus.given
    for route in casus.routes:
        yield route.name, route.steps
    yield "fout", casus.wrong


def _component(step: Step, resources: Mapping[str, tuple[Api, Resource]]) -> str | None:
    if step.resource not in resources:
        return None
    held = resources[step.resource][1].object_type
    if step.kind is OperationKind.SEARCH:
        return component_name(held) + SEARCH_SUFFIX
    purpose = _BODIES.get(step.kind)
    return object_component(held, purpose) if purpose else None


def _addresses(casus: Casus, resources: Mapping[str, tuple[Api, Resource]]) -> dict[str, str]:
    found = {external.name: external.url for external in casus.externals}
    for _, steps in _places(casus):
        for step in steps:
            if step.kind is OperationKind.CREATE and step.resource in resources:
                found[step.name] = example_url(*resources[step.resource], casus.code, step.name)
    return found


def _addressed(value: Any, addresses: Mapping[str, str]) -> Any:
    if isinstance(value, Mapping):
        return {key: _addressed(part, addresses) for key, part in value.items()}
    if isinstance(value, list):
        return [_addressed(part, addresses) for part in value]
    if isinstance(value, str) and value.startswith("$"):
        return addresses.get(value[1:], value)
    return value
