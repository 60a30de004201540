"""`werkbank variant compare`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli import varianten
from werkbank.cli.options import common


@click.command("compare", epilog=varianten.EPILOG)
@click.argument("names", metavar="[NAAM]...", nargs=-1)
@click.option(
    "--processen", metavar="AANTAL", type=click.IntRange(1), help="Hoeveel processen; standaard 2."
)
@click.option(
    "--bewaren", is_flag=True, help="Bewaar de uitkomst in docs/varianten.json, voor de site."
)
@common
def command(
    project: Path,
    *,
    names: tuple[str, ...],
    processen: int | None,
    bewaren: bool,
    as_json: bool,
) -> int:
    """Zet varianten naast elkaar: per casus het oordeel, en wat de wijziging voor de API is.

    Zonder NAAM zijn dat alle varianten. Een casus werkt nog, werkt anders, breekt, of er is iets
    nieuw mogelijk. Wat er precies anders is, zegt `werkbank variant run`.
    """
    if bewaren and names:
        raise click.BadParameter(
            "bewaar alle varianten samen, dus zonder NAAM", param_hint="'NAAM'"
        )
    compared = varianten.compare(project, varianten.chosen(project, names), (), jobs=processen)
    if bewaren and not compared.errors and not compared.deviating:
        from werkbank.variants.rendering import RECORD, record

        (project / RECORD).parent.mkdir(parents=True, exist_ok=True)
        (project / RECORD).write_text(record(compared), encoding="utf-8", newline="\n")
    if not as_json:
        from werkbank.variants.rendering import render_text

        click.echo(render_text(compared), nl=False)
    return varianten.conclude(compared, "variant compare", as_json=as_json)
