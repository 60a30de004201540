"""Of what object type the objects of a route are, and which of those types are interactions."""

from __future__ import annotations

from werkbank.casus.running import RouteRun
from werkbank.ir import Behaviour, BehaviourKind, Model


def types_of(model: Model, run: RouteRun) -> dict[str, str]:
    """Object type per name of an object that the route made in the register."""
    by_path = {resource.path: resource.object_type for _, resource in model.resources()}
    return {name: by_path[path] for name, path in run.resources.items()}


def overrules(model: Model) -> tuple[Behaviour, ...]:
    """The rules of kind `overrulen`, over all APIs."""
    return tuple(
        rule for api in model.apis for rule in api.behaviours if rule.kind is BehaviourKind.OVERRULE
    )


def interactions(model: Model) -> frozenset[str]:
    """The object types that contactgegevens can be recorded with, other than a klant."""
    return frozenset(rule.object_type for rule in overrules(model) if rule.object_type)
