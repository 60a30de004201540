"""What a client meets in each operation, apart from any rule."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from tests.register.tiny import BSN, SERVER, Client, client, faults, law
from werkbank.ir import BehaviourKind as Kind
from werkbank.register import PROBLEM_TYPE, Caller, Request

ABSENT = "00000000-0000-0000-0000-0000000000ff"


@pytest.fixture
def at() -> Client:
    return client()


# -- routes and scopes -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "elders", 404),
        ("GET", "mensen/geen-uuid", 404),
        ("GET", f"mensen/{ABSENT}", 404),
        ("GET", f"mensen/{ABSENT}/audittrail", 404),
        ("GET", f"mensen/{ABSENT}/audittrail/{ABSENT}", 404),
        ("GET", f"mensen/{ABSENT}/iets", 404),
        ("GET", "mensen/", 404),
        ("DELETE", f"mensen/{ABSENT}", 404),
        ("PATCH", f"mensen/{ABSENT}", 404),
        ("DELETE", "mensen", 405),
        ("GET", "mensen/_zoek", 405),
        ("POST", f"mensen/{ABSENT}", 405),
        ("GET", "https://elders.example.org/mensen/api/v2/mensen", 404),
    ],
)
def test_what_is_not_there_is_said_in_dutch(
    at: Client, method: str, path: str, status: int
) -> None:
    response = at.send(method, path, {} if method == "PATCH" else None)
    assert response.status == status
    assert response.headers["Content-Type"] == PROBLEM_TYPE
    assert {"type", "code", "title", "status", "detail", "instance"} <= set(response.body)
    assert UUID(response.body["instance"].removeprefix("urn:uuid:")).version


def test_an_object_is_not_to_be_had_by_way_of_another_resource() -> None:
    at = client(law(Kind.AUDIT, about=None))
    uuid = at.made().rpartition("/")[2]
    for method, path in (
        ("GET", f"banden/{uuid}"),
        ("GET", f"banden/{uuid}/audittrail"),
        ("DELETE", f"banden/{uuid}"),
    ):
        assert at.send(method, path).status == 404


@pytest.mark.parametrize("uuid", [ABSENT.upper(), f"{{{ABSENT}}}", ABSENT.replace("-", "")])
def test_an_identifier_has_one_form_but_capitals_do_not_matter(at: Client, uuid: str) -> None:
    at.made()
    own = at.made("2")
    known = own.rpartition("/")[2]
    assert at.get(f"mensen/{known.upper()}").status == 200
    assert at.get(f"mensen/{uuid}").status == 404


def test_an_operation_takes_its_scope(at: Client) -> None:
    reader = Caller(scopes=frozenset({"mensen.lezen"}))
    assert at.get("mensen", actor=reader).status == 200
    refused = at.post("mensen", {}, actor=reader)
    assert (refused.status, refused.body["code"]) == (403, "geen-toegang")
    assert "mensen.schrijven" in refused.body["detail"]
    assert at.get("mensen", actor=Caller(scopes=frozenset())).status == 403


def test_every_answer_tells_the_version_of_the_api(at: Client) -> None:
    own = at.made()
    for response in (at.get(own), at.get("mensen"), at.delete(own), at.get(own)):
        assert response.headers["API-Version"] == "2.1.0"


# -- create, read, replace, patch, delete ------------------------------------------------------


def test_a_new_object_has_a_url_of_its_own_and_the_order_of_the_model(at: Client) -> None:
    response = at.post("mensen", {"naam": "Ans", "nummer": "1", "organisatie": "o"})
    assert list(response.body) == ["url", "organisatie", "nummer", "naam"]
    assert response.headers["Location"] == response.body["url"]
    assert at.get(response.body["url"]).body == response.body


def test_the_request_stays_as_it_was() -> None:
    at = client(law(Kind.GENERATED, "weergave", about="Notitie", patroon="x"))
    body = {"organisatie": "o", "nummer": "1", "notitie": {"inhoud": "x", "formaat": "rood"}}
    at.post("mensen", body)
    assert body["notitie"] == {"inhoud": "x", "formaat": "rood"}


def test_what_is_empty_is_not_kept(at: Client) -> None:
    body = at.person(adressen=[], contact={"talen": []}, lievelingen=[]).body
    assert set(body) == {"url", "organisatie", "nummer"}


def test_a_replacement_leaves_nothing_of_before(at: Client) -> None:
    own = at.made(naam="Ans", contact={"mail": "m"})
    assert at.put(own, {"organisatie": "o", "nummer": "2"}).body == {
        "url": own,
        "organisatie": "o",
        "nummer": "2",
    }


def test_a_patch_replaces_groups_whole_and_null_clears(at: Client) -> None:
    own = at.made(naam="Ans", contact={"mail": "m", "telefoon": "1"})
    changed = at.patch(own, {"contact": {"mail": "n"}, "naam": None})
    assert changed.body == {
        "url": own,
        "organisatie": "o",
        "nummer": "1",
        "contact": {"mail": "n"},
    }
    assert faults(at.patch(own, {"organisatie": None})) == [("organisatie", "type")]


def test_what_is_deleted_is_gone(at: Client) -> None:
    own = at.made()
    assert at.delete(own).body is None
    assert at.get(own).status == at.delete(own).status == 404


def test_head_gives_the_headers_of_get_and_no_content(at: Client) -> None:
    own = at.made()
    head, get = at.send("HEAD", own), at.get(own)
    assert (head.status, head.body) == (200, None)
    assert {**head.headers, "Content-Type": "application/json"} == get.headers


# -- messages that are wrong -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"nummer": 5}, [("nummer", "type")]),
        ({"naam": None}, [("naam", "type")]),
        ({"soort": "x"}, [("soort", "enumeratie")]),
        ({"bron": "geen url"}, [("bron", "formaat")]),
        ({"gebeurdOp": "2026-06-01T12:00:00"}, [("gebeurdOp", "formaat")]),
        ({"naem": "x"}, [("naem", "onbekend")]),
        ({"url": "https://x.example"}, [("url", "alleen-lezen")]),
        ({"volgend": "https://x.example"}, [("volgend", "alleen-lezen")]),
        ({"notitie": {"formaat": "rood"}}, [("notitie.inhoud", "verplicht")]),
        (
            {"notitie": {"inhoud": "x", "formaat": "rood", "weergave": "y"}},
            [("notitie.weergave", "alleen-lezen")],
        ),
        ({"adressen": [{"straat": "A"}, {}]}, [("adressen.1.straat", "verplicht")]),
        (
            {"adressen": [{"straat": "A", "huisnummer": 0}]},
            [("adressen.0.huisnummer", "minimum")],
        ),
        ({"identiteit": {}}, [("identiteit.soort", "verplicht")]),
        ({"identiteit": {"soort": "x"}}, [("identiteit.soort", "enumeratie")]),
        ({"identiteit": {"soort": "vierkant"}}, [("identiteit.kvk", "verplicht")]),
        (
            {"identiteit": {"soort": "rond", "kvk": "1", "bsn": "1"}},
            [("identiteit.bsn", "patroon"), ("identiteit.kvk", "onbekend")],
        ),
        ({"identiteit": {"soort": "rond", "bsn": "123456789"}}, [("identiteit.bsn", "controle")]),
    ],
)
def test_each_wrong_datum_is_named_with_its_path(
    at: Client, change: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    body = {"organisatie": "o", "nummer": "1", **change}
    for response in (at.post("mensen", body), at.patch(at.made("2"), change)):
        if response.status == 200:  # a patch may clear what a new object may not leave empty
            assert change == {"naam": None}
            continue
        assert response.status == 400
        assert sorted(faults(response)) == sorted(expected)


def test_a_missing_datum_is_named_itself(at: Client) -> None:
    assert faults(at.post("mensen", {})) == [
        ("organisatie", "verplicht"),
        ("nummer", "verplicht"),
    ]


@pytest.mark.parametrize("body", [None, [], "tekst", 5])
def test_a_body_that_is_no_object_is_wrong(at: Client, body: Any) -> None:
    own = at.made()
    for response in (at.post("mensen", body), at.put(own, body), at.patch(own, body)):
        assert faults(response) == [("", "type")]
    assert at.post("mensen/_zoek", body).status == 400


@pytest.mark.parametrize("body", [{"naam": object()}, {"naam": "\ud800"}, {"naam": float("nan")}])
def test_what_cannot_be_json_is_wrong_and_no_accident(at: Client, body: Any) -> None:
    whole = {"organisatie": "o", "nummer": "1", **body}
    assert at.post("mensen", whole).status == 400
    assert at.post("mensen/_zoek", body).status == 400


def test_a_mistake_in_a_name_is_answered_with_the_name_that_was_meant(at: Client) -> None:
    (reason,) = [each["reason"] for each in at.person(naem="x").body["invalidParams"]]
    assert "bedoelde je naam?" in reason
    (wrong,) = at.get("mensen", query={"numer": "1"}).body["invalidParams"]
    assert "bedoelde je nummer?" in wrong["reason"]


def test_no_message_repeats_a_personal_value(at: Client) -> None:
    response = at.person(identiteit={"soort": "rond", "bsn": "123456789"})
    assert "123456789" not in str(response.body)
    taken = client(law(Kind.UNIQUE, "identiteit.bsn"))
    taken.made("1", identiteit={"soort": "rond", "bsn": BSN})
    assert BSN not in str(taken.person("2", identiteit={"soort": "rond", "bsn": BSN}).body)


def test_a_header_that_is_too_long_is_wrong(at: Client) -> None:
    long = {"x-audit-toelichting": "x" * 51}
    assert faults(at.post("mensen", {"organisatie": "o", "nummer": "1"}, headers=long)) == [
        ("X-Audit-Toelichting", "lengte")
    ]


def test_a_write_takes_no_query(at: Client) -> None:
    own = at.made()
    for response in (
        at.post("mensen?x=1", {"organisatie": "o", "nummer": "1"}),
        at.delete(own, query={"x": "1"}),
        at.get(own, query={"x": "1"}),
        at.get(f"{own}/audittrail", query={"x": "1"}),
    ):
        assert faults(response) == [("x", "onbekend")]
    assert at.get(own).status == 200


# -- lists -------------------------------------------------------------------------------------


def test_pages_follow_each_other_in_order_of_creation(at: Client) -> None:
    for number in range(7):
        at.made(str(number))
    url, found = f"{SERVER}/mensen", []
    while url:
        page = at.get(url).body
        assert page["count"] == 7
        found.append([each["nummer"] for each in page["results"]])
        url = page.get("next", "")
    assert found == [["0", "1", "2"], ["3", "4", "5"], ["6"]]
    back = at.get(page["previous"]).body
    assert [each["nummer"] for each in back["results"]] == found[1]


def test_the_links_of_a_page_keep_the_question(at: Client) -> None:
    for number in range(4):
        at.made(str(number), naam="É & x")
    query = {"naam": "É & x", "pageSize": "2", "ordering": "-nummer", "expand": "vorig,banden"}
    page = at.get("mensen", query=query).body
    following = at.get(page["next"]).body
    assert [each["nummer"] for each in following["results"]] == ["1", "0"]
    assert "_expand" in following["results"][0]


def test_a_page_past_the_end_is_empty(at: Client) -> None:
    at.made()
    page = at.get("mensen", query={"page": "9"}).body
    assert (page["count"], page["results"]) == (1, [])
    assert "next" not in page


@pytest.mark.parametrize("number", [10**9, 2**63, 4.7e21])
@pytest.mark.parametrize("asked", [{}, {"naam": "Ans"}, {"ordering": ["nummer"]}])
def test_no_page_is_too_far_away_to_be_empty(
    at: Client, number: float, asked: dict[str, Any]
) -> None:
    at.made(naam="Ans")
    page = at.post("mensen/_zoek", {**asked, "page": number})
    assert page.status == 200, page.body
    assert (page.body["count"], page.body["results"]) == (1, [])


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"page": "0"}, [("page", "minimum")]),
        ({"page": "x"}, [("page", "type")]),
        ({"page": "1_0"}, [("page", "type")]),
        ({"page": "1" * 30}, [("page", "type")]),
        ({"huisnummer": "1.5"}, [("huisnummer", "type")]),
        ({"pageSize": "6"}, [("pageSize", "maximum")]),
        ({"ordering": "adressen"}, [("ordering.0", "enumeratie")]),
        ({"expand": "vorig,x"}, [("expand.1", "enumeratie")]),
        ({"status": "x"}, [("status", "enumeratie")]),
        ({"huisnummer": "x"}, [("huisnummer", "type")]),
        ({"bsn": BSN}, [("bsn", "onbekend")]),
        ({"gebeurdVanaf": "gisteren"}, [("gebeurdVanaf", "formaat")]),
        ({"nummer": ["1", "2"]}, [("nummer", "aantal")]),
    ],
)
def test_a_question_that_is_wrong_is_refused(
    at: Client, query: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert faults(at.get("mensen", query=query)) == expected


def test_filters_narrow_each_other_and_reach_into_groups_and_lists(at: Client) -> None:
    at.made("1", naam="Ans", status="nieuw", actief=True, lievelingen=["peer", "appel"])
    at.made("2", naam="Ans", status="klaar", actief=False)
    at.made("3", adressen=[{"straat": "A", "huisnummer": 1}, {"straat": "A", "huisnummer": 2}])
    assert at.numbers(naam="Ans") == ["1", "2"]
    assert at.numbers(naam="Ans", status="klaar") == ["2"]
    assert at.numbers(naam="ans") == []
    assert at.numbers(naamBevat="NS") == ["1", "2"]
    assert at.numbers(zonderNaam="true") == ["3"]
    assert at.numbers(zonderNaam="false") == ["1", "2"]
    assert at.numbers(actief="true") == ["1"]
    assert at.numbers(huisnummer=2) == at.numbers(huisnummerVanaf=1) == ["3"]
    assert at.numbers(lieveling="appel") == ["1"]


def test_a_part_of_a_text_is_taken_literally(at: Client) -> None:
    at.made("1", naam="100% zeker_weten\\")
    at.made("2", naam="100 zekerXweten")
    for part in ("0%", "R_W", "\\"):
        assert at.numbers(naamBevat=part) == ["1"]


def test_a_list_is_sorted_on_more_than_one_datum(at: Client) -> None:
    for number, name in (("1", "b"), ("2", "a"), ("3", "b"), ("4", None)):
        at.made(number, **({"naam": name} if name else {}))
    assert at.numbers(ordering="naam,-nummer", pageSize=5) == ["4", "2", "3", "1"]
    assert at.numbers(ordering="-naam,nummer", pageSize=5) == ["1", "3", "2", "4"]
    assert at.numbers(ordering="-naam", naamBevat="b") == ["1", "3"]
    assert at.numbers(ordering="-nummer", naam="b") == ["3", "1"]


def test_a_search_takes_every_filter_in_its_body(at: Client) -> None:
    at.made("1", identiteit={"soort": "rond", "bsn": BSN})
    for number in range(2, 6):
        at.made(str(number))
    found = at.post("mensen/_zoek", {"bsn": BSN, "expand": ["vorig"]}).body
    assert found["count"] == 1
    assert found["results"][0]["_expand"] == {}
    asked = {"pageSize": 2, "ordering": ["-nummer"]}
    page = at.post("mensen/_zoek", asked).body
    following = at.post(page["next"], asked).body
    assert [each["nummer"] for each in following["results"]] == ["3", "2"]
    assert faults(at.post("mensen/_zoek", {"x": 1})) == [("x", "onbekend")]


def test_nothing_of_a_search_is_in_the_links_of_its_pages(at: Client) -> None:
    for number in range(5):
        at.made(str(number), identiteit={"soort": "rond", "bsn": BSN})
    page = at.post("mensen/_zoek", {"bsn": BSN}).body
    assert BSN not in page["next"]


def test_related_objects_are_read_along_in_both_directions_one_level_deep(at: Client) -> None:
    first = at.made("1")
    second = at.made("2", vorig=first)
    tie = at.tie(first)
    query = {"expand": "vorig,volgers,banden"}
    along = at.get(first, query=query).body["_expand"]
    assert [each["url"] for each in along["volgers"]] == [second]
    assert [each["url"] for each in along["banden"]] == [tie]
    assert "vorig" not in along
    assert at.get(second, query=query).body["_expand"]["vorig"] == at.get(first).body


def test_a_list_changes_with_every_write(at: Client) -> None:
    urls = [at.made(str(number)) for number in range(5)]
    at.delete(urls[1])
    at.patch(urls[2], {"naam": "Ans"})
    at.patch(urls[3], {"naam": "Ans"})
    at.put(urls[3], {"organisatie": "o", "nummer": "3"})
    assert at.numbers(naam="Ans") == ["2"]
    assert at.numbers(pageSize=5) == ["0", "2", "3", "4"]
    assert at.get("mensen").body["count"] == 4


# -- audit trail -------------------------------------------------------------------------------


def test_a_line_tells_who_and_why_and_has_an_etag() -> None:
    at = client(law(Kind.AUDIT, about=None), law(Kind.CACHING, about=None, number=2))
    actor = Caller(
        application_id="form", application_name="Formulier", user_id="u1", user_name="Ans"
    )
    body = {"organisatie": "o", "nummer": "1"}
    headers = {"X-NLX-Logrecord-ID": "log-1"}
    own = at.post("mensen", body, actor=actor, headers=headers).body["url"]
    (line,) = at.get(f"{own}/audittrail").body
    assert (
        line
        | {
            "bron": "mc",
            "requestId": "log-1",
            "applicatieId": "form",
            "applicatieWeergave": "Formulier",
            "gebruikersId": "u1",
            "gebruikersWeergave": "Ans",
            "resource": "mensen",
        }
        == line
    )
    where = f"{own}/audittrail/{line['uuid']}"
    tag = at.get(where).headers["ETag"]
    assert at.get(where, headers={"If-None-Match": tag}).status == 304


def test_the_trail_outlives_the_object() -> None:
    at = client(law(Kind.AUDIT, about=None))
    own = at.made()
    at.delete(own)
    assert [line["actie"] for line in at.get(f"{own}/audittrail").body] == ["create", "destroy"]


def test_a_run_with_the_same_clock_and_identifiers_gives_the_same_answers() -> None:
    def run() -> list[Any]:
        at = client(law(Kind.AUDIT, about=None))
        own = at.made()
        return [at.get(f"{own}/audittrail").body, at.person(x=1).body, at.get("x").body]

    assert run() == run()


def test_a_path_and_a_url_lead_to_the_same_object(at: Client) -> None:
    own = at.made()
    path = own.removeprefix("https://mensen.example.org")
    assert at.register.handle(Request(method="get", path=path)).body == at.get(own).body
