"""Load from wrk: how many requests a second, and how long the slowest one in a hundred takes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.server.processes import Processes

CONNECTIONS = 8
_UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}


class UnmeasurableError(Exception):
    """Something that is needed is not there, or did not work; the text says what."""


@dataclass(frozen=True, slots=True)
class Call:
    """A request to repeat.

    Attributes:
        name: what the table calls it.
        path: below the base URL of the API.
        body: sent as JSON with POST; None for a GET.
        writes: True when it changes something; a lower threshold holds then.
    """

    name: str
    path: str
    body: dict[str, Any] | None = None
    writes: bool = False


@dataclass(frozen=True, slots=True)
class Speed:
    """What one run gave."""

    per_second: float
    p99_ms: float
    wrong: int = 0
    processor_us: float = 0.0
    """Processor time of the server for each request."""


@dataclass(slots=True)
class Wrk:
    """Runs wrk; its scripts go into `folder`."""

    folder: Path
    seconds: int
    program: str = field(init=False)

    def __post_init__(self) -> None:
        found = shutil.which("wrk")
        if found is None:
            raise UnmeasurableError("wrk is not installed (Debian: apt-get install wrk)")
        self.program = found

    def run(
        self, base: str, call: Call, token: str, processes: Processes, *, brief: bool = False
    ) -> Speed:
        """Repeat a call from eight connections.

        Raises:
            UnmeasurableError: when wrk fails.
        """
        seconds = 1 if brief else self.seconds
        command = [
            *(self.program, "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"),
            *("-H", f"Authorization: Bearer {token}"),
        ]
        if call.body is not None:
            command += ["-s", str(self._script(call))]
        before = processes.seconds()
        done = subprocess.run(  # noqa: S603 - our own command
            [*command, base + call.path], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise UnmeasurableError(f"wrk: {done.stderr.strip()}")
        found = parsed(done.stdout)
        used = processes.seconds() - before
        return replace(found, processor_us=used / max(found.per_second * seconds, 1) * 1e6)

    def _script(self, call: Call) -> Path:
        path = self.folder / f"{call.name.replace(' ', '-')}.lua"
        body = json.dumps(call.body)
        path.write_text(
            'wrk.method = "POST"\n'
            'wrk.headers["Content-Type"] = "application/json"\n'
            f"wrk.body = [==[{body}]==]\n"
        )
        return path


def parsed(text: str) -> Speed:
    """What wrk printed.

    Raises:
        UnmeasurableError: when it printed something else.
    """
    rate = re.search(r"Requests/sec:\s+([\d.]+)", text)
    slow = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", text)
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", text)
    if not rate or not slow:
        raise UnmeasurableError(f"wrk printed something else:\n{text}")
    return Speed(
        per_second=float(rate[1]),
        p99_ms=float(slow[1]) * _UNITS[slow[2]],
        wrong=int(wrong[1]) if wrong else 0,
    )
