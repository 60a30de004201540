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
    one_sided = _exchanged(old) ^ _exchanged(new)
    for code in sorted(before.keys() | after.keys()):
        gone, come = before.get(code), after.get(code)
        if gone is None and come is not None:
            yield _change(come.code, Kind.ADDED, None, come, _added(come, one_sided))
        elif come is None and gone is not None:
            yield _change(code, Kind.REMOVED, gone, None, _removed(gone, one_sided))
        elif gone and come and _demand(gone) != _demand(come):
            same = _demand(gone, one_sided) == _demand(come, one_sided)
            rule = remaining.PART_LISTED if same else remaining.BEHAVIOUR_CHANGED
            yield _change(come.code, Kind.CHANGED, gone, come, rule)


def _exchanged(api: Api) -> frozenset[str]:
    return frozenset(resource.object_type for resource in api.resources)


def _added(rule: Behaviour, one_sided: frozenset[str]) -> ChangeRule:
    """A rule of objects that were not there cannot refuse what was allowed."""
    if rule.object_type in one_sided:
        return remaining.PART_LISTED
    return remaining.DUTY_ADDED if rule.kind in _DUTIES else remaining.REFUSAL_ADDED


def _removed(rule: Behaviour, one_sided: frozenset[str]) -> ChangeRule:
    if rule.object_type in one_sided:
        return remaining.PART_LISTED
    return remaining.DUTY_REMOVED if rule.kind in _DUTIES else remaining.REFUSAL_REMOVED


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


def _demand(rule: Behaviour, apart_from: frozenset[str] = frozenset()) -> str:
    """What a rule demands, as text: its kind, what it is about, and what else it needs.

    Args:
        rule: the rule.
        apart_from: object types; what the rule says of their attributes is left out.
    """
    parts = [f"soort {rule.kind}"]
    if rule.object_type:
        parts.append(f"objecttype {rule.object_type}")
    if rule.properties:
        parts.append(f"attributen {', '.join(rule.properties)}")
    if rule.when:
        parts.append(f"als {rule.when[0]} = {rule.when[1]}")
    if options := {name: _without(value, apart_from) for name, value in rule.options.items()}:
        parts.append(json.dumps(options, ensure_ascii=False, sort_keys=True, default=str))
    return "; ".join(parts)


def _without(value: object, types: frozenset[str]) -> object:
    if not isinstance(value, list | tuple):
        return value
    return [each for each in value if str(each).partition(".")[0] not in types]
