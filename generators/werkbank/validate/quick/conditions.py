"""Behaviour rules as lines of code that are passed only where the rule certainly holds.

The object is `d`; it satisfies its schema and has no empty groups or lists.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind, Model, ReferenceList
from werkbank.validate.places import split
from werkbank.validate.rules.reference_value import is_valid, listed

Bind = Callable[[Any], str]
"""Gives a value a name in the code."""
_K = BehaviourKind
_DAY = timedelta(days=1)


def condition(rule: Behaviour, model: Model, today: date, bind: Bind) -> Iterator[str]:
    """Lines that leave the function with 0 unless a rule certainly holds in `d`."""
    lines = list(_lines(rule, model, today, bind))
    if rule.when is None:
        yield from lines
        return
    path, wanted = rule.when
    yield f"w = {_first(path)}"
    yield f"if w is not None and (type(w) is not str or w == {wanted!r}):"
    yield from (f"    {line}" for line in lines)


def _lines(rule: Behaviour, model: Model, today: date, bind: Bind) -> Iterator[str]:
    has = [_has(path) for path in rule.properties]
    match rule.kind:
        case _K.ONE_OF_REQUIRED if rule.options.get("precies"):
            yield f"if {' + '.join(f'bool({each})' for each in has)} != 1: return 0"
        case _K.ONE_OF_REQUIRED | _K.REQUIRED_WHEN:
            yield f"if not ({' or '.join(has)}): return 0"
        case _K.FORBIDDEN_WHEN:
            yield f"if {' or '.join(has)}: return 0"
        case _K.ORDER:
            first, second = rule.properties
            there = " and ".join(map(_root, (first, second)))
            yield f"if {there} and not ordered({_first(first)}, {_first(second)}): return 0"
        case _K.REFERENCE_VALUE:
            for path in rule.properties:
                yield from _codes(rule, path, model, today, bind)
        case _:
            yield "return 0"


def _has(path: str) -> str:
    """An expression that is true when there is a value at a path."""
    if "." not in path:
        return f"({_root(path)} and d[{path!r}] is not None)"
    return f"({_root(path)} and values(d, {split(path)!r}))"


def _first(path: str) -> str:
    if "." not in path:
        return f"d.get({path!r})"
    return f"first_at(d, {path!r})"


def _root(path: str) -> str:
    """An expression that is true when the first step of a path is there."""
    return f"{path.partition('.')[0]!r} in d"


def _codes(rule: Behaviour, path: str, model: Model, today: date, bind: Bind) -> Iterator[str]:
    found = listed(rule, path, model)
    if found is None:
        return
    now = frozenset(entry.code for entry in found.values if is_valid(entry, today))
    day = rule.options.get("peildatum")
    yield f"if {_root(path)}:"
    if day is not None:
        spans = bind(dict(_spans(found)))
        codes = f"values(d, {split(path)!r})"
        asked = f"{codes}, {_first(str(day))}, {bind(now)}, {spans}"
        yield f"    if not valid_on({asked}): return 0"
    elif "." not in path:
        yield f"    v = d[{path!r}]"
        yield f"    if v is not None and (type(v) is not str or v not in {bind(now)}): return 0"
    else:
        yield f"    for v in values(d, {split(path)!r}):"
        yield f"        if type(v) is not str or v not in {bind(now)}: return 0"


def _spans(found: ReferenceList) -> Iterator[tuple[str, tuple[str, str]]]:
    """Per code the days on which it certainly is valid, whatever the time zone of a moment."""
    for entry in found.values:
        begin = (entry.begin + _DAY).isoformat() if entry.begin else "0000-00-00"
        end = (entry.end - _DAY).isoformat() if entry.end else "9999-99-99"
        yield entry.code, (begin, end)
