"""Constraints leave room for values, and the examples are among them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from werkbank.checks import CHECKS
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import modelling as problems
from werkbank.ir import Facets, JsonType, Model, Property, PropertyKind, ScalarType
from werkbank.position import Position
from werkbank.rules.elements import own_properties
from werkbank.schema.explain import suggestion


def bounds_leave_room(model: Model) -> Iterator[Diagnostic]:
    """No lower bound lies above its upper bound."""
    for name, scalar in model.types.items():
        yield from _bounds(name, scalar.facets, scalar.position)
    for name, _, prop in own_properties(model):
        yield from _bounds(name, prop.facets, prop.position)
        if prop.min_items and prop.max_items and prop.min_items > prop.max_items:
            yield report(
                problems.BOUNDS,
                prop.position,
                element=name,
                low="minimum_cardinality",
                high="maximum_cardinality",
            )


def _bounds(element: str, facets: Facets, position: Position) -> Iterator[Diagnostic]:
    pairs = (
        (facets.min_length, facets.max_length, "de minimumlengte", "de maximumlengte"),
        (facets.minimum, facets.maximum, "minimum_value", "maximum_value"),
    )
    for low, high, low_name, high_name in pairs:
        if low is not None and high is not None and low > high:
            yield report(problems.BOUNDS, position, element=element, low=low_name, high=high_name)


def checks_exist(model: Model) -> Iterator[Diagnostic]:
    """Every `controle` names a check that the workbench has."""
    for name, scalar in model.types.items():
        if scalar.check is not None and scalar.check not in CHECKS:
            yield report(
                problems.UNKNOWN_CHECK,
                scalar.position,
                element=name,
                check=scalar.check,
                suggestion=suggestion(scalar.check, list(CHECKS)),
                known=", ".join(sorted(CHECKS)),
            )


def examples_are_valid(model: Model) -> Iterator[Diagnostic]:
    """Examples satisfy the constraints of what they are an example of."""
    for name, scalar in model.types.items():
        for value in scalar.examples:
            yield from _example(
                name, value, why_scalar(scalar, scalar.facets, value), scalar.position
            )
    for name, _, prop in own_properties(model):
        for value in prop.examples:
            yield from _example(name, value, _why(model, prop, value), prop.position)


def _example(
    element: str, value: str, reason: str | None, position: Position
) -> Iterator[Diagnostic]:
    if reason:
        yield report(problems.EXAMPLE, position, element=element, value=value, reason=reason)


def _why(model: Model, prop: Property, value: str) -> str | None:
    if prop.kind is PropertyKind.ENUM:
        codes = model.enumerations[prop.range].codes
        return None if value in codes else f"het is geen waarde van {prop.range}"
    if prop.kind is PropertyKind.GROUP:
        return "een gegevensgroep krijgt zijn voorbeeld uit die van zijn attributen"
    if prop.reference_list and prop.reference_list in model.reference_lists:
        reference = model.reference_lists[prop.reference_list]
        if not reference.open and value not in {item.code for item in reference.values}:
            return f"het is geen code uit referentielijst {reference.name}"
    return why_scalar(prop, prop.facets, value)


def why_scalar(holder: ScalarType | Property, facets: Facets, value: str) -> str | None:
    """Why text `value` is not valid for a type or attribute, in Dutch; None when it is."""
    if holder.json_type in {JsonType.INTEGER, JsonType.NUMBER}:
        return _why_number(holder.json_type, facets, value)
    if holder.json_type is JsonType.BOOLEAN:
        return None if value in {"true", "false", "True", "False"} else "het is geen true of false"
    if facets.min_length is not None and len(value) < facets.min_length:
        return f"korter dan {facets.min_length} tekens"
    if facets.max_length is not None and len(value) > facets.max_length:
        return f"langer dan {facets.max_length} tekens"
    if facets.pattern is not None and not _matches(facets.pattern, value):
        return f"past niet op {facets.pattern}"
    check = CHECKS.get(holder.check or "")
    return check.why(value) if check else None


def _why_number(json_type: JsonType, facets: Facets, value: str) -> str | None:
    try:
        number = int(value) if json_type is JsonType.INTEGER else float(value)
    except ValueError:
        return "het is geen getal"
    if facets.minimum is not None and number < facets.minimum:
        return f"kleiner dan {facets.minimum}"
    if facets.maximum is not None and number > facets.maximum:
        return f"groter dan {facets.maximum}"
    return None


def _matches(pattern: str, value: str) -> bool:
    try:
        return re.search(pattern, value) is not None
    except re.error:  # reported by the rule on patterns
        return True
