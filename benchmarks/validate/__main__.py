"""`python -m benchmarks.validate`: measure the judging of data files beside other ways to do it.

Exit codes: 0 within the thresholds, 1 beyond one of them, 2 when something could not be measured.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path

import click
import orjson
from benchmarks.validate.data import klanten, write_klanten
from benchmarks.validate.outcome import Outcome
from benchmarks.validate.process import FailedError, Taken, run

REPOSITORY = Path(__file__).resolve().parents[2]
_SMALL, _LARGE = 10_000, 100_000
Commands = dict[str, tuple[str, ...]]


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1))
@click.option(
    "--largest", default=1_000_000, show_default=True, help="Records in the largest file; 0: none."
)
@click.option("--quick", is_flag=True, help="Leave out the slow ones: linkml and jsonschema.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def main(*, rounds: int, largest: int, quick: bool, as_json: bool) -> None:
    """Run the benchmark."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["WERKBANK_CACHE"] = str(folder / "cache")
        # What is installed has its bytecode; with this, the werkbank alone would compile each time.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            outcome = measure(folder, rounds, largest, slow=not quick)
        except FailedError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
    click.echo(json.dumps(outcome.data(), indent=2) if as_json else outcome.table())
    sys.exit(1 if outcome.exceeded() else 0)


def measure(folder: Path, rounds: int, largest: int, *, slow: bool) -> Outcome:
    """All measurements, in turn: one slow moment of the machine then falls on all alike.

    Raises:
        FailedError: when a command ends in an error.
    """
    commands = _commands(folder, slow=slow)
    run(commands["werkbank 10k"], REPOSITORY)  # reads the model, and compiles bytecode
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for number in range(rounds):
        click.echo(f"round {number + 1} of {rounds}", err=True)
        for name, arguments in commands.items():
            taken[name].append(run(arguments, REPOSITORY))
    return Outcome(taken, dict(_sizes(folder, largest)) if largest else {})


def _commands(folder: Path, *, slow: bool) -> Commands:
    small, large = folder / "klanten-10k.ndjson", folder / "klanten-100k.ndjson"
    write_klanten(small, _SMALL)
    write_klanten(large, _LARGE)
    schema = REPOSITORY / "specificatie/json-schema/klantinteracties.json"
    held = json.loads(schema.read_bytes())
    one = folder / "klant.json"
    one.write_text(json.dumps({**held, "anyOf": [{"$ref": "#/$defs/Klant"}]}), "utf-8")
    found: Commands = {}
    if slow:
        listed = folder / "klanten.json"
        listed.write_bytes(orjson.dumps(list(klanten(_SMALL))))
        program = str(Path(sys.executable).with_name("linkml-validate"))
        model = str(REPOSITORY / "model/klantinteracties.yaml")
        found["linkml-validate"] = (program, "-s", model, "-C", "Klant", str(listed))
        found["jsonschema"] = _rival("jsonschema", small, one)
    found["werkbank 10k"] = _werkbank(small)
    found["orjson + jsonschema-rs"] = _rival("jsonschema_rs", large, one)
    found["werkbank form"] = (*_werkbank(large), "--alleen-vorm")
    found["orjson"] = _rival("orjson", large)
    found["werkbank"] = _werkbank(large)
    found["werkbank, one process"] = (*_werkbank(large), "--processen", "1")
    return found


def _rival(way: str, path: Path, schema: Path | None = None) -> tuple[str, ...]:
    base = (sys.executable, "-m", "benchmarks.validate.rivals", way, str(path))
    return (*base, str(schema)) if schema else base


def _werkbank(path: Path) -> tuple[str, ...]:
    return (sys.executable, "-m", "werkbank", "validate", str(path), "--als", "klant")


def _sizes(folder: Path, largest: int) -> list[tuple[int, Taken]]:
    found = []
    size = _LARGE
    while size <= largest:
        click.echo(f"{size} records", err=True)
        path = folder / "groot.ndjson"
        write_klanten(path, size)
        found.append((size, run(_werkbank(path), REPOSITORY, watch=True)))
        path.unlink()
        size *= 10 if size * 10 <= largest or size == largest else largest // size
    return found


if __name__ == "__main__":
    main()
