"""Model -> diagnostics. A rule is a plain function; all of them stand in `RULES`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from werkbank.diagnostics import Diagnostic
from werkbank.ir import Model
from werkbank.rules import (
    behaviours,
    casussen,
    deprecations,
    exchange,
    metadata,
    naming,
    patterns,
    structure,
    traceability,
    values,
)

Rule = Callable[[Model], Iterable[Diagnostic]]

MODEL_RULES: tuple[Rule, ...] = (
    naming.names_are_written_one_way,
    metadata.everything_is_described,
    metadata.mim_is_complete,
    metadata.stereotype_fits,
    metadata.sensitive_is_personal,
    patterns.patterns_are_portable,
    values.bounds_leave_room,
    values.checks_exist,
    values.examples_are_valid,
    structure.subtypes_can_be_told_apart,
    structure.abstract_classes_have_subtypes,
    structure.enumerations_have_values,
    structure.everything_is_used,
    structure.groups_end,
    structure.reference_lists_exist,
    exchange.operations_are_unique,
    exchange.resources_are_objects,
    exchange.references_lead_somewhere,
    exchange.scopes_are_used,
    exchange.sensitive_filters_can_be_used,
    exchange.apis_follow_the_design_rules,
    exchange.behaviours_have_one_place,
    behaviours.behaviours_make_sense,
)
"""What holds for every model, a design variant as well."""

RULES: tuple[Rule, ...] = (
    *MODEL_RULES,
    traceability.questions_exist,
    traceability.decisions_exist,
    traceability.elements_exist,
    traceability.elements_are_explained,
    traceability.behaviours_are_explained,
    traceability.questions_are_worked_out,
    traceability.decisions_are_shown,
    casussen.payloads_are_valid,
    deprecations.deprecations_are_complete,
    deprecations.casussen_use_what_is_current,
)


def judge(model: Model, rules: tuple[Rule, ...] = RULES) -> tuple[Diagnostic, ...]:
    """What every rule finds in the model, sorted by place."""
    return tuple(sorted({diagnostic for rule in rules for diagnostic in rule(model)}))
