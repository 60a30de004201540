"""A group of commands that are imported only when one is asked for, so that each starts quickly."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Finds a command in the module that is named after it.

    Args:
        commands_in_order: names of the commands, in the order of the help.
        prefix: what stands before the name in the name of the module, such as
            `werkbank.cli.casus_`; the module has the command as `command`.
    """

    def __init__(
        self, *args: Any, commands_in_order: Sequence[str], prefix: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._in_order = list(commands_in_order)
        self._prefix = prefix

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the help."""
        return list(self._in_order)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, imported; None when there is none."""
        if cmd_name not in self._in_order:
            return None
        command = import_module(f"{self._prefix}{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        command.options_metavar = "[OPTIES]"
        return command
