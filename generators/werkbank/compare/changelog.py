"""What changed between two versions, as a fragment for a changelog in Dutch Markdown.

The headings are those of Keep a Changelog. What is asked of nobody is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.compare.change import Change
from werkbank.compare.compatibility import ApiCompatibility, Compatibility
from werkbank.compare.difference import Kind
from werkbank.compare.whole import tells_of_deprecation
from werkbank.diagnostics.changes import ChangeRule, Party, Step, operations

_HEADINGS = ("Toegevoegd", "Gewijzigd", "Verouderd", "Verwijderd")
_MOST = 12
"""Places that are named per kind of change; the rest is counted."""


def changelog(found: Compatibility) -> str:
    """The fragment: a heading per API, with what changed under it and whom it breaks."""
    parts = [part for api in found.apis for part in _api(api)]
    return "\n\n".join(parts) + "\n" if parts else "Geen wijzigingen.\n"


def _api(api: ApiCompatibility) -> Iterator[str]:
    told = [
        change
        for change in api.changes
        if change.step >= Step.MINOR and not tells_of_deprecation(change.difference)
    ]
    if not told:
        return
    version = api.new_version or api.old_version or ""
    if not api.suffices and api.proposed:
        version = api.proposed
    yield f"### {api.title} {version}"
    for heading in _HEADINGS:
        lines = list(_lines([change for change in told if _heading(change) == heading]))
        if lines:
            yield f"#### {heading}"
            yield "\n".join(lines)


def _heading(change: Change) -> str:
    if {operations.DEPRECATED, operations.UNDEPRECATED} & set(change.rules):
        return "Verouderd"
    if change.difference.aspect or change.difference.kind in {Kind.CHANGED, Kind.MOVED}:
        return "Gewijzigd"
    return "Toegevoegd" if change.difference.kind is Kind.ADDED else "Verwijderd"


def _lines(changes: list[Change]) -> Iterator[str]:
    """One line per set of rules, what breaks applications first, then in the order of finding."""
    groups: dict[tuple[ChangeRule, ...], list[Change]] = {}
    for change in changes:
        groups.setdefault(change.rules, []).append(change)
    for rules, held in sorted(groups.items(), key=lambda item: _rank(item[1][0])):
        places = [f"`{change.difference.location.removesuffix('/deprecated')}`" for change in held]
        more = f" en {len(places) - _MOST} andere" if len(places) > _MOST else ""
        decisions = sorted({code for change in held for code in change.decisions})
        why = f" ({', '.join(decisions)})" if decisions else ""
        yield f"- {_broken(held[0])}{_titles(rules)}: {', '.join(places[:_MOST])}{more}{why}."


def _titles(rules: tuple[ChangeRule, ...]) -> str:
    """The titles as one sentence."""
    first, *others = dict.fromkeys(rule.title for rule in rules if rule.step >= Step.MINOR)
    return "; ".join([first, *(f"{title[:1].lower()}{title[1:]}" for title in others)])


def _rank(change: Change) -> tuple[bool, bool]:
    return not change.breaks_consumer, not change.breaks_provider


def _broken(change: Change) -> str:
    words = {
        frozenset(): "",
        frozenset({Party.CONSUMER}): "**Breekt afnemers.** ",
        frozenset({Party.PROVIDER}): "**Vraagt werk van aanbieders.** ",
    }
    return words.get(change.breaks, "**Breekt afnemers en aanbieders.** ")
