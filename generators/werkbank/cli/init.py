"""`werkbank init`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from werkbank.cli.exit_codes import EPILOG, GOED
from werkbank.cli.options import with_debug, with_json
from werkbank.cli.show import show_json

FILES = (
    ("model.yaml", "model/$naam.yaml"),
    ("api.yaml", "model/api/afspraken.yaml"),
    ("gedeeld.yaml", "model/api/gedeeld.yaml"),
    ("kanaal.yaml", "model/referentielijsten/kanaal.yaml"),
    ("vragen.yaml", "casussen/vragen.yaml"),
    ("besluit.md", "docs/besluiten/B01-een-deelnemer.md"),
    ("LEESMIJ.md", "README.md"),
    ("gitignore", ".gitignore"),
    ("vscode-instellingen.json", ".vscode/settings.json"),
    ("vscode-uitbreidingen.json", ".vscode/extensions.json"),
)
"""Template in the folder `nieuw`, and the path that it becomes."""

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_RSIN = "999990019"  # fictitious, from a range that is not given out; passes the elfproef


@click.command("init", epilog=EPILOG)
@click.argument("map_", metavar="MAP", type=click.Path(path_type=Path))
@click.option(
    "--naam",
    metavar="NAAM",
    help="Naam van het model: kleine letters, cijfers en streepjes. Standaard: de naam van de map.",
)
@with_json
@with_debug
def command(map_: Path, *, naam: str | None, as_json: bool) -> int:
    """Begin een nieuw model in een lege map.

    Maakt in MAP een klein maar volledig modelproject: twee klassen met twee subtypen, een api, een
    referentielijst, een vraag en een besluit. `werkbank build`, `lint` en `check` werken er meteen
    op. Een map waar al iets in staat, blijft zoals ze is.
    """
    name = naam or _name_from(map_)
    if not _NAME.fullmatch(name):
        raise click.BadParameter(
            f"{name!r} is geen naam voor een model. Gebruik kleine letters, cijfers en streepjes, "
            "en begin met een letter: --naam mijn-model.",
            param_hint="'--naam'",
        )
    if map_.exists() and (not map_.is_dir() or any(map_.iterdir())):
        raise click.BadParameter(
            f"{str(map_)!r} bestaat al en is niet leeg. Kies een nieuwe of een lege map.",
            param_hint="'MAP'",
        )
    made = list(_write(map_, name))
    if as_json:
        show_json({"opdracht": "init", "uitkomst": "gemaakt", "model": name, "geschreven": made})
        return GOED
    for path in made:
        click.echo(f"  {path}")
    click.echo(
        f'Gemaakt: het model {name} in {map_}.\nGa verder met: werkbank build --project "{map_}"'
    )
    return GOED


def _write(folder: Path, name: str) -> Iterator[str]:
    values = {
        "naam": name,
        "prefix": name.replace("-", "_"),
        "titel": name.replace("-", " ").capitalize(),
        "datum": date.today().isoformat(),  # noqa: DTZ011 - the day where the user is
        "rsin": _RSIN,
    }
    templates = files("werkbank.cli").joinpath("nieuw")
    for template, target in FILES:
        path = Template(target).substitute(values)
        text = Template(templates.joinpath(template).read_text("utf-8")).substitute(values)
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")
        yield path


def _name_from(folder: Path) -> str:
    """The name of the folder, with everything that a model name cannot hold made a hyphen."""
    return re.sub(r"[^a-z0-9]+", "-", folder.absolute().name.lower()).strip("-") or "model"
