"""volgorde: the first of `attributen` is not later than the second."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour, BehaviourKind
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault
from werkbank.validate.rules.order import order_faults


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    generated = draft.collection.of_kind(BehaviourKind.GENERATED)
    return order_faults(rule, draft.new, generated, work.now)


ORDER = Implementation(judge=_judge)
