"""`werkbank variant run`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli import varianten
from werkbank.cli.casussen import chosen as chosen_casussen
from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import FOUTEN
from werkbank.cli.options import common


@click.command("run", epilog=varianten.EPILOG)
@click.argument("name", metavar="NAAM")
@click.argument("casussen", metavar="[CASUS]...", nargs=-1)
@click.option(
    "--processen", metavar="AANTAL", type=click.IntRange(1), help="Hoeveel processen; standaard 2."
)
@common
def command(
    project: Path,
    *,
    name: str,
    casussen: tuple[str, ...],
    processen: int | None,
    as_json: bool,
) -> int:
    """Voer casussen uit op de basis en op de variant NAAM, en zeg per route wat ervan wordt.

    Zonder CASUS zijn dat ze allemaal. Van een route die breekt staan er de stap en de reden; van
    een route die anders werkt wat er anders is.
    """
    varianten.chosen(project, (name,))
    codes: tuple[str, ...] = ()
    if casussen:
        model = read_model(project, "variant run", as_json=as_json)
        if model is None:
            return FOUTEN
        codes = tuple(casus.code for casus in chosen_casussen(model, casussen))
    compared = varianten.compare(project, (name,), codes, jobs=processen)
    if not as_json:
        from werkbank.variants.rendering import render_variant

        for verdict in compared.verdicts:
            click.echo(render_variant(verdict), nl=False)
    return varianten.conclude(compared, "variant run", as_json=as_json)
