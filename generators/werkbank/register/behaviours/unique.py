"""uniek: the values of `attributen` together occur once, among objects that have them all."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.behaviours.concerning import all_given
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault
from werkbank.validate.rules.unique import blamed, clash, keys_of


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    found = draft.keys(rule)
    before = {key for _, key in keys_of(rule, draft.old)} if found and draft.old else frozenset()
    for place, key in found:
        if key not in before and work.store.is_held(rule.code, key):
            yield clash(rule, place.name(blamed(work.catalogue.model, rule)))


UNIQUE = Implementation(concerns=all_given, judge=_judge)
