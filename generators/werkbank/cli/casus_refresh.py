"""`werkbank casus refresh`."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import click

from werkbank.cli.exit_codes import AFWIJKING, EPILOG, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import count, show_json

_AT_ONCE = 2


@click.command("refresh", epilog=EPILOG)
@click.argument("names", metavar="[NOTITIEBOEK]...", nargs=-1)
@common
def command(project: Path, *, names: tuple[str, ...], as_json: bool) -> int:
    """Voer de notitieboeken opnieuw uit en bewaar hun uitvoer.

    Nodig nadat het model of een casus is veranderd; de uitvoer in `notebooks/` is wat een lezer
    zonder werkbank ziet. Noem een deel van een naam om er een paar te kiezen: `refresh casus-05`.
    """
    from werkbank.casus.notebooks import FOLDER, problems, serialize

    paths = [
        path
        for path in sorted((project / FOLDER).glob("*.ipynb"))
        if not names or any(name in path.stem for name in names)
    ]
    if not paths:
        raise click.BadParameter(
            f"in {FOLDER} is geen notitieboek met die naam", param_hint="'NOTITIEBOEK'"
        )
    changed: list[str] = []
    wrong: dict[str, str] = {}
    with progress() as step, ThreadPoolExecutor(_AT_ONCE) as pool:
        for path, ran in zip(paths, pool.map(_run, paths), strict=True):
            step(path.stem)
            if isinstance(ran, str):
                wrong[path.name] = ran
                continue
            text = serialize(ran)
            found = problems(ran)
            if found:
                wrong[path.name] = "; ".join(found)
            if text != path.read_text("utf-8"):
                path.write_text(text, encoding="utf-8", newline="\n")
                changed.append(path.name)
    if as_json:
        outcome = "afwijking" if wrong else "goed"
        show_json(
            {
                "opdracht": "casus refresh",
                "uitkomst": outcome,
                "veranderd": changed,
                "mislukt": wrong,
            }
        )
    else:
        for name, text in wrong.items():
            click.echo(f"Mislukt: {name}: {text}")
        click.echo(
            f"{count(len(paths), 'notitieboek', 'notitieboeken')} uitgevoerd, "
            f"{len(changed)} veranderd."
        )
    return AFWIJKING if wrong else GOED


def _run(path: Path) -> dict[str, Any] | str:
    """The notebook as it is after running, or what went wrong."""
    from nbclient.exceptions import CellExecutionError

    from werkbank.casus.notebooks import run_notebook

    try:
        return run_notebook(path)
    except CellExecutionError as error:
        return f"{error.ename}: {error.evalue}"
