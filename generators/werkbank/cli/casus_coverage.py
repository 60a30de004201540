"""`werkbank casus coverage`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.casus.mutants import MutantKind
from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.progress import progress
from werkbank.cli.show import show_json

_EPILOG = (
    "Eindcodes: 0 alles wordt opgemerkt of is verklaard; 1 fouten in het model of een casus; 2 "
    "verkeerd gebruik; 3 iets wordt niet opgemerkt zonder reden, een reden is achterhaald, of er "
    "wordt te weinig opgemerkt; 4 fout in de werkbank zelf; 130 afgebroken."
)
_PLURAL = {
    MutantKind.RULE: "gedragsregels",
    MutantKind.CONSTRAINT: "beperkingen",
    MutantKind.VALUE: "waarden van enumeraties",
}


@click.command("coverage", epilog=_EPILOG)
@click.option(
    "--soort",
    type=click.Choice([kind.value for kind in MutantKind]),
    help="Probeer alleen dit.",
)
@common
def command(project: Path, *, soort: str | None, as_json: bool) -> int:
    """Zoek uit wat geen enkele casus zou missen.

    Haalt elke gedragsregel, elke beperking en elke waarde van een enumeratie om de beurt uit het
    model en voert de casussen zonder haar uit. Gaat er dan niets anders, dan laat geen casus zien
    waar zij voor dient. Wat dat mag, staat met een reden in casussen/dekking.yaml.
    """
    from werkbank.casus.coverage import REASONS, TARGETS, measure_coverage

    model = read_model(project, "casus coverage", as_json=as_json)
    if model is None:
        return FOUTEN
    kinds = [MutantKind(soort)] if soort else list(MutantKind)
    with progress() as step:
        step("de casussen uitvoeren tegen modellen waar telkens iets aan ontbreekt")
        try:
            found = measure_coverage(project, model, kinds)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
    if as_json:
        show_json(
            {
                "opdracht": "casus coverage",
                "uitkomst": "goed" if found.ok else "afwijking",
                "dekking": {
                    kind.value: {
                        "totaal": len(found.of(kind)),
                        "opgemerkt": sum(each.noticed for each in found.of(kind)),
                        "streefwaarde": TARGETS[kind],
                    }
                    for kind in kinds
                },
                "onderdelen": [
                    {
                        "soort": each.kind.value,
                        "onderdeel": each.code,
                        "titel": each.title,
                        "opgemerkt_door": each.noticed_by,
                        "reden": each.reason,
                    }
                    for each in found.findings
                ],
                "achterhaald": list(found.stale),
            }
        )
        return GOED if found.ok else AFWIJKING
    for kind in kinds:
        rows = found.of(kind)
        noticed = sum(each.noticed for each in rows)
        goal = f", streefwaarde {TARGETS[kind]:.0%}" if TARGETS[kind] else ""
        click.echo(
            f"{click.style(_PLURAL[kind].capitalize(), bold=True)}: {noticed} van de {len(rows)} "
            f"opgemerkt ({found.share(kind):.0%}{goal})"
        )
        for each in rows:
            if not each.noticed:
                click.echo(f"  {each.code}: {each.reason or 'GEEN REDEN. ' + each.title}")
    for code in found.stale:
        click.echo(f"Achterhaalde reden in {REASONS}: {code} bestaat niet, of wordt opgemerkt.")
    if found.ok:
        click.echo("In orde: alles wordt opgemerkt of is verklaard.")
    else:
        click.echo(
            f"Afwijking: {len(found.unexplained)} zonder reden, {len(found.stale)} achterhaald."
        )
    return GOED if found.ok else AFWIJKING
