"""`werkbank casus list`."""

from __future__ import annotations

from pathlib import Path

import click

from werkbank.cli.casussen import read_model
from werkbank.cli.exit_codes import EPILOG, FOUTEN, GOED
from werkbank.cli.options import common
from werkbank.cli.show import count, show_json
from werkbank.ir import Casus


@click.command("list", epilog=EPILOG)
@common
def command(project: Path, *, as_json: bool) -> int:
    """Noem de casussen, met hun routes en de vragen die zij uitwerken."""
    model = read_model(project, "casus list", as_json=as_json)
    if model is None:
        return FOUTEN
    if as_json:
        show_json({"opdracht": "casus list", "casussen": [_data(c) for c in model.casussen]})
        return GOED
    for casus in model.casussen:
        number = click.style(f"{casus.number:>3}", bold=True)
        click.echo(f"{number}  {casus.code}: {casus.title}")
        routes = ", ".join(route.name for route in casus.routes)
        click.echo(f"     routes {routes}; vragen {', '.join(casus.questions) or 'geen'}")
    click.echo(f"{count(len(model.casussen), 'casus', 'casussen')}.")
    return GOED


def _data(casus: Casus) -> dict[str, object]:
    return {
        "nummer": casus.number,
        "casus": casus.code,
        "titel": casus.title,
        "samenvatting": casus.summary,
        "vragen": list(casus.questions),
        "besluiten": list(casus.decisions),
        "routes": [
            {"route": route.name, "titel": route.title, "stappen": len(route.steps)}
            for route in casus.routes
        ],
        "foute_voorbeelden": len(casus.wrong),
        "bestand": casus.position.file,
    }
