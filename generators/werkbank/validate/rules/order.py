"""volgorde: the first of `attributen` is not later than the second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from werkbank.ir import Behaviour
from werkbank.validate.fault import Fault, broken
from werkbank.validate.moments import is_later
from werkbank.validate.state import State, concerned


def order_faults(
    rule: Behaviour, state: State | None, generated: Iterable[Behaviour], now: datetime
) -> Iterator[Fault]:
    """Where the first of `attributen` is later than the second.

    Args:
        rule: of this kind.
        state: the object.
        generated: the rules by which a register sets values; where it sets the second attribute,
            the first is what a client can mend.
        now: its time zone decides which day a moment lies in.
    """
    first, second = rule.properties
    for place in concerned(rule, state):
        begin, end = place.first(first), place.first(second)
        if not (isinstance(begin, str) and isinstance(end, str)):
            continue
        if is_later(begin, end, now):
            given = any(
                second in other.properties and other.object_type == rule.object_type
                for other in generated
            )
            at = first if given else second
            yield broken(
                rule, place.name(at), f"{first} moet op of voor {second} liggen; verbeter de datum"
            )
