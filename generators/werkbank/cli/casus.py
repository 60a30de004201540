"""`werkbank casus`: a group of commands."""

from __future__ import annotations

import click

from werkbank.cli.exit_codes import EPILOG
from werkbank.cli.lazy import LazyGroup

COMMANDS = ("list", "run", "new", "report", "coverage", "refresh")
"""In the order of the help; `casus_<name>` is the module of each."""


@click.group(
    "casus",
    cls=LazyGroup,
    commands_in_order=COMMANDS,
    prefix="werkbank.cli.casus_",
    epilog=EPILOG,
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
def command() -> None:
    """Voer de casussen uit, vergelijk hun routes en maak een nieuwe.

    Een casus in `casussen/` is een verhaal dat de werkbank kan uitvoeren tegen een register. Begin
    met `werkbank casus list`.
    """
