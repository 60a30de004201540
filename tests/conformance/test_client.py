"""The client knows what the model offers, and says so before the server is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conformance.examined import target_of
from werkbank.conformance.client import Client, NotOfferedError
from werkbank.ir import Model
from werkbank.register import Caller


@pytest.fixture
def client(real_model: Model) -> Iterator[Client]:
    with target_of(real_model) as (target, _):
        yield target.client


GUEST = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}


def test_a_klant_from_beginning_to_end(client: Client) -> None:
    klanten = client["klanten"]
    made = klanten.aanmaken(GUEST, x_audit_toelichting="Proef")
    url = made.body["url"]
    read = klanten.raadplegen(url)
    assert read.body == made.body
    assert klanten.raadplegen(url, if_none_match=read.headers["etag"]).status == 304
    assert klanten.kop(url).headers["etag"] == read.headers["etag"]
    changed = klanten.wijzigen(url, {"websiteUrl": "https://example.org"}, if_match='"oud"')
    assert changed.status == 412
    assert klanten.wijzigen(url, {"websiteUrl": "https://example.org"}).ok
    assert klanten.vervangen(url, GUEST).ok
    lines = klanten.audittrail(url).body
    assert klanten.audittrailregel(url, lines[0]["uuid"]).body["toelichting"] == "Proef"
    assert klanten.verwijderen(url).status == 204


def test_every_page(client: Client) -> None:
    moments = client["contactmomenten"]
    for _ in range(5):
        moments.aanmaken({"bronorganisatie": "899999906", "kanaal": "balie"})
    assert len(list(moments.alle(pageSize=2, bronorganisatie="899999906"))) == 5
    assert moments.zoeken(kanaal="balie", pageSize=1).body["count"] == 5


def test_someone_else_asks(client: Client) -> None:
    nobody = Caller(application_id="niemand", scopes=frozenset())
    assert client["klanten"].as_(nobody).lijst().status == 403


def test_what_is_not_offered_is_told_at_once(client: Client) -> None:
    with pytest.raises(NotOfferedError, match="klanten"):
        client["klantn"]
    with pytest.raises(NotOfferedError, match="bronorganisatie"):
        client["klanten"].lijst(bronorganisatei="899999906")
    with pytest.raises(NotOfferedError, match="wijzigen"):
        client["klantcontactmomenten"].wijzigen("http://testserver/x", {})
    assert [each.resource.path for each in client]


def test_nothing_is_sent_elsewhere(client: Client) -> None:
    with pytest.raises(ValueError, match="niet van deze server"):
        client["klanten"].raadplegen("https://elders.example.org/klanten/1")
    with pytest.raises(ValueError, match="niet van deze server"):
        client["klanten"].raadplegen("http://testserver.example.org/klanten/api/v2/klanten/1")
