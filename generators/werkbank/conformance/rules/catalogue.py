"""Which test goes with which kind of rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from werkbank.conformance.rules import (
    disclosure,
    presence,
    references,
    relations,
    tracking,
    values,
)
from werkbank.conformance.target import Target
from werkbank.ir import Api, Behaviour, BehaviourKind

RuleTest = Callable[[Target, Api, Behaviour], Iterator[str]]
"""Yields a Dutch finding for everything that is different from what the rule says."""
_B = BehaviourKind

TESTS: Mapping[BehaviourKind, RuleTest] = MappingProxyType(
    {
        _B.UNIQUE: values.unique,
        _B.GENERATED: values.generated,
        _B.REFERENCE_EXISTS: references.reference_exists,
        _B.CROSS_REFERENCE: relations.cross_reference,
        _B.IMMUTABLE: values.immutable,
        _B.ONE_OF_REQUIRED: presence.one_of_required,
        _B.REQUIRED_WHEN: presence.required_when,
        _B.FORBIDDEN_WHEN: presence.forbidden_when,
        _B.VISIBILITY: disclosure.visibility,
        _B.NO_DISCLOSURE: disclosure.no_disclosure,
        _B.REFERENCE_VALUE: references.reference_value,
        _B.RELATION_IN_SOURCE: references.relation_in_source,
        _B.TRANSITION: values.transition,
        _B.ORDER: values.order,
        _B.OVERRULE: relations.overrule,
        _B.DEPENDENT_LIFE: relations.dependent_life,
        _B.DELETE_BLOCKED: relations.delete_blocked,
        _B.CACHING: tracking.caching,
        _B.AUDIT: tracking.audit,
    }
)
