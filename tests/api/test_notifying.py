"""Whoever wants to know what changed is told, at least once, and nothing about anyone."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests import own_loop
from werkbank.api.notifying import Outbox, notification_of, post_to
from werkbank.ir import Model
from werkbank.register import Fixed, Register, Request

KLANTEN = "/klanten/api/v2/klanten"
BODY = {
    "bronorganisatie": "899999906",
    "soortKlant": "aangehaakt",
    "subjectIdentificatie": {
        "subjectType": "natuurlijk_persoon",
        "burgerservicenummer": "999990019",
        "geslachtsnaam": "de Vries",
    },
}


class Receiver:
    """Takes notifications, or refuses them."""

    def __init__(self, refuse: int = 0) -> None:
        self.got: list[dict[str, Any]] = []
        self.refuse = refuse

    async def __call__(self, notification: dict[str, Any]) -> bool:
        if self.refuse:
            self.refuse -= 1
            return False
        self.got.append(notification)
        return True


@pytest.fixture
def register(real_model: Model) -> Iterator[Register]:
    with Register.open(real_model, resolver=Fixed()) as register:
        yield register


def make(register: Register) -> str:
    body = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}
    return str(register.handle(Request(method="POST", path=KLANTEN, body=body)).body["url"])


def test_the_form_of_a_notification(register: Register) -> None:
    receiver = Receiver()
    made = register.handle(Request(method="POST", path=KLANTEN, body=BODY))
    url = made.body["url"]
    register.handle(Request(method="PATCH", path=url, body={"websiteUrl": "https://example.org"}))
    register.handle(Request(method="DELETE", path=url))
    assert own_loop.run(Outbox(register, receiver).send_all())
    assert [each["actie"] for each in receiver.got] == ["create", "partial_update", "destroy"]
    first = receiver.got[0]
    assert first.pop("aanmaakdatum")
    assert first == {
        "kanaal": "klanten",
        "hoofdObject": url,
        "resource": "klant",
        "resourceUrl": url,
        "actie": "create",
        "kenmerken": {},
    }
    told = json.dumps(receiver.got)
    assert "999990019" not in told
    assert "Vries" not in told


def test_a_relation_is_told_with_its_main_object(register: Register) -> None:
    receiver = Receiver()
    klant = make(register)
    base = "/contactmomenten/api/v2"
    body: dict[str, Any] = {"bronorganisatie": "899999906", "kanaal": "balie"}
    moment = register.handle(Request(method="POST", path=f"{base}/contactmomenten", body=body))
    url = moment.body["url"]
    body = {"contactmoment": url, "klant": klant, "rol": "gesprekspartner"}
    register.handle(Request(method="POST", path=f"{base}/klantcontactmomenten", body=body))
    own_loop.run(Outbox(register, receiver).send_all())
    last = receiver.got[-1]
    assert (last["kanaal"], last["hoofdObject"]) == ("contactmomenten", url)
    assert last["resource"] == "klantcontactmoment"
    assert last["resourceUrl"] != url


def test_what_came_after_the_beginning_is_told_also_when_the_register_was_empty(
    register: Register,
) -> None:
    """Another process, or the one after a crash, begins when something has been written already."""
    receiver = Receiver()
    Outbox(register, receiver).begin()
    url = make(register)
    again = Outbox(register, receiver)
    again.begin()
    own_loop.run(again.send_all())
    assert [each["resourceUrl"] for each in receiver.got] == [url]


def test_what_is_refused_is_sent_again_and_in_order(register: Register) -> None:
    urls = [make(register) for _ in range(3)]
    receiver = Receiver(refuse=1)
    outbox = Outbox(register, receiver)
    assert own_loop.run(outbox.send_all()) is False
    assert receiver.got == []
    assert own_loop.run(outbox.send_all()) is True
    assert [each["resourceUrl"] for each in receiver.got] == urls
    assert own_loop.run(outbox.send_all()) is True
    assert len(receiver.got) == 3


def test_what_was_not_told_before_a_stop_is_told_after_it(
    real_model: Model, tmp_path: Path
) -> None:
    """A crash after sending and before noting it gives a notification twice, and never none."""
    database = f"sqlite:///{tmp_path / 'r.db'}"
    receiver = Receiver()

    class CrashError(Exception):
        pass

    async def taken_then_crash(notification: dict[str, Any]) -> bool:
        await receiver(notification)
        raise CrashError

    with Register.open(real_model, database) as register:
        urls = [make(register) for _ in range(2)]
        with pytest.raises(CrashError):
            own_loop.run(Outbox(register, taken_then_crash).send_all())
    with Register.open(real_model, database) as register:
        own_loop.run(Outbox(register, receiver).send_all())
    assert [each["resourceUrl"] for each in receiver.got] == [urls[0], urls[0], urls[1]]


def test_while_a_server_runs(register: Register) -> None:
    """What happened before anyone wanted to know is not told; what follows is, when woken."""
    make(register)
    receiver = Receiver(refuse=1)

    async def run() -> str:
        outbox = Outbox(register, receiver, pause=0.01)
        async with outbox.sending():
            url = make(register)
            outbox.wake()
            while not receiver.got:
                await asyncio.sleep(0.01)
        return url

    url = own_loop.run(run())
    assert [each["resourceUrl"] for each in receiver.got] == [url]


def test_no_channel_no_notification(real_model: Model) -> None:
    assert notification_of(real_model, {"bron": "onbekend"}) is None


@pytest.mark.parametrize(
    ("endpoint", "allowed"),
    [
        ("https://meldingen.example.org/x", []),
        ("https://meldingen.example.org/x", ["example.org"]),
        ("https://meldingen.example.org:444/x", ["meldingen.example.org"]),
        ("http://meldingen.example.org/x", ["meldingen.example.org"]),
        ("ftp://localhost/x", ["localhost"]),
        ("https://localhost@meldingen.example.org/x", ["localhost"]),
    ],
)
def test_only_an_allowed_endpoint_is_told(endpoint: str, allowed: list[str]) -> None:
    with pytest.raises(ValueError, match=r"toegestane|https"):
        post_to(endpoint, allowed)


@contextmanager
def receiving(status: int) -> Iterator[tuple[str, list[tuple[str, bytes]]]]:
    got: list[tuple[str, bytes]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            got.append((self.headers.get("authorization", ""), self.rfile.read(length)))
            self.send_response(status)
            self.send_header("location", "http://127.0.0.1:1/elders")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.server_port}", got
    server.shutdown()


@pytest.mark.parametrize(
    ("status", "taken"), [(201, True), (204, True), (302, False), (500, False)]
)
def test_over_http(status: int, taken: bool) -> None:
    with receiving(status) as (host, got):
        post = post_to(f"http://{host}/notificaties", [host], "sleutel")
        assert own_loop.run(post({"kanaal": "klanten"})) is taken
    assert got == [("Bearer sleutel", b'{"kanaal":"klanten"}')]


def test_a_receiver_that_is_not_there() -> None:
    assert own_loop.run(post_to("http://127.0.0.1:9/x", ["127.0.0.1:9"])({})) is False
