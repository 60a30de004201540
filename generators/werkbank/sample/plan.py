"""From an object type to a function that makes one: everything that can be decided once is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from werkbank.ir import Model, ObjectType, Property, PropertyKind
from werkbank.sample.addresses import Addresses
from werkbank.sample.demands import Demands, Mend, menders
from werkbank.sample.fiction import ranges
from werkbank.sample.person import pick
from werkbank.sample.scalars import ABSENT, Make, Scalars
from werkbank.sample.values import NoValueError
from werkbank.sample.words import Context, group_share

_DEEPEST = 8
_LAST = 0.8
"""How often a list ends where it may."""
_FIRST_SUBTYPE = 0.6
"""The first subtype is the usual one: a natuurlijk persoon, a binnenlands adres."""
_GROUP, _REFERENCE, _ELSEWHERE, _LIST, _TELLING = 0.6, 0.3, 0.1, 0.5, 0.1
Below = tuple[tuple[str, str], ...]
"""Every (class, dotted path below it) that leads to where we are."""


@dataclass(slots=True)
class Planner:
    """Makes the makers of one sample.

    Attributes:
        demands: of the rules of the model.
        scalars: makers of single values.
        addresses: of objects.
        counts: how many objects of each type the sample has; what is absent has none.
        exported: True for objects as a register gives them, with what only it sets; False for
            messages that create them.
        elsewhere: False to leave out what refers to another register, where it may be absent.
    """

    demands: Demands
    scalars: Scalars
    addresses: Addresses
    counts: Mapping[str, int]
    exported: bool = True
    elsewhere: bool = True

    @property
    def model(self) -> Model:
        """The model that objects are made of."""
        return self.demands.model

    def plan(self, name: str) -> Make:
        """How an object of this type is made.

        Raises:
            NoValueError: when the model asks for what cannot be made; the text is Dutch.
        """
        return self._object(name, ((name, ""),), 0)

    def _object(self, name: str, below: Below, depth: int) -> Make:
        if depth > _DEEPEST:
            raise NoValueError(f"{name} bevat zichzelf")
        shapes = [self._shape(held, below, depth) for held in self.model.concrete(name)]
        if not shapes:
            raise NoValueError(f"{name} heeft geen concrete vorm")
        first, others = shapes[0], shapes[1:]
        if not others:
            return first
        rest = (1 - _FIRST_SUBTYPE) / len(others)

        def choose(at: Context) -> Any:
            drawn = at.chance.random() - _FIRST_SUBTYPE
            return first(at) if drawn < 0 else others[int(drawn / rest) % len(others)](at)

        return choose

    def _shape(self, held: ObjectType, below: Below, depth: int) -> Make:
        """How a concrete type is made: its attributes in turn, and then what its rules ask."""
        here = (*below, (held.name, ""))
        steps: list[tuple[str, float, Make]] = []
        spare: dict[str, Make] = {}
        for prop in held.properties:
            found = self._attribute(held, prop, here, depth)
            if found is None:
                continue
            make, share = found
            must = prop.required or prop.name == held.discriminator
            steps.append((prop.name, 1.0 if must else share, make))
            spare[prop.name] = make
        mend = menders(self.demands, held, spare, exported=self.exported)
        return _builder(tuple(steps), tuple(mend))

    def _attribute(
        self, held: ObjectType, prop: Property, below: Below, depth: int
    ) -> tuple[Make, float] | None:
        """How an attribute is made, and how often; None when it never is."""
        if prop.read_only and not self.exported:
            return None
        here = tuple((name, f"{path}.{prop.name}".lstrip(".")) for name, path in below)
        try:
            make, share = self._single(held, prop, here, depth)
        except NoValueError:
            if prop.required:
                raise
            return None
        if not prop.many:
            return make, share
        once = any(place in self.demands.telling for place in here) or _holds_telling(
            self.demands, here
        )
        return _listed(prop, make, once=once), group_share(prop.name) or min(share, _LIST)

    def _single(
        self, held: ObjectType, prop: Property, here: Below, depth: int
    ) -> tuple[Make, float]:
        if prop.kind is PropertyKind.GROUP:
            share = group_share(prop.name) or (0.9 if depth == 0 else _GROUP)
            share = _TELLING if depth and _holds_telling(self.demands, here) else share
            return self._object(prop.range, here, depth + 1), share
        if prop.kind is PropertyKind.ENUM and (found := self._guests(prop, here)):
            return found, 1.0
        if prop.identifier:
            return self._identifier(held, prop), 1.0
        if prop.kind is PropertyKind.REFERENCE or self.demands.is_foreign(here):
            return self._reference(held, prop, here)
        if any(place in self.demands.telling for place in here):
            rule = next((r for p in here if (r := self.demands.generated.get(p))), None)
            make, plenty = self.scalars.telling(prop, rule)
            return make, _TELLING if plenty else 1.0
        if prop.name in self.demands.constants and prop.check:
            fixed = self._constant(prop)
            return lambda _: fixed, 1.0
        return self.scalars.maker(held.name, prop)

    def _identifier(self, held: ObjectType, prop: Property) -> Make:
        url = self.addresses.own(held.name)
        if url is not None and prop.facets.format in {None, "uri"}:
            return lambda at: url(at.index)
        return self.scalars.telling(prop, None)[0]

    def _guests(self, prop: Property, here: Below) -> Make | None:
        """The code that tells guests from others, decided before the record is made."""
        code = next((c for p in here if (c := self.demands.guests.get(p))), None)
        others = [e for e in self.model.enumerations[prop.range].codes if e != code]
        if code is None or not others:
            return None
        return lambda at: code if at.guest else pick(at.chance, others)

    def _constant(self, prop: Property) -> Any:
        """Who keeps the register is the same in every file: the range's second, as in a casus."""
        found = ranges().get(str(prop.check))
        shown = self.scalars.values.example(prop)
        if found is None:
            return shown
        options = [found.make(number) for number in range(min(found.size, 1000))]
        at = options.index(shown) + 1 if shown in options else 0
        return options[at % len(options)]

    # -- references ----------------------------------------------------------------------------

    def _reference(self, held: ObjectType, prop: Property, here: Below) -> tuple[Make, float]:
        target = self.model.object_types.get(prop.range)
        url = self.addresses.own(prop.range) if target and not target.external else None
        telling = any(place in self.demands.telling for place in here)
        if url is None or target is None:
            if not self.elsewhere:
                raise NoValueError(f"{prop.name} verwijst naar een ander register")
            away = self.addresses.elsewhere(prop)
            if telling:
                return lambda at: away(at.index), _ELSEWHERE
            return lambda at: away(int(at.chance.random() * 1_000_000)), _ELSEWHERE
        count = self._count(prop.range)
        mirrored = next((m for p in here if (m := self.demands.mirrored.get(p))), None)
        if mirrored is not None:
            return _paired(url, mirrored, self._count(held.name)), 1.0
        if held.name == target.name or held.name in target.children:
            return _before(url, count), 0.2
        if not count:
            return lambda at: url(at.index), _REFERENCE
        if telling:
            return lambda at: url(at.index % count), 1.0
        # Some have many interactions, most have few.
        return lambda at: url(int(at.chance.random() * at.chance.random() * count)), _REFERENCE

    def _count(self, name: str) -> int:
        names = (name, *self.model.object_types[name].ancestors)
        return next((self.counts[each] for each in names if each in self.counts), 0)


def _before(url: Callable[[int], str], count: int) -> Make:
    """References to an object of the same type that comes before, and is in the sample."""

    def make(at: Context) -> Any:
        before = min(at.index, count) if count else at.index
        return url(int(at.chance.random() * before)) if before else ABSENT

    return make


def _paired(url: Callable[[int], str], place: tuple[int, bool], count: int) -> Make:
    """References that mirror one another: the second of a pair points back at the first."""
    number, mirror = place
    first, second = 4 * number, 4 * number + 1

    def make(at: Context) -> Any:
        where = at.index % 16
        if mirror:
            there = at.index + 1
            return url(there) if where == first and there < count else ABSENT
        return url(at.index - 1) if where == second and at.index < count else ABSENT

    return make


def _builder(steps: Sequence[tuple[str, float, Make]], mend: Sequence[Mend]) -> Make:
    def build(at: Context) -> Any:
        data: dict[str, Any] = {}
        draw = at.chance.random
        for name, share, make in steps:
            if share >= 1.0 or draw() < share:
                value = make(at)
                if value is not ABSENT:
                    data[name] = value
        for each in mend:
            each(at, data)
        return data or ABSENT

    return build


def _listed(prop: Property, make: Make, *, once: bool) -> Make:
    low = max(prop.min_items or 1, 1)
    high = 1 if once else min(prop.max_items or low + 2, low + 2)

    def build(at: Context) -> Any:
        found: list[Any] = []
        for number in range(high):
            if number >= low and at.chance.random() < _LAST:
                break
            value = make(at)
            if value is not ABSENT and value not in found:
                found.append(value)
        return found or ABSENT

    return build


def _holds_telling(demands: Demands, here: Below) -> bool:
    return any(
        owner == name and path.startswith(f"{at}.")
        for name, at in here
        for owner, path in demands.telling
    )
