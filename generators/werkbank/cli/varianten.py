"""What the commands about variants share: which were meant, and what was found."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from werkbank.cli.exit_codes import AFWIJKING, FOUTEN, GOED
from werkbank.cli.progress import progress
from werkbank.cli.show import as_data as diagnostics_as_data
from werkbank.cli.show import show_diagnostics, show_json, tally
from werkbank.read.variants import variant_files
from werkbank.schema.explain import suggestion
from werkbank.variants.comparing import Compared, compare_variants
from werkbank.variants.rendering import as_data

EPILOG = (
    "Eindcodes: 0 de varianten zijn beoordeeld, wat het oordeel ook is; 1 fouten in het model of "
    "in een variant; 2 verkeerd gebruik; 3 een casus gaat al op de basis anders dan beschreven; 4 "
    "fout in de werkbank zelf; 130 afgebroken."
)


def chosen(project: Path, names: Sequence[str]) -> tuple[str, ...]:
    """The names, when there are variants of those names.

    Raises:
        click.BadParameter: when one of them does not exist.
    """
    known = [path.stem for path in variant_files(project)]
    for name in names:
        if name not in known:
            raise click.BadParameter(
                f"er is geen variant {name!r}{suggestion(name, known)}. `werkbank variant list` "
                "noemt ze.",
                param_hint="'NAAM'",
            )
    return tuple(names)


def compare(
    project: Path, variants: Sequence[str], casussen: Sequence[str], *, jobs: int | None
) -> Compared:
    """The comparison, with its progress on a terminal."""
    with progress() as step:
        return compare_variants(project, variants, casussen, step, jobs)


def conclude(compared: Compared, command: str, *, as_json: bool) -> int:
    """Tell what is wrong besides the verdicts, or everything as JSON; gives the exit code."""
    if as_json:
        outcome = "fouten" if compared.errors else "afwijking" if compared.deviating else "goed"
        show_json(
            {
                "opdracht": command,
                "uitkomst": outcome,
                "varianten": as_data(compared),
                "afwijkende_casussen": list(compared.deviating),
                "meldingen": diagnostics_as_data(compared.diagnostics),
            }
        )
    else:
        show_diagnostics(compared.diagnostics)
        for casus in compared.deviating:
            click.echo(f"Casus {casus} gaat al op de basis anders dan beschreven.")
        if compared.errors:
            click.echo(f"Niet alles is te beoordelen: {tally(compared.errors)}.")
    if compared.errors:
        return FOUTEN
    return AFWIJKING if compared.deviating else GOED
