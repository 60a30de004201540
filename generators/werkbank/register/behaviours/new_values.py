"""What a write says that was not there before, in the attributes of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.draft import Draft
from werkbank.validate.places import dotted, split, values_at
from werkbank.validate.state import State, concerned


def new_values(rule: Behaviour, draft: Draft) -> Iterator[tuple[str, str, str]]:
    """The attribute of the rule, the place in the message and the value, of each new value.

    A value that stays is not judged again: what it led to may be gone, and the register does not
    see that (besluit B66).
    """
    found = _values(rule, draft.new)
    known = {value for *_, value in _values(rule, draft.old)} if found else frozenset()
    for path, name, value in found:
        if value not in known:
            yield path, name, value


def _values(rule: Behaviour, state: State | None) -> list[tuple[str, str, str]]:
    return [
        (path, dotted((*place.path, *where)), value)
        for place in concerned(rule, state)
        for path in rule.properties
        if split(path)[0] in place.data
        for where, value in values_at(place.data, split(path))
    ]
