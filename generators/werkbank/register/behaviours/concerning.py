"""Whether a rule can have anything to say of a write, which is cheaper to tell than what."""

from __future__ import annotations

from collections.abc import Callable

from werkbank.ir import Behaviour
from werkbank.register.draft import Draft
from werkbank.validate.places import firsts

Concerns = Callable[[Behaviour, Draft], bool]


def occurs(rule: Behaviour, draft: Draft) -> bool:
    """True when what the rule is about occurs in the object, before or after."""
    return rule.object_type is None or rule.object_type in draft.types


def any_given(rule: Behaviour, draft: Draft) -> bool:
    """True when one of the attributes may have a value in the new state."""
    return not firsts(rule.properties).isdisjoint(draft.names)


def all_given(rule: Behaviour, draft: Draft) -> bool:
    """True when all of the attributes may have one."""
    return firsts(rule.properties) <= draft.names


def changes(_rule: Behaviour, draft: Draft) -> bool:
    """True when there was an object before."""
    return draft.old is not None
