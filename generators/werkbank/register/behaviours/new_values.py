"""What a write says that was not there before, in the attributes of a rule."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.draft import Draft
from werkbank.validate.places import dotted, split, values_at
from werkbank.validate.state import concerned


def new_values(rule: Behaviour, draft: Draft) -> Iterator[tuple[str, str, str]]:
    """The attribute of the rule, the place in the message and the value, of each new value.

    A value that stays is not judged again: what it led to may be gone, and the register does not
    see that (besluit B66).
    """
    known = {
        value
        for place in concerned(rule, draft.old)
        for path in rule.properties
        for _, value in values_at(place.data, split(path))
    }
    for place in concerned(rule, draft.new):
        for path in rule.properties:
            for where, value in values_at(place.data, split(path)):
                if value not in known:
                    yield path, dotted((*place.path, *where)), value
