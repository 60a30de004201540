"""`werkbank duplicates`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.percentage import Percentage
from werkbank.cli.progress import progress
from werkbank.cli.show import count, show_json

if TYPE_CHECKING:
    from werkbank.duplicates import Found as Outcome
    from werkbank.duplicates import Guest, Source, Traits
    from werkbank.ir import Model
    from werkbank.validate.sources import Found

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model, of wegschrijven lukte niet; "
    "2 verkeerd gebruik; 4 fout in de werkbank zelf; 130 afgebroken."
)
_SHOWN = 10


@click.command("duplicates", epilog=_EPILOG)
@click.argument("bestanden", metavar="BESTAND...", nargs=-1, required=True)
@click.option(
    "--als",
    metavar="OBJECTTYPE",
    multiple=True,
    help="Wat erin staat, zoals klant. Standaard volgt het uit de naam van het bestand.",
)
@click.option(
    "--drempel",
    metavar="PERCENTAGE",
    type=Percentage(),
    default=0.5,
    help="Noem paren vanaf deze kans. Standaard: 50%.",
)
@click.option(
    "--naar",
    metavar="BESTAND",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="Schrijf alle paren hier, als NDJSON.",
)
@common
def command(
    project: Path,
    *,
    bestanden: tuple[str, ...],
    als: tuple[str, ...],
    drempel: float,
    naar: Path | None,
    as_json: bool,
) -> int:
    """Noem zelfstandige klanten die mogelijk dezelfde persoon zijn, met de redenen.

    Vergelijkt naam, e-mailadres, telefoonnummer, adres en account volgens vaste regels, elk met een
    gewicht. Het is een signaal om naar te kijken: er wordt niets samengevoegd, en in de uitkomst
    staan geen persoonsgegevens.
    """
    from werkbank.duplicates import compare

    model = read_model(project, "duplicates", as_json=as_json)
    if model is None:
        return FOUTEN
    traits = _traits(model)
    found = [each for each in _sources(model, bestanden, als) if each.source.type in traits]
    if not found:
        raise click.UsageError(
            f"In deze bestanden staan geen objecten die zelfstandig zijn ({', '.join(traits)})."
        )
    with progress() as step:
        step("gasten vergelijken")
        outcome = compare(_guests(found, traits), drempel)
    if naar is not None and not _written(outcome, naar):
        return FOUTEN
    _show(outcome, as_json=as_json)
    return GOED


def _traits(model: Model) -> dict[str, Traits]:
    from werkbank.duplicates import guests_of, traits_of

    found = {
        resource.object_type: traits_of(model, resource.object_type, guest)
        for _, resource in model.resources()
        if (guest := guests_of(model, resource.object_type))
    }
    if not found:
        raise click.UsageError("Dit model kent geen objecten die zelfstandig zijn.")
    return found


def _sources(model: Model, paths: Sequence[str], kinds: Sequence[str]) -> tuple[Found, ...]:
    from werkbank.validate.sources import Given, WrongSourceError, find_sources

    try:
        return find_sources(model, Given(paths=paths, kinds=kinds))
    except WrongSourceError as error:
        raise click.UsageError(str(error)) from None


def _guests(found: Sequence[Found], traits: dict[str, Traits]) -> Iterator[tuple[Source, Guest]]:
    from werkbank.duplicates import Source, guest_of
    from werkbank.validate.records import records_in

    for each in found:
        for line, data in records_in(each):
            guest = guest_of(traits[each.source.type], data)
            if guest is not None:
                yield Source(each.source.name, line), guest


def _written(outcome: Outcome, path: Path) -> bool:
    import orjson

    try:
        with path.open("wb") as file:
            for pair in outcome.pairs:
                file.write(orjson.dumps(pair.as_json()) + b"\n")
    except OSError as error:
        click.echo(f"Wegschrijven lukte niet: {error.strerror or error}.", err=True)
        return False
    return True


def _show(outcome: Outcome, *, as_json: bool) -> None:
    if as_json:
        show_json(
            {
                "opdracht": "duplicates",
                "uitkomst": "goed",
                "zelfstandig": outcome.guests,
                "paren": [pair.as_json() for pair in outcome.pairs],
            }
        )
        return
    for pair in outcome.pairs[:_SHOWN]:
        chance = f"{pair.chance:.1%}".replace(".", ",").replace("%", " %")
        click.echo(f"{pair.one} en {pair.other}: {chance}. {pair.explanation}.")
    if len(outcome.pairs) > _SHOWN:
        click.echo(f"… en nog {len(outcome.pairs) - _SHOWN}; --naar BESTAND schrijft ze allemaal.")
    pairs = count(len(outcome.pairs), "paar", "paren")
    click.echo(
        f"{outcome.guests} zelfstandig, {pairs} mogelijk dezelfde. Er is niets samengevoegd."
    )
