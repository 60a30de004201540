"""`werkbank dictionary`: a group of commands."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.show import as_data, count, show_diagnostics, show_json, tally

_BOOK = "gegevenswoordenboek.xlsx"


@click.group("dictionary", epilog=EPILOG, subcommand_metavar="OPDRACHT [ARGUMENTEN]...")
def command() -> None:
    """Werk aan het gegevenswoordenboek in een spreadsheet."""


@command.command("export", epilog=EPILOG, options_metavar="[OPTIES]")
@click.option(
    "--naar",
    metavar="BESTAND",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path(_BOOK),
    show_default=True,
    help="Het bestand om te maken.",
)
@common
def export_command(project: Path, *, as_json: bool, naar: Path) -> int:
    """Maak een werkmap om titels, definities, toelichtingen en kardinaliteiten in te veranderen.

    De namen van elementen staan erin op slot. `werkbank dictionary import` neemt de veranderingen
    over in het model.
    """
    from werkbank.workbook.exporting import workbook
    from werkbank.workbook.rows import rows

    found = tuple(rows(project))
    if not found:
        click.echo(f"In {project / 'model'} is geen model te lezen; zie `werkbank lint`.", err=True)
        return FOUTEN
    try:
        naar.write_bytes(workbook(found))
    except OSError as error:
        click.echo(f"{naar} is niet te schrijven: {(error.strerror or '').lower()}.", err=True)
        return FOUTEN
    if as_json:
        show_json({"opdracht": "dictionary export", "uitkomst": "gemaakt", "bestand": str(naar),
                   "rijen": len(found)})  # fmt: skip
    else:
        click.echo(f"Gemaakt: {naar}, met {count(len(found), 'rij', 'rijen')}.")
    return GOED


@command.command("import", epilog=EPILOG, options_metavar="[OPTIES]")
@click.argument(
    "bestand", metavar="BESTAND", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--proef", is_flag=True, help="Toon de verandering, maar schrijf niets.")
@common
def import_command(project: Path, *, as_json: bool, bestand: Path, proef: bool) -> int:
    """Neem de veranderingen in een werkmap over in het model.

    Toont de verandering als diff. Alleen de regels van de veranderde teksten worden anders:
    commentaar, volgorde en opmaak van de YAML blijven. Is er iets mis met een cel, of krijgt het
    model er een fout door, dan wordt er niets geschreven.
    """
    from werkbank.workbook.importing import plan_import, write_import

    planned = plan_import(project, bestand)
    wrong = planned.errors
    if not wrong and not proef:
        wrong = write_import(project, planned)
    outcome = "fouten" if wrong else "proef" if proef else "overgenomen"
    if as_json:
        show_json(
            {
                "opdracht": "dictionary import",
                "uitkomst": outcome,
                "cellen": planned.changed,
                "bestanden": list(planned.files),
                "diff": planned.diff,
                "meldingen": as_data(wrong),
            }
        )
        return FOUTEN if wrong else GOED
    if wrong:
        show_diagnostics(wrong)
        click.echo(f"Niet overgenomen: {tally(wrong)}. Er is niets geschreven.")
        return FOUTEN
    click.echo(planned.diff, nl=False)
    click.echo(_summary(planned.changed, len(planned.files), proef=proef))
    return GOED


def _summary(cells: int, files: int, *, proef: bool) -> str:
    if not files:
        return "Niets veranderd: de werkmap zegt wat het model al zegt."
    what = f"{count(cells, 'cel', 'cellen')} in {count(files, 'bestand', 'bestanden')}"
    if proef:
        return f"Proef: {what} zou veranderen. Er is niets geschreven."
    return f"Overgenomen: {what}. Voer nu `werkbank build` uit."
