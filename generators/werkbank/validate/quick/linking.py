"""Keys and references -> one function that finds them in a record quickly.

It is asked about records for which all is right: values have their type, and nothing is empty.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from werkbank.ir import Model, Property, PropertyKind
from werkbank.validate.comparable import comparable
from werkbank.validate.links import KEY_CODE, KEYED, Slot
from werkbank.validate.places import split

QuickLinks = Callable[[dict[str, Any], bytes, "list[bytearray]"], None]
"""Adds the key of every slot that the record has one for, with its place, to that of the slot."""
_MOMENT = 20
"""Characters that a date-time has at least; shorter texts are never compared as moments."""


def compile_linking(model: Model, object_type: str, slots: tuple[Slot, ...]) -> QuickLinks | None:
    """The function that finds the keys; None when a slot can have more keys than one."""
    writing = _Writing(model, object_type)
    lines: list[str] = []
    for number, slot in enumerate(slots):
        own = writing.lines(slot, number)
        if own is None:
            return None
        lines += own
    source = "\n    ".join(["def links(d, p, out):", *lines, "return None"])
    exec(compile(source, "<quick>", "exec"), writing.names)  # noqa: S102 - our own code
    found: QuickLinks = writing.names["links"]
    return found


@dataclass(slots=True)
class _Writing:
    model: Model
    object_type: str
    names: dict[str, Any] = field(default_factory=lambda: {**KEYED, "m": _moment})

    def lines(self, slot: Slot, number: int) -> list[str] | None:
        """Lines that add to `out`; None for what has no quick form."""
        rule = slot.rule
        about = rule.object_type if rule and rule.object_type else self.object_type
        kinds = (self.object_type, *self.model.object_types[self.object_type].ancestors)
        if about not in kinds:
            return None
        leaves = [self._leaves(path) for path in slot.paths]
        if any(found is None for found in leaves):
            return None
        found, names = [], []
        for at, (path, held) in enumerate(zip(slot.paths, leaves, strict=True)):
            name = f"v{at}"
            found.append(f"{name} = {_value(path)}")
            if any(map(_may_be_moment, held or ())):
                found.append(
                    f"if type({name}) is str and len({name}) >= {_MOMENT}: {name} = m({name})"
                )
            names.append(name)
        holds = [f"{name} is not None" for name in names]
        if rule and rule.when:
            if self._leaves(rule.when[0]) is None:
                return None
            holds.append(f"{_value(rule.when[0])} == {rule.when[1]!r}")
        key = KEY_CODE.format(", ".join(names))
        found.append(f"if {' and '.join(holds)}: out[{number}] += {key} + p")
        return found

    def _leaves(self, path: str) -> tuple[Property, ...] | None:
        """The properties at a path that passes no list; None when it does."""
        steps = split(path)
        for depth in range(1, len(steps) + 1):
            held = self.model.walk(self.object_type, steps[:depth])
            if not held or any(prop.many for prop in held):
                return None
        return held


def _value(path: str) -> str:
    """An expression for the value at a path, or None."""
    first, *rest = split(path)
    found = f"d.get({first!r})"
    for step in rest:
        found = f"({found} or {{}}).get({step!r})"
    return found


def _may_be_moment(prop: Property) -> bool:
    if prop.kind is not PropertyKind.SCALAR:
        return False
    most = prop.facets.max_length
    return prop.facets.format != "uri" and (most is None or most >= _MOMENT)


def _moment(text: str) -> Any:
    return comparable(text, moment=True)
