"""The rules of a collection, by the part they play in a write."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from werkbank.ir import Behaviour
from werkbank.register.behaviours.catalogue import IMPLEMENTATIONS
from werkbank.register.behaviours.implementation import Ask, Fill, Judge
from werkbank.register.catalogue import Catalogue
from werkbank.register.collection import Collection
from werkbank.register.message import JsonObject
from werkbank.validate.quick.vouching import Vouch, compile_vouching
from werkbank.validate.thorough import JUDGED_ALONE


@dataclass(slots=True)
class Vouching:
    """Vouches for objects of one type; made anew when the day changes, that codes are valid on."""

    make: Callable[[date], Vouch]
    """Makes the function for a day: the peildatum where a rule has none."""
    _made: tuple[date, Vouch] | None = field(default=None)

    def vouches(self, data: JsonObject, today: date) -> bool:
        """True when an object certainly breaks no check and none of the rules.

        Args:
            data: fits its schema, and has no empty groups or lists.
            today: the day that codes must be valid on.
        """
        made = self._made
        if made is None or made[0] != today:
            made = self._made = (today, self.make(today))
        return made[1](data) > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What a write on a collection goes through, in the order of the API.

    Attributes:
        judge: with True for rules that an object breaks, or not, by itself.
        form: vouches for what the checks of types look at.
        alone: the same, and for the rules that an object can break by itself.
    """

    fill: tuple[tuple[Behaviour, Fill], ...]
    ask: tuple[tuple[Behaviour, Ask], ...]
    judge: tuple[tuple[Behaviour, Judge, bool], ...]
    block: tuple[tuple[Behaviour, Judge], ...]
    form: Vouching
    alone: Vouching


def steps_of(catalogue: Catalogue, collection: Collection) -> Steps:
    """The rules of a collection, put in their places."""
    judged = tuple(_judged(collection))
    model, name = catalogue.model, collection.resource.object_type
    alone = tuple(rule for rule, _, by_itself in judged if by_itself)
    found = [(rule, IMPLEMENTATIONS[rule.kind]) for rule in collection.rules]
    return Steps(
        fill=tuple((rule, each.fill) for rule, each in found if each.fill),
        ask=tuple((rule, each.ask) for rule, each in found if each.ask),
        judge=judged,
        block=tuple((rule, each.block) for rule, each in found if each.block),
        form=Vouching(partial(compile_vouching, model, name, (), catalogue.finder)),
        alone=Vouching(partial(compile_vouching, model, name, alone, catalogue.finder)),
    )


def _judged(collection: Collection) -> Iterator[tuple[Behaviour, Judge, bool]]:
    for rule in collection.rules:
        if judge := IMPLEMENTATIONS[rule.kind].judge:
            yield rule, judge, rule.kind in JUDGED_ALONE
