"""From a server of 2022 to a server of this version: all that arrives is as the standard says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api.server import Server
from tests.api.test_earlier_version import ELSEWHERE
from tests.migration.conftest import CHOSEN, KLANT, wire_to
from werkbank.conformance import Target
from werkbank.conformance.shapes import Shapes
from werkbank.migration import Crossing, migrate
from werkbank.migration.journal import Journal, WrongJournalError, kept_in
from werkbank.migration.running import TargetError
from werkbank.migration.source import Live, SourceError
from werkbank.migration.target import OnServer
from werkbank.migration.verdict import Fate


@pytest.fixture
def filled(old_server: Server) -> Server:
    """A register of 2022 with objects of every class, small and with everything in them."""
    target = Target(wire_to(old_server), sources=ELSEWHERE, seed=2022)
    model = old_server.model
    for _, resource in model.resources():
        for held in model.concrete(resource.object_type):
            code = held.discriminator_value
            wanted = {held.discriminator: code} if held.discriminator and code else {}
            for full in (True, False):
                target.make(resource.object_type, wanted, full=full)
    return old_server


def test_everything_that_arrives_is_valid(
    crossing: Crossing, filled: Server, new_server: Server, tmp_path: Path
) -> None:
    source, target = Live(wire_to(filled)), OnServer(wire_to(new_server))
    with kept_in(tmp_path / "stand", target.name) as journal:
        verdict = migrate(crossing, source, target, journal=journal, chosen=CHOSEN)
    assert verdict.total == len(filled.register.objects())
    assert verdict.count(Fate.CARRIED) == len(new_server.register.objects())
    assert verdict.count(Fate.CARRIED) > 0.8 * verdict.total
    checked = 0
    for api, resource in new_server.model.resources():
        shapes, wire = Shapes(new_server.model, api), target.wire
        for key, data in new_server.register.objects():
            if key != f"{api.name}/{resource.path}":
                continue
            answer = wire.send("GET", data["url"])
            operation = shapes.operation("GET", data["url"].removeprefix(wire.base(api)))
            assert operation is not None
            assert list(shapes.findings(operation, answer)) == []
            checked += 1
    assert checked == verdict.count(Fate.CARRIED)
    again = new_server.register.objects()
    with kept_in(tmp_path / "stand", target.name) as journal:
        second = migrate(crossing, source, target, journal=journal, chosen=CHOSEN)
    assert second.count(Fate.CARRIED) == 0
    assert new_server.register.objects() == again


def test_a_migration_goes_on_where_it_ended(
    crossing: Crossing, old_server: Server, new_server: Server, tmp_path: Path
) -> None:
    """Also when it ended between the making of an object and the note of it."""
    base = {"bronorganisatie": "899999906", "registratiedatum": "2022-07-01T12:00:00Z"}
    where = old_server.url("contactmomenten", "/contactmomenten")
    for number in range(5):
        body = {**base, "onderwerpLinks": [f"https://example.org/{number}"]}
        assert old_server.client.post(where, json=body).status_code == 201
    stopped = Breaking(new_server, after=3)
    source = Live(wire_to(old_server))
    wire = wire_to(new_server)
    wire._client = httpx.Client(transport=stopped)
    target = OnServer(wire)
    with pytest.raises(TargetError), kept_in(tmp_path / "stand", target.name) as journal:
        migrate(crossing, source, target, journal=journal, chosen=CHOSEN)
    assert len(new_server.register.objects()) == 3
    target = OnServer(wire_to(new_server))
    with kept_in(tmp_path / "stand", target.name) as journal:
        verdict = migrate(crossing, source, target, journal=journal, chosen=CHOSEN)
    assert (verdict.count(Fate.PRESENT), verdict.count(Fate.CARRIED)) == (3, 2)
    links = [data["onderwerpLinks"] for _, data in new_server.register.objects()]
    assert links == [[f"https://example.org/{number}"] for number in range(5)]


class Breaking(httpx.BaseTransport):
    """Loses the answer to what it passed on last, and is out of order after that."""

    def __init__(self, server: Server, after: int) -> None:
        self._inner = server.client._transport
        self._left = after

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self._left -= 1
        if self._left < 0:
            return httpx.Response(503, json={"detail": "stuk"})
        answer = self._inner.handle_request(request)
        return httpx.Response(503, json={"detail": "stuk"}) if self._left == 0 else answer


def test_a_server_that_paces_is_waited_for(
    crossing: Crossing, old_server: Server, new_server: Server
) -> None:
    old_server.client.post(old_server.url("klanten", "/klanten"), json=KLANT)
    waited: list[float] = []
    answers = iter([httpx.Response(429, headers={"Retry-After": "7"})])

    class Pacing(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            paced = next(answers, None)
            return paced or new_server.client._transport.handle_request(request)

    wire = wire_to(new_server)
    wire._client = httpx.Client(transport=Pacing())
    verdict = migrate(crossing, Live(wire_to(old_server)), OnServer(wire, waited.append))
    assert (verdict.count(Fate.CARRIED), waited) == (1, [7.0])


def test_a_person_that_is_there_already_is_not_made_again(
    crossing: Crossing, old_server: Server, new_server: Server
) -> None:
    person = {"subjectType": "natuurlijk_persoon",
              "subjectIdentificatie": {"burgerservicenummer": "999990019"}}  # fmt: skip
    old_server.client.post(old_server.url("klanten", "/klanten"), json={**KLANT, **person})
    there: dict[str, Any] = {
        "bronorganisatie": KLANT["bronorganisatie"],
        "soortKlant": "aangehaakt",
        "subjectIdentificatie": {
            "subjectType": "natuurlijk_persoon", "burgerservicenummer": "999990019",
        },
    }  # fmt: skip
    made = new_server.client.post(new_server.url("klanten", "/klanten"), json=there).json()
    journal = Journal()
    source, target = Live(wire_to(old_server)), OnServer(wire_to(new_server))
    verdict = migrate(crossing, source, target, journal=journal)
    assert verdict.count(Fate.MERGED) == 1
    assert list(journal.known.values()) == [made["url"]]


def test_a_source_that_refuses_is_told(crossing: Crossing, new_server: Server) -> None:
    class Refusing(httpx.BaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:
            return httpx.Response(403, request=request)

    wire = wire_to(new_server)
    wire.model = crossing.old
    wire._client = httpx.Client(transport=Refusing())
    wire.bases = {api.name: "http://toen.example.org" for api in crossing.old.apis}
    with pytest.raises(SourceError, match="status 403"):
        migrate(crossing, Live(wire), OnServer(wire_to(new_server)))


def test_a_journal_is_of_one_target(tmp_path: Path) -> None:
    with kept_in(tmp_path / "stand", "hier") as journal:
        journal.begin("a")
        journal.end("b", "c", merged=True)
    (tmp_path / "stand").open("ab").write(b'{"oud": "half')
    with kept_in(tmp_path / "stand", "hier") as journal:
        assert (journal.begun("a"), journal.of("b"), journal.merged) == (True, "c", {"b"})
    for wrong in ("daar", "hier"):
        with pytest.raises(WrongJournalError), kept_in(tmp_path / "stand", wrong):
            raise AssertionError
        (tmp_path / "stand").write_bytes(b"geen json\n")
