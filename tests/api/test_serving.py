"""`werkbank serve`: careful where it listens, and nothing that was acknowledged is lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.api.conftest import MakeServer
from tests.api.server import SECRET, every_scope
from tests.cli.conftest import Run
from tests.conftest import PROJECT
from werkbank.api.seeding import fictitious
from werkbank.api.serving import TooOpenError, is_local, listen, must_be_safe
from werkbank.api.tokens import make_token
from werkbank.ir import Model
from werkbank.register import engine

GUEST = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}


@dataclass
class Process:
    """A server in a process of its own."""

    process: subprocess.Popen[str]
    address: str
    client: httpx.Client

    def klanten(self) -> str:
        return f"{self.address}/klanten/api/v2/klanten"


def free_port() -> int:
    with listen("127.0.0.1", 0) as bound:
        return int(bound.getsockname()[1])


@contextmanager
def started(
    port: int,
    *arguments: str,
    secret: str = SECRET,
    model: Model | None = None,
    limit: Callable[[], object] | None = None,
) -> Iterator[Process]:
    """`werkbank serve` on a port, with a client that may do everything."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "generators")}
    environment.pop("WERKBANK_GEHEIM", None)
    if secret:
        environment["WERKBANK_GEHEIM"] = secret
    process = subprocess.Popen(
        [sys.executable, "-m", "werkbank", "serve", "--poort", str(port), *arguments],
        cwd=PROJECT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        preexec_fn=limit,  # noqa: PLW1509 - no thread of ours holds anything then
    )  # fmt: skip
    try:
        shown = ""
        for line in process.stderr or ():
            shown += line
            if line.startswith("Stoppen"):
                break
        assert process.poll() is None, shown
        threading.Thread(target=lambda: [*(process.stderr or ())], daemon=True).start()
        if not secret:
            token = (process.stdout.readline() if process.stdout else "").strip()
        else:
            assert model is not None
            token = make_token(secret, "proef", every_scope(model))
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.Client(headers=headers, timeout=30) as client:
            _wait(client, port)
            yield Process(process, f"http://localhost:{port}", client)
    finally:
        process.kill()
        process.wait(10)


def _wait(client: httpx.Client, port: int) -> None:
    for _ in range(500):
        try:
            client.get(f"http://127.0.0.1:{port}/health/live")
        except httpx.TransportError:
            time.sleep(0.02)
        else:
            return
    raise AssertionError("de server luistert niet")


# -- where it listens --------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
def test_this_machine_needs_no_secret(host: str) -> None:
    assert is_local(host)
    must_be_safe(host, "")


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "", "192.0.2.1", "bestaat-niet.example"])  # noqa: S104 - refused
def test_others_may_not_reach_it_without_a_good_secret(host: str) -> None:
    with pytest.raises(TooOpenError, match="geheim"):
        must_be_safe(host, "")
    with pytest.raises(TooOpenError, match="32"):
        must_be_safe(host, "kort")
    must_be_safe(host, SECRET)


def test_the_command_refuses_as_well(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WERKBANK_GEHEIM", raising=False)
    shown = run("serve", "--host", "0.0.0.0")  # noqa: S104 - refused
    assert shown.code == 2
    assert "geheim" in shown.err


def test_mistakes_are_told_in_dutch(run: Run, tmp_path: Path) -> None:
    with listen("127.0.0.1", 0) as bound:
        bound.listen()
        taken = run("serve", "--poort", str(bound.getsockname()[1]))
    assert (taken.code, "niet te luisteren" in taken.err) == (2, True)
    wrong = tmp_path / "geen-database"
    wrong.write_text("dit is geen database, " * 100)
    shown = run("serve", "--poort", "0", "--database", f"sqlite:///{wrong}")
    assert (shown.code, "database" in shown.err) == (1, True)
    shown = run("serve", "--poort", "0", "--database", "onzin")
    assert (shown.code, "--database" in shown.err) == (1, True)
    shown = run("serve", "--poort", "0", "--casus", "gastmeldin")
    assert (shown.code, "gastmelding" in shown.err) == (2, True)
    shown = run("serve", "--poort", "0", "--notificaties", "https://meldingen.example.org")
    assert (shown.code, "toegestane" in shown.err) == (2, True)


# -- what it starts with -----------------------------------------------------------------------


def test_klanten_are_the_same_every_time(real_model: Model) -> None:
    bodies = list(fictitious(real_model, 50))

    assert bodies == list(fictitious(real_model, 50))


def test_a_try_out_with_klanten_and_a_casus() -> None:
    with started(free_port(), "--seed", "30", "--casus", "gastmelding", secret="") as server:
        page = server.client.get(server.klanten(), params={"bronorganisatie": "899999918"})
        assert 15 < page.json()["count"] < 30
        found = server.client.post(
            f"{server.klanten()}/_zoek", json={"burgerservicenummer": "999990019",
                                              "bronorganisatie": "899999906"},
        ).json()  # fmt: skip
        (klant,) = found["results"]
        assert klant["url"].startswith(server.klanten())
        assert server.client.get(klant["url"]).status_code == 200


# -- how it ends -------------------------------------------------------------------------------


def test_it_stops_when_asked(real_model: Model) -> None:
    with started(free_port(), model=real_model) as server:
        assert server.client.get(server.klanten()).status_code == 200
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(15) in (0, -signal.SIGTERM)


def test_nothing_acknowledged_is_lost_when_it_is_killed(real_model: Model, tmp_path: Path) -> None:
    """A kill -9 while four clients write; what was acknowledged is there when it starts again."""
    port = free_port()
    database = ("--database", f"sqlite:///{tmp_path / 'register.db'}")
    acknowledged: list[str] = []
    with started(port, *database, model=real_model) as server:
        headers = dict(server.client.headers)

        def write() -> None:
            with httpx.Client(headers=headers, timeout=5) as client:
                while True:
                    try:
                        answer = client.post(server.klanten(), json=GUEST)
                    except httpx.TransportError:
                        return
                    if answer.status_code == 201:
                        acknowledged.append(answer.json()["url"])

        writers = [threading.Thread(target=write, daemon=True) for _ in range(4)]
        for writer in writers:
            writer.start()
        while len(acknowledged) < 40:
            time.sleep(0.01)
        server.process.kill()
        for writer in writers:
            writer.join(10)
    with started(port, *database, model=real_model) as server:
        lost = [url for url in acknowledged if server.client.get(url).status_code != 200]
        assert lost == []
        numbers = [server.client.get(url).json()["klantnummer"] for url in acknowledged[-20:]]
        assert len(set(numbers)) == 20
        trail = server.client.get(f"{acknowledged[-1]}/audittrail").json()
        assert [line["actie"] for line in trail] == ["create"]
        assert server.client.post(server.klanten(), json=GUEST).status_code == 201


def test_a_full_disk_loses_nothing_that_was_acknowledged(real_model: Model, tmp_path: Path) -> None:
    """A write that does not fit is refused, reading goes on, and with room it all works again."""
    resource = pytest.importorskip("resource", reason="there are no limits on files here")
    port = free_port()
    database = ("--database", f"sqlite:///{tmp_path / 'register.db'}")
    room = 600_000
    with started(port, *database, model=real_model, limit=lambda: resource.setrlimit(
        resource.RLIMIT_FSIZE, (room, room)
    )) as server:  # fmt: skip
        acknowledged = []
        body = {**GUEST, "contactgegevens": {"functie": "x" * 100}}
        for _ in range(3000):
            answer = server.client.post(server.klanten(), json=body)
            if answer.status_code != 201:
                break
            acknowledged.append(answer.json()["url"])
        assert answer.status_code == 507
        assert answer.headers["content-type"] == "application/problem+json"
        assert acknowledged
        assert server.client.get(acknowledged[-1]).status_code == 200
        assert server.client.get(f"{server.address}/health/live").status_code == 200
    with started(port, *database, model=real_model) as server:
        lost = [url for url in acknowledged if server.client.get(url).status_code != 200]
        assert lost == []
        assert server.client.post(server.klanten(), json=body).status_code == 201


def test_a_locked_database_is_a_clear_error_and_passes(
    make_server: MakeServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_BUSY_MS", 50)
    path = tmp_path / "register.db"
    server = make_server(database=f"sqlite:///{path}")
    klanten = server.url("klanten", "/klanten")
    made = server.client.post(klanten, json=GUEST).json()["url"]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer = server.client.post(klanten, json=GUEST)
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.headers["retry-after"] == "5"
        assert "opnieuw" in answer.json()["detail"]
        assert server.client.get(made).status_code == 200
        assert server.client.get("/health/live").status_code == 200
        other.execute("ROLLBACK")
    assert server.client.post(klanten, json=GUEST).status_code == 201
    assert len(server.register.objects()) == 2


def test_an_earlier_version_can_begin_with_klanten_too() -> None:
    with started(free_port(), "--versie", "2022", "--seed", "12", secret="") as server:
        page = server.client.get(f"{server.address}/klanten/api/v1/klanten").json()
        assert page["count"] == 12
        assert all(each["klantnummer"] for each in page["results"])
