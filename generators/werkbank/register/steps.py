"""The rules of a collection, by the part they play in a write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from werkbank.ir import Behaviour
from werkbank.register.behaviours.catalogue import IMPLEMENTATIONS
from werkbank.register.behaviours.concerning import Concerns
from werkbank.register.behaviours.implementation import Ask, Fill, Judge, Settle
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
        return made[1](data)


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What a write on a collection goes through, in the order of the API.

    Attributes:
        ask, judge: with what tells whether the rule is to be asked at all.
        related: of `judge`, the rules that an object does not break by itself.
        settle: of every API, for a write may have effects on any object.
        form: vouches for what the checks of types look at.
        alone: the same, and for the rules that an object can break by itself.
    """

    fill: tuple[Fill, ...]
    ask: tuple[tuple[Behaviour, Concerns, Ask], ...]
    judge: tuple[tuple[Behaviour, Concerns, Judge], ...]
    related: tuple[tuple[Behaviour, Concerns, Judge], ...]
    block: tuple[tuple[Behaviour, Judge], ...]
    settle: tuple[tuple[Behaviour, Settle], ...]
    form: Vouching
    alone: Vouching


def steps_of(catalogue: Catalogue, collection: Collection) -> Steps:
    """The rules of a collection, put in their places."""
    model, name = catalogue.model, collection.resource.object_type
    found = [(rule, IMPLEMENTATIONS[rule.kind]) for rule in collection.rules]
    effects = [(rule, IMPLEMENTATIONS[rule.kind].settle) for rule in catalogue.effects]
    judged = tuple((rule, each.concerns, each.judge) for rule, each in found if each.judge)
    alone = tuple(rule for rule, *_ in judged if rule.kind in JUDGED_ALONE)
    return Steps(
        fill=tuple(each.fill(rule, collection, model) for rule, each in found if each.fill),
        ask=tuple((rule, each.concerns, each.ask) for rule, each in found if each.ask),
        judge=judged,
        related=tuple(each for each in judged if each[0].kind not in JUDGED_ALONE),
        block=tuple((rule, each.block) for rule, each in found if each.block),
        settle=tuple((rule, settle) for rule, settle in effects if settle),
        form=Vouching(partial(compile_vouching, model, name, (), catalogue.finder)),
        alone=Vouching(partial(compile_vouching, model, name, alone, catalogue.finder)),
    )
