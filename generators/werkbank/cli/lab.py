"""`werkbank lab`."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import click

from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data, count, show_diagnostics, show_json, tally
from werkbank.lab.jupyter import command as lab_command
from werkbank.lab.jupyter import has_display, trust_notebooks, write_settings
from werkbank.lab.preparing import Prepared, prepare

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model, er is niets geschreven; 2 verkeerd gebruik; 3 een "
    "casus ging anders dan beschreven; 4 fout in de werkbank zelf; 130 afgebroken."
)


@click.command("lab", epilog=_EPILOG)
@click.option(
    "--no-browser", is_flag=True, help="Start JupyterLab zonder een browser te openen; toon de URL."
)
@click.option("--poort", metavar="GETAL", type=int, help="Poort van JupyterLab. Standaard: 8888.")
@common
def command(project: Path, *, no_browser: bool, poort: int | None, as_json: bool) -> int:
    """Zet alles klaar en open de notitieboeken in JupyterLab.

    Bouwt wat verouderd is, voert alle casussen uit, schrijft het rapport en opent JupyterLab in het
    Nederlands bij de introductie. Is er geen scherm, dan blijft het bij het rapport.
    """
    with progress() as step:
        prepared = prepare(project, step)
    opening = not as_json and not prepared.built.errors and (no_browser or has_display())
    if as_json:
        show_json(_data(prepared))
    else:
        _tell(prepared, opening=opening)
    if prepared.built.errors:
        return FOUTEN
    outcome = AFWIJKING if prepared.different else GOED
    if not opening:
        return outcome
    with progress() as step:
        step("notitieboeken vertrouwen")
        trust_notebooks(project)
        settings = write_settings(project)
    return _open(project, settings, poort, browser=not no_browser) or outcome


def _open(project: Path, settings: Path, port: int | None, *, browser: bool) -> int:
    environment = {**os.environ, "WERKBANK_PROJECT": str(project)}
    words = lab_command(project, settings, port=port, browser=browser)
    try:
        return subprocess.run(words, check=False, env=environment).returncode  # noqa: S603 - ours
    except KeyboardInterrupt:
        return GOED


def _tell(prepared: Prepared, *, opening: bool) -> None:
    show_diagnostics(prepared.built.diagnostics)
    if prepared.built.errors:
        click.echo(f"Niet gebouwd: {tally(prepared.built.diagnostics)}. Er is niets geschreven.")
        return
    built = prepared.built
    click.echo(
        f"Gebouwd: {count(built.unchanged, 'bestand is', 'bestanden zijn')} actueel."
        if built.current or not (built.written or built.removed)
        else f"Gebouwd: {len(built.written)} geschreven, {len(built.removed)} verwijderd."
    )
    for name in prepared.different:
        click.echo(f"Anders dan beschreven: {name}. `werkbank casus run {name}` zegt wat.")
    good = prepared.casussen - len(prepared.different)
    click.echo(f"Casussen: {good} van de {prepared.casussen} zoals beschreven.")
    click.echo(f"Rapport: {prepared.report}")
    if opening:
        click.echo("JupyterLab start. Stop met Ctrl-C.")
    else:
        click.echo(
            "Er is hier geen scherm, dus JupyterLab is niet geopend. Open het rapport in een "
            "browser, of start JupyterLab met `werkbank lab --no-browser`."
        )


def _data(prepared: Prepared) -> dict[str, object]:
    built = prepared.built
    outcome = "fouten" if built.errors else "afwijking" if prepared.different else "goed"
    return {
        "opdracht": "lab",
        "uitkomst": outcome,
        "geschreven": list(built.written),
        "verwijderd": list(built.removed),
        "casussen": prepared.casussen,
        "afwijkend": list(prepared.different),
        "rapport": str(prepared.report) if prepared.report else None,
        "meldingen": as_data(built.diagnostics),
    }
