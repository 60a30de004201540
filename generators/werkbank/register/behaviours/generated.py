"""gegenereerd: the register gives `attribuut` a value, made from `patroon`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind, Model
from werkbank.register.behaviours.implementation import Fill, Implementation, Work
from werkbank.register.collection import Collection
from werkbank.register.draft import Draft
from werkbank.register.message import JsonObject
from werkbank.register.problem import Refusal
from werkbank.validate.places import is_present, split
from werkbank.validate.state import Occurrence, concerned

_NUMBER = re.compile(r"#+")


@dataclass(frozen=True, slots=True)
class _Giving:
    """How one attribute gets its value in the objects of a collection.

    Attributes:
        owned: what stands there is never a client's.
        once: the value of creation stays.
        others: the rules that say within what the value must be unique.
        rest: the attributes that must be unique together with it.
    """

    rule: Behaviour
    path: str
    owned: bool
    once: bool
    pattern: str
    others: tuple[Behaviour, ...]
    rest: tuple[str, ...]


def _filling(rule: Behaviour, collection: Collection, model: Model) -> Fill:
    givings = tuple(_giving(rule, path, collection, model) for path in rule.properties)

    def fill(draft: Draft, work: Work) -> None:
        for place in concerned(rule, draft.new):
            for giving in givings:
                _fill_one(giving, draft, work, place)

    return fill


def _giving(rule: Behaviour, path: str, collection: Collection, model: Model) -> _Giving:
    about = rule.object_type or collection.resource.object_type
    others = tuple(
        other
        for other in collection.of_kind(BehaviourKind.UNIQUE)
        if other.object_type == rule.object_type and rule.properties[0] in other.properties
    )
    return _Giving(
        rule=rule,
        path=path,
        owned=any(leaf.read_only for leaf in model.walk(about, split(path))),
        once=bool(rule.options.get("eenmalig")),
        pattern=str(rule.options.get("patroon", "")),
        others=others,
        rest=tuple(
            each for other in others for each in other.properties if each not in rule.properties
        ),
    )


def _fill_one(giving: _Giving, draft: Draft, work: Work, place: Occurrence) -> None:
    there = is_present(place.first(giving.path))
    if there and not (giving.owned and not giving.once):
        return
    steps = split(giving.path)
    holder = _holder(place.data, steps[:-1])
    if holder is None:
        return
    kept = draft.old.first(place.name(giving.path)) if giving.once and draft.old else None
    if is_present(kept):
        holder[steps[-1]] = kept
        draft.filled(steps[-1])
    else:
        _give(giving, draft, work, holder)


def _holder(data: JsonObject, steps: tuple[str, ...]) -> JsonObject | None:
    """The group that is to hold the value; None when it is absent or a list."""
    found: Any = data
    for step in steps:
        found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _give(giving: _Giving, draft: Draft, work: Work, holder: JsonObject) -> None:
    name = split(giving.path)[-1]
    text = rendered(giving.pattern, work.now)
    places = _NUMBER.search(text)
    if places is None:
        holder[name] = text
        draft.filled(name)
        return
    digits = len(places.group())
    start, end = places.span()
    # Numbers are given out within the rest of the unique combination.
    scope = " ".join(str(draft.new.first(path)) for path in giving.rest if draft.new)
    counter = f"{giving.rule.code} {text} {scope}"
    while True:
        number = work.store.count_on(counter)
        if len(str(number)) > digits:
            holder.pop(name, None)
            raise Refusal(500, f"De nummers van {digits} cijfers zijn op ({giving.rule.code}).")
        holder[name] = f"{text[:start]}{number:0{digits}d}{text[end:]}"
        draft.filled(name)
        if _is_free(giving.others, draft, work):
            return


def rendered(pattern: str, now: datetime) -> str:
    """A pattern with the moment filled in; the places of a number are left."""
    if "{" not in pattern:  # most give a number only, and every write asks
        return pattern
    return pattern.replace("{nu}", now.isoformat()).replace("{jaar}", f"{now.year:04d}")


def _is_free(others: tuple[Behaviour, ...], draft: Draft, work: Work) -> bool:
    return not any(
        work.store.is_held(other.code, key) for other in others for _, key in draft.keys(other)
    )


GENERATED = Implementation(fill=_filling)
