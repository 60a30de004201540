"""An earlier version is served too: every operation, in the form that version has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from tests.api.server import ADDRESS, SECRET, Server, every_scope, open_server
from tests.published import published_model
from werkbank.api.paths import servers
from werkbank.casus.tokens import signed
from werkbank.conformance import Target
from werkbank.conformance.shapes import Shapes
from werkbank.conformance.wire import Exchange, Wire
from werkbank.ir import OperationKind as K
from werkbank.register import Fixed, JsonObject

ELSEWHERE = {
    kind: f"https://elders.example.org/{kind}/1"
    for kind in ("object", "medewerker", "product", "informatieobject", "subject")
}
KLANT = {"bronorganisatie": "899999906", "klantnummer": "1", "websiteUrl": "https://example.org"}
PERSOON = {**KLANT, "subjectType": "natuurlijk_persoon"}
MOMENT = {"bronorganisatie": "899999906"}


@pytest.fixture
def server() -> Iterator[Server]:
    with open_server(published_model(), resolver=Fixed(ELSEWHERE.values())) as server:
        yield server


@pytest.fixture
def target(server: Server) -> Target:
    model = server.model
    tokens = signed(SECRET, every_scope(model))
    transport = server.client._transport
    wire = Wire(model, servers(model, ADDRESS), tokens, transport=transport)
    return Target(wire, sources=ELSEWHERE, secret=SECRET, seed=1)


RESOURCES = [(api.name, resource.path) for api, resource in published_model().resources()]


@pytest.mark.parametrize(("name", "path"), RESOURCES)
def test_every_operation_works(target: Target, name: str, path: str) -> None:
    """Made, listed, read, replaced, patched, removed and followed in the audit trail."""
    model = target.model
    api, resource = next((a, r) for a, r in model.resources() if (a.name, r.path) == (name, path))
    collection = target.collection(resource.object_type)
    shapes, done = Shapes(model, api), {K.CREATE}
    faults: list[str] = []

    def note(exchange: Exchange) -> None:
        operation = shapes.operation(
            exchange.method, exchange.url.removeprefix(target.wire.base(api))
        )
        assert operation, exchange.url
        faults.extend(shapes.findings(operation, exchange))

    made = target.make(resource.object_type, full=True)
    target.wire.watch = note
    url = str(made["url"])

    def ask(kind: K, where: str, body: Any = None) -> Any:
        if resource.find(kind) is None:
            return None
        done.add(kind)
        answer = target.wire.send(kind.method.upper(), where, body=body)
        assert answer.status == (204 if kind is K.DELETE else 200), answer.text
        return answer.body

    page = ask(K.LIST, collection.url)
    assert (page["next"], page["previous"]) == (None, None)
    assert made in page["results"]
    assert ask(K.READ, url) == made
    assert ask(K.REPLACE, url, made) in (made, None)
    assert ask(K.PATCH, url, made) in (made, None)
    lines = ask(K.AUDIT_LIST, f"{url}/audittrail")
    if lines is not None:
        assert [line["actie"] for line in lines] == ["create", "update", "partial_update"]
        line = ask(K.AUDIT_READ, f"{url}/audittrail/{lines[0]['uuid']}")
        assert line == lines[0]
    ask(K.DELETE, url)
    assert target.wire.send("GET", url).status == 404
    assert done == {operation.kind for operation in resource.operations}
    assert not faults


def test_null_where_there_is_no_value(server: Server) -> None:
    where = server.url("klanten", "/klanten")
    body = {**PERSOON, "achternaam": None, "subjectIdentificatie": {"aNummer": "9876501058"}}
    made = server.client.post(where, json=body).json()
    assert "achternaam" not in made
    shown = server.client.get(made["url"], params={"includeNullValues": "true"}).json()
    assert shown["achternaam"] is None
    assert shown["subjectIdentificatie"]["geslachtsnaam"] is None
    assert "voorkeurskanaal" not in shown  # it may not be null
    (listed,) = server.client.get(where, params={"includeNullValues": "true"}).json()["results"]
    assert listed == shown
    assert server.client.get(made["url"], params={"includeNullValues": "false"}).json() == made
    assert server.client.get(made["url"], params={"includeNullValues": "ja"}).status_code == 400


def test_what_is_not_known_may_be_sent_and_is_not_kept(server: Server) -> None:
    where = server.url("klanten", "/klanten")
    adres = {"type": "buitenlands_adres", "landcode": "6030", "landnaam": "Nederland", "wijk": 1}
    body = {**PERSOON, "url": "https://example.org/1", "extra": {"a": 1}, "verblijfadres": adres}
    made = server.client.post(where, json=body)
    assert made.status_code == 201
    shown = made.json()
    assert shown["url"].startswith(ADDRESS)
    assert "extra" not in shown
    assert "wijk" not in shown["verblijfadres"]
    changed = server.client.patch(shown["url"], json={**KLANT, "subjectType": None})
    assert changed.status_code == 200
    assert "subjectType" not in changed.json()


def test_another_subtype_loses_what_only_the_first_has(server: Server) -> None:
    where = server.url("klanten", "/klanten")
    body = {**PERSOON, "subjectIdentificatie": {"aNummer": "9876501058"}}
    url = server.client.post(where, json=body).json()["url"]
    changed = server.client.patch(url, json={**KLANT, "subjectType": "vestiging"}).json()
    assert (changed["subjectType"], "subjectIdentificatie" in changed) == ("vestiging", False)
    plain = server.client.patch(url, json={**KLANT, "subjectType": None}).json()
    assert "subjectIdentificatie" not in plain


def test_a_patch_says_everything_that_is_required(server: Server) -> None:
    url = server.client.post(server.url("klanten", "/klanten"), json=KLANT).json()["url"]
    refused = server.client.patch(url, json={"achternaam": "Proef"})
    assert refused.status_code == 400
    missing = {each["name"] for each in refused.json()["invalidParams"]}
    assert missing == {"bronorganisatie", "klantnummer", "websiteUrl"}
    changed = server.client.patch(url, json={**KLANT, "achternaam": "Proef"})
    assert changed.json()["achternaam"] == "Proef"


def test_filters_and_order_have_their_own_names(server: Server) -> None:
    where = server.url("contactmomenten", "/contactmomenten")
    moments = [f"2022-07-0{day}T12:00:00Z" for day in (1, 2, 3)]
    for moment, link in zip(moments, "bca", strict=True):
        links = [f"https://example.org/{link}"]
        body = {**MOMENT, "registratiedatum": moment, "onderwerpLinks": links}
        assert server.client.post(where, json=body).status_code == 201

    def found(**query: str) -> list[str]:
        answer = server.client.get(where, params=query)
        assert answer.status_code == 200, answer.text
        return [each["registratiedatum"] for each in answer.json()["results"]]

    first, second, third = moments
    assert found(registratiedatum__gt=second) == [third]
    assert found(registratiedatum__gte=second) == [second, third]
    assert found(registratiedatum__lt=second) == [first]
    assert found(registratiedatum__lte=second) == [first, second]
    assert found(ordering="-registratiedatum") == [third, second, first]
    assert found(ordering="onderwerp_links") == [third, first, second]
    for wrong in ("onderwerpLinks", "registratiedatum,kanaal"):
        assert server.client.get(where, params={"ordering": wrong}).status_code == 400


def test_pages_are_of_one_size_and_name_each_other(server: Server) -> None:
    where = server.url("contactmomenten", "/contactmomenten")
    for _ in range(101):
        server.client.post(where, json=MOMENT)
    first = server.client.get(where).json()
    assert (first["count"], len(first["results"]), first["previous"]) == (101, 100, None)
    second = server.client.get(first["next"]).json()
    assert (len(second["results"]), second["next"]) == (1, None)
    assert server.client.get(second["previous"]).json()["results"] == first["results"]
    assert server.client.get(where, params={"pageSize": "5"}).status_code == 400
    for page in ("0", "-1"):
        refused = server.client.get(where, params={"page": page})
        assert [each["code"] for each in refused.json()["invalidParams"]] == ["minimum"]


def test_errors_have_the_form_of_that_version(server: Server) -> None:
    where = server.url("klanten", "/klanten")
    server.client.post(where, json=KLANT)
    twice = server.client.post(where, json=KLANT)
    assert (twice.status_code, "invalidParams" in twice.json()) == (409, False)
    for content in (b"{", b"[]"):
        wrong = server.client.post(
            where, content=content, headers={"Content-Type": "application/json"}
        )
        assert wrong.status_code == 400
        assert all(each["name"] for each in wrong.json()["invalidParams"])


def test_a_required_content_type_is_judged_as_http_does(server: Server) -> None:
    where, content = server.url("contactmomenten", "/contactmomenten"), b'{"bronorganisatie":"1"}'
    kind = {"Content-Type": "application/json; charset=utf-8"}
    assert server.client.post(where, content=content, headers=kind).status_code == 400  # elfproef
    kind = {"Content-Type": "text/plain"}
    assert server.client.post(where, content=content, headers=kind).status_code == 415


def test_the_specification_says_what_the_server_can_answer(server: Server) -> None:
    """Beside what that version mentions: a register cannot do without."""

    def document(name: str) -> JsonObject:
        found: JsonObject = server.client.get(server.url(name, "/openapi.json")).json()
        return found

    paths = document("klanten")["paths"]
    trail = paths["/klanten/{klant_uuid}/audittrail"]["get"]["responses"]
    assert {"404", "410"} <= trail.keys()
    assert "304" in paths["/klanten/{uuid}"]["get"]["responses"]
    assert "413" in paths["/klanten"]["post"]["responses"]
    gone: httpx.Response = server.client.get(f"{server.url('klanten', '/klanten')}/{uuid4()}")
    assert gone.status_code == 404
