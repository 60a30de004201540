"""`werkbank info`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.build.planning import judge
from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data, show_diagnostics, show_facts, show_json, tally


@click.command("info", epilog=EPILOG)
@click.argument("element", metavar="[ELEMENT]", required=False)
@common
def command(project: Path, *, element: str | None, as_json: bool) -> int:
    """Vertel wat er in het model staat, of alles over één ELEMENT.

    ELEMENT is een klasse (Klant), een attribuut (Klant.klantnummer), een enumeratie of waarde
    (SoortKlant.zelfstandig), een type, een referentielijst, een api (api:klanten), een gedragsregel
    (gedrag:kla-001), een vraag (V02) of een besluit (B01).
    """
    from werkbank.cli.describe import describe, suggestions
    from werkbank.cli.overview import overview

    with progress() as step:
        judged = judge(project, step)
    if judged.model is None:
        if as_json:
            show_json(
                {"opdracht": "info", "uitkomst": "fouten", "meldingen": as_data(judged.diagnostics)}
            )
        else:
            show_diagnostics(judged.diagnostics)
            click.echo(f"Het model is niet te lezen: {tally(judged.diagnostics)}.")
        return FOUTEN
    facts = overview(judged) if element is None else describe(judged.model, element)
    if facts is None:
        near = ", ".join(suggestions(judged.model, element or ""))
        hint = f" Bedoelde je: {near}?" if near else ""
        raise click.BadParameter(
            f"{element!r} staat niet in het model.{hint}", param_hint="'ELEMENT'"
        )
    if as_json:
        show_json({"opdracht": "info", **facts})
    else:
        show_facts(facts)
    return GOED
