"""Whether every API took the step in its version that its changes ask for."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.compare.compatibility import ApiCompatibility, Compatibility
from werkbank.compare.versions import parse_version
from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import comparing as problems
from werkbank.diagnostics.changes import Party
from werkbank.position import Position


def too_small_steps(found: Compatibility) -> Iterator[Diagnostic]:
    """The APIs that break applications under a version that does not say so."""
    for api in found.apis:
        if api.old_version is None or api.new_version is None:
            continue
        breaking = api.breaking(Party.CONSUMER)
        if not breaking:
            continue
        unreadable = next(
            (v for v in (api.old_version, api.new_version) if parse_version(v) is None), None
        )
        place = Position(api.file)
        if unreadable is not None:
            yield report(problems.VERSION_FORM, place, version=unreadable, api=api.title)
        elif not api.suffices:
            yield _too_small(api, place)


def _too_small(api: ApiCompatibility, place: Position) -> Diagnostic:
    breaking = api.breaking(Party.CONSUMER)
    first = breaking[0]
    rule = next(rule for rule in first.rules if Party.CONSUMER in rule.breaks)
    return report(
        problems.STEP_TOO_SMALL,
        place,
        api=api.title,
        count=len(breaking),
        first=first.difference.location,
        rule=rule.code,
        old=api.old_version,
        new=api.new_version,
        proposed=api.proposed,
    )
