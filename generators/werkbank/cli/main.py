"""The entry point: finds the command, speaks Dutch, and never shows a traceback unasked."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from io import TextIOWrapper

import click

import werkbank
from werkbank.cli.exit_codes import AFGEBROKEN, EPILOG, GOED, INTERN, VERKEERD_GEBRUIK
from werkbank.cli.language import dutch
from werkbank.cli.lazy import LazyGroup

ISSUES = "https://github.com/VNG-Realisatie/klantinteracties/issues"

_EXTRA = {
    "site": "mkdocs",
    "serve": "uvicorn",
    "conform": "httpx",
    "migrate": "httpx",
    "validate": "pyarrow",
    "watch": "watchfiles",
    "duplicates": "splink",
}
"""Commands that need a package of an extra, with that package."""
COMMANDS = (
    *("build", "check", "lint", "info", "init", "compare", "casus", "variant"),
    *("dictionary", "sample", "lab", *_EXTRA),
)
"""In the order of the help; every name is a module of this room with a `command` in it."""


def _is_installed(name: str) -> bool:
    """True when a command can be given: its package is there, and so is the command."""
    if name not in _EXTRA:
        return True
    return bool(find_spec(_EXTRA[name]) and find_spec(f"werkbank.cli.{name}"))


@click.group(
    cls=LazyGroup,
    commands_in_order=COMMANDS,
    is_there=_is_installed,
    prefix="werkbank.cli.",
    epilog=EPILOG,
    options_metavar="[OPTIES]",
    subcommand_metavar="OPDRACHT [ARGUMENTEN]...",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    werkbank.__version__,
    prog_name="werkbank",
    message="%(prog)s %(version)s",
    help="Toon de versie en stop.",
)
def werkbank_command() -> None:
    """Werkbank voor informatiemodellen: één LinkML-model, alle specificaties.

    Uit de map `model` maakt de werkbank OpenAPI-specificaties, JSON Schema's, een
    gegevenswoordenboek, diagrammen, een MIM-export en meer. Begin met `werkbank build`, of met
    `werkbank init` voor een nieuw model.
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command.

    Args:
        arguments: what stands after `werkbank`; None for what the process was given.

    Returns:
        The exit code.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _write_what_the_terminal_can()
    with dutch():
        try:
            outcome = werkbank_command.main(given, prog_name="werkbank", standalone_mode=False)
        except click.UsageError as error:
            error.show()
            return VERKEERD_GEBRUIK
        except (click.Abort, KeyboardInterrupt):
            click.echo("Afgebroken. Er is niets half geschreven.", err=True)
            return AFGEBROKEN
        except BrokenPipeError:
            # Whoever reads our output has seen enough (`werkbank lint | head`).
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return GOED
        except Exception as error:
            if "--debug" in given:
                raise
            _apologise(error)
            return INTERN
    return outcome if isinstance(outcome, int) else GOED


def _write_what_the_terminal_can() -> None:
    """A character that an old terminal does not know becomes `?` and not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _apologise(error: Exception) -> None:
    detail = str(error) or "zonder toelichting"
    click.echo(
        f"Onverwachte fout in de werkbank: {type(error).__name__}: {detail}\n"
        "Dit ligt niet aan jou. Voer dezelfde opdracht uit met --debug en meld de uitvoer op "
        f"{ISSUES}",
        err=True,
    )
