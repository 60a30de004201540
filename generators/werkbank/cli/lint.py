"""`werkbank lint`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.build.planning import judge
from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data, show_diagnostics, show_json, tally
from werkbank.diagnostics import Severity


@click.command("lint", epilog=EPILOG)
@click.option("--streng", is_flag=True, help="Tel ook waarschuwingen als fout voor de eindcode.")
@common
def command(project: Path, *, as_json: bool, streng: bool) -> int:
    """Controleer het model zonder iets te maken.

    Leest het project met zijn varianten, past alle regels toe en noemt elk probleem met bestand,
    regel en oplossing.
    """
    from werkbank.variants.checking import check_variants

    with progress() as step:
        judged = judge(project, step)
        step("varianten lezen")
        found = tuple(sorted({*judged.diagnostics, *check_variants(project)}))
    errors = any(each.severity is Severity.FOUT for each in found)
    wrong = bool(errors or (streng and found))
    if as_json:
        show_json(
            {
                "opdracht": "lint",
                "uitkomst": "fouten" if wrong else "goed",
                "meldingen": as_data(found),
            }
        )
    else:
        show_diagnostics(found)
        click.echo(f"Gevonden: {tally(found)}." if found else "In orde.")
    return FOUTEN if wrong else GOED
