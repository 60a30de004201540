"""A PostgreSQL server for the tests: the one of the environment, or a temporary one."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import create_engine, text

WHERE = "WERKBANK_POSTGRES_URL"
HOW = (
    f"no PostgreSQL: set {WHERE} to the URL of a server where databases may be made, or install "
    "Debian's package postgresql"
)
_OWNERS = ("postgres", "nobody")
_NUMBERS = count(1)


class NoPostgresError(Exception):
    """There is no server to test with; the text says what would make one."""


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server, without the name of a database.

    Raises:
        NoPostgresError: when there is none and none can be started.
    """
    if given := os.environ.get(WHERE):
        yield given.rstrip("/")
        return
    programs = _programs()
    if programs is None:
        raise NoPostgresError(HOW)
    folder = Path(tempfile.mkdtemp(prefix="wb-pg-", dir="/tmp"))
    try:
        with _started(programs, folder) as port:
            yield f"postgresql+psycopg://werkbank@127.0.0.1:{port}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


@contextmanager
def _started(programs: Path, folder: Path) -> Iterator[int]:
    data, port = folder / "data", _free_port()
    before = _as_other_user(folder)
    _run(
        [*before, str(programs / "initdb"), "-D", str(data), "-U", "werkbank", "-A", "trust", "-N"]
    )
    settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = [*before, str(programs / "pg_ctl"), "-D", str(data), "-w"]
    _run([*control, "-l", str(folder / "log"), "-o", settings, "start"])
    try:
        yield port
    finally:
        _run([*control, "-m", "immediate", "stop"])


def _as_other_user(folder: Path) -> list[str]:
    """PostgreSQL refuses to run as root: then it runs as a user without rights."""
    if os.geteuid() != 0:
        return []
    for name in _OWNERS:
        try:
            user = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, user.pw_uid, user.pw_gid)
        return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
    raise NoPostgresError("no user to run PostgreSQL as; it does not run as root")


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True, cwd="/")
    except FileNotFoundError as error:
        raise NoPostgresError(f"{command[0]} is not there") from error
    except subprocess.CalledProcessError as error:
        raise NoPostgresError(f"{' '.join(command)}: {error.stderr}") from error


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def fresh(url: str) -> Iterator[str]:
    """The URL of an empty database on a server, as long as the block lasts."""
    name = f"proef_{next(_NUMBERS)}"
    admin = create_engine(f"{url}/postgres", isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        yield f"{url}/{name}"
    finally:
        with admin.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.dispose()
