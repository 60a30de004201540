"""Messages that a server must accept, made from the model and its behaviour rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.ir import Api, Behaviour, BehaviourKind, Model, ObjectType, Property, PropertyKind
from werkbank.register import JsonObject
from werkbank.sample import NoValueError, Values
from werkbank.schema import generated_properties
from werkbank.validate.places import first_at, is_present
from werkbank.validate.state import Finder, Occurrence, State, concerned

_B = BehaviourKind
_ROUNDS = 5
_DEEPEST = 6
Refer = Callable[[Property, JsonObject], str]
"""The URL of an object for an attribute to refer to, given what the message already says."""


@dataclass(slots=True)
class Bodies:
    """Makes the messages of one API.

    Attributes:
        refer: gives the URLs that references need.
        foreign: paths `Objecttype.attribuut` that refer to something outside the register.
    """

    model: Model
    api: Api
    values: Values
    refer: Refer
    foreign: frozenset[tuple[str, str]] = frozenset()
    constants: dict[str, Any] = field(default_factory=dict)
    """Value by name of an attribute that is the same in every message: who keeps the register."""
    _finder: Finder = field(init=False)
    telling: frozenset[str] = field(init=False)
    """Names of attributes whose value must be new in every object."""
    _generated: frozenset[tuple[str, str]] = field(init=False)

    def __post_init__(self) -> None:
        self._finder = Finder.of(self.model)
        self._generated = generated_properties(self.model, self.api)
        self.foreign = frozenset(
            (str(rule.object_type), path)
            for rule in self.api.behaviours
            if rule.kind is _B.REFERENCE_EXISTS and rule.options.get("vreemd")
            for path in rule.properties
        )
        unique = [rule for rule in self.api.behaviours if rule.kind is _B.UNIQUE]
        self.telling = frozenset(rule.properties[-1].rpartition(".")[2] for rule in unique)
        self._set_constants(unique)

    def _set_constants(self, unique: list[Behaviour]) -> None:
        """Work within a bronorganisatie of our own: then nothing that is there is in the way."""
        for rule in unique:
            if len(rule.properties) < 2 or rule.object_type not in self.model.object_types:
                continue
            path = rule.properties[0]
            for prop in self.model.walk(str(rule.object_type), (path,)):
                if prop.kind is PropertyKind.SCALAR and prop.check and path not in self.telling:
                    self.constants.setdefault(path, self.values.fresh(prop))

    def state(self, name: str, data: JsonObject) -> State:
        """A message, ready to find one's way in."""
        return State(self._finder, name, data)

    def minimal(
        self,
        name: str,
        wanted: Mapping[str, Any] | None = None,
        without: Iterable[str] = (),
        ignoring: Behaviour | None = None,
    ) -> JsonObject:
        """A message with no more than it needs.

        Args:
            name: the object type.
            wanted: value by dotted path, which the message must have; a group that a path goes
                through is made as well.
            without: dotted paths that the message must not have.
            ignoring: a rule that need not be satisfied.

        Raises:
            NoValueError: when some value cannot be made.
        """
        left_out = frozenset(without)
        chosen = dict(wanted or {})
        body = self.group(name, 0, _codes_in(chosen))
        for path, value in chosen.items():
            self.put(name, body, path, value)
        for path in left_out:
            drop(body, path)
        for _ in range(_ROUNDS):
            if not self._repair(name, body, frozenset(chosen), left_out, ignoring):
                break
        return body

    def full(self, name: str, wanted: Mapping[str, Any] | None = None) -> JsonObject:
        """A message with everything that a client may send and no rule forbids."""
        body = self.minimal(name, wanted)
        self._fill(self._concrete(name, body), body, 0)
        chosen = frozenset(wanted or {})
        for path, value in (wanted or {}).items():
            self.put(name, body, path, value)
        for _ in range(_ROUNDS):
            if not self._repair(name, body, chosen, frozenset(), None):
                break
        return body

    def value(self, prop: Property, near: JsonObject, depth: int = 1, *, new: bool = False) -> Any:
        """A value of an attribute: a scalar, a code, a group or a URL.

        Raises:
            NoValueError: when none can be made.
        """
        if prop.kind is PropertyKind.GROUP:
            found: Any = self.group(prop.range, depth) or self._something(prop.range)
        elif prop.kind is PropertyKind.REFERENCE or (prop.owner, prop.name) in self.foreign:
            found = self.refer(prop, near)
        elif prop.name in self.constants:
            found = self.constants[prop.name]
        elif new or prop.name in self.telling:
            found = self.values.fresh(prop)
        else:
            found = self.values.example(prop)
        return [found] if prop.many else found

    def put(self, name: str, body: JsonObject, path: str, value: Any) -> None:
        """Set the value at a dotted path; lists on the way get one element.

        Raises:
            NoValueError: when the path leads nowhere in the model.
        """
        first, _, rest = path.partition(".")
        held = self._holder_for(name, body, path)
        prop = held.find(first) if held else None
        if prop is None:
            raise NoValueError(f"{name} heeft geen {path}")
        if not rest:
            body[first] = value if not prop.many or isinstance(value, list) else [value]
            return
        inner = body.get(first)
        if isinstance(inner, list):
            inner = inner[0] if inner else None
        if not isinstance(inner, dict) or not self._fits(prop.range, inner, rest):
            inner = self.group(self._subtype_for(prop.range, rest), 1)
        body[first] = [inner] if prop.many else inner
        self.put(prop.range, inner, rest, value)

    def concrete(self, name: str, body: JsonObject) -> ObjectType:
        """The subtype that a message is of."""
        return self._concrete(name, body)

    # -- making ------------------------------------------------------------------------------

    def group(
        self, name: str, depth: int = 1, codes: Mapping[str, Any] | None = None
    ) -> JsonObject:
        """An instance with what the model requires."""
        if depth > _DEEPEST:
            raise NoValueError(f"{name} bevat zichzelf")
        held = self._choose(name, codes or {})
        body: JsonObject = {}
        for prop in held.properties:
            if prop.read_only or not self._required(held, prop):
                continue
            body[prop.name] = self.value(prop, body, depth + 1)
        return body

    def _something(self, name: str) -> JsonObject:
        """One value of a group that requires nothing: an empty group is as good as none."""
        for prop in self.model.concrete(name)[0].properties:
            if prop.kind in {PropertyKind.SCALAR, PropertyKind.ENUM} and not prop.read_only:
                return {prop.name: self.value(prop, {})}
        return {}

    def _choose(self, name: str, codes: Mapping[str, Any]) -> ObjectType:
        options = self.model.concrete(name)
        for held in options:
            if held.discriminator and codes.get(held.discriminator) == held.discriminator_value:
                return held
        if not options:
            raise NoValueError(f"{name} heeft geen concrete vorm")
        return options[0]

    def _required(self, held: ObjectType, prop: Property) -> bool:
        if (held.name, prop.name) in self._generated:
            return False
        return prop.required or prop.name == held.discriminator

    def _fill(self, held: ObjectType, body: JsonObject, depth: int) -> None:
        if depth > 4:
            return
        for prop in held.properties:
            if prop.read_only or prop.name in body or prop.range == held.name:
                continue
            if prop.kind is PropertyKind.REFERENCE and prop.range in (held.name, *held.ancestors):
                continue
            try:
                body[prop.name] = self.value(prop, body, depth + 1)
            except NoValueError:
                continue
            if prop.kind is PropertyKind.GROUP:
                for inner in _each(body[prop.name]):
                    self._fill(self._concrete(prop.range, inner), inner, depth + 1)

    def _concrete(self, name: str, body: JsonObject) -> ObjectType:
        return self._finder.concrete_type(name, body) or self.model.concrete(name)[0]

    def _holder_for(self, name: str, body: JsonObject, path: str) -> ObjectType | None:
        held = self._concrete(name, body)
        if self.model.walk(held.name, tuple(path.split("."))):
            return held
        return None

    def _fits(self, name: str, inner: JsonObject, path: str) -> bool:
        return bool(self.model.walk(self._concrete(name, inner).name, tuple(path.split("."))))

    def _subtype_for(self, name: str, path: str) -> str:
        for held in self.model.concrete(name):
            if self.model.walk(held.name, tuple(path.split("."))):
                return held.name
        raise NoValueError(f"{name} heeft geen {path}")

    # -- repairing ---------------------------------------------------------------------------

    def _repair(
        self,
        name: str,
        body: JsonObject,
        chosen: frozenset[str],
        left_out: frozenset[str],
        ignoring: Behaviour | None,
    ) -> bool:
        """Make the message satisfy one rule more; False when it satisfies them all."""
        for rule in self.api.behaviours:
            if ignoring is not None and rule.code == ignoring.code:
                continue
            mend = _MENDERS.get(rule.kind)
            if mend is None or (rule.object_type or name) not in self.model.object_types:
                continue
            for place in concerned(rule, self.state(name, body)):
                if mend(self, rule, place, chosen, left_out):
                    return True
        return False

    def _mend_forbidden(
        self, rule: Behaviour, place: Occurrence, chosen: frozenset[str], _: frozenset[str]
    ) -> bool:
        present = [
            path for path in rule.properties
            if is_present(place.first(path)) and not _under(place.name(path), chosen)
        ]  # fmt: skip
        for path in present:
            drop(place.data, path)
        return bool(present)

    def _mend_required(
        self, rule: Behaviour, place: Occurrence, _: frozenset[str], left_out: frozenset[str]
    ) -> bool:
        if any(is_present(place.first(path)) for path in rule.properties):
            return False
        names = [path for path in rule.properties if place.name(path) not in left_out]
        # What refers outside the register needs something there; take that only when it must.
        for path in sorted(names, key=lambda each: (place.held.name, each) in self.foreign):
            prop = place.held.find(path)
            if prop is None:
                continue
            try:
                place.data[path] = self.value(prop, place.data)
            except NoValueError:
                continue
            return True
        return False

    def _mend_one_of(
        self, rule: Behaviour, place: Occurrence, chosen: frozenset[str], left_out: frozenset[str]
    ) -> bool:
        present = [path for path in rule.properties if is_present(place.first(path))]
        if not present:
            return self._mend_required(rule, place, chosen, left_out)
        if not rule.options.get("precies") or len(present) < 2:
            return False
        kept = next((p for p in present if _under(place.name(p), chosen)), present[0])
        for path in present:
            if path != kept:
                drop(place.data, path)
        return True

    def _mend_order(
        self, rule: Behaviour, place: Occurrence, _: frozenset[str], __: frozenset[str]
    ) -> bool:
        first, second = (place.first(path) for path in rule.properties[:2])
        if not (isinstance(first, str) and isinstance(second, str)) or first <= second:
            return False
        drop(place.data, rule.properties[0])
        return True


_MENDERS: Mapping[BehaviourKind, Callable[..., bool]] = {
    _B.FORBIDDEN_WHEN: Bodies._mend_forbidden,
    _B.REQUIRED_WHEN: Bodies._mend_required,
    _B.ONE_OF_REQUIRED: Bodies._mend_one_of,
    _B.ORDER: Bodies._mend_order,
}


def _under(path: str, chosen: Iterable[str]) -> bool:
    return any(each == path or each.startswith(path + ".") for each in chosen)


def _codes_in(wanted: Mapping[str, Any]) -> dict[str, Any]:
    return {path: value for path, value in wanted.items() if "." not in path}


def _each(value: Any) -> list[JsonObject]:
    return [
        each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)
    ]


def drop(body: JsonObject, path: str) -> None:
    """Take away what is at a dotted path, if it is there."""
    *steps, last = path.split(".")
    found: Any = body
    for step in steps:
        found = found.get(step) if isinstance(found, dict) else None
        if isinstance(found, list):
            found = found[0] if found else None
    if isinstance(found, dict):
        found.pop(last, None)


def has(body: Any, path: str) -> bool:
    """True when there is a value at a dotted path."""
    return isinstance(body, dict) and is_present(first_at(body, path))
