"""`werkbank sample`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import FOUTEN, GOED
from werkbank.cli.object_types import chosen_types
from werkbank.cli.options import common
from werkbank.cli.percentage import Percentage
from werkbank.cli.progress import progress
from werkbank.cli.show import count, show_json

if TYPE_CHECKING:
    from werkbank.sample import Sampler
    from werkbank.sample.writing import Written

_EPILOG = (
    "Eindcodes: 0 goed; 1 fouten in het model, of wegschrijven lukte niet; 2 verkeerd gebruik; "
    "4 fout in de werkbank zelf; 130 afgebroken."
)
_MOST_SEED = (1 << 40) - 1


@click.command("sample", epilog=_EPILOG)
@click.argument("aantal", metavar="AANTAL", type=click.IntRange(1, 10**9))
@click.option(
    "--als",
    "names",
    metavar="OBJECTTYPE",
    multiple=True,
    help="Alleen dit objecttype, zoals klant. Herhaalbaar. Standaard: alles wat het model "
    "uitwisselt, met verwijzingen die kloppen.",
)
@click.option(
    "--fouten",
    "share",
    metavar="PERCENTAGE",
    type=Percentage(),
    default=0.0,
    help="Maak in dit deel van de records een fout, zoals 1%. Welke, staat in waarheid.ndjson.",
)
@click.option(
    "--seed",
    metavar="GETAL",
    type=click.IntRange(0, _MOST_SEED),
    default=1,
    help="Een ander getal geeft andere gegevens; hetzelfde getal altijd dezelfde. Standaard: 1.",
)
@click.option(
    "--naar",
    "target",
    metavar="MAP|-",
    required=True,
    help="Map voor de bestanden; - voor de standaarduitvoer, met één objecttype.",
)
@click.option("--gzip", "compressed", is_flag=True, help="Comprimeer de bestanden.")
@click.option("--overschrijf", is_flag=True, help="Vervang bestanden die er al zijn.")
@common
def command(
    project: Path,
    *,
    aantal: int,
    names: Sequence[str],
    share: float,
    seed: int,
    target: str,
    compressed: bool,
    overschrijf: bool,
    as_json: bool,
) -> int:
    """Verzin gegevens zoals het model ze voorschrijft, om mee te oefenen en te testen.

    Per objecttype ontstaat een NDJSON-bestand met AANTAL records. Namen, adressen en nummers lijken
    echt en zijn van niemand. Met --fouten staat in waarheid.ndjson per fout het bestand, de regel,
    het attribuut en de code van de overtreden regel. In dezelfden.ndjson staat welke zelfstandige
    klanten dezelfde persoon zijn.
    """
    from werkbank.sample import NoValueError, Sampler

    model = read_model(project, "sample", as_json=as_json)
    if model is None:
        return FOUTEN
    chosen = chosen_types(model, names)
    sampler = Sampler(model, aantal, seed)
    try:
        if target == "-":
            return _to_output(sampler, chosen, share)
        found = _to_folder(sampler, chosen, Path(target), share, compressed, overschrijf)
    except NoValueError as error:
        click.echo(f"Van dit model zijn geen gegevens te verzinnen: {error}.", err=True)
        return FOUTEN
    except BrokenPipeError:
        raise
    except OSError as error:
        click.echo(f"Wegschrijven lukte niet: {error.strerror or error}.", err=True)
        return FOUTEN
    _show(found, seed, as_json=as_json)
    return GOED


def _to_output(sampler: Sampler, chosen: Sequence[str], share: float) -> int:
    from werkbank.sample import lines

    if len(chosen) != 1:
        raise click.UsageError("Op de standaarduitvoer past één objecttype: kies met --als.")
    for line in lines(sampler, chosen[0], share):
        sys.stdout.buffer.write(line.raw + b"\n")
    sys.stdout.buffer.flush()
    return GOED


def _to_folder(
    sampler: Sampler,
    chosen: Sequence[str],
    folder: Path,
    share: float,
    compressed: bool,
    replace: bool,
) -> list[Written]:
    from werkbank.sample.writing import write
    from werkbank.validate.sources import SAME, TRUTH

    ending = "ndjson.gz" if compressed else "ndjson"
    names = [f"{sampler.resources[name].path}.{ending}" for name in chosen]
    there = [name for name in (*names, TRUTH, SAME) if (folder / name).exists()]
    if there and not replace:
        raise click.UsageError(
            f"In {folder} staat al {there[0]}. Kies een andere map of geef --overschrijf."
        )
    folder.mkdir(parents=True, exist_ok=True)
    if replace:
        for name in (TRUTH, SAME):  # of another sample: it would say what is not true of this one
            (folder / name).unlink(missing_ok=True)
    with progress() as step:
        return list(write(sampler, chosen, folder, share=share, compressed=compressed, step=step))


def _show(found: Sequence[Written], seed: int, *, as_json: bool) -> None:
    if as_json:
        show_json(
            {
                "opdracht": "sample",
                "uitkomst": "goed",
                "seed": seed,
                "bestanden": [
                    {
                        "bestand": str(each.path),
                        "objecttype": each.object_type,
                        "records": each.records,
                        "metFout": each.wrong,
                        "soortenFouten": sorted(each.kinds),
                        "dezelfden": each.again,
                    }
                    for each in found
                ],
            }
        )
        return
    for each in found:
        wrong = f", {each.wrong} met een fout" if each.wrong else ""
        again = f", {count(each.again, 'dubbele', 'dubbelen')}" if each.again else ""
        click.echo(f"{each.path}: {count(each.records, 'record', 'records')}{wrong}{again}")
    kinds = {kind for each in found for kind in each.kinds}
    if kinds:
        click.echo(f"Fouten van {count(len(kinds), 'soort', 'soorten')}; zie waarheid.ndjson.")
