"""`werkbank casus new`."""

from __future__ import annotations

import re
from pathlib import Path

import click

from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import show_json

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


@click.command("new", epilog=EPILOG)
@click.argument("name", metavar="NAAM")
@click.option("--titel", metavar="TEKST", default="", help="Titel; standaard de naam.")
@common
def command(project: Path, *, name: str, titel: str, as_json: bool) -> int:
    """Begin een nieuwe casus, met een notitieboek dat meteen werkt.

    Maakt casussen/NAAM/casus.yaml en notebooks/casus-NN-NAAM.ipynb. Bestaat de casus al, dan
    verandert er niets.
    """
    if not _NAME.fullmatch(name):
        raise click.BadParameter(
            f"{name!r} is geen naam voor een casus. Gebruik kleine letters, cijfers en streepjes, "
            "en begin met een letter: mijn-casus.",
            param_hint="'NAAM'",
        )
    path = project / "casussen" / name / "casus.yaml"
    if path.exists():
        raise click.BadParameter(f"casus {name!r} bestaat al: {path}", param_hint="'NAAM'")
    model = read_model(project, "casus new", as_json=as_json)
    if model is None:
        return FOUTEN
    from werkbank.casus import project as projects
    from werkbank.casus.creating import new_casus
    from werkbank.casus.notebooks import (
        FOLDER,
        file_name,
        notebook,
        run_notebook,
        serialize,
        skeleton,
    )

    text = new_casus(model, name, titel or name.replace("-", " ").capitalize())
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    casus = projects.find_casus(projects.read_model(project), name)
    book = project / FOLDER / file_name(casus)
    book.parent.mkdir(exist_ok=True)
    book.write_text(serialize(notebook(skeleton(casus))), encoding="utf-8", newline="\n")
    with progress() as step:
        step("notitieboek uitvoeren")
        book.write_text(serialize(run_notebook(book)), encoding="utf-8", newline="\n")
    made = [str(each.relative_to(project)) for each in (path, book)]
    if as_json:
        show_json({"opdracht": "casus new", "uitkomst": "gemaakt", "geschreven": made})
        return GOED
    for each in made:
        click.echo(f"  {each}")
    click.echo(
        f"Gemaakt: casus {casus.number} {name}. Schrijf {made[0]} verder, en kijk met "
        f"`werkbank casus run {name}` of het klopt."
    )
    return GOED
