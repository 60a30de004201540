"""A sample: fictitious objects of every object type, any of which can be made by itself.

Record 17 is the same whether it is made alone, after sixteen others or in another process, as long
as model, seed and amount are the same. Nothing is kept of records that were made: a sample of five
million records takes no more memory than one of five.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from werkbank.ir import Model, Resource
from werkbank.sample.addresses import Addresses
from werkbank.sample.demands import Demands, demands_of
from werkbank.sample.person import Person, fraction, person, seed_of, written_otherwise
from werkbank.sample.plan import Planner
from werkbank.sample.scalars import ABSENT, Make, Scalars
from werkbank.sample.values import NoValueError, Values
from werkbank.sample.words import Context

JsonObject = dict[str, Any]
_GUESTS = 0.3
_BACK = 400
"""How far back at most the record lies that a record says again."""
_LOOKS = 12


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes the records of a sample.

    Attributes:
        model: any model with an exchange layer.
        amount: of records per object type, at least 1.
        seed: another one gives other data; below 2 to the power of 40.
        exported: True for objects as a register gives them, with URLs; False for messages that
            create them.
        elsewhere: False to refer to no other register: nobody there knows what is invented here.
        repeated: share of the guests that are someone who is a guest already.
    """

    model: Model
    amount: int
    seed: int
    exported: bool = True
    elsewhere: bool = True
    repeated: float = 0.05
    _makers: dict[str, Make] = field(default_factory=dict)
    _chance: Random = field(default_factory=Random)
    _other: Random = field(default_factory=Random)
    _streams: dict[str, int] = field(default_factory=dict)
    _demands: list[Demands] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._streams.update({name: 16 + at for at, name in enumerate(self.resources)})

    @property
    def resources(self) -> Mapping[str, Resource]:
        """The resource of every object type that there are records of."""
        return {resource.object_type: resource for _, resource in self.model.resources()}

    @property
    def demands(self) -> Demands:
        """What the rules ask of the records."""
        if not self._demands:
            self._demands.append(demands_of(self.model))
        return self._demands[0]

    @property
    def beyond(self) -> int:
        """Up to which number there are records; those beyond the amount are not in the sample."""
        return self.amount + min(self.amount // 4 + 64, self.amount)

    def url(self, name: str, index: int) -> str:
        """The URL of an object.

        Raises:
            KeyError: when there are no objects of this type in the sample.
        """
        make = Addresses(self.model, self.seed).own(name)
        if make is None:
            raise KeyError(name)
        return make(index)

    def records(self, name: str, start: int = 0, stop: int | None = None) -> Iterator[JsonObject]:
        """The records of an object type from number `start` up to `stop`.

        Raises:
            NoValueError: when the model asks for what cannot be made; the text is Dutch.
        """
        for index in range(start, self.amount if stop is None else stop):
            yield self.record(name, index)

    def record(self, name: str, index: int) -> JsonObject:
        """Record number `index` of an object type.

        Raises:
            NoValueError: when the model asks for what cannot be made; the text is Dutch.
        """
        make = self._makers.get(name) or self._plan(name)
        guest, first = self.guest(index)
        chance = self._chance
        chance.seed(seed_of(self.seed, self._streams[name], index))
        found = make(Context(index, chance, guest, lambda: self._person(index, first)))
        if found is ABSENT:
            raise NoValueError(f"{name} heeft niets om in te vullen")
        made: JsonObject = found
        return made

    def _person(self, index: int, first: int | None) -> Person:
        """Who record `index` is about; somebody again, when `first` says in which record before."""
        if first is None:
            return person(self.seed, index, self._other)
        found = person(self.seed, first, self._other)
        self._other.seed(seed_of(self.seed, 15, index))
        return written_otherwise(found, self._other)

    def guest(self, index: int) -> tuple[bool, int | None]:
        """Whether record `index` is of a guest, and the number of an earlier record of the same.

        The answer is the same for every object type; of one without guests it says nothing.
        """
        if not self._is_guest(index):
            return False, None
        if fraction(self.seed, 2, index) >= self.repeated:
            return True, None
        for look in range(_LOOKS):
            before = index - 1 - int(fraction(self.seed, 3 + look, index) * _BACK)
            new = before >= 0 and fraction(self.seed, 2, before) >= self.repeated
            if new and self._is_guest(before):
                return True, before
        return True, None

    def _is_guest(self, index: int) -> bool:
        return fraction(self.seed, 1, index) < _GUESTS

    def _plan(self, name: str) -> Make:
        scalars = Scalars(Values(self.model, Random(self.seed)), self.beyond)  # noqa: S311
        planner = Planner(
            self.demands, scalars, Addresses(self.model, self.seed),
            dict.fromkeys(self.resources, self.amount), self.exported, self.elsewhere,
        )  # fmt: skip
        return self._makers.setdefault(name, planner.plan(name))
