"""`werkbank build`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.build import BuildResult, build
from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data, count, show_diagnostics, show_json, tally


@click.command("build", epilog=EPILOG)
@click.option(
    "--opnieuw", is_flag=True, help="Bouw ook als er sinds de vorige keer niets is veranderd."
)
@click.option(
    "--versie",
    metavar="VERSIE",
    help="Maak de specificaties van een eerdere versie uit `model/gepubliceerd/`; vraagt --naar.",
)
@click.option(
    "--naar",
    metavar="MAP",
    type=click.Path(path_type=Path, file_okay=False),
    help="De map voor de specificaties van een eerdere versie.",
)
@common
def command(
    project: Path, *, as_json: bool, opnieuw: bool, versie: str | None, naar: Path | None
) -> int:
    """Maak alle gegenereerde bestanden uit het model.

    Leest `model/`, `casussen/` en `docs/besluiten/`, past alle regels toe en vervangt daarna de
    bestanden in `specificatie/` en `docs/naslag/`: allemaal, of geen enkel. Is er een fout, dan
    verandert er niets.

    Met `--versie 2022 --naar MAP` maakt de opdracht in plaats daarvan de specificaties van een
    eerdere versie, in een map van eigen keuze.
    """
    if (versie is None) != (naar is None):
        raise click.UsageError("--versie en --naar horen bij elkaar: geef ze allebei.")
    with progress() as step:
        if versie is not None and naar is not None:
            from werkbank.build.published import build_version

            result = build_version(project, versie, naar, step)
        else:
            result = build(project, step, anew=opnieuw)
    if as_json:
        show_json(_data(result))
    else:
        show_diagnostics(result.diagnostics)
        click.echo(_summary(result))
    return FOUTEN if result.errors else GOED


def _summary(result: BuildResult) -> str:
    if result.errors:
        return f"Niet gebouwd: {tally(result.diagnostics)}. Er is niets geschreven."
    if result.current:
        return f"Niets te doen: {count(result.unchanged, 'bestand is', 'bestanden zijn')} actueel."
    return (
        f"Gebouwd: {len(result.written)} geschreven, {len(result.removed)} verwijderd, "
        f"{result.unchanged} ongewijzigd."
    )


def _data(result: BuildResult) -> dict[str, object]:
    outcome = "fouten" if result.errors else "actueel" if result.current else "gebouwd"
    return {
        "opdracht": "build",
        "uitkomst": outcome,
        "geschreven": list(result.written),
        "verwijderd": list(result.removed),
        "ongewijzigd": result.unchanged,
        "meldingen": as_data(result.diagnostics),
    }
