"""Keys and references -> one function that finds them in a record quickly.

It is asked about records for which all is right: values have their type, and nothing is empty.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from werkbank.ir import Model, Property, PropertyKind
from werkbank.validate.links import Slot
from werkbank.validate.places import split
from werkbank.validate.quick.access import InRecord
from werkbank.validate.quick.forms import Form
from werkbank.validate.quick.written import Written
from werkbank.validate.ties import KEY_CODE

QuickLinks = Callable[[Any, bytes, "list[bytearray]"], None]
"""Adds the key of every slot that a record has one for, with its place, to that of the slot."""
_ROOT = "d"
"""The variable with the record."""
_MOMENT = 20
"""Characters that a date-time has at least; shorter texts are never compared as moments."""


def write_linking(
    model: Model, object_type: str, slots: tuple[Slot, ...], form: Form
) -> Written | None:
    """The function that finds the keys: `QuickLinks`; None when a slot can have more than one."""
    writing = _Writing(model, object_type, form)
    for number, slot in enumerate(slots):
        if not writing.add(slot, number):
            return None
    return Written.of("links", "\n    ".join(["def links(d, p, out):", *writing.lines]), {})


@dataclass(slots=True)
class _Writing:
    """Lines in which a group and a value are looked up once, however many slots have them."""

    model: Model
    object_type: str
    form: Form
    lines: list[str] = field(default_factory=lambda: ["pass"])
    _values: dict[tuple[str, ...], str] = field(default_factory=dict)
    _groups: dict[tuple[str, ...], str] = field(default_factory=lambda: {(): _ROOT})

    def add(self, slot: Slot, number: int) -> bool:
        """Write what adds to `out`; False for what has no quick form."""
        rule = slot.rule
        about = rule.object_type if rule and rule.object_type else self.object_type
        kinds = (self.object_type, *self.model.object_types[self.object_type].ancestors)
        when = rule.when if rule else None
        paths = [*slot.paths, *([when[0]] if when else [])]
        leaves = {path: self._leaves(path) for path in paths}
        if about not in kinds or not all(leaves.values()):
            return False
        names = [self._value(split(path)) for path in paths]
        holds = [f"{name} is not None" for name in names[: len(slot.paths)]]
        if when:
            holds.append(f"{names[-1]} == {when[1]!r}")
        self.lines.append(f"if {' and '.join(holds)}:")
        keyed = ", ".join(
            self._compared(name, leaves[path] or ())
            for path, name in zip(slot.paths, names, strict=False)
        )
        self.lines.append(f"    out[{number}] += {KEY_CODE.format(keyed)} + p")
        return True

    def _compared(self, name: str, leaves: tuple[Property, ...]) -> str:
        """An expression for a value in the form in which equal values are equal."""
        if not any(map(_may_be_moment, leaves)):
            return name
        moment = f"type({name}) is str and len({name}) >= {_MOMENT}"
        return f"comparable_moment({name}) if {moment} else {name}"

    def _value(self, steps: tuple[str, ...]) -> str:
        """The variable with what is at a path."""
        if steps not in self._values:
            holder = self._group(steps[:-1])
            name = self._values[steps] = f"v{len(self._values)}"
            self.lines.append(f"{name} = {self._inside(holder, steps)}")
        return self._values[steps]

    def _group(self, steps: tuple[str, ...]) -> str:
        """The variable with the group at a path; None when it is not there."""
        if steps not in self._groups:
            holder = self._group(steps[:-1])
            name = self._groups[steps] = f"g{len(self._groups)}"
            self.lines.append(f"{name} = {self._inside(holder, steps)}")
        return self._groups[steps]

    def _inside(self, holder: str, steps: tuple[str, ...]) -> str:
        """What an object has at the last step; None when it, or the object, is not there."""
        found = InRecord(holder, self._forms(steps[:-1])).get(steps[-1])
        if holder == _ROOT or not found.startswith(f"{holder}."):
            return found
        return f"{found} if {holder} is not None else None"

    def _forms(self, steps: tuple[str, ...]) -> tuple[Form, ...]:
        """The forms that the object at a path can have."""
        found = self.form.kinds
        for step in steps:
            parts = [each.parts[step] for each in found if step in each.parts]
            found = tuple(kind for part in parts for kind in part.kinds)
        return found

    def _leaves(self, path: str) -> tuple[Property, ...] | None:
        """The properties at a path that passes no list; None when it does."""
        steps = split(path)
        for depth in range(1, len(steps) + 1):
            held = self.model.walk(self.object_type, steps[:depth])
            if not held or any(prop.many for prop in held):
                return None
        return held


def _may_be_moment(prop: Property) -> bool:
    if prop.kind is not PropertyKind.SCALAR:
        return False
    most = prop.facets.max_length
    return prop.facets.format != "uri" and (most is None or most >= _MOMENT)
