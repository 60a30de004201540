"""A server of several processes is one server: whatever happens to a process, and to all."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.api.test_notifying import receiving
from tests.api.test_serving import GUEST, Process, free_port, started
from werkbank.api.hosting import processes_for
from werkbank.api.workers import Tie, run_workers
from werkbank.ir import Model

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="no /proc to find the processes of a server in"
)


def children(server: Process) -> set[int]:
    number = server.process.pid
    return set(map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split()))


def until(holds: Callable[[], bool]) -> None:
    for _ in range(1500):
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError("het duurt te lang")


def is_gone(number: int) -> bool:
    try:
        text = Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return True
    return text.rpartition(")")[2].split()[0] in "ZX"


def alone(server: Process) -> httpx.Client:
    """A client that takes a new connection every time, so that it meets every process."""
    return httpx.Client(
        headers=dict(server.client.headers),
        limits=httpx.Limits(max_keepalive_connections=0),
        timeout=30,
    )


@contextmanager
def repeated(work: Callable[[], None], times: int) -> Iterator[None]:
    """Work that is done over and over in so many threads, as long as the block lasts."""
    stop = threading.Event()

    def go_on() -> None:
        while not stop.is_set():
            work()

    threads = [threading.Thread(target=go_on, daemon=True) for _ in range(times)]
    for thread in threads:
        thread.start()
    yield
    stop.set()
    for thread in threads:
        thread.join(10)


def replaced(server: Process, number: int, made: list[str]) -> None:
    """Kill a process in the middle of the work, and see that another goes on."""
    until(lambda: len(made) > 20)
    before = children(server)
    os.kill(number, signal.SIGKILL)
    until(lambda: len(children(server) - before) == 1)
    reached = len(made)
    until(lambda: len(made) > reached + 20)


def test_how_many_processes_serve() -> None:
    assert processes_for("sqlite:///register.db", None, limited=False) == os.cpu_count()
    assert processes_for("sqlite:///register.db", None, limited=True) == 1
    assert processes_for("sqlite:///register.db", 3, limited=True) == 3
    assert processes_for("sqlite://", 3, limited=False) == 1


def test_a_process_that_is_killed_is_replaced_and_nothing_acknowledged_is_lost(
    real_model: Model, tmp_path: Path
) -> None:
    database = ("--database", f"sqlite:///{tmp_path / 'register.db'}", "--processen", "2")
    acknowledged: list[str] = []
    with started(free_port(), *database, model=real_model) as server, alone(server) as client:
        until(lambda: len(children(server)) == 3)
        time.sleep(5.2)  # a process that ends right after its start is not started again

        def write() -> None:
            try:
                answer = client.post(server.klanten(), json=GUEST)
            except httpx.TransportError:
                return
            assert answer.status_code == 201, answer.text
            acknowledged.append(answer.json()["url"])

        with repeated(write, 4):
            replaced(server, min(children(server)), acknowledged)
        lost = [url for url in acknowledged if client.get(url).status_code != 200]
        assert lost == []
        page = client.get(server.klanten(), params={"pageSize": 1})
        assert page.status_code == 200


def test_when_the_process_that_writes_is_killed_nothing_acknowledged_is_lost(
    real_model: Model, tmp_path: Path
) -> None:
    database = ("--database", f"sqlite:///{tmp_path / 'register.db'}", "--processen", "2")
    made: list[str] = []
    doubtful: list[httpx.Response] = []
    with started(free_port(), *database, model=real_model) as server, alone(server) as client:
        until(lambda: len(children(server)) == 3)
        time.sleep(5.2)  # a process that ends right after its start is not started again

        def write() -> None:
            answer = client.post(server.klanten(), json=GUEST)
            if answer.status_code == 201:
                made.append(answer.json()["url"])
            else:
                doubtful.append(answer)

        with repeated(write, 6):
            replaced(server, max(children(server)), made)  # it was started last
        for answer in doubtful:
            assert answer.status_code == 503
            assert "niet zeker" in answer.json()["detail"]
            assert answer.headers["Retry-After"] == "1"
        assert len(doubtful) <= 6
        lost = [url for url in made if client.get(url).status_code != 200]
        assert lost == []


def test_without_the_process_that_minds_them_the_others_end(real_model: Model) -> None:
    with started(free_port(), "--processen", "2", model=real_model) as server:
        until(lambda: len(children(server)) == 3)
        served = children(server)
        server.process.kill()
        until(lambda: all(map(is_gone, served)))


def test_what_any_process_writes_is_told_once(real_model: Model) -> None:
    with receiving(204) as (host, got):
        options = ("--notificaties", f"http://{host}/", "--bron", host, "--processen", "3")
        with started(free_port(), *options, model=real_model) as server, alone(server) as client:
            made = [client.post(server.klanten(), json=GUEST).json()["url"] for _ in range(12)]
            until(lambda: len(got) >= 12)
            time.sleep(0.3)
        told = [httpx.Response(200, content=content).json()["resourceUrl"] for _, content in got]
        assert told == made


def test_processes_that_cannot_work_are_not_started_over_and_over() -> None:
    began = time.monotonic()

    def fails(_: Tie) -> None:
        raise RuntimeError

    assert run_workers([fails, fails]) is False
    assert time.monotonic() - began < 60


def test_processes_that_are_done_only_when_told() -> None:
    here = os.getpid()

    def works(tie: Tie) -> None:
        if tie.first:
            os.kill(here, signal.SIGTERM)
        time.sleep(60)

    assert run_workers([works, works]) is True
