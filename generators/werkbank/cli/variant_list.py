"""`werkbank variant list`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.show import as_data, count, show_diagnostics, show_json
from werkbank.diagnostics import Severity
from werkbank.ir import Variant
from werkbank.read import read_variants
from werkbank.variants.checking import findings


@click.command("list", epilog=EPILOG)
@common
def command(project: Path, *, as_json: bool) -> int:
    """Noem de varianten, met de vraag die zij onderzoeken."""
    read = read_variants(project)
    found = sorted({*read.base.diagnostics, *(d for v in read.variants for d in findings(read, v))})
    wrong = any(each.severity is Severity.FOUT for each in found)
    variants = [each.variant for each in read.variants if each.variant is not None]
    if as_json:
        show_json(
            {
                "opdracht": "variant list",
                "uitkomst": "fouten" if wrong else "goed",
                "varianten": [_data(each) for each in variants],
                "meldingen": as_data(found),
            }
        )
        return FOUTEN if wrong else GOED
    for each in variants:
        click.echo(f"{click.style(each.code, bold=True)}: {each.title}")
        asked = ", ".join(each.questions) or "geen"
        click.echo(f"     {each.question}")
        click.echo(f"     vragen {asked}; het antwoord van juni 2022: {each.agreement}")
    show_diagnostics(found)
    click.echo(f"{count(len(variants), 'variant', 'varianten')}.")
    return FOUTEN if wrong else GOED


def _data(variant: Variant) -> dict[str, object]:
    return {
        "variant": variant.code,
        "titel": variant.title,
        "vraagstelling": variant.question,
        "samenvatting": variant.summary,
        "vragen": list(variant.questions),
        "verhouding": variant.agreement.value,
        "wijzigingen": len(variant.changes),
        "bestand": variant.position.file,
    }
