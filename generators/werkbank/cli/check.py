"""`werkbank check`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.build import CheckResult, check
from werkbank.cli.exit_codes import AFWIJKING, EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data, count, show_diagnostics, show_json, tally


@click.command("check", epilog=EPILOG)
@click.option(
    "--opnieuw",
    is_flag=True,
    help="Genereer alles, ook als er sinds de vorige keer niets is veranderd.",
)
@common
def command(project: Path, *, as_json: bool, opnieuw: bool) -> int:
    """Controleer of de gegenereerde bestanden bij het model horen.

    Noemt elk bestand in `specificatie/` en `docs/naslag/` dat verouderd is, ontbreekt, overtollig
    is of daar niet hoort, met wat je eraan doet. Schrijft geen van die bestanden.
    """
    with progress() as step:
        result = check(project, step, anew=opnieuw)
    if as_json:
        show_json(_data(result))
    else:
        show_diagnostics((*result.diagnostics, *result.drift))
        click.echo(_summary(result))
    if result.errors:
        return FOUTEN
    return AFWIJKING if result.drift else GOED


def _summary(result: CheckResult) -> str:
    if result.errors:
        return f"Niet te controleren: {tally(result.diagnostics)} in het model."
    if result.drift:
        return (
            f"Afwijking: {count(len(result.drift), 'bestand wijkt', 'bestanden wijken')} af van "
            "het model. Voer `werkbank build` uit."
        )
    agree = count(result.files, "bestand komt", "bestanden komen")
    return f"In orde: {agree} overeen met het model."


def _data(result: CheckResult) -> dict[str, object]:
    outcome = "fouten" if result.errors else "afwijking" if result.drift else "goed"
    return {
        "opdracht": "check",
        "uitkomst": outcome,
        "bestanden": result.files,
        "afwijkingen": as_data(result.drift),
        "meldingen": as_data(result.diagnostics),
    }
