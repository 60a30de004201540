"""A test for every kind of operation: does it do what the specification says of it?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from werkbank.conformance.client import Collection
from werkbank.conformance.operations.many import list_test, search_test
from werkbank.conformance.operations.one import (
    create_test,
    delete_test,
    head_test,
    patch_test,
    read_test,
    replace_test,
)
from werkbank.conformance.operations.trail import trail_line_test, trail_test
from werkbank.conformance.rules.placing import Spot
from werkbank.conformance.target import Target
from werkbank.ir import (
    Api,
    Behaviour,
    BehaviourKind,
    Operation,
    OperationKind,
    Resource,
)

__all__ = ["operation_test"]

OperationTest = Callable[[Target, Spot, Operation], Iterator[str]]
_K = OperationKind
_TESTS: Mapping[OperationKind, OperationTest] = MappingProxyType(
    {
        _K.LIST: list_test,
        _K.CREATE: create_test,
        _K.READ: read_test,
        _K.HEAD: head_test,
        _K.REPLACE: replace_test,
        _K.PATCH: patch_test,
        _K.DELETE: delete_test,
        _K.SEARCH: search_test,
        _K.AUDIT_LIST: trail_test,
        _K.AUDIT_READ: trail_line_test,
    }
)


def operation_test(
    target: Target, api: Api, resource: Resource, operation: Operation
) -> Iterator[str]:
    """Yields a Dutch finding for everything that is different from what the specification says."""
    collection = Collection(target.wire, api, resource)
    nothing = Behaviour(
        code="", kind=BehaviourKind.AUDIT, title="", text="", object_type=None, api=api.name
    )
    yield from _TESTS[operation.kind](target, Spot(target, nothing, collection, ""), operation)
