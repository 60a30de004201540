"""Checks and rules -> one function that vouches for a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Behaviour, JsonType, Model, ObjectType, Property, PropertyKind
from werkbank.validate.quick.conditions import condition
from werkbank.validate.raw import SAFE
from werkbank.validate.state import Finder

Vouch = Callable[[dict[str, Any]], int]
"""The number of keys in a record that fits its schema and certainly is right; 0 says nothing."""
_NUMBERS = frozenset({JsonType.INTEGER, JsonType.NUMBER})
_REMEMBERED = 4096
"""Values per check that are not judged again: postcodes and RSINs come back, BSNs do not."""


def compile_vouching(
    model: Model,
    object_type: str,
    rules: tuple[Behaviour, ...],
    finder: Finder,
    today: date,
) -> Vouch:
    """The function that vouches for records of an object type.

    Args:
        model: what is judged against.
        object_type: name of the class that records are of.
        rules: those that a record alone can break.
        finder: of the model.
        today: the peildatum where a rule has none.
    """
    writing = _Writing(model, object_type, rules, finder, today)
    root = writing.function(object_type)
    exec(compile("\n\n".join(writing.written), "<quick>", "exec"), writing.names)  # noqa: S102 - our own code
    found: Vouch = writing.names[root]
    return found


@dataclass(slots=True)
class _Writing:
    """Writes a function per object type; values stand in `names`, never in the text."""

    model: Model
    root: str
    rules: tuple[Behaviour, ...]
    finder: Finder
    today: date
    names: dict[str, Any] = field(default_factory=lambda: {"N": frozenset({int, float})})
    written: list[str] = field(default_factory=list)
    _functions: dict[str, str] = field(default_factory=dict)
    _tests: dict[str, str] = field(default_factory=dict)

    def function(self, name: str) -> str:
        """The name of the function for an object type and its subtypes."""
        options = self.finder.concrete[name]
        if len(options) == 1:
            return self._concrete(options[0])
        if name not in self._functions:
            own = self._functions[name] = f"f{len(self._functions)}"
            self._write(own, self._union(self.model.object_types[name], options))
        return self._functions[name]

    def _concrete(self, held: ObjectType) -> str:
        key = f"={held.name}"
        if key not in self._functions:
            own = self._functions[key] = f"f{len(self._functions)}"
            self._write(own, self._object(held))
        return self._functions[key]

    def _write(self, name: str, lines: Iterator[str]) -> None:
        self.written.append("\n".join([f"def {name}(d):", *(f"    {line}" for line in lines)]))

    def _bind(self, value: Any) -> str:
        if isinstance(value, str):
            return repr(value)
        name = f"n{len(self.names)}"
        self.names[name] = value
        return name

    def _union(self, held: ObjectType, options: tuple[ObjectType, ...]) -> Iterator[str]:
        """The subtype that the value that tells points out."""
        if held.discriminator:
            yield f"c = d.get({self._bind(held.discriminator)})"
            for option in options:
                code = self._bind(option.discriminator_value or "")
                yield f"if c == {code}: return {self._concrete(option)}(d)"
        yield "return 0"

    def _object(self, held: ObjectType) -> Iterator[str]:
        yield "n = len(d)"
        yield "g = d.get"
        for prop in held.properties:
            inside = list(self._value(prop))
            if inside:
                yield f"v = g({self._bind(prop.name)})"
                yield "if v is not None:"
                yield from (f"    {line}" for line in inside)
        for rule in self.rules:
            about = rule.object_type or self.root
            if self.finder.is_a(held.name, about):
                yield from condition(rule, self.model, self.today, self._bind)
        yield "return n"

    def _value(self, prop: Property) -> Iterator[str]:
        """Lines that leave the function unless `v` is certainly right."""
        group = prop.kind is PropertyKind.GROUP
        test = self._test(prop)
        if not (group or prop.many or test):
            return
        if prop.many:
            yield "if not v: return 0"
        if group and prop.many:
            function = self.function(prop.range)
            yield "for e in v:"
            yield f"    c = {function}(e)"
            yield "    if not c: return 0"
            yield "    n += c"
        elif group:
            yield f"c = {self.function(prop.range)}(v)"
            yield "if not c: return 0"
            yield "n += c"
        elif test and prop.many:
            yield "for e in v:"
            yield f"    if not ({test.format('e')}): return 0"
        elif test:
            yield f"if not ({test.format('v')}): return 0"

    def _test(self, prop: Property) -> str:
        """An expression about `{0}` that is true for a value that passes the check."""
        if prop.kind is PropertyKind.SCALAR and prop.json_type in _NUMBERS:
            return f"type({{0}}) in N and -{SAFE} <= {{0}} <= {SAFE}"
        check = CHECKS.get(prop.check or "")
        if check is None:
            return ""
        if check.name not in self._tests:
            passed: set[str] = set()
            self.names[f"s_{check.name}"] = passed
            self.names[f"t_{check.name}"] = _remembering(check.why, passed)
            self._tests[check.name] = f"{{0}} in s_{check.name} or t_{check.name}({{0}})"
        return self._tests[check.name]


def _remembering(why: Callable[[str], str | None], passed: set[str]) -> Callable[[str], bool]:
    add = passed.add

    def test(value: str) -> bool:
        if why(value) is not None:
            return False
        if len(passed) < _REMEMBERED:
            add(value)
        return True

    return test
