"""The options that every command has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

Function = TypeVar("Function", bound=Callable[..., Any])


def find_project(start: Path) -> Path:
    """The nearest folder, from `start` upwards, that holds a `model`; `start` when none does."""
    start = start.absolute()
    return next((at for at in (start, *start.parents) if (at / "model").is_dir()), start)


def _project(_ctx: click.Context, _param: click.Parameter, value: Path | None) -> Path:
    return value.absolute() if value else find_project(Path.cwd())


def with_project(function: Function) -> Function:
    """Adds `--project`."""
    return click.option(
        "--project",
        metavar="MAP",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        callback=_project,
        envvar="WERKBANK_PROJECT",
        help="Map van het modelproject. Standaard: de huidige map, of de eerste map daarboven "
        "waarin een map `model` staat.",
    )(function)


def with_version(function: Function) -> Function:
    """Adds `--versie`."""
    return click.option(
        "--versie",
        metavar="VERSIE",
        help="Een eerdere versie van de standaard, zoals 2022; een map in `model/gepubliceerd/`.",
    )(function)


def with_json(function: Function) -> Function:
    """Adds `--json`."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Uitvoer als JSON, voor andere programma's."
    )(function)


def with_debug(function: Function) -> Function:
    """Adds `--debug`; `main` itself looks for it, so the command does not get it."""
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        help="Toon bij een onverwachte fout de technische gegevens.",
    )(function)


def with_tokens(secret_help: str) -> Callable[[Function], Function]:
    """Adds `--token` and `--geheim`: how the command makes itself known to a server.

    Args:
        secret_help: what the secret is for, in Dutch.
    """

    def decorate(function: Function) -> Function:
        token = click.option(
            "--token",
            metavar="TOKEN",
            default="",
            envvar="WERKBANK_TOKEN",
            help="Bearertoken voor de server.",
        )
        secret = click.option(
            "--geheim", metavar="TEKST", default="", envvar="WERKBANK_GEHEIM", help=secret_help
        )
        return token(secret(function))

    return decorate


def common(function: Function) -> Function:
    """Adds all three."""
    return with_project(with_json(with_debug(function)))
