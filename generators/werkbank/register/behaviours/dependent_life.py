"""levensduur: objects for which `als` holds go with the last that refers to them through `via`."""

from __future__ import annotations

from werkbank.ir import Behaviour
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.collection import options
from werkbank.register.draft import Draft
from werkbank.validate.places import split, values
from werkbank.validate.state import State, concerned


def _settle(rule: Behaviour, draft: Draft, work: Work) -> None:
    if draft.old is None:
        return
    gone = _targets(rule, draft.old)
    gone -= _targets(rule, draft.new)
    if not gone:
        return
    numbers = work.catalogue.numbers(rule.options.get("via"))
    for url in sorted(gone):
        found = work.object_at(url)
        if found is None:
            continue
        collection, stored = found
        state = work.catalogue.state(collection, stored.data)
        if concerned(rule, state) and not work.store.count_referring(stored.uuid, numbers):
            work.remove(stored.uuid, rule)


def _targets(rule: Behaviour, state: State | None) -> set[str]:
    """The objects that a state refers to through `via`."""
    if state is None:
        return set()
    found: set[str] = set()
    for each in options(rule.options.get("via")):
        holder, _, path = each.partition(".")
        if state.is_a(holder):
            found.update(map(str, values(state.data, split(path))))
    return found


DEPENDENT_LIFE = Implementation(settle=_settle)
