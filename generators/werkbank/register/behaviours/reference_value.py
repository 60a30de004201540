"""referentiewaarde: the codes in `attributen` are in their list, and valid on `peildatum`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from werkbank.ir import Behaviour, ReferenceList, ReferenceValue
from werkbank.register.behaviours.implementation import Implementation, Work
from werkbank.register.draft import Draft
from werkbank.register.moments import as_day
from werkbank.register.places import dotted, split, values_at
from werkbank.register.problem import Fault, broken
from werkbank.register.state import Occurrence, concerned


def _judge(rule: Behaviour, draft: Draft, work: Work) -> Iterator[Fault]:
    known = _known(rule, draft)
    for place in concerned(rule, draft.new):
        day = _day(rule, place, work)
        for path in rule.properties:
            found = _list(rule, path, work)
            if found is None:
                continue
            for where, code in values_at(place.data, split(path)):
                if (path, code, _reference_day(rule, place)) in known:
                    continue
                if reason := _why_not(found, code, day):
                    yield broken(rule, dotted((*place.path, *where)), reason)


def _known(rule: Behaviour, draft: Draft) -> set[tuple[str, Any, Any]]:
    """The codes the object already had: those are not judged again."""
    return {
        (path, code, _reference_day(rule, place))
        for place in concerned(rule, draft.old)
        for path in rule.properties
        for _, code in values_at(place.data, split(path))
    }


def _reference_day(rule: Behaviour, place: Occurrence) -> Any:
    path = rule.options.get("peildatum")
    return place.first(str(path)) if path else None


def _day(rule: Behaviour, place: Occurrence, work: Work) -> date:
    given = _reference_day(rule, place)
    day = as_day(given, work.now) if isinstance(given, str) else None
    return day or work.now.date()


def _list(rule: Behaviour, path: str, work: Work) -> ReferenceList | None:
    model = work.catalogue.model
    leaves = model.walk(str(rule.object_type), split(path))
    name = next((leaf.reference_list for leaf in leaves if leaf.reference_list), None)
    return model.reference_lists.get(name) if name else None


def _why_not(found: ReferenceList, code: Any, day: date) -> str | None:
    entries = [entry for entry in found.values if entry.code == code]
    if not entries and found.open:
        return None
    if not entries:
        return f"Deze code staat niet in referentielijst {found.name}; kies een code uit die lijst"
    if any(is_valid(entry, day) for entry in entries):
        return None
    return (
        f"Code {entries[0].code} uit referentielijst {found.name} is niet geldig op "
        f"{day.isoformat()}; kies een code die dan geldt"
    )


def is_valid(entry: ReferenceValue, day: date) -> bool:
    """True when a code may be used on a day."""
    return (entry.begin is None or entry.begin <= day) and (entry.end is None or day <= entry.end)


REFERENCE_VALUE = Implementation(judge=_judge)
