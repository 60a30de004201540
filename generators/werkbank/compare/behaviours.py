"""Rules of behaviour that differ between two models; a specification only names them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from werkbank.compare.change import Change
from werkbank.compare.difference import Difference, Element, Kind
from werkbank.diagnostics.changes import ChangeRule, remaining
from werkbank.ir import Api, Behaviour, BehaviourKind

_DUTIES = frozenset(
    {
        BehaviourKind.GENERATED,
        BehaviourKind.CROSS_REFERENCE,
        BehaviourKind.OVERRULE,
        BehaviourKind.CACHING,
        BehaviourKind.AUDIT,
    }
)
"""The kinds that make a register do something; the others refuse or shield something."""


def behaviour_changes(old: Api, new: Api, *, earlier: bool = False) -> Iterator[Change]:
    """The rules that came, went, or hold for something else; texts and places are no change.

    Args:
        old: the API as it was.
        new: the API as it is.
        earlier: True for an earlier published version, of which a rule names the codes it has
            been (`bron`); its codes do not mean the same otherwise.
    """
    before = {rule.code: rule for rule in old.behaviours}
    after = {_former(rule, before, earlier=earlier): rule for rule in new.behaviours}
    for code in sorted(before.keys() | after.keys()):
        gone, come = before.get(code), after.get(code)
        if gone is None and come is not None:
            duty = come.kind in _DUTIES
            rule = remaining.DUTY_ADDED if duty else remaining.REFUSAL_ADDED
            yield _change(come.code, Kind.ADDED, None, come, rule)
        elif come is None and gone is not None:
            duty = gone.kind in _DUTIES
            rule = remaining.DUTY_REMOVED if duty else remaining.REFUSAL_REMOVED
            yield _change(code, Kind.REMOVED, gone, None, rule)
        elif gone and come and _demand(gone) != _demand(come):
            yield _change(come.code, Kind.CHANGED, gone, come, remaining.BEHAVIOUR_CHANGED)


def _former(rule: Behaviour, before: Mapping[str, Behaviour], *, earlier: bool) -> str:
    """The code that a rule had; one that no rule has when it is new."""
    if not earlier:
        return rule.code
    return next((code for code in rule.sources if code in before), f"+{rule.code}")


def _change(
    code: str, kind: Kind, old: Behaviour | None, new: Behaviour | None, rule: ChangeRule
) -> Change:
    difference = Difference(
        location=f"gedrag/{code}",
        kind=kind,
        element=Element.BEHAVIOUR,
        old=_told(old, kind),
        new=_told(new, kind),
    )
    return Change(difference=difference, rules=(rule,), decisions=new.decisions if new else ())


def _told(rule: Behaviour | None, kind: Kind) -> str | None:
    if rule is None:
        return None
    return _demand(rule) if kind is Kind.CHANGED else rule.title


def _demand(rule: Behaviour) -> str:
    """What a rule demands, as text: its kind, what it is about, and what else it needs."""
    parts = [f"soort {rule.kind}"]
    if rule.object_type:
        parts.append(f"objecttype {rule.object_type}")
    if rule.properties:
        parts.append(f"attributen {', '.join(rule.properties)}")
    if rule.when:
        parts.append(f"als {rule.when[0]} = {rule.when[1]}")
    if rule.options:
        parts.append(json.dumps(rule.options, ensure_ascii=False, sort_keys=True, default=str))
    return "; ".join(parts)
