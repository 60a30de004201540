"""What costs seconds to make, made once for all processes of a test run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

_PATIENCE = 200.0
"""How many seconds a process waits for the one that makes it."""


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Sequence[str]]) -> Path:
    """A folder, made by the first process that asks; the others wait for it.

    Args:
        factory: of pytest; its folder is shared by the processes of a run.
        name: of the folder.
        make: makes it, and returns what is wrong with it; none when it is good.
    """
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder, outcome, lock = shared / name, shared / f"{name}-outcome", shared / f"{name}-lock"
    try:
        lock.touch(exist_ok=False)
    except FileExistsError:
        _wait_for(outcome)
    else:
        found: Sequence[str] = ("it was not finished",)
        try:
            found = make(folder)
        finally:
            half = outcome.with_suffix(".half")
            half.write_text("\n".join(found), "utf-8")
            half.rename(outcome)
    problems = outcome.read_text("utf-8")
    if problems:
        pytest.fail(f"{name} could not be made well: {problems}", pytrace=False)
    return folder


def _wait_for(path: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while not path.exists():
        if time.monotonic() > end:
            pytest.fail(f"another process of this run did not finish {path.name}")
        time.sleep(0.1)
