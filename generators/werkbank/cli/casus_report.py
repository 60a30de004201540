"""`werkbank casus report`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli.casussen import chosen, read_model
from werkbank.cli.exit_codes import AFWIJKING, EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import count, show_json
from werkbank.lab.preparing import REPORT


@click.command("report", epilog=EPILOG)
@click.argument("names", metavar="[NAAM]...", nargs=-1)
@click.option(
    "--uit",
    metavar="BESTAND",
    type=click.Path(path_type=Path, dir_okay=False),
    help=f"Waar het rapport komt. Standaard: {REPORT} in het project.",
)
@common
def command(project: Path, *, names: tuple[str, ...], uit: Path | None, as_json: bool) -> int:
    """Maak één pagina van alle casussen, voor een bijeenkomst van de werkgroep.

    De pagina staat op zichzelf: geen netwerk nodig, te versturen als bijlage en te printen. Erin
    staan per casus de aanleiding, de routes met hun diagrammen, de vergelijking en de conclusie.
    """
    model = read_model(project, "casus report", as_json=as_json)
    if model is None:
        return FOUTEN
    from werkbank.casus.report import report_page
    from werkbank.casus.story import Verhaal

    stories = [Verhaal(model, casus) for casus in chosen(model, names)]
    with progress() as step:
        for story in stories:
            step(f"casus {story.casus.number} {story.casus.code}")
            _ = story.uitvoering
        step("rapport schrijven")
        page = report_page(model, stories)
    path = uit or project / REPORT
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8", newline="\n")
    wrong = [story.casus.code for story in stories if not story.uitvoering.ok]
    if as_json:
        show_json(
            {
                "opdracht": "casus report",
                "uitkomst": "afwijking" if wrong else "geschreven",
                "bestand": str(path),
                "casussen": len(stories),
                "afwijkend": wrong,
            }
        )
    else:
        if wrong:
            click.echo(f"Anders dan beschreven: {', '.join(wrong)}. `werkbank casus run` zegt wat.")
        click.echo(f"Rapport over {count(len(stories), 'casus', 'casussen')}: {path}")
    return AFWIJKING if wrong else GOED
