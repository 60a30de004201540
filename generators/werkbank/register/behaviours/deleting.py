"""verwijderen-geblokkeerd: an object cannot be removed while `via` refers to it."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.ir import Behaviour
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.collection import options
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault, broken
from werkbank.validate.state import concerned


def _block(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    if not concerned(rule, draft.old):
        return
    for via in options(rule.options.get("via")):
        count = work.store.count_referring(draft.uuid, work.catalogue.numbers(via))
        if count:
            holder = via.partition(".")[0].lower()
            verb = "verwijst" if count == 1 else "verwijzen"
            yield broken(
                rule,
                via,
                f"{count} × {holder} {verb} nog naar dit object; verwijder die relatie eerst",
                conflict=True,
            )


DELETE_BLOCKED = Implementation(block=_block)
