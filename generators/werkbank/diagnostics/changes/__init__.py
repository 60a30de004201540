"""The catalogue of changes of an API: every kind, whom it breaks, and which step it asks for.

What breaks whom follows from what travels: an *afnemer* of the old version calls a register of the
new one, or an *aanbieder* of the old version is called by an application of the new one. Whoever
reads an answer leaves alone what he does not know (a tolerant reader), so that an attribute more
breaks nobody. The kinds are those that known comparers of OpenAPI tell apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from werkbank.diagnostics.changes import answers, attributes, operations, remaining, requests
from werkbank.diagnostics.changes.rule import ChangeRule, Party, Step
from werkbank.diagnostics.changes.themes import VALUE_RULES, Direction, Effect

__all__ = [
    "CHANGES",
    "CHANGE_AREAS",
    "VALUE_RULES",
    "ChangeRule",
    "Direction",
    "Effect",
    "Party",
    "Step",
]


def _rules_of(module: ModuleType) -> tuple[ChangeRule, ...]:
    """The rules a module declares, in the order of its source."""
    return tuple(value for value in vars(module).values() if isinstance(value, ChangeRule))


CHANGE_AREAS: tuple[tuple[str, tuple[ChangeRule, ...]], ...] = (
    ("API's, operaties en beveiliging", _rules_of(operations)),
    ("Parameters en verzoeken", _rules_of(requests)),
    ("Mediatypen, antwoorden en koppen", _rules_of(answers)),
    ("Attributen", _rules_of(attributes)),
    ("Waarden", tuple(VALUE_RULES.values())),
    ("Gedrag, en wat overblijft", _rules_of(remaining)),
)
"""The rules per area, in the order of the page."""

CHANGES: Mapping[str, ChangeRule] = {each.code: each for _, rules in CHANGE_AREAS for each in rules}
"""Every rule, by code."""
