"""All checks of the project in one go; run by `python3 start.py test`.

Every check runs, also after one has failed, so that one run shows everything. The tests come
last, and the closing line of pytest is the last line of all.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent

STEPS = (
    ("ruff check", (str(TOOLS / "ruff"), "check")),
    ("ruff format", (str(TOOLS / "ruff"), "format", "--check")),
    ("mypy", (str(TOOLS / "mypy"),)),
    ("lint-imports", (str(TOOLS / "lint-imports"), "--no-logo")),
    ("werkbank check", (sys.executable, "-m", "werkbank", "check", "--opnieuw")),
    # Against the last published version; says so and succeeds when there is none.
    ("werkbank compare", (sys.executable, "-m", "werkbank", "compare", "--streng")),
    # A notebook is one session: its cells stay together on one worker.
    (
        "nbval",
        (
            *(sys.executable, "-m", "pytest", "-q", "--nbval", "notebooks"),
            *("-n", "2", "--dist", "loadfile", "-p", "no:cacheprovider"),
        ),
    ),
)


def main(pytest_arguments: list[str]) -> int:
    """Runs everything; what is given goes to pytest. Returns 1 when something failed."""
    outcomes = [(name, *_run(name, command)) for name, command in STEPS]
    began = time.monotonic()
    _title("pytest")
    code, closing = _run_pytest(pytest_arguments)
    outcomes.append(("pytest", code, time.monotonic() - began))
    _title("samenvatting")
    for name, outcome, seconds in outcomes:
        print(f"  {'goed' if outcome == 0 else 'FOUT':4}  {name} ({seconds:.1f} s)")
    print(closing, flush=True)
    return int(any(outcome for _, outcome, _ in outcomes))


def _run(name: str, command: tuple[str, ...]) -> tuple[int, float]:
    _title(name)
    began = time.monotonic()
    code = subprocess.call(command, cwd=ROOT)
    return code, time.monotonic() - began


def _run_pytest(arguments: list[str]) -> tuple[int, str]:
    """Runs pytest and shows what it says, but hands back its closing line."""
    processes = min(2, os.cpu_count() or 1)
    command = [sys.executable, "-m", "pytest", "-q", "-n", str(processes), *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        held = ""
        for line in process.stdout or ():
            if held:
                print(held, flush=True)
            held = line.rstrip("\n")
    return process.returncode, held


def _title(name: str) -> None:
    print(f"\n── {name}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
