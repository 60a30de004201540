"""`werkbank compare`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli.exit_codes import AFWIJKING, EPILOG, FOUTEN, GOED
from werkbank.cli.options import common

_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)


@click.command("compare", epilog=EPILOG)
@click.argument("old", metavar="OUD", type=_FILE)
@click.argument("new", metavar="NIEUW", type=_FILE)
@click.option("--volledig", is_flag=True, help="Kort lange waarden niet in.")
@common
def command(old: Path, new: Path, project: Path, *, volledig: bool, as_json: bool) -> int:
    """Vergelijk twee OpenAPI-specificaties.

    Noemt elk verschil tussen OUD en NIEUW in paden, operaties, parameters, attributen en
    beperkingen, met het besluit dat het verklaart. De afbeelding van oud op nieuw staat in
    `model/gepubliceerd/`.
    """
    from werkbank.compare import compare_specifications, render_json, render_text

    comparison = compare_specifications(old, new, project)
    if as_json:
        click.echo(render_json(comparison), nl=False)
    else:
        click.echo(render_text(comparison, full=volledig), nl=False)
    if comparison.errors:
        return FOUTEN
    return AFWIJKING if comparison.unexplained else GOED
