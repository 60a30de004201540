"""`python -m benchmarks.generate`: measure the build, and say whether it is quick enough.

Exit codes: 0 within the thresholds, 1 beyond one of them, 2 when something could not be measured.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click
from benchmarks.generate.build import REPOSITORY, Build
from benchmarks.generate.larger import LARGEST, write_project
from benchmarks.generate.outcome import Outcome
from benchmarks.generate.process import Command, FailedError, seconds
from benchmarks.generate.rivals import linkml_commands, openapi_command

Step = Callable[[str], None]


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1))
@click.option(
    "--largest",
    default=16,
    show_default=True,
    type=click.IntRange(1, LARGEST),
    help="Measure growth up to this many times the model, doubling from 1.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("--schema", default="model/klantinteracties.yaml", show_default=True)
def main(*, rounds: int, largest: int, as_json: bool, schema: str) -> None:
    """Run the benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            outcome = measure(Path(folder), schema, rounds, largest, _tell)
        except FailedError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
    click.echo(json.dumps(outcome.data(), indent=2) if as_json else outcome.table())
    sys.exit(1 if outcome.exceeded() else 0)


def measure(folder: Path, schema: str, rounds: int, largest: int, step: Step) -> Outcome:
    """All measurements, in turn: one slow moment of the machine then falls on all alike.

    Raises:
        FailedError: when a command ends in an error.
    """
    builds = {}
    for size in _doubling(largest):
        write_project(REPOSITORY, folder / f"{size}x", size)
        builds[size] = Build(folder / f"{size}x")
    rivals, missing = _rivals(folder / "1x" / schema, folder)
    step("warming up")
    for command in rivals:  # the first run of a command also compiles its bytecode
        seconds(command)
    builds[1].cold()
    taken: dict[int, list[float]] = {size: [] for size in builds}
    commands: dict[str, list[float]] = {command.name: [] for command in rivals}
    unchanged = []
    for number in range(1, rounds + 1):
        step(f"round {number} of {rounds}")
        for size, build in builds.items():
            taken[size].append(build.cold())
            if size == 1:
                unchanged.append(build.unchanged())
                for command in rivals:
                    commands[command.name].append(seconds(command))
    return Outcome(taken, unchanged, commands, missing)


def _rivals(schema: Path, folder: Path) -> tuple[list[Command], str]:
    """The commands, and why linkml-openapi is not among them."""
    commands = list(linkml_commands(schema, folder))
    try:
        return [*commands, openapi_command(schema, _resources(folder / "1x"))], ""
    except FailedError as error:
        return commands, str(error)


def _resources(project: Path) -> list[str]:
    sys.path.insert(0, str(REPOSITORY / "generators"))
    from werkbank.read import read_project

    model = read_project(project).model
    if model is None:
        raise FailedError("the model cannot be read: run `werkbank lint`")
    return [resource.object_type for _, resource in model.resources()]


def _doubling(largest: int) -> Iterator[int]:
    size = 1
    while size <= largest:
        yield size
        size *= 2


def _tell(words: str) -> None:
    if sys.stderr.isatty():
        click.echo(words, err=True)


if __name__ == "__main__":
    main()
