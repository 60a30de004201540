"""Every kind of behaviour rule with its implementation."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from werkbank.ir import BehaviourKind
from werkbank.register.behaviours.cross_reference import CROSS_REFERENCE
from werkbank.register.behaviours.deleting import DELETE_BLOCKED
from werkbank.register.behaviours.dependent_life import DEPENDENT_LIFE
from werkbank.register.behaviours.generated import GENERATED
from werkbank.register.behaviours.immutable import IMMUTABLE
from werkbank.register.behaviours.implementation import Implementation
from werkbank.register.behaviours.order import ORDER
from werkbank.register.behaviours.presence import FORBIDDEN_WHEN, ONE_OF_REQUIRED, REQUIRED_WHEN
from werkbank.register.behaviours.reference_exists import REFERENCE_EXISTS
from werkbank.register.behaviours.reference_value import REFERENCE_VALUE
from werkbank.register.behaviours.relation import RELATION_IN_SOURCE
from werkbank.register.behaviours.transition import TRANSITION
from werkbank.register.behaviours.unique import UNIQUE

_K = BehaviourKind
IMPLEMENTATIONS: Mapping[BehaviourKind, Implementation] = MappingProxyType(
    {
        _K.UNIQUE: UNIQUE,
        _K.GENERATED: GENERATED,
        _K.REFERENCE_EXISTS: REFERENCE_EXISTS,
        _K.CROSS_REFERENCE: CROSS_REFERENCE,
        _K.IMMUTABLE: IMMUTABLE,
        _K.ONE_OF_REQUIRED: ONE_OF_REQUIRED,
        _K.REQUIRED_WHEN: REQUIRED_WHEN,
        _K.FORBIDDEN_WHEN: FORBIDDEN_WHEN,
        _K.VISIBILITY: Implementation(elsewhere="visibility: is_hidden, is_disclosed_by"),
        _K.NO_DISCLOSURE: Implementation(elsewhere="no_disclosure: withheld"),
        _K.REFERENCE_VALUE: REFERENCE_VALUE,
        _K.RELATION_IN_SOURCE: RELATION_IN_SOURCE,
        _K.TRANSITION: TRANSITION,
        _K.ORDER: ORDER,
        _K.OVERRULE: Implementation(elsewhere="overrule: effective_values"),
        _K.DEPENDENT_LIFE: DEPENDENT_LIFE,
        _K.DELETE_BLOCKED: DELETE_BLOCKED,
        _K.CACHING: Implementation(elsewhere="caching: etag_of, is_current, refuse_stale"),
        _K.AUDIT: Implementation(elsewhere="audit: trail_lines"),
    }
)
