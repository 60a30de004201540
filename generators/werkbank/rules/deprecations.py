"""What is deprecated says since when and what comes instead, and casussen no longer use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import deprecating as problems
from werkbank.ir import (
    NOTHING,
    Deprecation,
    Model,
    ObjectType,
    Operation,
    OperationKind,
    PropertyKind,
    Resource,
    Step,
)
from werkbank.rules.elements import enum_values, own_properties
from werkbank.schema.explain import suggestion

_ANNOTATION, _KEY = "verouderdSinds", "sinds"


@dataclass(frozen=True, slots=True)
class Marked:
    """A deprecated element.

    Attributes:
        name: as people write it.
        mark: its deprecation.
        known: what can come in its place, and whether that is deprecated itself.
        key: where the day since when stands.
    """

    name: str
    mark: Deprecation
    known: Mapping[str, bool]
    key: str = _ANNOTATION


def today() -> date:
    """The day on which is judged whether a day has passed."""
    return datetime.now(UTC).date()


def deprecations_are_complete(model: Model) -> Iterator[Diagnostic]:
    """A replacement that exists, a day since when, and a removal that is still to come."""
    for each in _marked(model):
        yield from _replacement(each)
        yield from _days(each)


def _replacement(each: Marked) -> Iterator[Diagnostic]:
    replacement = each.mark.replacement
    if not replacement:
        yield report(problems.NO_REPLACEMENT, each.mark.position, element=each.name)
    elif replacement != NOTHING and replacement not in each.known:
        yield report(
            problems.UNKNOWN_REPLACEMENT,
            each.mark.position,
            element=each.name,
            replacement=replacement,
            suggestion=suggestion(replacement, list(each.known)),
            remedy="noem een element dat er wel is, of schrijf `vervanging: geen`",
        )
    elif each.known.get(replacement):
        yield report(
            problems.REPLACED_BY_DEPRECATED,
            each.mark.position,
            element=each.name,
            replacement=replacement,
        )


def _days(each: Marked) -> Iterator[Diagnostic]:
    mark = each.mark
    if mark.since is None:
        yield report(problems.NO_DATE, mark.position, element=each.name, key=each.key)
    elif mark.removal is not None and mark.removal < mark.since:
        yield report(
            problems.REMOVAL_BEFORE,
            mark.position,
            element=each.name,
            removal=mark.removal,
            since=mark.since,
            key=each.key,
        )
    if mark.removal is not None and mark.removal < today():
        yield report(
            problems.REMOVAL_PASSED, mark.position, element=each.name, removal=mark.removal
        )


def _marked(model: Model) -> Iterator[Marked]:
    known = _elements(model)
    for name, held in model.object_types.items():
        if held.deprecation:
            yield Marked(name, held.deprecation, known)
    for name, _, prop in own_properties(model):
        if prop.deprecation:
            yield Marked(name, prop.deprecation, known)
    for name, enumeration, value in enum_values(model):
        if value.deprecation:
            codes = {each.code: bool(each.deprecation) for each in enumeration.values}
            yield Marked(name, value.deprecation, {**known, **codes})
    operations = {
        operation.operation_id: bool(operation.deprecation)
        for _, resource in model.resources()
        for operation in resource.operations
    }
    for _, resource in model.resources():
        filters = {each.name: bool(each.outdated) for each in resource.filters}
        for parameter in resource.filters:
            if parameter.deprecation:
                name = f"filter {parameter.name} van {resource.path}"
                yield Marked(name, parameter.deprecation, filters, _KEY)
        for operation in resource.operations:
            if operation.deprecation:
                name = _operation_name(operation, resource)
                yield Marked(name, operation.deprecation, operations, _KEY)


def _elements(model: Model) -> dict[str, bool]:
    """Every class, attribute and value, and whether it is deprecated."""
    found = {name: bool(held.deprecation) for name, held in model.object_types.items()}
    for name, held in model.object_types.items():
        for prop in held.properties:
            found[f"{name}.{prop.name}"] = bool(prop.deprecation)
    found.update(dict.fromkeys(model.enumerations, False))
    for name, _, value in enum_values(model):
        found[name] = bool(value.deprecation)
    return found


def _operation_name(operation: Operation, resource: Resource) -> str:
    return f"operatie {operation.kind.value} van {resource.path}"


# -- casussen ------------------------------------------------------------------------------------


def casussen_use_what_is_current(model: Model) -> Iterator[Diagnostic]:
    """No step that must succeed sends, asks for or filters on something deprecated."""
    if not any(True for _ in _marked(model)):
        return
    resources = {resource.path: resource for _, resource in model.resources()}
    for casus in model.casussen:
        for step in (*casus.given, *(s for route in casus.routes for s in route.steps)):
            resource = resources.get(step.resource)
            for name, mark in dict(_used(model, step, resource) if resource else ()).items():
                yield report(
                    problems.USED_IN_CASUS,
                    step.position,
                    step=step.name,
                    element=name,
                    replacement=_instead(mark),
                )


def _instead(mark: Deprecation) -> str:
    if mark.replacement and mark.replacement != NOTHING:
        return mark.replacement
    return "iets anders, of laat het weg"


def _used(model: Model, step: Step, resource: Resource) -> Iterator[tuple[str, Deprecation]]:
    operation = resource.find(step.kind)
    if operation is not None and operation.deprecation:
        yield _operation_name(operation, resource), operation.deprecation
    held = model.object_types[resource.object_type]
    if held.deprecation:
        yield held.name, held.deprecation
    for parameter in resource.filters:
        mark = parameter.outdated
        if mark is not None and parameter.name in step.filters:
            yield f"filter {parameter.name} van {resource.path}", mark
    if step.kind is not OperationKind.SEARCH:
        yield from _carried(model, held, step.body)


def _carried(model: Model, held: ObjectType, value: object) -> Iterator[tuple[str, Deprecation]]:
    """The deprecated attributes and values in a message, of the object type and all subtypes."""
    if not isinstance(value, Mapping):
        return
    for concrete in model.concrete(held.name):
        for prop in concrete.properties:
            if prop.name not in value:
                continue
            part = value[prop.name]
            if prop.deprecation:
                yield f"{prop.owner or concrete.name}.{prop.name}", prop.deprecation
            for each in part if isinstance(part, list | tuple) else (part,):
                if prop.kind is PropertyKind.GROUP:
                    yield from _carried(model, model.object_types[prop.range], each)
                elif prop.kind is PropertyKind.ENUM:
                    yield from _code(model, prop.range, each)


def _code(model: Model, enumeration: str, code: object) -> Iterator[tuple[str, Deprecation]]:
    for value in model.enumerations[enumeration].values:
        if value.code == code and value.deprecation:
            yield f"{enumeration}.{value.code}", value.deprecation
