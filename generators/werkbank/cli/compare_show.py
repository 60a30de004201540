"""How `werkbank compare` shows what it found, and with which exit code it ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.show import as_data, show_diagnostics, show_json, tally
from werkbank.diagnostics import Diagnostic

if TYPE_CHECKING:
    from werkbank.compare import Comparison, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """The options that decide what is shown."""

    full: bool
    strict: bool
    as_changelog: bool
    as_json: bool

    def nothing(self, reason: str) -> int:
        """There is no version to compare with, which is no mistake."""
        if self.as_json:
            show_json(
                {"opdracht": "compare", "uitkomst": "niets te vergelijken", "toelichting": [reason]}
            )
        else:
            click.echo(f"Niets om mee te vergelijken: {reason}.")
        return GOED

    def wrong(self, found: Sequence[Diagnostic]) -> int:
        """One of the versions cannot be read."""
        if self.as_json:
            show_json({"opdracht": "compare", "uitkomst": "fouten", "meldingen": as_data(found)})
        else:
            show_diagnostics(found)
            click.echo(f"Niet te vergelijken: {tally(found)}.")
        return FOUTEN

    def versions(self, outcome: Outcome) -> int:
        """Two versions of the standard."""
        from werkbank.compare import changelog, outcome_data, outcome_text

        small = self._too_small(outcome)
        code = AFWIJKING if small else GOED
        if self.as_changelog:
            click.echo(changelog(outcome.found), nl=False)
        elif self.as_json:
            show_json(
                {
                    "opdracht": "compare",
                    "uitkomst": "afwijking" if small else "goed",
                    **outcome_data(outcome),
                    "meldingen": as_data(small),
                }
            )
        else:
            click.echo(outcome_text(outcome, full=self.full), nl=False)
        return self._told(small, code)

    def files(self, comparison: Comparison, outcome: Outcome) -> int:
        """Two specifications."""
        from werkbank.compare import (
            breaking_text,
            changelog,
            compatibility_data,
            render_json,
            render_text,
        )

        small = self._too_small(outcome)
        if self.as_changelog and not comparison.errors:
            click.echo(changelog(outcome.found), nl=False)
        elif self.as_json:
            data = json.loads(render_json(comparison))
            data["compatibiliteit"] = compatibility_data(outcome.found, outcome.stopped)
            data["meldingen"] += as_data(small)
            show_json(data)
        else:
            click.echo(render_text(comparison, full=self.full), nl=False)
            if outcome.found.changes:
                click.echo(f"\n{breaking_text(outcome, full=self.full)}", nl=False)
        if comparison.errors:
            return FOUTEN
        return self._told(small, AFWIJKING if comparison.unexplained or small else GOED)

    def _too_small(self, outcome: Outcome) -> tuple[Diagnostic, ...]:
        from werkbank.compare import too_small_steps

        return tuple(too_small_steps(outcome.found)) if self.strict else ()

    def _told(self, small: Sequence[Diagnostic], code: int) -> int:
        """Messages go to the error output where the output itself is for another program."""
        if small and not self.as_json:
            for each in small:
                click.echo(str(each), err=self.as_changelog)
        return code
