"""Checks and rules -> one function that vouches for a record."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import Behaviour, JsonType, Model, ObjectType, Property, PropertyKind
from werkbank.validate.quick.access import Access, InDict, InRecord
from werkbank.validate.quick.conditions import condition
from werkbank.validate.quick.forms import Form
from werkbank.validate.quick.texts import Tests, expression, without_implied
from werkbank.validate.quick.written import Written
from werkbank.validate.raw import SAFE
from werkbank.validate.state import Finder

Vouch = Callable[[Any], bool]
"""True when an object that has its form certainly is right; False says nothing."""
_NUMBERS = frozenset({JsonType.INTEGER, JsonType.NUMBER})
_NO = "return False"


def compile_vouching(
    model: Model,
    object_type: str,
    rules: tuple[Behaviour, ...],
    finder: Finder,
    today: date,
) -> Vouch:
    """A function that vouches for objects, as dicts, that satisfy their schema.

    Args:
        model: what is judged against.
        object_type: name of the class that records are of.
        rules: those that a record alone can break.
        finder: of the model.
        today: the peildatum where a rule has none.
    """
    return write_vouching(model, object_type, rules, finder, today).function()


def write_vouching(
    model: Model,
    object_type: str,
    rules: tuple[Behaviour, ...],
    finder: Finder,
    today: date,
    *,
    form: Form | None = None,
    checks: bool = True,
) -> Written:
    """The same, as plain data.

    Args:
        model: as for `compile_vouching`, and so the next four.
        object_type: name of the class that records are of.
        rules: those that a record alone can break.
        finder: of the model.
        today: the peildatum where a rule has none.
        form: for records that were read in its shape; None for dicts that satisfy their schema.
        checks: whether the checks of types count.
    """
    writing = _Writing(model, object_type, rules, finder, today, checks)
    root = writing.root_function(form)
    return Written.of(root, "\n\n".join(writing.written), writing.data, writing.tests)


@dataclass(slots=True)
class _Writing:
    """Writes a function per object type; values stand in `data`, never in the text."""

    model: Model
    root: str
    rules: tuple[Behaviour, ...]
    finder: Finder
    today: date
    checks: bool
    data: dict[str, Any] = field(default_factory=dict)
    tests: dict[Tests, int] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    _functions: dict[str, str] = field(default_factory=dict)
    _variables: int = 0

    def root_function(self, form: Form | None) -> str:
        """The name of the function for whole records."""
        lines = (*self._group(self.root, "d", form), "return True")
        self.written.append("\n".join(["def vouch(d):", *(f"    {line}" for line in lines)]))
        return "vouch"

    def _group(self, name: str, value: str, form: Form | None) -> Iterator[str]:
        """Lines about a group of an object type, or of a subtype."""
        options = self.finder.concrete[name]
        if form and not (form.parts if len(options) == 1 else form.options):
            yield _NO
        elif len(options) == 1:
            yield from self._one(options[0], value, form)
        elif key := self.model.object_types[name].discriminator:
            # The subtype that the value that tells points out.
            yield f"t = {_access(value, form).get(key)}"
            word = "if"
            for option in options:
                code = option.discriminator_value or ""
                own = form.options.get(code) if form else None
                if own or not form:
                    yield f"{word} t == {code!r}:"
                    yield from (f"    {line}" for line in ("pass", *self._one(option, value, own)))
                    word = "elif"
            yield f"else: {_NO}" if word == "elif" else _NO
        else:
            yield _NO

    def _one(self, held: ObjectType, value: str, form: Form | None) -> Iterator[str]:
        """The same, of one object type."""
        if form:
            yield from self._object(held, value, form)
        else:
            yield f"if not {self._function(held)}({value}): {_NO}"

    def _function(self, held: ObjectType) -> str:
        """A function of an object type, which may have objects of that type in it."""
        if held.name not in self._functions:
            own = self._functions[held.name] = f"f{len(self._functions)}"
            lines = (*self._object(held, "d", None), "return True")
            self.written.append("\n".join([f"def {own}(d):", *(f"    {line}" for line in lines)]))
        return self._functions[held.name]

    def _bind(self, value: Any) -> str:
        name = f"n{len(self.data)}"
        self.data[name] = value
        return name

    def _object(self, held: ObjectType, holder: str, form: Form | None) -> Iterator[str]:
        access = _access(holder, form)
        props = {prop.name: prop for prop in held.properties}
        parts: Mapping[str, Form | None] = form.parts if form else dict.fromkeys(props)
        sure = form.required if form else frozenset()
        if not sure and not (form and form.told):  # there may be nothing in it
            yield f"if not ({' or '.join(map(access.has, parts))}): {_NO}"
        for name, part in parts.items():
            value = self._variable()
            inside = list(self._value(props.get(name), value, part))
            if not inside:
                continue
            yield f"{value} = {access.get(name)}"
            if name in sure:
                yield from inside
            else:
                yield f"if {value} is not None:"
                yield from (f"    {line}" for line in inside)
        for rule in self.rules:
            about = rule.object_type or self.root
            if self.finder.is_a(held.name, about):
                yield from condition(rule, self.model, self.today, self._bind, access)

    def _variable(self) -> str:
        self._variables += 1
        return f"v{self._variables}"

    def _value(self, prop: Property | None, value: str, part: Form | None) -> Iterator[str]:
        """Lines that leave the function unless a value is certainly right."""
        many = part.item is not None if part else prop is not None and prop.many
        if not many:
            yield from self._single(prop, value, part)
            return
        item = self._variable()
        yield f"if not {value}: {_NO}"
        lines = list(self._single(prop, item, part.item if part else None))
        if lines:
            yield f"for {item} in {value}:"
            yield from (f"    {line}" for line in lines)

    def _single(self, prop: Property | None, value: str, form: Form | None) -> Iterator[str]:
        """The same, of one value."""
        if form and not form.known:
            yield _NO
        elif prop and prop.kind is PropertyKind.GROUP:
            yield from self._group(prop.range, value, form)
        elif form and (form.parts or form.options):
            yield _NO  # an object that the model does not know
        elif test := self._test(prop, form):
            yield f"if not ({test.format(value)}): {_NO}"

    def _test(self, prop: Property | None, form: Form | None) -> str:
        """An expression about `{0}` that is true for a value that certainly is right."""
        if prop and prop.kind is PropertyKind.SCALAR and prop.json_type in _NUMBERS:
            # Reading sees to the bounds of numbers.
            return "" if form else f"type({{0}}) in NUMBERS and -{SAFE} <= {{0}} <= {SAFE}"
        tests = form.tests if form else ()
        if prop and prop.check and prop.check in CHECKS and self.checks:
            tests = (("check", prop.check), *tests)
        tests = without_implied(tests)
        if not tests:
            return ""
        return expression(tests, self.tests.setdefault(tests, len(self.tests)))


def _access(holder: str, form: Form | None) -> Access:
    return InRecord(holder, form.kinds) if form else InDict(holder)
