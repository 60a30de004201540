"""Behaviour rules as lines of code that are passed only where the rule certainly holds.

The object is `d`; it satisfies its schema and has no empty groups or lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind, Model, ReferenceList
from werkbank.validate.places import first_at, split, values
from werkbank.validate.rules.reference_value import is_valid, listed

Bind = Callable[[Any], str]
"""Gives a value a name in the code."""
_K = BehaviourKind
_DAY = timedelta(days=1)
_DATE = 10
_MOMENT = 19


def condition(rule: Behaviour, model: Model, today: date, bind: Bind) -> Iterator[str]:
    """Lines that leave the function with 0 unless a rule certainly holds in `d`."""
    lines = list(_lines(rule, model, today, bind))
    if rule.when is None:
        yield from lines
        return
    path, wanted = rule.when
    yield f"w = {_first(path, bind)}"
    yield f"if w is not None and (type(w) is not str or w == {bind(wanted)}):"
    yield from (f"    {line}" for line in lines)


def _lines(rule: Behaviour, model: Model, today: date, bind: Bind) -> Iterator[str]:
    has = [_has(path, bind) for path in rule.properties]
    match rule.kind:
        case _K.ONE_OF_REQUIRED if rule.options.get("precies"):
            yield f"if {' + '.join(f'bool({each})' for each in has)} != 1: return 0"
        case _K.ONE_OF_REQUIRED | _K.REQUIRED_WHEN:
            yield f"if not ({' or '.join(has)}): return 0"
        case _K.FORBIDDEN_WHEN:
            yield f"if {' or '.join(has)}: return 0"
        case _K.ORDER:
            first, second = (_first(path, bind) for path in rule.properties)
            yield f"if not {bind(_ordered)}({first}, {second}): return 0"
        case _K.REFERENCE_VALUE:
            for path in rule.properties:
                yield from _codes(rule, path, model, today, bind)
        case _:
            yield "return 0"


def _has(path: str, bind: Bind) -> str:
    """An expression that is true when there is a value at a path."""
    if "." not in path:
        return f"g({bind(path)}) is not None"
    return f"({_root(path, bind)} is not None and {bind(values)}(d, {bind(split(path))}))"


def _first(path: str, bind: Bind) -> str:
    if "." not in path:
        return f"g({bind(path)})"
    return f"{bind(first_at)}(d, {bind(path)})"


def _root(path: str, bind: Bind) -> str:
    return f"g({bind(path.partition('.')[0])})"


def _ordered(first: Any, second: Any) -> bool:
    """True when there is nothing to compare, or both are written alike and in order."""
    if first is None or second is None:
        return True
    if not (isinstance(first, str) and isinstance(second, str)) or len(first) != len(second):
        return False
    if len(first) == _DATE:
        return first[4] == first[7] == second[4] == second[7] == "-" and first <= second
    return first[_MOMENT:] == second[_MOMENT:] and first[:_MOMENT] <= second[:_MOMENT]


def _codes(rule: Behaviour, path: str, model: Model, today: date, bind: Bind) -> Iterator[str]:
    found = listed(rule, path, model)
    if found is None:
        return
    now = frozenset(entry.code for entry in found.values if is_valid(entry, today))
    day = rule.options.get("peildatum")
    if day is not None:
        on_day = bind(_valid_on(found, now))
        codes = f"{bind(values)}(d, {bind(split(path))})"
        yield f"if {_root(path, bind)} is not None:"
        yield f"    if not {on_day}({codes}, {_first(str(day), bind)}): return 0"
    elif "." not in path:
        yield f"v = g({bind(path)})"
        yield "if v is not None:"
        yield f"    if type(v) is not str or v not in {bind(now)}: return 0"
    else:
        yield f"if {_root(path, bind)} is not None:"
        codes = f"{bind(values)}(d, {bind(split(path))})"
        yield f"    for v in {codes}:"
        yield f"        if type(v) is not str or v not in {bind(now)}: return 0"


def _valid_on(found: ReferenceList, now: frozenset[str]) -> Callable[[list[Any], Any], bool]:
    spans = dict(_spans(found))

    def test(codes: list[Any], day: Any) -> bool:
        if day is None:
            return all(type(code) is str and code in now for code in codes)
        if not isinstance(day, str) or len(day) < _DATE:
            return False
        return all(
            type(code) is str
            and (span := spans.get(code)) is not None
            and span[0] <= day[:_DATE] <= span[1]
            for code in codes
        )

    return test


def _spans(found: ReferenceList) -> Iterator[tuple[str, tuple[str, str]]]:
    """Per code the days on which it certainly is valid, whatever the time zone of a moment."""
    for entry in found.values:
        begin = (entry.begin + _DAY).isoformat() if entry.begin else "0000-00-00"
        end = (entry.end - _DAY).isoformat() if entry.end else "9999-99-99"
        yield entry.code, (begin, end)
