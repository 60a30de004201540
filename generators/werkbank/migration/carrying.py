"""One old object becomes the message that makes a new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from werkbank.ir import ObjectType, Property, PropertyKind
from werkbank.migration.crossing import Carry, Crossing
from werkbank.migration.fitting import Fitting, NoFitError
from werkbank.migration.message import Message, Origin, at
from werkbank.register import JsonObject
from werkbank.validate.places import Path, is_present, split
from werkbank.validate.state import Finder

_UNKNOWN = "de eerdere versie kent dit attribuut niet"
_NO_KIND = "de soort is niet bekend, dus ook niet wat ervan moet worden"
_NO_PATTERN = "de waarde past bij geen van de mogelijkheden"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    """A value of the old object, on its way to a place in the message."""

    prop: Property
    value: Any
    was: str
    """Dotted path in the old object."""
    name: str
    """The new class of what the value goes into."""
    here: Path
    """Where that is in the message."""
    carry: Carry

    def origin(self, path: Path, value: Any) -> Origin:
        """What to remember of a value that was put at a path."""
        return Origin(
            new=path,
            old=self.was,
            value=value,
            personal=self.prop.personal,
            decision=self.carry.decision,
        )


@dataclass(slots=True)
class Carrier:
    """Makes messages of old objects."""

    crossing: Crossing
    _old: Finder = field(init=False)
    _fitting: Fitting = field(init=False)

    def __post_init__(self) -> None:
        self._old = Finder.of(self.crossing.old)
        self._fitting = Fitting(self.crossing)

    def message(self, place: str, name: str, data: JsonObject) -> Message:
        """The message for an old object of class `name`; references are left to be put in.

        Args:
            place: where the object came from.
            name: the class that its resource exchanges.
            data: the object.
        """
        held = self._old.concrete_type(name, data) or self.crossing.old.concrete(name)[0]
        found = Message(place=place, held=held, crossing=self.crossing.types[held.name])
        self._carry(found, held, data, (), "")
        return found

    def _carry(
        self, message: Message, held: ObjectType, data: JsonObject, here: Path, was: str
    ) -> None:
        """Carry the attributes of an object, or of a group in it, to below a path."""
        crossing = self.crossing.types[held.name]
        for name, value in data.items():
            path = f"{was}.{name}" if was else name
            prop = held.find(name)
            if not is_present(value) or value == "":
                continue
            if prop is None:
                message.behind(path, value, _UNKNOWN, personal=True)
                continue
            if prop.read_only:  # the new register sets its own
                continue
            carry = _chosen(crossing.carries[prop.name], value)
            if carry is None or not carry.new:
                reason, decision = (carry.reason, carry.decision) if carry else (_NO_PATTERN, "")
                personal = prop.personal
                message.behind(path, value, reason, personal=personal, decision=decision)
                continue
            self._put(
                message,
                _Value(prop=prop, value=value, was=path, name=crossing.new, here=here, carry=carry),
            )

    def _put(self, message: Message, value: _Value) -> None:
        if value.prop.kind is PropertyKind.REFERENCE:
            found = value.origin((*value.here, value.carry.new), value.value)
            message.references[value.carry.new] = found
        elif value.prop.kind is PropertyKind.GROUP:
            for each in _each(value.value):
                self._group(message, value, each)
        else:
            self._scalar(message, value)

    def _scalar(self, message: Message, value: _Value) -> None:
        leaves = self._leaves(value)
        kept = []
        for each in _each(value.value):
            try:
                fitted, converted = self._fitting.fitted(leaves, each)
            except NoFitError as error:
                personal = value.prop.personal
                decision = value.carry.decision or self._fitting.decision(leaves[0])
                message.behind(value.was, each, str(error), personal=personal, decision=decision)
                continue
            message.converted += converted
            kept.append(fitted)
        if kept:
            holder, above, name = self._holder(message, value)
            holder[name] = kept if leaves[0].many else kept[0]
            holder.update(value.carry.beside)
            message.origins.append(value.origin((*above, name), value.value))

    def _group(self, message: Message, value: _Value, data: Any) -> None:
        held = self._old.concrete_type(value.prop.range, data) if isinstance(data, dict) else None
        if held is None or held.name not in self.crossing.types:
            message.behind(value.was, data, _NO_KIND, personal=value.prop.personal)
            return
        holder, above, name = self._holder(message, value)
        path: Path = (*above, name)
        if self._leaves(value)[0].many:
            holder.setdefault(name, []).append({})
            path = (*path, len(holder[name]) - 1)
        else:
            holder.setdefault(name, {})
        holder.update(value.carry.beside)
        new = self.crossing.new.object_types[self.crossing.types[held.name].new]
        group = at(message.body, path)
        group.update({p.name: p.fixed for p in new.properties if p.fixed is not None})
        self._carry(message, held, data, path, value.was)
        if not any(each.new[: len(path)] == path for each in message.origins):
            message.remove(path, kept=len(value.here))

    def _leaves(self, value: _Value) -> tuple[Property, ...]:
        return self.crossing.new.walk(value.name, split(value.carry.new))

    def _holder(self, message: Message, value: _Value) -> tuple[JsonObject, Path, str]:
        """The group that gets a value, its path, and the name of the value in it.

        A list on the way gets one group more.
        """
        *above, last = split(value.carry.new)
        path, found = value.here, at(message.body, value.here)
        for depth, step in enumerate(above):
            (prop, *_) = self.crossing.new.walk(value.name, tuple(above[: depth + 1]))
            path = (*path, step)
            if prop.many:
                found.setdefault(step, []).append({})
                path = (*path, len(found[step]) - 1)
                found = found[step][-1]
            else:
                found = found.setdefault(step, {})
        return found, path, last


def _each(value: Any) -> Iterator[Any]:
    yield from value if isinstance(value, list) else (value,)


def _chosen(carries: Iterable[Carry], value: Any) -> Carry | None:
    text = str(value).strip()
    return next((c for c in carries if c.pattern is None or c.pattern.search(text)), None)
