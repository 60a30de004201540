"""What may be asked outside the register, and what never is."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.register.tiny import client, law
from werkbank.ir import BehaviourKind as Kind
from werkbank.register import AllowList, RefusedError
from werkbank.register.resolver import Remembering, is_public


class _Source(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        status = {"/zaak": 200, "/weg": 404, "/door": 302, "/kop": 405}.get(self.path, 404)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/zaak")
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200 if self.path in ("/zaak", "/kop") else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def source() -> Iterator[str]:
    """The host of a running source of objects."""
    server = HTTPServer(("127.0.0.1", 0), _Source)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_without_a_list_nothing_is_asked_and_the_client_is_told_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("looked up a name"))
    at = client(law(Kind.REFERENCE_EXISTS, "bron", vreemd=True), resolver=AllowList())
    response = at.person(bron="https://zaken.example.org/1")
    assert response.status == 400
    (fault,) = response.body["invalidParams"]
    assert "zaken.example.org niet bevragen" in fault["reason"]
    assert "toegestane bronnen" in fault["reason"]


def test_an_object_exists_when_its_source_says_so(source: str) -> None:
    resolver = AllowList.of([source], private=True)
    found = [resolver.exists(f"http://{source}{path}", None) for path in ("/zaak", "/weg", "/kop")]
    assert found == [True, False, True]


def test_a_redirect_is_not_followed(source: str) -> None:
    assert not AllowList.of([source], private=True).exists(f"http://{source}/door", None)


def test_an_internal_address_is_not_called_even_when_its_name_is_on_the_list(source: str) -> None:
    with pytest.raises(RefusedError, match="intern netwerk"):
        AllowList.of([source]).exists(f"http://{source}/zaak", None)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://zaken.example.org/1",
        "file:///etc/passwd",
        "urn:isbn:1",
        "https://gebruiker:geheim@zaken.example.org/1",
        "https://zaken.example.org.kwaad.example/1",
        "https://kwaad.example/zaken.example.org",
        "https://zaken.example.org:8443/1",
        "https://zaken.example.org:x/1",
        "https://sub.zaken.example.org/1",
        "//zaken.example.org/1",
        "",
    ],
)
def test_only_a_host_exactly_as_on_the_list_is_called(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("looked up a name"))
    with pytest.raises(RefusedError):
        AllowList.of(["zaken.example.org"]).exists(url, None)


def test_one_internal_address_among_others_is_enough_to_refuse(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = [(0, 0, 0, "", ("93.184.215.14", 443)), (0, 0, 0, "", ("10.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: both)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("connected"))
    with pytest.raises(RefusedError, match="intern netwerk"):
        AllowList.of(["zaken.example.org"]).exists("https://zaken.example.org/1", None)


def test_a_source_that_does_not_answer_is_no_proof_of_absence(source: str) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(RefusedError, match="niet bereikbaar"):
            AllowList.of([host, source], private=True).exists(f"http://{host}/zaak", None)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::a9fe:a9fe", False),
    ],
)
def test_an_address_is_public_when_anyone_could_reach_it(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_a_question_is_put_once_and_a_refusal_is_remembered() -> None:
    asked = []

    class Source:
        def exists(self, url: str, kind: str | None) -> bool:
            asked.append((url, kind))
            if url == "x":
                raise RefusedError("nee")
            return True

        def knows_relation(self, object_url: str, own_url: str) -> bool:
            asked.append((object_url, own_url))
            return False

    once = Remembering(Source())
    for _ in range(2):
        assert once.exists("a", "Zaak")
        assert not once.knows_relation("a", "own")
        with pytest.raises(RefusedError):
            once.exists("x", None)
    assert asked == [("a", "Zaak"), ("a", "own"), ("x", None)]


def test_the_resolver_is_asked_before_the_database_is_locked() -> None:
    held = []

    class Slow:
        def exists(self, url: str, kind: str | None) -> bool:  # noqa: ARG002
            held.append(at.register._database.engine.pool.status())
            return at.get("mensen").status == 200

        def knows_relation(self, object_url: str, own_url: str) -> bool:  # noqa: ARG002
            return True

    at = client(law(Kind.REFERENCE_EXISTS, "bron", vreemd=True), resolver=Slow())
    assert at.person(bron="https://zaken.example.org/1").status == 201
    assert len(held) == 1
