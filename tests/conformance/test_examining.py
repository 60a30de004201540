"""Our own server has everything that is required, and is left as it was found."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.api.server import Server
from tests.conformance.examined import report_on, target_of
from werkbank.conformance import Declaration, Report, Result, Verdict, examine, read_declaration
from werkbank.conformance.addresses import bases_of
from werkbank.conformance.certificate import certificate
from werkbank.conformance.declaration import EXAMPLE, WrongDeclarationError
from werkbank.conformance.features import features_of
from werkbank.conformance.junit import junit_xml
from werkbank.conformance.result import Feature, Kind
from werkbank.conformance.subject import Subject, subject_of
from werkbank.ir import Model


@dataclass
class Examined:
    report: Report
    server: Server
    subject: Subject


@pytest.fixture(scope="module")
def examined(real_model: Model) -> Iterator[Examined]:
    with target_of(real_model) as (target, server):
        declaration = Declaration(supplier="Proef & Co", product="<Register>", version="1")
        report = examine(target, declaration)
        moment = "2026-06-23T09:00:00+02:00"
        subject = subject_of(real_model, target.wire.bases, declaration, moment, target.seed)
        yield Examined(report, server, subject)


def test_everything_passes(examined: Examined) -> None:
    report = examined.report
    wrong = [(r.feature.key, r.findings) for r in report.results if r.verdict != Verdict.PASSED]
    assert wrong == []
    assert report.conforms
    assert report.tally(required=True).share == report.tally(required=False).share == 1.0


def test_nothing_stays(examined: Examined) -> None:
    assert examined.report.left == ()
    assert examined.server.register.objects() == []


def test_everything_of_the_standard_is_examined(examined: Examined, real_model: Model) -> None:
    keys = {result.feature.key for result in examined.report.results}
    operations = {
        f"{api.name}/{operation.operation_id}"
        for api, resource in real_model.resources()
        for operation in resource.operations
    }
    rules = {f"{api.name}/{rule.code}" for api in real_model.apis for rule in api.behaviours}
    casussen = {f"casus/{casus.code}" for casus in real_model.casussen}
    assert operations | rules | casussen <= keys
    assert len(keys) == len(examined.report.results)


def test_every_test_asks_something(examined: Examined) -> None:
    assert [r.feature.key for r in examined.report.results if not r.requests] == []


def test_the_certificate_is_one_page_that_needs_nothing(examined: Examined) -> None:
    page = certificate(examined.report, examined.subject)
    found = _Elements(page)
    assert not found.addresses
    assert not {"script", "link", "img", "iframe"} & found.tags
    assert "Voldoet aan alles wat de standaard verplicht stelt." in page
    assert "Proef &amp; Co" in page
    assert "&lt;Register&gt;" in page
    assert all(each.sha256 in page for each in examined.subject.specifications)
    assert all(result.feature.code in page for result in examined.report.results)


def test_the_hash_is_that_of_the_published_file(real_model: Model) -> None:
    import hashlib

    from werkbank.emit.openapi import emit_openapi

    subject = subject_of(
        real_model, {api.name: api.server for api in real_model.apis}, Declaration(), "", 1
    )
    files = {a.path: a.content for a in emit_openapi(real_model)}
    for each in subject.specifications:
        content = files[f"specificatie/{each.api}/openapi.json"]
        assert each.sha256 == hashlib.sha256(content).hexdigest()


def test_junit_has_a_case_per_feature(examined: Examined) -> None:
    results = list(examined.report.results)
    results[0] = replace(results[0], verdict=Verdict.FAILED, findings=("fout \x00 & <meer>",))
    results[1] = replace(results[1], verdict=Verdict.UNDECIDED, findings=("kon niet",))
    results[2] = replace(results[2], verdict=Verdict.DECLINED)
    root = ET.fromstring(junit_xml(Report(results=tuple(results))))  # noqa: S314 - our own
    assert len(root.findall(".//testcase")) == len(results)
    assert len(root.findall(".//failure")) == 1
    assert len(root.findall(".//skipped")) == 2


def test_a_declared_feature_is_not_tested(real_model: Model) -> None:
    declaration = Declaration(declined=frozenset({"klanten/kla-001", "klant_list"}))
    only = ["klanten/kla-001", "klant_list", "klanten/api-version"]
    report = report_on(real_model, declaration=declaration, only=only)
    verdicts = {result.feature.code: result.verdict for result in report.results}
    assert verdicts == {
        "api-version": Verdict.PASSED,
        "klant_list": Verdict.DECLINED,
        "kla-001": Verdict.DECLINED,
    }
    assert not report.conforms


def test_a_server_that_stops_answering_is_soon_left_alone(real_model: Model) -> None:
    def gone(request: httpx.Request, _: Any) -> httpx.Response:
        raise httpx.ConnectError("geen verbinding", request=request)

    report = report_on(real_model, tamper=gone, only=["klanten"])
    assert report.tally().failed == 2
    assert report.tally().undecided == report.tally().total - 2


@pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b"null", b"7", b'{"results": 7}'])
def test_nonsense_is_a_finding_and_no_traceback(real_model: Model, content: bytes) -> None:
    def nonsense(_: httpx.Request, __: Any) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "application/json"}, content=content)

    report = report_on(real_model, tamper=nonsense, only=["klanten", "gastmelding"])
    assert report.tally().passed == 0


def test_a_token_goes_nowhere_else(real_model: Model) -> None:
    """A server that says its objects are elsewhere does not learn where else a token is good."""
    hosts = set()

    def luring(request: httpx.Request, send: Any) -> httpx.Response:
        hosts.add(request.url.host)
        response = send(request)
        response.read()
        content = response.content.replace(b"http://testserver/", b"http://elders.example.org/")
        kept = {k: v for k, v in response.headers.items() if k != "content-length"}
        return httpx.Response(response.status_code, headers=kept, content=content)

    report_on(real_model, tamper=luring, only=["klanten", "gastmelding"])
    assert hosts == {"testserver"}


# -- declarations and addresses ----------------------------------------------------------------


def test_the_example_is_a_declaration(real_model: Model, tmp_path: Path) -> None:
    path = tmp_path / "verklaring.yaml"
    path.write_text(EXAMPLE, "utf-8")
    read = read_declaration(path, features_of(real_model))
    assert read.supplier == "Voorbeeld Software B.V."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("niet-geimplementeerd: [kla-999]", "kla-999"),
        ("niet-geimplementeerd: kla-001", "lijst"),
        ("leverancier: [", "YAML"),
        ("producten: x", "producten"),
        ("- a", "sleutels"),
        ("bronnen: [a]", "bronnen"),
    ],
)
def test_a_wrong_declaration_says_what_is_wrong(
    real_model: Model, tmp_path: Path, text: str, told: str
) -> None:
    path = tmp_path / "verklaring.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(WrongDeclarationError, match=told):
        read_declaration(path, features_of(real_model))


def test_an_api_a_feature_and_a_code_can_be_declined() -> None:
    feature = Feature(kind=Kind.RULE, code="alg-001", api="klanten", title="")
    for name in ("alg-001", "klanten/alg-001", "klanten"):
        assert Declaration(declined=frozenset({name})).declines(feature)
    assert not Declaration(declined=frozenset({"contactmomenten"})).declines(feature)


def test_addresses(real_model: Model) -> None:
    every = bases_of(real_model, ["http://localhost:8000"])
    assert every["klanten"] == "http://localhost:8000/klanten/api/v2"
    assert set(every) == {api.name for api in real_model.apis}
    one = bases_of(real_model, ["https://x.example/ki/klanten/api/v2/"])
    assert one == {"klanten": "https://x.example/ki/klanten/api/v2"}
    assert bases_of(real_model, ["klanten=https://x.example/k"]) == {
        "klanten": "https://x.example/k"
    }
    for wrong in ("localhost", "https://x.example/anders", "klantjes=https://x.example"):
        with pytest.raises(ValueError, match=r"API|http"):
            bases_of(real_model, [wrong])


class _Elements(HTMLParser):
    """The tags of a page, and the addresses it would fetch."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [str(value) for name, value in attrs if name in {"src", "href"}]


def test_share_of_nothing_is_whole() -> None:
    empty = Report(results=())
    assert empty.tally().share == 1.0
    feature = Feature(kind=Kind.RULE, code="x", api="y", title="", required=False)
    assert not Report(results=(Result(feature=feature, verdict=Verdict.FAILED),)).conforms
