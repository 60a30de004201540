"""`python -m benchmarks.watch`: measure how soon a save shows, and say whether it is soon enough.

In one run, on one copy of the project: a save in `model/klant.yaml` under `werkbank watch` until
the specification, the diagram on the page and the outcome of a casus show; and the same edit
brought about with `werkbank build`, `casus run` and `site build`, which is what there is without.

Exit codes: 0 within the threshold, 1 beyond it, 2 when something could not be measured.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from pathlib import Path

import click
from benchmarks.generate.process import Command, FailedError, seconds
from benchmarks.watch.watching import SOURCE, Watching, copy_project, edited

THRESHOLD = 0.3
"""What a save takes under watch, over what everything takes without, of the medians."""
COMMANDS = (("build",), ("casus", "run"), ("site", "build"))


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1))
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of lines.")
def main(*, rounds: int, as_json: bool) -> None:
    """Run the benchmark."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            outcome = measure(Path(folder), rounds)
        except FailedError as error:
            click.echo(str(error), err=True)
            sys.exit(2)
    if as_json:
        click.echo(json.dumps(outcome, indent=2))
    else:
        for name, value in outcome.items():
            click.echo(f"{name:16} {value:6.2f}{'' if name == 'ratio' else ' s'}")
    sys.exit(0 if outcome["ratio"] <= THRESHOLD else 1)


def measure(folder: Path, rounds: int) -> dict[str, float]:
    """Medians in seconds, and the ratio of the two ways.

    Raises:
        FailedError: when a command fails or something does not show.
    """
    root = copy_project(folder)
    before = (root / SOURCE).read_text("utf-8")
    texts = (edited(before), before)
    watching = Watching(root)
    try:
        taken = [watching.save(texts[number % 2]) for number in range(2 * rounds)]
    finally:
        code = watching.close()
    if code:
        raise FailedError(f"watch ended with exit code {code} at Ctrl-C")
    full = []
    for number in range(rounds):
        (root / SOURCE).write_text(texts[number % 2], "utf-8")
        full.append(sum(seconds(_command(root, words)) for words in COMMANDS))
    medians = {name: statistics.median(each[name] for each in taken) for name in taken[0]}
    without = statistics.median(full)
    return {**medians, "without watch": without, "ratio": medians["all three"] / without}


def _command(root: Path, words: tuple[str, ...]) -> Command:
    quiet = {"PYTHONPATH": str(root / "generators")}
    accepted = frozenset({0, 3})  # a casus may go differently: that is what the edit is for
    arguments = (sys.executable, "-m", "werkbank", *words)
    return Command(" ".join(words), arguments, root, quiet, accepted)


if __name__ == "__main__":
    main()
