"""One process writes for all: each gets its own answer, and none holds up the others."""

from __future__ import annotations

import asyncio
import socket
import tempfile
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from unittest.mock import Mock

import pytest

from tests import own_loop
from tests.api.answered import answered
from werkbank.api import writer as writing
from werkbank.api.forwarding import Forwarding
from werkbank.api.frames import request_frame
from werkbank.api.problems import RefusedError
from werkbank.api.writer import Desk, Writer, desk
from werkbank.ir import Model
from werkbank.register import Register, Request, Response

KLANTEN = "/klanten/api/v2/klanten"

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no Unix sockets")


def guest(**more: object) -> Request:
    body = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig", **more}
    return Request(method="POST", path=KLANTEN, body=body)


@pytest.fixture
def register(real_model: Model, tmp_path: Path) -> Iterator[Register]:
    with Register.open(real_model, f"sqlite:///{tmp_path / 'register.db'}") as opened:
        yield opened


@contextmanager
def at_work(register: Register) -> Iterator[Desk]:
    """Someone behind a desk, in a thread."""
    with desk() as at:
        assert at is not None
        with Writer(register, at.listener) as writer:
            thread = threading.Thread(target=writer.run, daemon=True)
            thread.start()
            yield at
            writer.stop()
            thread.join(10)
            assert not thread.is_alive()


@asynccontextmanager
async def line_to(at: Desk) -> AsyncIterator[Forwarding]:
    """A line that is broken at the end, as when a process ends."""
    line = Forwarding(at.path)
    try:
        yield line
    finally:
        (await line.connect()).transport.abort()
        await asyncio.sleep(0)


async def asked(at: Desk, request: Request) -> Response:
    async with line_to(at) as line:
        return await answered(line, request)


def test_each_gets_its_own_answer(register: Register) -> None:
    async def all_at_once(at: Desk) -> list[Response]:
        asked = [guest(klantnummer=f"{number:08}") for number in range(30)]
        asked[7] = guest(soortKlant="onbekend")
        async with line_to(at) as one, line_to(at) as other:
            return await asyncio.gather(
                *(answered(other if number % 2 else one, each) for number, each in enumerate(asked))
            )

    with at_work(register) as at:
        answers = own_loop.run(all_at_once(at))
    for number, answer in enumerate(answers):
        assert answer.status == (400 if number == 7 else 201)
        assert number == 7 or answer.body["klantnummer"] == f"{number:08}"
    assert len(register.objects()) == 29


def test_what_is_asked_at_once_is_brought_at_once(register: Register) -> None:
    async def several(at: Desk) -> int:
        async with line_to(at) as line:
            sent = Mock(wraps=(await line.connect()).transport)
            (await line.connect()).transport = sent
            await asyncio.gather(*(answered(line, guest()) for _ in range(5)))
            return int(sent.write.call_count)

    with at_work(register) as at:
        assert own_loop.run(several(at)) == 1


def test_who_goes_away_takes_nobody_along(register: Register) -> None:
    async def some_leave(at: Desk) -> list[Response]:
        async with line_to(at) as line:
            waiting = [answered(line, guest()) for _ in range(10)]
            await asyncio.sleep(0.01)
            for each in waiting[:5]:
                each.cancel()
            return await asyncio.gather(*waiting[5:])

    with at_work(register) as at:
        assert {each.status for each in own_loop.run(some_leave(at))} == {201}


def test_a_process_that_does_not_listen_is_left_behind(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_PATIENCE", 0.2)
    with at_work(register) as at, socket.socket(socket.AF_UNIX) as deaf:
        deaf.connect(at.path)
        # Each of these is refused with an answer that is much longer than the question.
        lost = Request(method="POST", path=KLANTEN, body={"onbekend" * 20: 1})
        deaf.settimeout(5)

        def ask_on() -> None:
            while True:
                deaf.sendall(request_frame(1, lost) * 50)

        with pytest.raises(OSError, match=r"Broken pipe|reset"):
            ask_on()
        answer = own_loop.run(asked(at, guest()))
        assert answer.status == 201


def test_what_is_unknown_when_the_line_breaks_is_said_to_be_unknown() -> None:
    async def hung_up(at: Desk) -> Response:
        def hang_up() -> None:
            connection, _ = at.listener.accept()
            connection.recv(1)
            connection.close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        try:
            return await answered(Forwarding(at.path), guest())
        finally:
            thread.join()

    with desk() as at:
        assert at is not None
        with pytest.raises(RefusedError) as refused:
            own_loop.run(hung_up(at))
    assert refused.value.status == 503
    assert "niet zeker" in refused.value.detail


def test_where_nobody_can_be_reached_nothing_is_promised(tmp_path: Path) -> None:
    async def asking() -> Response:
        return await answered(Forwarding(str(tmp_path / "niemand")), guest())

    with pytest.raises(RefusedError) as refused:
        own_loop.run(asking())
    assert refused.value.status == 503


def test_only_this_user_reaches_the_desk() -> None:
    with desk() as at:
        assert at is not None
        assert Path(at.path).parent.stat().st_mode & 0o077 == 0


def test_a_folder_with_a_long_name_has_no_desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / ("lang" * 30)
    deep.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(deep))
    with desk() as at:
        assert at is None
