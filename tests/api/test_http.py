"""What an API does with HTTP itself: kinds and sizes of content, headers, pace, the log."""

from __future__ import annotations

import json
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from typing import Any

import httpx
import pytest

from tests.api.conftest import MakeServer
from tests.api.server import ADDRESS, SECRET, Server, every_scope
from werkbank.api.bodies import is_deeper
from werkbank.api.rate import RateLimit
from werkbank.api.tokens import make_token
from werkbank.ir import Deprecation, Model

GUEST = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}
PATHS = ("/klanten", "/klanten/_zoek", "/klanten/00000000-0000-4000-8000-000000000000")


def is_problem(answer: httpx.Response, status: int) -> None:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert all(body[name] for name in ("type", "code", "title", "detail", "instance"))
    assert ("invalidParams" in body) == (status in (400, 409))


# -- content -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/xml", "application/x-www-form-urlencoded", "", "application/json5",
     "application/json; charset=latin-1", "multipart/form-data"],
)  # fmt: skip
def test_other_content_than_json_is_refused(server: Server, kind: str) -> None:
    headers = {"content-type": kind} if kind else {}
    answer = server.client.post(
        server.url("klanten", "/klanten"), content=json.dumps(GUEST).encode(), headers=headers
    )
    is_problem(answer, 415)
    assert server.register.objects() == []


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", 'Application/JSON;charset="UTF-8"']
)
def test_json_in_other_words_is_taken(server: Server, kind: str) -> None:
    answer = server.client.post(
        server.url("klanten", "/klanten"),
        content=json.dumps(GUEST).encode(),
        headers={"content-type": kind},
    )
    assert answer.status_code == 201


def test_compressed_content_is_refused(server: Server) -> None:
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    answer = server.client.post(server.url("klanten", "/klanten"), content=b"x", headers=headers)
    is_problem(answer, 415)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"nee", b"[]", b'"x"', b"1", b"null", b"NaN", b'{"a": "\xff"}', b'{"a": Infinity}',
     b'{"a":' * 5000 + b"1" + b"}" * 5000, b"[" * 200_000, b'{"x":' * 40 + b"1" + b"}" * 40],
)  # fmt: skip
def test_what_is_no_message_is_refused(server: Server, content: bytes) -> None:
    for path in PATHS[:2]:
        answer = server.client.post(
            server.url("klanten", path),
            content=content,
            headers={"content-type": "application/json"},
        )
        is_problem(answer, 400)


def test_a_large_message_is_refused(make_server: MakeServer) -> None:
    server = make_server(max_body=1000)
    headers = {"content-type": "application/json"}
    where = server.url("klanten", "/klanten")
    is_problem(server.client.post(where, content=b" " * 1001, headers=headers), 413)
    far = server.client.post(where, content=b" " * 50_000, headers=headers)
    is_problem(far, 413)
    assert far.headers["connection"] == "close"
    # A client that does not say how much there is, is found out while it sends.
    streamed = server.client.post(where, content=iter([b" " * 600] * 3), headers=headers)
    is_problem(streamed, 413)
    exact = json.dumps(GUEST).encode().ljust(1000)
    assert server.client.post(where, content=exact, headers=headers).status_code == 201


def test_depth() -> None:
    assert not is_deeper({}, 1)
    assert not is_deeper(7, 1)
    assert is_deeper({"a": {}}, 1)
    assert not is_deeper({"a": [1, {"b": 2}]}, 3)
    assert is_deeper({"a": [1, {"b": 2}]}, 2)


@pytest.mark.parametrize("query", ["naam=%FF", "&".join(f"a{i}=1" for i in range(101))])
def test_a_query_that_cannot_be_read_is_refused(server: Server, query: str) -> None:
    is_problem(server.client.get(f"{server.url('klanten', '/klanten')}?{query}"), 400)


@pytest.mark.parametrize(
    "query",
    ["page=0", "page=een", "pageSize=101", "onbekend=1", "bronorganisatie=x", "page=1&page=2",
     "ordering=onzin", "expand=onzin", "page=1e400", "page=99999999999999999999999",
     f"page={'9' * 5000}", "page=%00"],
)  # fmt: skip
def test_a_wrong_query_is_refused(server: Server, query: str) -> None:
    is_problem(server.client.get(f"{server.url('klanten', '/klanten')}?{query}"), 400)


# -- paths and methods -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    ["/onbekend", "/klanten/geen-uuid", "/klanten/", "/klanten//", "", "/", "?x=1",
     "/klanten/%2e%2e/", "/klanten/00000000-0000-4000-8000-000000000000/onbekend",
     "/klanten%23x", "/klanten%3Fpage=1", "/_zoek", "/klanten/_zoek/x"],
)  # fmt: skip
def test_an_unknown_path_is_not_found(server: Server, path: str) -> None:
    url = httpx.URL(ADDRESS).copy_with(raw_path=server.url("klanten", path).encode())
    answer = server.client.get(url)
    is_problem(answer, 404)


def test_outside_the_apis(server: Server) -> None:
    is_problem(server.client.get("/onbekend"), 404)
    answer = server.client.post("/")
    is_problem(answer, 405)
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "ONZIN", "HEAD"])
def test_an_unknown_method_is_told_what_there_is(server: Server, method: str) -> None:
    answer = server.client.request(method, server.url("klanten", "/klanten"))
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, POST, OPTIONS"


def test_options_tells_what_there_is(server: Server) -> None:
    answer = server.ask("OPTIONS", server.url("klanten", PATHS[2]), None)
    assert answer.status_code == 204
    assert set(answer.headers["allow"].split(", ")) == {
        *("GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS")
    }


# -- headers -----------------------------------------------------------------------------------


def test_every_answer_carries_the_version_and_security_headers(server: Server) -> None:
    klanten = server.url("klanten", "/klanten")
    made = server.client.post(klanten, json=GUEST)
    answers = [
        made,
        server.client.get(klanten),
        server.client.get(made.json()["url"]),
        server.client.head(made.json()["url"]),
        server.client.get(made.json()["url"], headers={"if-none-match": made.headers["etag"]}),
        server.client.options(klanten),
        server.client.delete(made.json()["url"]),
        server.client.get(made.json()["url"]),
        server.client.put(klanten),
        server.client.post(klanten, json={}),
        server.client.post(klanten, content=b"x"),
        server.ask("GET", klanten, None),
        server.ask("GET", klanten, make_token(SECRET, "proef", [])),
        server.client.get(server.url("klanten", "/onbekend")),
        server.client.get(server.url("klanten", "/openapi.json")),
    ]
    assert [a.status_code for a in answers] == [
        *(201, 200, 200, 200, 304, 204, 204, 404, 405, 400, 415, 401, 403, 404, 200)
    ]
    for answer in answers:
        assert answer.headers["api-version"] == "2.0.0-alpha.1"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "max-age=" in answer.headers["strict-transport-security"]
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-frame-options"] == "DENY"
        assert "server" not in answer.headers
        if answer.status_code in (204, 304) or answer.request.method == "HEAD":
            assert answer.content == b""
            assert "content-type" not in answer.headers or answer.status_code == 200


def test_conditional_reads_and_writes(server: Server) -> None:
    made = server.client.post(server.url("klanten", "/klanten"), json=GUEST)
    url, etag = made.headers["location"], made.headers["etag"]
    assert url == made.json()["url"]
    assert server.client.get(url, headers={"if-none-match": f'"x", W/{etag}'}).status_code == 304
    assert server.client.head(url, headers={"if-none-match": "*"}).status_code == 304
    is_problem(server.client.patch(url, json={}, headers={"if-match": '"x"'}), 412)
    changed = server.client.patch(
        url, json={"websiteUrl": "https://example.org"}, headers={"if-match": etag}
    )
    assert changed.status_code == 200
    assert changed.headers["etag"] != etag
    is_problem(server.client.delete(url, headers={"if-match": etag}), 412)
    assert (
        server.client.delete(url, headers={"if-match": changed.headers["etag"]}).status_code == 204
    )


def test_other_websites_may_only_when_that_is_said(make_server: MakeServer) -> None:
    origin = {"origin": "https://www.example.org"}
    closed, one, all_ = (
        make_server(),
        make_server(origins=frozenset({"https://www.example.org"})),
        make_server(origins=frozenset({"*"})),
    )
    path = closed.url("klanten", "/klanten")
    assert "access-control-allow-origin" not in closed.client.get(path, headers=origin).headers
    answer = one.client.get(path, headers=origin)
    assert answer.headers["access-control-allow-origin"] == "https://www.example.org"
    assert "ETag" in answer.headers["access-control-expose-headers"]
    other = one.client.get(path, headers={"origin": "https://example.com"})
    assert "access-control-allow-origin" not in other.headers
    assert other.headers["vary"] == answer.headers["vary"] == "Origin"
    assert all_.client.get(path, headers=origin).headers["access-control-allow-origin"] == "*"
    asked = {**origin, "access-control-request-method": "POST"}
    preflight = one.ask("OPTIONS", path, None, headers=asked)
    assert preflight.status_code == 204
    assert "POST" in preflight.headers["access-control-allow-methods"]
    allowed = preflight.headers["access-control-allow-headers"]
    assert {"Authorization", "If-Match", "X-Audit-Toelichting"} <= set(allowed.split(", "))


def test_the_specification_is_for_everyone(server: Server, real_model: Model) -> None:
    for api in real_model.apis:
        answer = server.ask("GET", server.url(api.name, "/openapi.json"), None)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"
        document = answer.json()
        assert document["info"]["version"] == api.version
        assert document["servers"] == [{"url": ADDRESS + server.url(api.name)}]


def test_the_page_and_the_state(server: Server, real_model: Model) -> None:
    page = server.ask("GET", "/", None)
    assert page.status_code == 200
    assert '<html lang="nl">' in page.text
    assert all(api.title in page.text for api in real_model.apis)
    assert server.ask("GET", "/health/live", None).json() == {"toestand": "actief"}
    assert server.ask("GET", "/health/ready", None).json() == {"toestand": "gereed"}


def test_not_ready_without_a_database(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: str) -> int:
        raise OSError

    monkeypatch.setattr(server.register, "bookmark", broken)
    assert server.client.get("/health/ready").status_code == 503
    assert server.client.get("/health/live").status_code == 200


# -- pace --------------------------------------------------------------------------------------


def test_too_often_is_told_when_to_come_back(make_server: MakeServer) -> None:
    server = make_server(per_minute=1, burst=2)
    path = server.url("klanten", "/klanten")
    assert [server.client.get(path).status_code for _ in range(2)] == [200, 200]
    answer = server.client.get(path)
    is_problem(answer, 429)
    assert 0 < int(answer.headers["retry-after"]) <= 60
    other = make_token(SECRET, "een ander", every_scope(server.model))
    assert server.ask("GET", path, other).status_code == 200


def test_guessing_tokens_is_paced_too(make_server: MakeServer) -> None:
    server = make_server(per_minute=1, burst=3)
    path = server.url("klanten", "/klanten")
    found = [server.ask("GET", path, f"gok{i}").status_code for i in range(5)]
    assert found == [401, 401, 401, 429, 429]


def test_a_bucket_fills_up_again() -> None:
    now = [0.0]
    limit = RateLimit(60, 2, lambda: now[0])
    assert [limit.wait("a") for _ in range(3)] == [0, 0, 1]
    now[0] += 1.0
    assert limit.wait("a") == 0
    assert limit.wait("a") == 1
    now[0] += 3600
    assert [limit.wait("a") for _ in range(3)] == [0, 0, 1]
    assert RateLimit(0, 1).wait("a") == 0


def test_the_limit_remembers_a_bounded_number_of_clients() -> None:
    limit = RateLimit(60, 1, lambda: 0.0)
    for number in range(20_000):
        limit.wait(str(number))
    assert len(limit._left) <= 10_000


# -- the log -----------------------------------------------------------------------------------

SECRETS = ("999990019", "de Vries", "geheim@example.org", "Uma Proef", "u1", "+31612345678")


def test_nothing_about_a_person_is_logged(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    klanten = server.url("klanten", "/klanten")
    body: dict[str, Any] = {
        "bronorganisatie": "899999906",
        "soortKlant": "aangehaakt",
        "subjectIdentificatie": {
            "subjectType": "natuurlijk_persoon",
            "burgerservicenummer": "999990019",
            "geslachtsnaam": "de Vries",
        },
        "contactgegevens": {"emailadres": "geheim@example.org"},
    }
    made = server.client.post(klanten, json=body)
    assert made.status_code == 201
    server.client.post(klanten, json=body)
    server.client.post(f"{klanten}/_zoek", json={"burgerservicenummer": "999990019"})
    server.client.get(klanten, params={"achternaam": "de Vries"})
    server.client.get(klanten, params={"burgerservicenummer": "999990019"})
    server.client.get(f"{klanten}/999990019")
    server.client.get("/999990019")
    server.client.patch(made.json()["url"], json={"contactgegevens": {"emailadres": "999990019"}})
    logged = b"\n".join(server.lines).decode() + caplog.text
    uuid = made.json()["url"].rpartition("/")[2]
    for secret in (*SECRETS, uuid, "burgerservicenummer", "testclient", "127.0.0.1"):
        assert secret not in logged
    lines = [json.loads(line) for line in server.lines]
    assert [line["status"] for line in lines] == [201, 409, 200, 200, 400, 404, 404, 400]
    assert lines[0] | {"tijd": "", "verzoek": "", "ms": 0, "bytes": 0} == {
        "tijd": "", "verzoek": "", "methode": "POST", "api": "klanten", "pad": "/klanten",
        "status": 201, "bytes": 0, "ms": 0, "client": "proef",
    }  # fmt: skip
    assert lines[-1]["pad"] == "/klanten/{uuid}"
    assert lines[5]["pad"] == "/klanten/{uuid}"
    assert lines[6]["pad"] == ""


def test_a_line_can_be_found_by_the_answer(server: Server) -> None:
    answer = server.client.get(server.url("klanten", "/klanten"))
    assert json.loads(server.lines[-1])["verzoek"] == answer.headers["x-request-id"]


def test_an_unexpected_error_is_a_problem_and_tells_nothing(
    server: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: Any) -> Any:
        raise RuntimeError("999990019")

    monkeypatch.setattr(server.register, "handle", broken)
    answer = server.client.get(server.url("klanten", "/klanten"))
    is_problem(answer, 500)
    assert "999990019" not in answer.text + caplog.text
    assert answer.headers["api-version"]


# -- at the same time --------------------------------------------------------------------------


def test_of_many_at_once_one_wins_and_the_others_are_told(server: Server) -> None:
    body = {
        "bronorganisatie": "899999906",
        "soortKlant": "aangehaakt",
        "subjectIdentificatie": {
            "subjectType": "natuurlijk_persoon",
            "burgerservicenummer": "999990019",
        },
    }
    where = server.url("klanten", "/klanten")
    with ThreadPoolExecutor(8) as pool:
        for _ in range(5):
            answers = list(pool.map(lambda _: server.client.post(where, json=body), range(8)))
            assert sorted(a.status_code for a in answers) == [201] + [409] * 7
            (made,) = [a.json()["url"] for a in answers if a.status_code == 201]
            assert server.client.delete(made).status_code == 204


# -- deprecated elements -----------------------------------------------------------------------


def test_what_is_deprecated_says_so(make_server: MakeServer, real_model: Model) -> None:
    old = Deprecation(
        text="Vervangen.", since=date(2026, 1, 1), removal=date(2027, 3, 1), replacement="geen"
    )

    def marked(name: str, prop: str) -> Model:
        held = real_model.object_types[name]
        properties = tuple(
            replace(each, deprecation=old) if each.name == prop else each
            for each in held.properties
        )
        types = {**real_model.object_types, name: replace(held, properties=properties)}
        return replace(real_model, object_types=types)

    server = make_server(model=marked("Klant", "websiteUrl"))
    klanten = server.url("klanten", "/klanten")
    plain = server.client.post(klanten, json=GUEST)
    assert "deprecation" not in plain.headers
    used = server.client.post(klanten, json={**GUEST, "websiteUrl": "https://example.org"})
    assert used.headers["deprecation"] == "@1767225600"
    assert used.headers["sunset"] == "Mon, 01 Mar 2027 00:00:00 GMT"
    assert "deprecation" in server.client.get(used.json()["url"]).headers

    held = replace(real_model.object_types["Klant"], deprecation=Deprecation(text="Vervangen."))
    types = {**real_model.object_types, "Klant": held}
    server = make_server(model=replace(real_model, object_types=types))
    assert server.client.get(klanten).headers["deprecation"] == "@0"
    moments = server.url("contactmomenten", "/contactmomenten")
    assert "deprecation" not in server.client.get(moments).headers
