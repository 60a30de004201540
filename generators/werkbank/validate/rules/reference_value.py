"""referentiewaarde: the codes in `attributen` are in their list, and valid on `peildatum`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from werkbank.ir import Behaviour, Model, ReferenceList, ReferenceValue
from werkbank.validate.fault import Fault, broken
from werkbank.validate.moments import as_day
from werkbank.validate.places import dotted, split, values_at
from werkbank.validate.state import Occurrence, State, concerned


def code_faults(
    rule: Behaviour, state: State | None, old: State | None, model: Model, now: datetime
) -> Iterator[Fault]:
    """The codes that are not in their list, or not valid on the day that counts.

    Args:
        rule: of this kind.
        state: the object.
        old: how the object was; the codes that it already had are not judged again.
        model: has the lists.
        now: the day that counts where `peildatum` gives none.
    """
    known = _known(rule, old)
    for place in concerned(rule, state):
        day = _day(rule, place, now)
        for path in rule.properties:
            found = listed(rule, path, model)
            if found is None:
                continue
            for where, code in values_at(place.data, split(path)):
                if known and (path, code, _reference_day(rule, place)) in known:
                    continue
                if reason := _why_not(found, code, day):
                    yield broken(rule, dotted((*place.path, *where)), reason)


def _known(rule: Behaviour, old: State | None) -> set[tuple[str, Any, Any]]:
    """The codes the object already had."""
    return {
        (path, code, _reference_day(rule, place))
        for place in concerned(rule, old)
        for path in rule.properties
        for _, code in values_at(place.data, split(path))
    }


def _reference_day(rule: Behaviour, place: Occurrence) -> Any:
    path = rule.options.get("peildatum")
    return place.first(str(path)) if path else None


def _day(rule: Behaviour, place: Occurrence, now: datetime) -> date:
    given = _reference_day(rule, place)
    day = as_day(given, now) if isinstance(given, str) else None
    return day or now.date()


def listed(rule: Behaviour, path: str, model: Model) -> ReferenceList | None:
    """The list that holds the codes at a path of a rule."""
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
