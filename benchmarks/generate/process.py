"""Whole processes, timed from start to end."""

from __future__ import annotations

import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path


class FailedError(Exception):
    """A command that should have worked did not; its message is what it printed last."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command to measure.

    Attributes:
        name: what the tables call it.
        arguments: the program and its arguments.
        folder: where it runs.
        accepted: exit codes that mean that it did its work (a linter that found something).
        expected: what it must have printed for the measurement to count.
    """

    name: str
    arguments: tuple[str, ...]
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)
    accepted: frozenset[int] = frozenset({0})
    expected: str = ""


def seconds(command: Command) -> float:
    """How long one run of the command takes, in seconds.

    Raises:
        FailedError: when its exit code is not an accepted one, or it did not do what it should.
    """
    start = time.perf_counter()
    done = subprocess.run(  # noqa: S603 - our own commands
        command.arguments,
        cwd=command.folder,
        env={**os.environ, **command.environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    taken = time.perf_counter() - start
    if done.returncode not in command.accepted:
        printed = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
        last = "\n".join(printed[-5:])
        raise FailedError(f"{command.name} ended with exit code {done.returncode}:\n{last}")
    if command.expected not in done.stdout.decode(errors="replace"):
        raise FailedError(f"{command.name} did not report {command.expected!r}")
    return taken
