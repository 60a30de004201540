"""`werkbank watch`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import with_debug, with_project
from werkbank.cli.progress import progress

if TYPE_CHECKING:
    from werkbank.watch.events import Event
    from werkbank.watch.sitework import SiteWork

_PORT = 8000


def _place(_ctx: click.Context, _param: click.Parameter, value: str) -> tuple[str, int]:
    host, _, port = value.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise click.BadParameter(f"{value!r} is niet HOST:POORT, zoals 127.0.0.1:{_PORT}")
    return host.strip("[]"), int(port)


@click.command("watch", epilog=EPILOG)
@click.option(
    "--adres",
    metavar="HOST:POORT",
    default=f"127.0.0.1:{_PORT}",
    show_default=True,
    callback=_place,
    help="Waar de site te bekijken is; poort 0 kiest een vrije poort.",
)
@click.option("--zonder-site", is_flag=True, help="Bouw de site niet mee.")
@with_project
@with_debug
def command(project: Path, *, adres: tuple[str, int], zonder_site: bool) -> int:
    """Kijk mee terwijl je aan het model werkt.

    Bij elke keer dat je een bestand bewaart, wordt gebouwd wat veranderd is, worden de geraakte
    casussen opnieuw uitgevoerd en ververst de site in de browser zichzelf. Staan er fouten in het
    model, dan zie je die hier en op de site, en blijft alles wat gebouwd is zoals het was. Stop met
    Ctrl-C.
    """
    from werkbank.watch.session import Session
    from werkbank.watch.waiting import Saves

    if not (project / "model").is_dir():
        click.echo(f"In {project} is geen map `model` om naar te kijken.", err=True)
        return FOUTEN
    site = None if zonder_site else _site(project, adres)
    saves = Saves(project)
    try:
        session = Session(project, _tell, site, saves.pending)
        with progress() as step:
            step("bouwen, casussen uitvoeren en de site maken")
            session.start()
        while True:
            saved = saves.take()
            if saved:
                session.save(saved)
    except KeyboardInterrupt:
        click.echo("\nGestopt met kijken.")
        return GOED
    finally:
        saves.close()
        if site is not None:
            site.close()


def _site(project: Path, place: tuple[str, int]) -> SiteWork | None:
    from importlib.util import find_spec

    if not (project / "mkdocs.yml").is_file():
        return None
    if find_spec("mkdocs") is None:
        click.echo("Zonder site: daarvoor is het pakket mkdocs nodig (extra `site`).")
        return None
    from werkbank.watch.sitework import SiteWork

    return SiteWork(project, *place)


def _tell(event: Event) -> None:
    from werkbank.cli.watching import lines

    for line in lines(event):
        click.echo(line)
