"""The two servers: ours with storage, and Prism, which makes up its answers."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from benchmarks.server.load import UnmeasurableError

REPOSITORY = Path(__file__).resolve().parents[2]
SECRET = "geheim van de meting, lang genoeg om te gebruiken"  # noqa: S105 - opens nothing
_PATIENCE = 1800


@contextmanager
def werkbank(
    database: Path, port: int, address: str, *more: str
) -> Iterator[subprocess.Popen[bytes]]:
    """`werkbank serve` on a database."""
    command = [
        *(sys.executable, "-m", "werkbank", "serve", "--poort", str(port), "--adres", address),
        *("--database", f"sqlite:///{database}", *more),
    ]
    environment = {"PYTHONPATH": str(REPOSITORY / "generators"), "WERKBANK_GEHEIM": SECRET}
    with _started(command, environment, f"http://127.0.0.1:{port}/health/ready") as process:
        yield process


def copy_database(source: Path, target: Path) -> None:
    """Copy a database that is in use, as it is at one moment."""
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)


@contextmanager
def prism(program: str, specification: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """`prism mock` of the same specification."""
    command = [program, "mock", "-h", "127.0.0.1", "-p", str(port), str(specification)]
    with _started(command, {}, f"http://127.0.0.1:{port}/klanten") as process:
        yield process


@contextmanager
def _started(
    command: Sequence[str], environment: Mapping[str, str], address: str
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(  # noqa: S603 - our own commands
        command,
        cwd=REPOSITORY,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(process, address)
        yield process
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(15)
        process.kill()


def _wait(process: subprocess.Popen[bytes], address: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            raise UnmeasurableError(f"{process.args!r} stopped with {process.returncode}")
        try:
            urllib.request.urlopen(address, timeout=5)  # noqa: S310 - our own address
        except urllib.error.HTTPError:
            return  # it answers, if only that there is no token
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise UnmeasurableError(f"no answer at {address}")


def free_port() -> int:
    """A port that nothing listens on now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
