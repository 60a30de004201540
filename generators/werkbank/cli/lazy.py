"""A group of commands that are imported only when one is asked for, so that each starts quickly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """Finds a command in the module that is named after it.

    Args:
        commands_in_order: names of the commands, in the order of the help.
        prefix: what stands before the name in the name of the module, such as
            `werkbank.cli.casus_`; the module has the command as `command`.
        is_there: says of a command whether it can be given; asked when that matters.
    """

    def __init__(
        self,
        *args: Any,
        commands_in_order: Sequence[str],
        prefix: str,
        is_there: Callable[[str], bool] = bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._in_order = list(commands_in_order)
        self._prefix = prefix
        self._is_there = is_there

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order of the help."""
        return list(filter(self._is_there, self._in_order))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, imported; None when there is none."""
        if cmd_name not in self._in_order or not self._is_there(cmd_name):
            return None
        command = import_module(f"{self._prefix}{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - for the type checker
        command.options_metavar = "[OPTIES]"
        return command
