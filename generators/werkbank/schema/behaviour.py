"""Which behaviour rules bear on which operation, and which properties a register generates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from werkbank.ir import (
    Api,
    Behaviour,
    BehaviourKind,
    Model,
    Operation,
    OperationKind,
    PropertyKind,
    Resource,
)

_K = OperationKind
_WRITE = frozenset({_K.CREATE, _K.REPLACE, _K.PATCH})
_CHANGE = frozenset({_K.REPLACE, _K.PATCH})
_FIND = frozenset({_K.LIST, _K.SEARCH})
_READ = frozenset({_K.READ, _K.HEAD})
_AUDIT = frozenset({_K.AUDIT_LIST, _K.AUDIT_READ})
_DELETE = frozenset({_K.DELETE})

_OPERATIONS: dict[BehaviourKind, frozenset[OperationKind]] = {
    BehaviourKind.UNIQUE: _WRITE,
    BehaviourKind.GENERATED: _WRITE,
    BehaviourKind.REFERENCE_EXISTS: _WRITE,
    BehaviourKind.CROSS_REFERENCE: _WRITE | _DELETE,
    BehaviourKind.IMMUTABLE: _CHANGE,
    BehaviourKind.ONE_OF_REQUIRED: _WRITE,
    BehaviourKind.REQUIRED_WHEN: _WRITE,
    BehaviourKind.FORBIDDEN_WHEN: _WRITE,
    BehaviourKind.VISIBILITY: _FIND | _READ,
    BehaviourKind.NO_DISCLOSURE: _FIND,
    BehaviourKind.REFERENCE_VALUE: _WRITE,
    BehaviourKind.RELATION_IN_SOURCE: _WRITE,
    BehaviourKind.TRANSITION: _CHANGE,
    BehaviourKind.ORDER: _WRITE,
    BehaviourKind.OVERRULE: _READ,
    BehaviourKind.DEPENDENT_LIFE: _DELETE,
    BehaviourKind.DELETE_BLOCKED: _DELETE,
    BehaviourKind.CACHING: _READ | _CHANGE | _DELETE | {_K.AUDIT_READ},
    BehaviourKind.AUDIT: _WRITE | _DELETE | _AUDIT,
}


def behaviours_of(model: Model, api: Api, resource: Resource) -> tuple[Behaviour, ...]:
    """The rules about a resource, in the order of the API.

    Those of its object type with its ancestors and subtypes, those of every group that its
    messages hold, and those that hold for every resource.
    """
    names = model.reach(resource.object_type)
    return tuple(rule for rule in api.behaviours if _concerns(rule, names))


def _concerns(rule: Behaviour, names: frozenset[str]) -> bool:
    if rule.kind is BehaviourKind.DEPENDENT_LIFE:  # what ends a life is removing the last relation
        return any(str(path).partition(".")[0] in names for path in _list(rule.options.get("via")))
    return rule.object_type is None or rule.object_type in names


def _list(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return tuple(value) if isinstance(value, (list, tuple)) else (value,)


def behaviours_for(
    rules: Iterable[Behaviour], operation: Operation | OperationKind
) -> tuple[Behaviour, ...]:
    """Those of `rules` that a client meets in this operation."""
    kind = operation.kind if isinstance(operation, Operation) else operation
    return tuple(rule for rule in rules if kind in _OPERATIONS[rule.kind])


def generated_properties(model: Model, api: Api) -> frozenset[tuple[str, str]]:
    """`(object type, property)` of everything a register fills in when the client leaves it out.

    Nothing where one schema serves reading and writing: a client cannot leave out what that asks.
    """
    if not api.profile.messages.per_operation:
        return frozenset()
    return frozenset(
        pair
        for rule in api.behaviours
        if rule.kind is BehaviourKind.GENERATED and rule.object_type
        for path in rule.properties
        for pair in _holders(model, rule.object_type, tuple(path.split(".")))
    )


def _holders(model: Model, name: str, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The concrete types that hold the last property of `path`, with its name."""
    for holder in model.concrete(name):
        prop = holder.find(path[0])
        if prop is None:
            continue
        if len(path) == 1:
            yield holder.name, prop.name
        elif prop.kind is PropertyKind.GROUP:
            yield from _holders(model, prop.range, path[1:])
