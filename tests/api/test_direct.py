"""Whichever way a request comes in, whole or in pieces, it gets the same answer."""

from __future__ import annotations

import io
import json
import re
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import Mock

import pytest
from uvicorn.server import ServerState

from tests.api.server import SECRET, every_scope
from werkbank.api import Settings, in_thread, make_app, serving
from werkbank.api.app import Running
from werkbank.api.direct import Direct
from werkbank.api.exchange import Answer
from werkbank.api.paths import servers
from werkbank.api.serving import address_of, listen
from werkbank.api.tokens import make_token
from werkbank.ir import Model
from werkbank.register import Register, Request, Response

Reply = tuple[int, dict[str, str], bytes]

KLANTEN = "/klanten/api/v2/klanten"
GUEST = b'{"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}'


@dataclass
class Line:
    """A connection to a server."""

    connection: socket.socket
    answers: io.BufferedReader
    token: str

    def request(self, method: str, path: str, *more: str, content: bytes = b"") -> bytes:
        """What asks that; an empty message for a method that sends one."""
        lines = [
            f"{method} {path} HTTP/1.1",
            "Host: localhost",
            f"Authorization: Bearer {self.token}",
            *more,
        ]
        if content:
            lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
        return "\r\n".join((*lines, "\r\n")).encode() + content

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def answer(self, method: str = "GET") -> Reply:
        status = int(self.answers.readline().split()[1])
        headers: dict[str, str] = {}
        while line := self.answers.readline().strip():
            name, _, value = line.decode().partition(": ")
            assert name not in headers
            headers[name] = value
        size = 0 if method == "HEAD" else int(headers.get("content-length", 0))
        return status, headers, self.answers.read(size)

    def ask(self, *request: str, content: bytes = b"") -> Reply:
        self.send(self.request(*request, content=content))
        return self.answer(request[0])

    def is_closed(self) -> bool:
        return not self.answers.read(1)


@dataclass
class Served:
    """A server in a thread."""

    bound: socket.socket
    token: str
    lines: list[bytes]
    stop: Callable[[], None]

    @contextmanager
    def line(self) -> Iterator[Line]:
        at = self.bound.getsockname()[:2]
        with (
            socket.create_connection(at, timeout=20) as connection,
            connection.makefile("rb") as answers,
        ):
            yield Line(connection, answers, self.token)


@contextmanager
def served(model: Model) -> Iterator[Served]:
    lines: list[bytes] = []
    with listen("127.0.0.1", 0) as bound, ExitStack() as stack:
        at = address_of("127.0.0.1", bound)
        register = Register.open(model, servers=servers(model, at))
        stack.enter_context(register)
        settings = Settings(secret=SECRET, askers=0)
        app = make_app(register, settings, address=at, log=lines.append)
        running = ExitStack()
        running.enter_context(in_thread.serving(app, bound))
        stack.enter_context(running)
        token = make_token(SECRET, "proef", every_scope(model))
        yield Served(bound, token, lines, running.close)


@pytest.fixture(scope="module")
def server(real_model: Model) -> Iterator[Served]:
    with served(real_model) as found:
        yield found


class Held:
    """Writes that wait until they may go on."""

    def __init__(self) -> None:
        self._begun, self._free = threading.Event(), threading.Event()

    def has_begun(self) -> None:
        assert self._begun.wait(20)

    def go_on(self) -> None:
        self._free.set()

    def wait(self) -> None:
        self._begun.set()
        assert self._free.wait(20)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    found = Held()
    handle_all = Register.handle_all

    def waiting(register: Register, requests: Sequence[Request]) -> list[Response]:
        found.wait()
        return handle_all(register, requests)

    monkeypatch.setattr(Register, "handle_all", waiting)
    return found


@pytest.fixture
def left(monkeypatch: pytest.MonkeyPatch) -> list[Direct]:
    """The connections that are left to Uvicorn."""
    found: list[Direct] = []
    hand_over = Direct._hand_over

    def noted(each: Direct) -> Any:
        found.append(each)
        return hand_over(each)

    monkeypatch.setattr(Direct, "_hand_over", noted)
    return found


def lasting(answer: Reply) -> Reply:
    """An answer without what differs between any two."""
    status, headers, content = answer
    chance = {"date", "x-request-id", "location", "etag"}
    kept = {name: "" if name in chance else text for name, text in headers.items()}
    return status, kept, re.sub(rb"[0-9a-f]{8}-[0-9a-f-]{27}|\d{8,}", b"", content)


# -- whichever way -----------------------------------------------------------------------------

ASKED: list[tuple[str, str, bytes]] = [
    ("POST", KLANTEN, GUEST),
    ("POST", KLANTEN, b"{"),
    ("POST", KLANTEN, b""),
    ("PUT", KLANTEN, GUEST),
    ("OPTIONS", KLANTEN, b""),
    ("GET", f"{KLANTEN}?pageSize=1&onbekend=%C3%A9", b""),
    ("HEAD", f"{KLANTEN}/019b76da-a800-7000-8000-000000000000", b""),
    ("GET", f"{KLANTEN}/nergens%2Fte%20vinden", b""),
    ("GET", "/klanten/api/v2/openapi.json", b""),
]


@pytest.mark.parametrize(("method", "path", "content"), ASKED)
def test_the_answer_is_the_one_that_uvicorn_would_send(
    server: Served, left: list[Direct], method: str, path: str, content: bytes
) -> None:
    with server.line() as line:
        direct = line.ask(method, path, content=content)
        assert not left
        by_asgi = line.ask(method, path, "Connection: close", content=content)
        assert len(left) == 1
        assert line.is_closed()
    assert by_asgi[1].pop("connection") == "close"
    assert lasting(direct) == lasting(by_asgi)
    one, other = (json.loads(each) for each in server.lines[-2:])
    changing = {"tijd": "", "verzoek": "", "ms": 0}
    assert {**one, **changing} == {**other, **changing}
    assert one["verzoek"] == direct[1]["x-request-id"]


@pytest.mark.parametrize("size", [1, 7, 200, 10_000])
def test_a_request_in_pieces_is_answered_like_a_whole_one(
    server: Served, left: list[Direct], size: int
) -> None:
    with server.line() as line:
        line.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        asked = line.request("POST", KLANTEN, content=GUEST)
        for at in range(0, len(asked), size):
            line.send(asked[at : at + size])
        status, headers, content = line.answer()
        assert (status, headers["location"]) == (201, json.loads(content)["url"])
        path = "/" + headers["location"].split("/", 3)[3]
        assert line.ask("GET", path)[2] == content
    assert not left


def test_what_is_not_an_api_is_left_to_uvicorn(server: Served, left: list[Direct]) -> None:
    with server.line() as line:
        assert line.ask("GET", KLANTEN)[0] == 200
        assert not left
        assert line.ask("GET", "/health/live")[0] == 200
        assert line.ask("GET", "/nergens")[0] == 404
        assert line.ask("GET", KLANTEN)[0] == 200
    assert len(left) == 1


def test_a_large_message_is_left_to_uvicorn(server: Served, left: list[Direct]) -> None:
    with server.line() as line:
        assert line.ask("POST", KLANTEN, content=GUEST.ljust(200_000))[0] == 201
        assert len(left) == 1
        assert line.ask("POST", KLANTEN, content=GUEST.ljust(1_000_001))[0] == 413
        assert line.ask("GET", KLANTEN)[0] == 200


def test_who_waits_until_it_may_send_is_told_to(server: Served) -> None:
    with server.line() as line:
        asked = line.request("POST", KLANTEN, "Expect: 100-continue", content=GUEST)
        line.send(asked[: -len(GUEST)])
        assert line.answers.readline().split()[1] == b"100"
        assert line.answers.readline() == b"\r\n"
        line.send(GUEST)
        assert line.answer()[0] == 201


def test_chunks_are_put_together(server: Served) -> None:
    with server.line() as line:
        kind = ("Content-Type: application/json", "Transfer-Encoding: chunked")
        line.send(line.request("POST", KLANTEN, *kind))
        line.send(b"%x\r\n%b\r\n0\r\n\r\n" % (len(GUEST), GUEST))
        assert line.answer()[0] == 201


@pytest.mark.parametrize("sent", [b"onzin\r\n\r\n", b"GET / HTTP/1.1\r\nkop zonder\r\n\r\n"])
def test_what_is_no_http_is_refused(server: Served, sent: bytes) -> None:
    with server.line() as line:
        assert line.ask("GET", KLANTEN)[0] == 200
        line.send(sent)
        assert line.answer()[0] == 400
        assert line.is_closed()


def test_an_older_client_is_served(server: Served) -> None:
    with server.line() as line:
        line.send(line.request("GET", KLANTEN).replace(b"HTTP/1.1", b"HTTP/1.0"))
        assert line.answer()[0] == 200
        assert line.is_closed()


# -- one after the other -----------------------------------------------------------------------


def test_requests_at_once_are_answered_in_turn(server: Served) -> None:
    with server.line() as line:
        made, listed = line.request("POST", KLANTEN, content=GUEST), line.request("GET", KLANTEN)
        line.send(made + listed + made)
        assert [line.answer()[0] for _ in range(3)] == [201, 200, 201]


def test_who_asks_on_before_the_answer_gets_each_in_turn(
    server: Served, held: Held, left: list[Direct]
) -> None:
    with server.line() as line:
        line.send(line.request("POST", KLANTEN, content=GUEST))
        held.has_begun()
        line.send(line.request("GET", KLANTEN))
        held.go_on()
        assert [line.answer()[0] for _ in range(2)] == [201, 200]
    assert not left


def test_who_is_gone_before_the_answer_leaves_the_others_alone(server: Served, held: Held) -> None:
    before = len(server.lines)
    with server.line() as line:
        line.send(line.request("POST", KLANTEN, content=GUEST))
        held.has_begun()
    held.go_on()
    with server.line() as line:
        assert line.ask("POST", KLANTEN, content=GUEST)[0] == 201
    assert [json.loads(each)["status"] for each in server.lines[before:]] == [201, 201]


@pytest.mark.parametrize("processes", [1, 2])
def test_processes_take_turns_when_many_connect(
    real_model: Model, monkeypatch: pytest.MonkeyPatch, processes: int
) -> None:
    sleeps: list[float] = []
    monkeypatch.setattr("werkbank.api.direct.time.sleep", sleeps.append)
    with Register.open(real_model) as register:
        app = make_app(register, Settings(secret=SECRET), log=None)
        config = serving.make_server(app, Running(), None, processes).config
        Direct(config, ServerState(), {}, Mock()).connection_made(
            Mock(get_extra_info=Mock(return_value=None))
        )
    assert len(sleeps) == processes - 1


def test_who_takes_no_answers_gets_no_more_of_them(real_model: Model) -> None:
    """By hand: the buffers between two real sockets are larger than any test wants to fill."""
    transport, loop = Mock(), Mock(time=Mock(return_value=0.0))
    transport.is_closing.return_value = False
    transport.get_extra_info.return_value = None
    token = make_token(SECRET, "proef", every_scope(real_model))
    asked = Line(Mock(), Mock(), token).request("GET", KLANTEN)
    with Register.open(real_model) as register:
        app = make_app(register, Settings(secret=SECRET), log=None)
        line = Direct(serving.make_server(app, Running()).config, ServerState(), {}, loop)
        line.connection_made(transport)
        line.data_received(asked)
        assert transport.write.call_count == 1
        line.pause_writing()
        line.data_received(asked)
        assert transport.write.call_count == 1
        line.resume_writing()
        assert transport.write.call_count == 2
        line.pause_writing()
        assert not transport.pause_reading.called
        for _ in range(400):
            line.data_received(asked)
        assert transport.write.call_count == 2
        assert transport.pause_reading.called


# -- the end -----------------------------------------------------------------------------------


def test_what_has_arrived_is_answered_before_the_server_stops(
    real_model: Model, held: Held
) -> None:
    with ExitStack() as stack:
        server = stack.enter_context(served(real_model))
        busy, idle, half = (stack.enter_context(server.line()) for _ in range(3))
        assert idle.ask("GET", KLANTEN)[0] == 200
        asked = half.request("POST", KLANTEN, content=GUEST)
        half.send(asked[:-10])
        busy.send(busy.request("POST", KLANTEN, content=GUEST))
        held.has_begun()
        stopping = threading.Thread(target=server.stop)
        stopping.start()
        assert idle.is_closed()
        half.send(asked[-10:])
        held.go_on()
        for line in (busy, half):
            status, headers, _ = line.answer()
            assert (status, headers["connection"]) == (201, "close")
            assert line.is_closed()
        stopping.join(20)
        assert not stopping.is_alive()


def test_a_connection_that_is_not_used_is_closed(
    real_model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "KEEP_SECONDS", 0.2)
    with served(real_model) as server, server.line() as line:
        assert line.ask("GET", KLANTEN)[0] == 200
        assert line.ask("GET", KLANTEN)[0] == 200
        assert line.is_closed()


def test_a_header_cannot_begin_another() -> None:
    with pytest.raises(ValueError, match="Location"):
        Answer.of(201, {"Location": "/klanten\r\nSet-Cookie: a=b"})
