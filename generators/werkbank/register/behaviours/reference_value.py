"""referentiewaarde: the codes in `attributen` are in their list, and valid on `peildatum`."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault
from werkbank.validate.rules.reference_value import code_faults


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    return code_faults(rule, draft.new, draft.old, work.catalogue.model, work.now)


REFERENCE_VALUE = Implementation(judge=_judge)
