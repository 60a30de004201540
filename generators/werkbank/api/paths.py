"""From the path of a request to the place in the specification, whatever the method."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from werkbank.ir import Api, Model, Operation, Resource

_PASSED = ("if-match", "if-none-match")
"""Headers the register reads, beside those that an operation declares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A path of the specification with what is offered there."""

    resource: Resource
    template: str
    """`/klanten/{uuid}`."""
    operations: Mapping[str, Operation]
    """By method in capitals."""

    passed: Mapping[str, tuple[tuple[bytes, str], ...]]
    """By method: the headers that mean something to the register, as they arrive and are named."""

    @property
    def allow(self) -> str:
        """For the header `Allow`."""
        return ", ".join([*self.operations, "OPTIONS"])


@dataclass(slots=True)
class Paths:
    """The paths of one API."""

    api: Api
    base: str
    """Path of the API: `/klanten/api/v2`."""
    _by_shape: dict[tuple[str, int, str], Place] = field(default_factory=dict)

    @classmethod
    def of(cls, api: Api) -> Paths:
        """The paths of an API, under the path of its server URL."""
        found = cls(api, base_path(api))
        for resource in api.resources:
            operations: dict[str, dict[str, Operation]] = {}
            for operation in resource.operations:
                by_method = operations.setdefault(operation.path, {})
                by_method[operation.method.upper()] = operation
            for template, offered in operations.items():
                place = Place(
                    resource=resource,
                    template=template,
                    operations=offered,
                    passed={method: _passed(each) for method, each in offered.items()},
                )
                found._by_shape[_shape(template.lstrip("/"))] = place
        return found

    def find(self, rest: str) -> Place | None:
        """The place of a path below the base, without its first slash."""
        return self._by_shape.get(_shape(rest))


def _passed(operation: Operation) -> tuple[tuple[bytes, str], ...]:
    names = dict.fromkeys((*_PASSED, *(header.name.lower() for header in operation.headers)))
    return tuple((name.encode("latin-1"), name) for name in names)


def _shape(path: str) -> tuple[str, int, str]:
    """Resource, number of steps, and the word by which paths of one length differ.

    `klanten/_zoek` and `klanten/{uuid}` have as many steps; so the word is the second step when it
    starts with `_`, and the third otherwise.
    """
    steps = path.split("/")
    second = steps[1] if len(steps) > 1 else ""
    third = steps[2] if len(steps) > 2 else ""
    return steps[0], len(steps), second if second.startswith("_") else third


def base_path(api: Api) -> str:
    """The path of the server URL of an API, without a slash at the end."""
    return urlsplit(api.server).path.rstrip("/")


def servers(model: Model, address: str) -> dict[str, str]:
    """Server URL by name of the API, when all of them are served at one address."""
    return {api.name: address.rstrip("/") + base_path(api) for api in model.apis}
