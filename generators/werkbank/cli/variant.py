"""`werkbank variant`: a group of commands."""

from __future__ import annotations

import click

from werkbank.cli.exit_codes import EPILOG
from werkbank.cli.lazy import LazyGroup

COMMANDS = ("list", "run", "compare")
"""In the order of the help; `variant_<name>` is the module of each."""


@click.group(
    "variant",
    cls=LazyGroup,
    commands_in_order=COMMANDS,
    prefix="werkbank.cli.variant_",
    epilog=EPILOG,
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
def command() -> None:
    """Vergelijk ontwerpvarianten van het model aan de hand van de casussen.

    Een variant in `model/varianten/` verandert iets aan het model. De werkbank bouwt haar in het
    geheugen en voert alle casussen uit op de basis en op de variant.
    """
