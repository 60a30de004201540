"""A whole process: how long it takes, and how much memory it and its children have at the most."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05


class FailedError(Exception):
    """A command that should have worked did not; its message is what it printed last."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a process took.

    Attributes:
        wall, cpu: seconds; those of the processor include the children.
        memory: megabytes, shared memory divided among those that share it; 0 when not measured.
    """

    wall: float
    cpu: float
    memory: float = 0.0


def run(arguments: tuple[str, ...], folder: Path, *, watch: bool = False) -> Taken:
    """Run a command to its end.

    Args:
        arguments: the program and its arguments.
        folder: where it runs.
        watch: measure memory, on Linux; that costs a little time.

    Raises:
        FailedError: when it fails; findings are no failure.
    """
    before = os.times()
    start = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 - our own commands
        arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    most = 0.0
    while watch and process.poll() is None:
        most = max(most, sum(map(_pss, _tree(process.pid))))
        time.sleep(_EVERY)
    printed, _ = process.communicate()
    wall = time.perf_counter() - start
    after = os.times()
    if process.returncode not in (0, 3):
        raise FailedError(f"{' '.join(arguments)}:\n{printed.decode(errors='replace')[-500:]}")
    cpu = after.children_user - before.children_user
    cpu += after.children_system - before.children_system
    return Taken(wall, cpu, most)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    try:
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _tree(int(child))
    except OSError:
        return


def _pss(pid: int) -> float:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        return 0.0
    return 0.0
