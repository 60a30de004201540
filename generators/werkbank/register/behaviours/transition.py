"""statusovergang: `attribuut` only moves along `overgangen`; a new object may start anywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from werkbank.ir import Behaviour
from werkbank.register.behaviours.concerning import changes
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.collection import options
from werkbank.register.draft import Draft
from werkbank.validate.fault import Fault, broken


def _judge(rule: Behaviour, draft: Draft, _work: Work) -> Iterator[Fault]:
    if draft.old is None or draft.new is None:
        return
    moves = rule.options.get("overgangen")
    for path in rule.properties:
        before, after = draft.old.first(path), draft.new.first(path)
        if before is None or after == before:
            continue
        allowed = options(moves.get(before)) if isinstance(moves, Mapping) else ()
        if after in allowed:
            continue
        way = f"mogelijk is: {', '.join(allowed)}" if allowed else f"{before} is een eindstatus"
        target = f"naar {after}" if after is not None else "naar geen waarde"
        yield broken(rule, path, f"Van {before} {target} is geen toegestane overgang; {way}")


TRANSITION = Implementation(concerns=changes, judge=_judge)
