"""Behaviour rules as lines of code that are passed only where the rule certainly holds.

The object satisfies its schema and has no empty groups or lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind, Model, ReferenceList
from werkbank.validate.quick.access import Access
from werkbank.validate.rules.reference_value import is_valid, listed

Bind = Callable[[Any], str]
"""Gives a value a name in the code."""
_K = BehaviourKind
_DAY = timedelta(days=1)


def condition(
    rule: Behaviour, model: Model, today: date, bind: Bind, access: Access
) -> Iterator[str]:
    """Lines that leave the function with False unless a rule certainly holds in an object."""
    lines = list(_lines(rule, model, today, bind, access))
    if rule.when is None:
        yield from lines
        return
    path, wanted = rule.when
    yield f"w = {access.first(path)}"
    yield f"if w is not None and (type(w) is not str or w == {wanted!r}):"
    yield from (f"    {line}" for line in lines)


def _lines(rule: Behaviour, model: Model, today: date, bind: Bind, access: Access) -> Iterator[str]:
    has = [access.has(path) for path in rule.properties]
    match rule.kind:
        case _K.ONE_OF_REQUIRED if rule.options.get("precies"):
            yield f"if {' + '.join(f'bool({each})' for each in has)} != 1: return False"
        case _K.ONE_OF_REQUIRED | _K.REQUIRED_WHEN:
            yield f"if not ({' or '.join(has)}): return False"
        case _K.FORBIDDEN_WHEN:
            yield f"if {' or '.join(has)}: return False"
        case _K.ORDER:
            first, second = rule.properties
            moments = f"{access.first(first)}, {access.first(second)}"
            yield f"if {' and '.join(has)} and not ordered({moments}): return False"
        case _K.REFERENCE_VALUE:
            for path in rule.properties:
                yield from _codes(rule, path, model, today, bind, access)
        case _:
            yield "return False"


def _codes(
    rule: Behaviour, path: str, model: Model, today: date, bind: Bind, access: Access
) -> Iterator[str]:
    found = listed(rule, path, model)
    if found is None:
        return
    now = frozenset(entry.code for entry in found.values if is_valid(entry, today))
    day = rule.options.get("peildatum")
    yield f"if {access.has(path)}:"
    if day is not None:
        spans = bind(dict(_spans(found)))
        asked = f"{access.all(path)}, {access.first(str(day))}, {bind(now)}, {spans}"
        yield f"    if not valid_on({asked}): return False"
    elif "." not in path:
        yield f"    v = {access.first(path)}"
        yield f"    if type(v) is not str or v not in {bind(now)}: return False"
    else:
        yield f"    for v in {access.all(path)}:"
        yield f"        if type(v) is not str or v not in {bind(now)}: return False"


def _spans(found: ReferenceList) -> Iterator[tuple[str, tuple[str, str]]]:
    """Per code the days on which it certainly is valid, whatever the time zone of a moment."""
    for entry in found.values:
        begin = (entry.begin + _DAY).isoformat() if entry.begin else "0000-00-00"
        end = (entry.end - _DAY).isoformat() if entry.end else "9999-99-99"
        yield entry.code, (begin, end)
