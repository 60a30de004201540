"""`python -m benchmarks.site`: measure a build of the site, and say whether it is quick enough.

The rival is mkdocs-material with mkdocs-jupyter, in a virtual environment of its own, on the same
pages and notebooks, in turns with ours. Nothing of ours is faster by leaving a page out: the rival
has every page that our hook makes, written out as Markdown.

Exit codes: 0 within the threshold, 1 beyond it, 2 when something could not be measured.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

import click
from benchmarks.generate.build import REPOSITORY
from benchmarks.generate.process import Command, FailedError, seconds
from benchmarks.site.pages import write_project

THRESHOLD = 0.6
"""Our time over theirs, of the medians."""
PACKAGES = ("mkdocs-material==9.8.1", "mkdocs-jupyter==0.26.3")


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
        for name in ("ours", "theirs"):
            click.echo(f"{name:8} {outcome[name]:6.2f} s")
        click.echo(
            f"ratio    {outcome['ratio']:6.2f} (at most {THRESHOLD}), {outcome['pages']} pages"
        )
    sys.exit(0 if outcome["ratio"] <= THRESHOLD else 1)


def measure(folder: Path, rounds: int) -> dict[str, float]:
    """Medians of both, in seconds, and their ratio.

    Raises:
        FailedError: when a build fails or the rival cannot be installed.
    """
    pages = write_project(folder)
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(REPOSITORY / "generators")}
    arguments = ("-m", "mkdocs", "build", "--quiet", "--site-dir")
    ours = Command(
        "ours", (sys.executable, *arguments, str(folder / "a"), "--strict"), REPOSITORY, quiet
    )
    theirs = Command("theirs", (str(_rival()), *arguments, str(folder / "b")), folder, quiet)
    for command in (ours, theirs):
        seconds(command)
    taken: dict[str, list[float]] = {"ours": [], "theirs": []}
    for _ in range(rounds):
        for command in (ours, theirs):
            taken[command.name].append(seconds(command))
    medians = {name: statistics.median(times) for name, times in taken.items()}
    return {**medians, "ratio": medians["ours"] / medians["theirs"], "pages": pages}


def _rival() -> Path:
    """The Python of the environment of the rival, made when it is not there yet.

    Raises:
        FailedError: when its packages cannot be installed.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"))
    folder = cache / "werkbank-benchmarks" / "-".join(each.replace("==", "-") for each in PACKAGES)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not (folder / "ready").exists():
        venv.create(folder, with_pip=True, clear=True)
        done = subprocess.run(  # noqa: S603 - our own arguments
            [str(python), "-m", "pip", "install", "--quiet", *PACKAGES],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise FailedError(
                f"{' and '.join(PACKAGES)} cannot be installed:\n{done.stderr[-400:]}"
            )
        (folder / "ready").touch()
    return python


if __name__ == "__main__":
    main()
