"""What of a resource is deprecated, and what of that an exchange uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.ir import (
    Deprecation,
    Model,
    OperationKind,
    Property,
    PropertyKind,
    Resource,
)

_FILTERED = frozenset({OperationKind.LIST, OperationKind.SEARCH})


@dataclass(frozen=True, slots=True)
class Deprecations:
    """The deprecated elements of a resource.

    Attributes:
        whole: of its object type; None when it is not.
        operations: by kind.
        filters: by name of the parameter.
        properties: by name, of the object type, its subtypes and the groups in them.
        values: by name of a property and code of its enumeration.
    """

    whole: Deprecation | None
    operations: Mapping[OperationKind, Deprecation]
    filters: Mapping[str, Deprecation]
    properties: Mapping[str, Deprecation]
    values: Mapping[tuple[str, str], Deprecation]

    def __bool__(self) -> bool:
        return bool(self.whole or self.operations or self.filters or self.properties or self.values)

    @property
    def looks_inside(self) -> bool:
        """True when messages must be read to know what they use."""
        return bool(self.properties or self.values)

    def possible(self, kind: OperationKind) -> bool:
        """True when an exchange of this kind may use something deprecated."""
        if self.whole or kind in self.operations:
            return True
        if kind in _FILTERED and self.filters:
            return True
        carries = kind is not OperationKind.DELETE
        return carries and self.looks_inside

    def used(
        self, kind: OperationKind, filters: Iterable[str] = (), *bodies: Any
    ) -> Iterator[Deprecation]:
        """What an exchange uses.

        Args:
            kind: the kind of operation.
            filters: the names of the parameters that were given.
            bodies: the request and the answer, as JSON values.
        """
        if self.whole:
            yield self.whole
        if kind in self.operations:
            yield self.operations[kind]
        for name in filters:
            if name in self.filters:
                yield self.filters[name]
        if self.looks_inside:
            for body in bodies:
                yield from self._carried(body)

    def _carried(self, body: Any) -> Iterator[Deprecation]:
        if isinstance(body, dict):
            for key, value in body.items():
                if key in self.properties:
                    yield self.properties[key]
                for each in value if isinstance(value, list) else (value,):
                    if isinstance(each, str) and (key, each) in self.values:
                        yield self.values[key, each]
                yield from self._carried(value)
        elif isinstance(body, list):
            for each in body:
                yield from self._carried(each)


def deprecations_of(model: Model, resource: Resource) -> Deprecations:
    """What of a resource the model calls deprecated."""
    held = [
        prop
        for name in model.reach(resource.object_type)
        for prop in model.object_types[name].properties
    ]
    return Deprecations(
        whole=model.object_types[resource.object_type].deprecation,
        operations={op.kind: op.deprecation for op in resource.operations if op.deprecation},
        filters={each.name: mark for each in resource.filters if (mark := each.outdated)},
        properties={prop.name: prop.deprecation for prop in held if prop.deprecation},
        values=dict(_values(model, held)),
    )


def _values(
    model: Model, held: Iterable[Property]
) -> Iterator[tuple[tuple[str, str], Deprecation]]:
    for prop in held:
        if prop.kind is PropertyKind.ENUM:
            for value in model.enumerations[prop.range].values:
                if value.deprecation:
                    yield (prop.name, value.code), value.deprecation
