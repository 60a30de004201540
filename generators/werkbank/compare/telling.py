"""What changed between two versions, in Dutch text for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from werkbank.compare.change import Change
from werkbank.compare.compatibility import ApiCompatibility, Compatibility
from werkbank.compare.render import difference_line
from werkbank.compare.stopping import Stopped
from werkbank.diagnostics.changes import Party, Step, remaining

_LISTED = frozenset({remaining.PART_LISTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Everything there is to tell of two versions.

    Attributes:
        old: how people know the earlier version.
        new: how people know the later one.
        found: what changed.
        stopped: the casussen that stop working, or that use what changes.
        notes: Dutch, what the reader must know of how this was found out.
    """

    old: str
    new: str
    found: Compatibility
    stopped: tuple[Stopped, ...] = ()
    notes: tuple[str, ...] = ()


def outcome_text(outcome: Outcome, *, full: bool = False) -> str:
    """The whole outcome: per API the changes by whom they break, then the casussen.

    Args:
        outcome: what to tell.
        full: True to show long values, and the parts of what came or went as a whole.
    """
    lines = [f"Oud:   {outcome.old}", f"Nieuw: {outcome.new}", ""]
    for api in outcome.found.apis:
        lines += [*_api(api, full=full), ""]
    lines += [*_casussen(outcome.stopped)]
    lines += [*(f"Let op: {note}." for note in outcome.notes)]
    lines.append(summary(outcome.found))
    return "".join(f"{line}\n" for line in lines)


def breaking_text(outcome: Outcome, *, full: bool = False) -> str:
    """Only what breaks somebody; for where all differences are listed already."""
    lines = []
    for api in outcome.found.apis:
        lines += [*_head(api), *_broken(api, full=full), ""]
    lines += [*_casussen(outcome.stopped), summary(outcome.found)]
    return "".join(f"{line}\n" for line in lines)


def summary(found: Compatibility) -> str:
    """The closing line: how many changes, whom they break, and the step they ask for."""
    return f"{_counted(found.changes)}. Voorgestelde stap: {found.step.word}."


def _api(api: ApiCompatibility, *, full: bool) -> Iterator[str]:
    yield from _head(api)
    yield from _broken(api, full=full)
    calm = [change for change in api.changes if not change.breaks]
    shown = [change for change in calm if full or not _LISTED.issuperset(change.rules)]
    if calm:
        yield f"  Breekt geen van beide ({len(calm)})"
        yield from (_line(change, full=full) for change in shown)
        if len(shown) < len(calm):
            yield f"    en {len(calm) - len(shown)} delen daarvan; --volledig toont ze"


def _head(api: ApiCompatibility) -> Iterator[str]:
    if api.old_version is None or api.new_version is None:
        version = api.new_version or api.old_version
        yield f"{api.title} {version}: {'nieuw' if api.old_version is None else 'vervallen'}"
        return
    yield f"{api.title} {api.old_version} → {api.new_version}: {_counted(api.changes)}"
    if api.step is not Step.NONE:
        enough = "" if api.suffices else f"; {api.new_version} is te laag"
        proposed = api.proposed or "onbekend, de versie is niet te lezen"
        yield f"  Voorgestelde stap: {api.step.word}; versie {proposed}{enough}"


def _broken(api: ApiCompatibility, *, full: bool) -> Iterator[str]:
    consumer = api.breaking(Party.CONSUMER)
    provider = [each for each in api.breaking(Party.PROVIDER) if each not in consumer]
    for name, changes in (("de afnemer", consumer), ("alleen de aanbieder", provider)):
        if changes:
            yield f"  Breekt {name} ({len(changes)})"
            yield from (_line(change, full=full) for change in changes)


def _line(change: Change, *, full: bool) -> str:
    codes = ", ".join(rule.code for rule in change.rules)
    decisions = f" {', '.join(change.decisions)}" if change.decisions else ""
    return f"  {difference_line(change.difference, full=full)}  [{codes}]{decisions}"


def _counted(changes: Sequence[Change]) -> str:
    number = len(changes)
    noun = "wijziging" if number == 1 else "wijzigingen"
    if not number:
        return "geen wijzigingen"
    consumer = sum(change.breaks_consumer for change in changes)
    provider = sum(change.breaks_provider for change in changes)
    return f"{number} {noun}; breekt afnemer: {consumer}, breekt aanbieder: {provider}"


def _casussen(stopped: Sequence[Stopped]) -> Iterator[str]:
    for sure, told in (
        (True, "Casussen die niet meer werken zoals beschreven"),
        (False, "Casussen die gebruiken wat verandert"),
    ):
        found = [each for each in stopped if each.sure is sure]
        if found:
            yield f"{told} ({len({each.casus for each in found})})"
            for each in found:
                where = f"{each.number} {each.casus}, route {each.route}, stap {each.step}"
                yield f"  {where}: {each.reason}"
            yield ""
