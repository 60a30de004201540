"""More processes on one database, and a process that is killed in the middle of its work."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random

from tests.register.worker import KLANTEN, PROJECT
from werkbank.ir import Model
from werkbank.register import Register, Request

_AMOUNT = 200


def start(what: str, url: str, amount: int) -> subprocess.Popen[str]:
    """A process that stands ready to begin."""
    paths = os.pathsep.join((str(PROJECT), str(PROJECT / "generators")))
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.register.worker", what, url, str(amount)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": paths},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "klaar\n"
    return process


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def test_two_systems_that_look_up_and_make_the_same_klanten_make_each_once(
    real_model: Model, database: str
) -> None:
    Register.open(real_model, database).close()
    both = [start("ophalen", database, _AMOUNT) for _ in range(2)]
    for process in both:
        begin(process)
    found = [process.communicate(timeout=60)[0].split() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert found[0] == found[1]
    assert len(set(found[0])) == _AMOUNT
    with Register.open(real_model, database) as register:
        made = [data["url"] for _, data in register.objects()]
        assert sorted(made) == sorted(found[0])
        assert register.handle(Request(method="GET", path=KLANTEN)).body["count"] == _AMOUNT


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(
    real_model: Model, database: str
) -> None:
    Register.open(real_model, database).close()
    writer = start("aanmaken", database, 1_000)
    begin(writer)
    assert writer.stdout is not None
    when = Random().randrange(100, 900)  # noqa: S311  (any moment must do)
    known = [writer.stdout.readline() for _ in range(when)]
    writer.kill()  # SIGKILL: nothing of its own runs any more
    known += writer.stdout.readlines()
    writer.wait()
    acknowledged = {line.strip() for line in known if line.endswith("\n")}
    assert writer.returncode == -9
    assert 100 <= len(acknowledged) < 1_000

    with Register.open(real_model, database) as register:
        there = {data["url"]: data for _, data in register.objects()}
        assert acknowledged <= set(there)
        assert len(there) - len(acknowledged) <= 1, "more was written than was asked"
        numbers = sorted(int(data["klantnummer"]) for data in there.values())
        assert numbers == list(range(1, len(there) + 1))
        for url, data in there.items():
            lines = register.handle(Request(method="GET", path=f"{url}/audittrail")).body
            assert [line["wijzigingen"] for line in lines] == [{"nieuw": data}]
    if database.startswith("sqlite"):
        with closing(sqlite3.connect(Path(database.removeprefix("sqlite:///")))) as file:
            assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
