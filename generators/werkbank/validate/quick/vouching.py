"""Checks and rules -> one function that vouches for a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Behaviour, JsonType, Model, ObjectType, Property, PropertyKind
from werkbank.validate.quick.calls import test_of
from werkbank.validate.quick.conditions import condition
from werkbank.validate.quick.written import Written
from werkbank.validate.raw import SAFE
from werkbank.validate.state import Finder

Vouch = Callable[[dict[str, Any]], int]
"""The number of keys in a record that fits its schema and certainly is right; 0 says nothing."""
_NUMBERS = frozenset({JsonType.INTEGER, JsonType.NUMBER})


def compile_vouching(
    model: Model,
    object_type: str,
    rules: tuple[Behaviour, ...],
    finder: Finder,
    today: date,
) -> Vouch:
    """The function of `write_vouching`, for whoever does not keep it."""
    return write_vouching(model, object_type, rules, finder, today).function()


def write_vouching(
    model: Model,
    object_type: str,
    rules: tuple[Behaviour, ...],
    finder: Finder,
    today: date,
) -> Written:
    """The function that vouches for records of an object type: a `Vouch`.

    Args:
        model: what is judged against.
        object_type: name of the class that records are of.
        rules: those that a record alone can break.
        finder: of the model.
        today: the peildatum where a rule has none.
    """
    writing = _Writing(model, object_type, rules, finder, today)
    root = writing.root_function()
    return Written.of(root, "\n\n".join(writing.written), writing.data, writing.checks)


@dataclass(slots=True)
class _Writing:
    """Writes a function per object type; values stand in `data`, never in the text."""

    model: Model
    root: str
    rules: tuple[Behaviour, ...]
    finder: Finder
    today: date
    data: dict[str, Any] = field(default_factory=dict)
    checks: dict[str, None] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    _functions: dict[str, str] = field(default_factory=dict)

    def root_function(self) -> str:
        """The name of the function for whole records."""
        lines = (*self._call(self.root, "d"), "return c")
        self.written.append("\n".join(["def vouch(d):", *(f"    {line}" for line in lines)]))
        return "vouch"

    def _call(self, name: str, value: str) -> Iterator[str]:
        """Lines that count in `c` the keys of a group of an object type, or of a subtype."""
        options = self.finder.concrete[name]
        if len(options) == 1:
            yield f"c = {self._function(options[0])}({value})"
        else:
            # The subtype that the value that tells points out.
            yield "c = 0"
            if key := self.model.object_types[name].discriminator:
                yield f"t = {value}.get({key!r})"
                for number, option in enumerate(options):
                    code = option.discriminator_value or ""
                    word = "elif" if number else "if"
                    yield f"{word} t == {code!r}: c = {self._function(option)}({value})"
        yield "if not c: return 0"

    def _function(self, held: ObjectType) -> str:
        if held.name not in self._functions:
            own = self._functions[held.name] = f"f{len(self._functions)}"
            lines = [f"    {line}" for line in self._object(held)]
            self.written.append("\n".join([f"def {own}(d):", *lines]))
        return self._functions[held.name]

    def _bind(self, value: Any) -> str:
        name = f"n{len(self.data)}"
        self.data[name] = value
        return name

    def _object(self, held: ObjectType) -> Iterator[str]:
        yield "n = len(d)"
        for prop in held.properties:
            inside = list(self._value(prop))
            if inside:
                yield f"if {prop.name!r} in d:"
                yield f"    v = d[{prop.name!r}]"
                yield "    if v is not None:"
                yield from (f"        {line}" for line in inside)
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
            yield "for e in v:"
            yield from (f"    {line}" for line in self._call(prop.range, "e"))
            yield "    n += c"
        elif group:
            yield from self._call(prop.range, "v")
            yield "n += c"
        elif test and prop.many:
            yield "for e in v:"
            yield f"    if not ({test.format('e')}): return 0"
        elif test:
            yield f"if not ({test.format('v')}): return 0"

    def _test(self, prop: Property) -> str:
        """An expression about `{0}` that is true for a value that passes the check."""
        if prop.kind is PropertyKind.SCALAR and prop.json_type in _NUMBERS:
            return f"type({{0}}) in NUMBERS and -{SAFE} <= {{0}} <= {SAFE}"
        if (prop.check or "") not in CHECKS:
            return ""
        self.checks[str(prop.check)] = None
        return test_of(str(prop.check))
