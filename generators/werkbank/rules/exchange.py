"""The exchange layer is consistent with itself, the model and the API design rules."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import exchange as problems
from werkbank.ir import Model, OperationKind, PropertyKind
from werkbank.position import Position
from werkbank.rules.elements import own_properties


def operations_are_unique(model: Model) -> Iterator[Diagnostic]:
    """Within an API no two operations share an operationId."""
    for api in model.apis:
        seen: dict[str, str] = {}
        for resource in api.resources:
            for operation in resource.operations:
                other = seen.get(operation.operation_id)
                if other is not None:
                    yield report(
                        problems.OPERATION_DOUBLE,
                        operation.position,
                        operation=operation.operation_id,
                        other=other,
                    )
                seen.setdefault(operation.operation_id, f"resource {resource.path}")


def resources_are_objects(model: Model) -> Iterator[Diagnostic]:
    """A resource exchanges an objecttype that this standard owns and that has an identity."""
    for _, resource in model.resources():
        holder = model.object_types[resource.object_type]
        values = {"resource": resource.path, "name": holder.name}
        if holder.external:
            yield report(problems.EXTERNAL_EXCHANGED, resource.position, **values)
        elif not holder.identified:
            yield report(problems.ABSTRACT_EXCHANGED, resource.position, **values)


def references_lead_somewhere(model: Model) -> Iterator[Diagnostic]:
    """What is referred to by URL is exchanged by some API, or is external."""
    if not model.apis:
        return
    exchanged = {resource.object_type for _, resource in model.resources()}
    for name, holder, prop in own_properties(model):
        if prop.kind is not PropertyKind.REFERENCE or holder.external:
            continue
        targets = model.concrete(prop.range)
        if any(not t.external and t.name not in exchanged for t in targets) and (
            prop.range not in exchanged
        ):
            yield report(problems.NOT_EXCHANGED, prop.position, element=name, name=prop.range)


def scopes_are_used(model: Model) -> Iterator[Diagnostic]:
    """A scope that no operation asks for is a mistake or a leftover."""
    for api in model.apis:
        used = {op.scope for resource in api.resources for op in resource.operations}
        for scope in api.scopes:
            if scope.name not in used:
                yield report(problems.SCOPE_UNUSED, scope.position, scope=scope.name)


def sensitive_filters_can_be_used(model: Model) -> Iterator[Diagnostic]:
    """A filter that may not travel in a URL needs a search operation."""
    for _, resource in model.resources():
        if resource.find(OperationKind.SEARCH) is None:
            for parameter in resource.filters:
                if parameter.sensitive:
                    yield report(
                        problems.SENSITIVE_UNREACHABLE,
                        parameter.position,
                        name=parameter.name,
                        resource=resource.path,
                    )


def apis_follow_the_design_rules(model: Model) -> Iterator[Diagnostic]:
    """The server URL has https and the major version, and a reader can reach someone."""
    for api in model.apis:
        place = api.position
        if not (api.server.startswith("https://") and api.server.endswith(f"/v{api.major}")):
            yield report(problems.SERVER, place, server=api.server, api=api.name, major=api.major)
        contact = (
            ("naam", api.contact.name),
            ("email", api.contact.email),
            ("url", api.contact.url),
        )
        for key, value in contact:
            if not value:
                yield report(problems.CONTACT, place, api=api.name, key=key)


def behaviours_have_one_place(model: Model) -> Iterator[Diagnostic]:
    """A rule has one code, over all APIs; the shared rules stand in one place."""
    seen: dict[str, Position] = {}
    for api in model.apis:
        for behaviour in api.behaviours:
            other = seen.setdefault(behaviour.code, behaviour.position)
            if other != behaviour.position:
                yield report(
                    problems.BEHAVIOUR_DOUBLE,
                    behaviour.position,
                    code=behaviour.code,
                    other=other,
                )
