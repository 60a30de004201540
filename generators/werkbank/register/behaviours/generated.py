"""gegenereerd: the register gives `attribuut` a value, made from `patroon`."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from werkbank.ir import Behaviour, BehaviourKind
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.register.message import JsonObject
from werkbank.register.problem import Refusal
from werkbank.validate.places import is_present, split
from werkbank.validate.rules.unique import keys_of
from werkbank.validate.state import Occurrence, concerned

_NUMBER = re.compile(r"#+")


def _fill(rule: Behaviour, draft: Draft, work: Work) -> None:
    for place in concerned(rule, draft.new):
        for path in rule.properties:
            _fill_one(rule, draft, work, place, path)


def _fill_one(rule: Behaviour, draft: Draft, work: Work, place: Occurrence, path: str) -> None:
    steps = split(path)
    leaves = work.catalogue.model.walk(str(rule.object_type), steps)
    owned = any(leaf.read_only for leaf in leaves)  # then what stands there is never a client's
    once = bool(rule.options.get("eenmalig"))
    if is_present(place.first(path)) and not (owned and not once):
        return
    holder = _holder(place.data, steps[:-1])
    if holder is None:
        return
    if once and draft.old:
        kept = draft.old.first(place.name(path))
        if is_present(kept):
            holder[steps[-1]] = kept
            return
    _give(rule, draft, work, holder, steps[-1])


def _holder(data: JsonObject, steps: tuple[str, ...]) -> JsonObject | None:
    """The group that is to hold the value; None when it is absent or a list."""
    found: Any = data
    for step in steps:
        found = found.get(step) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else None


def _give(rule: Behaviour, draft: Draft, work: Work, holder: JsonObject, name: str) -> None:
    pattern = str(rule.options.get("patroon", ""))
    text = rendered(pattern, work.now)
    places = _NUMBER.search(text)
    if places is None:
        holder[name] = text
        return
    digits = len(places.group())
    start, end = places.span()
    others = _unique_rules(rule, draft)
    counter = f"{rule.code} {text} {_scope(rule, draft, others)}"
    while True:
        number = work.store.count_on(counter)
        if len(str(number)) > digits:
            holder.pop(name, None)
            raise Refusal(500, f"De nummers van {digits} cijfers zijn op ({rule.code}).")
        holder[name] = f"{text[:start]}{number:0{digits}d}{text[end:]}"
        if _is_free(others, draft, work):
            return


def rendered(pattern: str, now: datetime) -> str:
    """A pattern with the moment filled in; the places of a number are left."""
    if "{" not in pattern:  # most give a number only, and every write asks
        return pattern
    return pattern.replace("{nu}", now.isoformat()).replace("{jaar}", f"{now.year:04d}")


def _unique_rules(rule: Behaviour, draft: Draft) -> list[Behaviour]:
    """The rules that say within what the number must be unique."""
    return [
        other
        for other in draft.collection.of_kind(BehaviourKind.UNIQUE)
        if other.object_type == rule.object_type and rule.properties[0] in other.properties
    ]


def _scope(rule: Behaviour, draft: Draft, others: list[Behaviour]) -> str:
    """The values within which numbers are given out: the rest of the unique combination."""
    found = []
    for other in others:
        rest = [path for path in other.properties if path not in rule.properties]
        found += [str(draft.new.first(path)) for path in rest if draft.new]
    return " ".join(found)


def _is_free(others: list[Behaviour], draft: Draft, work: Work) -> bool:
    return not any(
        work.store.is_held(other.code, key)
        for other in others
        for _, key in keys_of(other, draft.new)
    )


GENERATED = Implementation(fill=_fill)
