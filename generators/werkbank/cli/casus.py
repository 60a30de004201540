"""`werkbank casus`: a group of commands."""

from __future__ import annotations

from importlib import import_module

import click

from werkbank.cli.exit_codes import EPILOG

COMMANDS = ("list", "run", "new", "report", "coverage", "refresh")
"""In the order of the help; `casus_<name>` is the module of each."""


class _Commands(click.Group):
    """Imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"werkbank.cli.casus_{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        command.options_metavar = "[OPTIES]"
        return command


@click.group(
    "casus",
    cls=_Commands,
    epilog=EPILOG,
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
)
def command() -> None:
    """Voer de casussen uit, vergelijk hun routes en maak een nieuwe.

    Een casus in `casussen/` is een verhaal dat de werkbank kan uitvoeren tegen een register. Begin
    met `werkbank casus list`.
    """
