"""The checks in the browser say what the register says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import PROJECT
from tests.instances import Maker
from werkbank.ir import Api, Model, OperationKind, Resource
from werkbank.register.message import Request
from werkbank.register.register import Register
from werkbank.schema import Purpose, generated_properties, object_component
from werkbank.site.checking import UnknownKeywordError, checking_data, slim
from werkbank.site.edition import Edition, edition_of

ASSETS = PROJECT / "generators" / "werkbank" / "site" / "theme" / "assets" / "werkbank"
BY_RULE = {"een-van-verplicht", "verplicht-als", "verboden-als", "referentiewaarde"}


@dataclass(frozen=True)
class Both:
    """The two that must agree."""

    model: Model
    register: Register
    page: Any

    def of_register(self, api: Api, resource: Resource, message: Any) -> set[tuple[str, str, str]]:
        answer = self.register.handle(
            Request(method="POST", path=f"{api.server}/{resource.path}", body=message)
        )
        faults = (answer.body or {}).get("invalidParams", []) if not answer.ok else []
        return {(each["name"], each["code"], each["reason"]) for each in faults}

    def of_browser(self, api: Api, resource: Resource, message: Any) -> set[tuple[str, str, str]]:
        found = self.page.evaluate(
            "([api, name, data]) => werkbankControleur.judge(werkbankControle.apis[api], name, data, true)",  # noqa: E501
            [api.name, object_component(resource.object_type, Purpose.CREATE), message],
        )
        return {(each["name"], each["code"], each["reason"]) for each in found}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of(PROJECT)


@pytest.fixture(scope="module")
def both(
    browser: Any, edition: Edition, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    data = tmp_path_factory.mktemp("controle") / "schemas.js"
    data.write_text(checking_data(edition), "utf-8")
    context = browser.new_context()
    page = context.new_page()
    for script in (data, ASSETS / "controleur.js"):
        page.add_script_tag(path=str(script))
    with Register.open(edition.model) as register:
        yield Both(edition.model, register, page)
    context.close()


@settings(
    max_examples=150, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(data=st.data())
def test_a_message_gets_the_same_words_in_the_browser_and_from_the_register(
    both: Both, data: st.DataObject
) -> None:
    pairs = [pair for pair in both.model.resources() if pair[1].find(OperationKind.CREATE)]
    api, resource = data.draw(st.sampled_from(pairs))
    maker = Maker(both.model, Purpose.CREATE, generated_properties(both.model, api))
    message = data.draw(
        st.one_of(
            maker.instances(resource.object_type),
            maker.broken(resource.object_type).map(lambda pair: pair[0]),
        )
    )
    told, shown = both.of_register(api, resource, message), both.of_browser(api, resource, message)
    form = {each for each in shown if each[1] not in BY_RULE | {"controle"}}
    if form:
        assert shown == told
        return
    checks = {each for each in shown if each[1] == "controle"}
    if checks:
        assert checks <= told
        return
    if not any(each[1] == "controle" for each in told):
        assert shown == {each for each in told if each[1] in BY_RULE}


@pytest.mark.parametrize(
    ("value", "right"),
    [("999990019", True), ("999990018", False), ("99999001", False), ("99999001a", False)],
)
def test_the_elfproef_is_done_in_the_browser(both: Both, value: str, right: bool) -> None:
    message = {
        "bronorganisatie": "899999906",
        "soortKlant": "aangehaakt",
        "subjectIdentificatie": {
            "subjectType": "natuurlijk_persoon",
            "burgerservicenummer": value,
        },
    }
    api, resource = next(pair for pair in both.model.resources() if pair[1].object_type == "Klant")
    shown = both.of_browser(api, resource, message)
    assert shown == both.of_register(api, resource, message)
    assert (not shown) is right


FORMATS = {
    "date": ("2026-02-28", "2026-02-29", "2024-02-29", "2026-13-01", "26-01-01", "2026-01-01T00:00:00Z"),  # noqa: E501
    "date-time": (
        "2026-06-23T09:00:00+02:00", "2026-06-23T09:00:00Z", "2026-06-23T09:00:00", "2026-06-23",
        "2026-06-23T25:00:00Z", "2026-06-23T09:00:00.123Z", "2026-06-23t09:00:00z", "2016-12-31T23:59:60Z",  # noqa: E501
        "2026-06-23T09:00:00+24:00", "2026-06-23T09:00Z",
    ),
    "uri": (
        "https://example.org/a/b?c=d#e", "example.org", "/a", "", "urn:isbn:0451450523", "http://exa mple.org",  # noqa: E501
        "https://example.org/%zz", "https://example.org/a|b", "https://exámple.org", "mailto:x@example.org",  # noqa: E501
        "https://example.org/a#b#c", "https://[::1]:80/", "https://example.org:8a/", "https:",
    ),
    "email": (
        "a@example.org", "a.b+c@example.org", "a", "@example.org", "a@", "a..b@example.org", ".a@example.org",  # noqa: E501
        "a@-example.org", "a b@example.org", "a@example..org", "a@localhost", "a@exa_mple.org",
    ),
    "uuid": ("3fa85f64-5717-4562-b3fc-2c963f66afa6", "3FA85F64-5717-4562-B3FC-2C963F66AFA6", "x", "3fa85f6457174562b3fc2c963f66afa6"),  # noqa: E501
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_judged_as_the_register_judges_it(both: Both, name: str) -> None:
    import jsonschema_rs

    validator = jsonschema_rs.validator_for({"format": name}, validate_formats=True)
    for value in FORMATS[name]:
        found = both.page.evaluate(
            "([format, value]) => werkbankControleur.judge({defs: {x: {format}}, regels: []}, 'x', value, true)",  # noqa: E501
            [name, value],
        )
        assert (not found) is validator.is_valid(value), value


def test_a_keyword_that_the_browser_does_not_know_stops_the_build() -> None:
    with pytest.raises(UnknownKeywordError, match="patternProperties"):
        slim({"type": "object", "patternProperties": {}})


def test_a_message_is_shown_as_text(page: Any, address: str) -> None:
    page.goto(f"{address}data-valideren.html")
    page.fill("#bericht", '{"<img src=x onerror=alert(1)>": 1}')
    page.click("text=Controleren")
    assert page.locator("#uitslag img").count() == 0
    assert "<img src=x" in page.inner_text("#uitslag")


def test_the_form_explains_what_is_wrong_and_links_to_the_attribute(
    page: Any, address: str
) -> None:
    page.goto(f"{address}data-valideren.html")
    page.select_option("#soort", "klanten/Klant")
    page.click("text=Voorbeeld invullen")
    assert "In orde" in page.inner_text("#uitslag")
    page.fill("#bericht", '{"bronorganisatie": "123", "soortKlant": "gast", "voornam": 1}')
    page.click("text=Controleren")
    shown = page.inner_text("#uitslag")
    assert "Er zijn 4 dingen mis." in shown
    assert "De tekst is te kort (minimaal 9 tekens); vul de tekst aan." in shown
    assert "kies een van: aangehaakt, zelfstandig" in shown
    links = page.locator("#uitslag a").evaluate_all(
        "all => all.map(each => each.getAttribute('href'))"
    )
    assert "naslag/gegevenswoordenboek/klant.html#bronorganisatie" in links


def test_text_that_is_not_json_is_explained(page: Any, address: str) -> None:
    page.goto(f"{address}data-valideren.html")
    page.fill("#bericht", '{"a": 1,\n "b" 2}')
    page.click("text=Controleren")
    assert "Dit is geen JSON" in page.inner_text("#uitslag")
