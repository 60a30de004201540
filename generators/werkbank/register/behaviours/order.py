"""volgorde: the first of `attributen` is not later than the second."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour, BehaviourKind
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.register.moments import is_later
from werkbank.register.problem import Fault, broken
from werkbank.register.state import concerned


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    first, second = rule.properties
    for place in concerned(rule, draft.new):
        begin, end = place.first(first), place.first(second)
        if not (isinstance(begin, str) and isinstance(end, str)):
            continue
        if is_later(begin, end, work.now):
            at = first if _is_given_by_register(rule, draft, second) else second
            yield broken(
                rule, place.name(at), f"{first} moet op of voor {second} liggen; verbeter de datum"
            )


def _is_given_by_register(rule: Behaviour, draft: Draft, path: str) -> bool:
    """True when the register sets the value, so that the other one is what a client can mend."""
    return any(
        path in other.properties and other.object_type == rule.object_type
        for other in draft.collection.of_kind(BehaviourKind.GENERATED)
    )


ORDER = Implementation(judge=_judge)
