"""`werkbank site`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common, with_debug, with_project
from werkbank.cli.show import show_json


@click.group("site", epilog=EPILOG, subcommand_metavar="OPDRACHT [ARGUMENTEN]...")
def command() -> None:
    """Bouw of toon de site met het model, de specificaties en de casussen."""


@command.command("build", epilog=EPILOG, options_metavar="[OPTIES]")
@click.option(
    "--naar",
    metavar="MAP",
    type=click.Path(path_type=Path, file_okay=False),
    help="Map waar de site komt te staan. Standaard: wat `mkdocs.yml` zegt.",
)
@common
def build_command(project: Path, *, as_json: bool, naar: Path | None) -> int:
    """Bouw de site als een map met bestanden, die ook zonder netwerk en vanaf schijf werkt.

    Neemt wat `werkbank build` heeft gemaakt. Is er iets mis met een pagina of een verwijzing, dan
    wordt dat gemeld en is de eindcode 1. `mkdocs build --strict` geeft dezelfde site.
    """
    from werkbank.site.building import NoSiteError, build_site

    try:
        outcome = build_site(project, naar.absolute() if naar else None)
    except NoSiteError as error:
        click.echo(str(error), err=True)
        return FOUTEN
    if as_json:
        data = {
            "opdracht": "site build",
            "uitkomst": "fouten" if outcome.warnings else "gebouwd",
            "map": str(outcome.folder),
            "paginas": outcome.pages,
            "meldingen": list(outcome.warnings),
        }
        show_json(data)
    else:
        for warning in outcome.warnings:
            click.echo(warning, err=True)
        click.echo(f"Site gebouwd: {outcome.pages} pagina's in {outcome.folder}.")
    return FOUTEN if outcome.warnings else GOED


@command.command("serve", epilog=EPILOG, options_metavar="[OPTIES]")
@click.option(
    "--adres",
    metavar="HOST:POORT",
    default="127.0.0.1:8000",
    show_default=True,
    help="Waar de site te bekijken is.",
)
@with_project
@with_debug
def serve_command(project: Path, adres: str) -> int:
    """Toon de site in een browser, en bouw haar opnieuw bij elke verandering. Stop met Ctrl-C."""
    from werkbank.site.building import NoSiteError, serve_site

    try:
        serve_site(project, adres)
    except NoSiteError as error:
        click.echo(str(error), err=True)
        return FOUTEN
    return GOED
