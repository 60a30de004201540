"""Everything there is to examine, from the model: nothing is listed by hand."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.conformance.protocol import PROTOCOL
from werkbank.conformance.result import Feature, Kind
from werkbank.ir import Api, Behaviour, BehaviourKind, Casus, Model, Operation, Resource


def features_of(model: Model, apis: tuple[str, ...] = ()) -> Iterator[Feature]:
    """The features of these APIs (all without any), in the order of the report."""
    for api in model.apis:
        if apis and api.name not in apis:
            continue
        for each in PROTOCOL:
            yield Feature(
                kind=Kind.HTTP,
                code=each.code,
                api=api.name,
                title=each.title,
                required=each.required,
            )
        for resource in api.resources:
            for operation in resource.operations:
                yield operation_feature(api, resource, operation)
        for rule in api.behaviours:
            yield rule_feature(api, rule)
    for casus in model.casussen:
        yield casus_feature(casus)


def operation_feature(api: Api, resource: Resource, operation: Operation) -> Feature:
    """An operation as a feature."""
    del resource
    return Feature(
        kind=Kind.OPERATION, code=operation.operation_id, api=api.name, title=operation.summary
    )


def rule_feature(api: Api, rule: Behaviour) -> Feature:
    """A behaviour rule as a feature; what takes another register to answer is optional."""
    elsewhere = rule.kind is BehaviourKind.RELATION_IN_SOURCE or bool(rule.options.get("vreemd"))
    return Feature(
        kind=Kind.RULE, code=rule.code, api=api.name, title=rule.title, required=not elsewhere
    )


def casus_feature(casus: Casus) -> Feature:
    """A casus as a feature."""
    return Feature(kind=Kind.CASUS, code=casus.code, api="", title=casus.title)
