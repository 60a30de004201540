"""onveranderlijk: `attributen` keep the value of creation; sending the same value is fine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from werkbank.ir import Behaviour
from werkbank.register.behaviours.concerning import changes
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.validate.comparable import comparable
from werkbank.validate.fault import Fault, broken
from werkbank.validate.places import dotted, split, values
from werkbank.validate.state import concerned


def _judge(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
    if draft.new is None:
        return
    for place in concerned(rule, draft.old):
        after = draft.new.first(dotted(place.path)) if place.path else draft.new.data
        for path in rule.properties:
            was = _values(place.data, path)
            if was and was != _values(after, path):
                yield broken(
                    rule,
                    place.name(path),
                    f"{path.rpartition('.')[2]} ligt na aanmaken vast; stuur dezelfde waarde mee "
                    "of laat het weg",
                )


def _values(data: Any, path: str) -> list[Any]:
    return [comparable(value, moment=True) for value in values(data, split(path))]


IMMUTABLE = Implementation(concerns=changes, judge=_judge)
