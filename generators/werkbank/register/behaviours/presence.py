"""een-van-verplicht, verplicht-als, verboden-als: which data must be there together or apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from werkbank.ir import Behaviour
from werkbank.register.behaviours.implementation import Implementation, Judge, Work
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault
from werkbank.validate.rules.presence import forbidden_faults, one_of_faults, required_faults
from werkbank.validate.state import State


def _of_the_new_state(
    faults: Callable[[Behaviour, State | None], Iterator[Fault]],
) -> Judge:
    def judge(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
        return faults(rule, draft.new)

    return judge


ONE_OF_REQUIRED = Implementation(judge=_of_the_new_state(one_of_faults))
REQUIRED_WHEN = Implementation(judge=_of_the_new_state(required_faults))
FORBIDDEN_WHEN = Implementation(judge=_of_the_new_state(forbidden_faults))
