"""Patterns mean the same everywhere: ECMA-262 with `u`, Java, .NET, Python and Rust.

ECMA-262's `u` flag is the strictest of them: it refuses to escape what needs no escape. Shorthand
classes are refused because they differ: `\\d` is ten digits in ECMA-262, some 700 in Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import modelling as problems
from werkbank.ir import Model
from werkbank.position import Position
from werkbank.rules.elements import own_properties

_SYNTAX = set("^$\\.*+?()[]{}|/")
_CONTROL = set("tnrfv")
_SHORTHAND = {
    "d": "[0-9]",
    "w": "[A-Za-z0-9_]",
    "s": "[ \\t\\r\\n]",
    "D": "[^0-9]",
    "W": "[^A-Za-z0-9_]",
    "S": "[^ \\t\\r\\n]",
    "b": "",
    "B": "",
}


def patterns_are_portable(model: Model) -> Iterator[Diagnostic]:
    """Patterns of types and attributes are valid, anchored and portable."""
    for name, scalar in model.types.items():
        if scalar.facets.pattern is not None:
            yield from check_pattern(name, scalar.facets.pattern, scalar.position)
    for name, _, prop in own_properties(model):
        inherited = model.types.get(prop.range)
        own = prop.facets.pattern
        if own is not None and (inherited is None or own != inherited.facets.pattern):
            yield from check_pattern(name, own, prop.position)


def check_pattern(element: str, pattern: str, position: Position) -> Iterator[Diagnostic]:
    """What keeps one pattern from meaning the same everywhere."""
    try:
        re.compile(pattern)
    except re.error:
        yield report(problems.PATTERN_INVALID, position, element=element, pattern=pattern)
        return
    if not (pattern.startswith("^") and pattern.endswith("$") and not pattern.endswith("\\$")):
        yield report(problems.PATTERN_NOT_ANCHORED, position, element=element, pattern=pattern)
    for part, reason, remedy in unportable(pattern):
        yield report(
            problems.PATTERN_NOT_PORTABLE,
            position,
            element=element,
            part=part,
            reason=reason,
            remedy=remedy,
        )


def unportable(pattern: str) -> Iterator[tuple[str, str, str]]:
    """`(part, reason, remedy)` for everything in the pattern that is not portable."""
    in_class = False
    index = 0
    while index < len(pattern):
        char = pattern[index]
        if char == "\\":
            yield from _escape(pattern[index + 1 : index + 2], in_class)
            index += 2
            continue
        if char == "[" and not in_class:
            in_class = True
        elif char == "[":
            yield "[", "een [ binnen een tekenklasse moet ontsnapt worden", "schrijf \\["
        elif char == "]":
            if not in_class:
                yield "]", "een losse ] is in JavaScript niet toegestaan", "schrijf \\]"
            in_class = False
        elif char in "{}" and not in_class:
            yield from _brace(pattern, index)
        elif pattern.startswith("(?", index) and not in_class:
            yield from _group(pattern[index : index + 4])
        index += 1


def _escape(char: str, in_class: bool) -> Iterator[tuple[str, str, str]]:
    if char in _SHORTHAND:
        instead = _SHORTHAND[char]
        remedy = f"schrijf {instead}" if instead else "beschrijf de grens met gewone tekens"
        yield f"\\{char}", "dit betekent niet in elke taal hetzelfde", remedy
    elif char not in _SYNTAX | _CONTROL and not (char == "-" and in_class):
        yield f"\\{char}", "dit teken hoeft en mag niet ontsnapt worden", f"schrijf {char}"


def _brace(pattern: str, index: int) -> Iterator[tuple[str, str, str]]:
    if pattern[index] == "{":
        if not re.match(r"\{[0-9]+(,[0-9]*)?\}", pattern[index:]):
            yield "{", "een losse { is in JavaScript niet toegestaan", "schrijf \\{"
    elif not re.search(r"\{[0-9]+(,[0-9]*)?$", pattern[:index]):
        yield "}", "een losse } is in JavaScript niet toegestaan", "schrijf \\}"


def _group(start: str) -> Iterator[tuple[str, str, str]]:
    if start[:3] not in {"(?:", "(?=", "(?!"}:
        yield start, "deze groep bestaat niet in elke taal", "gebruik ( … ) of (?: … )"
