"""A notebook starts a register with one call, and asks it over HTTP with the typed clients."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import httpx
import pytest

from tests.conftest import PROJECT
from werkbank.casus import open_casus, start_register, vergelijk
from werkbank.casus.own_server import Draaiend
from werkbank.casus.project import CasusFout

ZELFSTANDIG = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}


@pytest.fixture(scope="module")
def register() -> Iterator[Draaiend]:
    started = start_register("gastmelding", PROJECT)
    yield started
    started.sluit()


def test_it_begins_with_the_state_of_a_casus(register: Draaiend) -> None:
    read = register.klanten.klant_read(register.adres("bekende"))
    assert read.inhoud["subjectIdentificatie"]["burgerservicenummer"] == "999990019"
    assert read.inhoud["url"].startswith(register.url)
    assert "gastmelding" in repr(register)
    assert "$melding" in register.html()


def test_there_is_a_client_of_each_api_and_no_other(register: Draaiend) -> None:
    assert {"klanten", "contactmomenten", "productaanvragen"} <= set(dir(register))
    assert register.contactmomenten.contactmoment_list().inhoud["count"] == 0
    with pytest.raises(AttributeError, match="zaken"):
        _ = register.zaken


def test_what_is_shown_has_no_address_of_this_machine(register: Draaiend) -> None:
    made = register.klanten.klant_create(ZELFSTANDIG)
    shown = register.toon(made)
    assert '"url": "/klanten/api/' in repr(shown)
    everything = [
        register.html(),
        shown.html(),
        register.toon(register.klanten.klant_list()).html(),
        register.tabel(register.productaanvragen.klantproductaanvraag_list(), "klant").html(),
    ]
    port = register.url.rpartition(":")[2]
    assert not [each for each in everything if register.url in each or f":{port}" in each]
    assert "<code>$gast</code>" in everything[-1]
    assert '"url": "$bekende"' in repr(register.toon(register.klanten.klant_list()))


def test_a_table_of_one_object_of_a_list_and_of_pages(register: Draaiend) -> None:
    one = register.tabel(register.klanten.klant_read(register.adres("bekende")), "klantnummer")
    page = register.tabel(register.klanten.klant_list(), "klantnummer", "websiteUrl")
    pages = register.tabel(register.klanten.klant_list_alle(), "klantnummer", "websiteUrl")
    assert one.data.to_numpy().tolist() == [["00000001"]]
    assert page.data.to_numpy().tolist() == pages.data.to_numpy().tolist() == [["00000001", "–"]]


def test_a_refusal_shows_only_its_explanation(register: Draaiend) -> None:
    with pytest.raises(register.client.ApiFout) as refused:
        register.klanten.klant_create({**ZELFSTANDIG, "soortKlant": "aangehaakt"})
    (shown,) = refused.value._render_traceback_()
    assert "Het verzoek klopt niet (400)" in shown
    assert "kla-004" in shown
    assert "Traceback" not in shown


def test_a_name_that_is_not_there_is_told(register: Draaiend) -> None:
    with pytest.raises(CasusFout, match="bedoelde je gast"):
        register.adres("gasten")
    with pytest.raises(CasusFout, match="Er is geen casus 'gastmeldin'"):
        start_register("gastmeldin", PROJECT)


def test_a_casus_goes_there_as_it_goes_here_and_nothing_is_left_running() -> None:
    before = set(threading.enumerate())
    empty = start_register(project=PROJECT)
    there = open_casus("gastmelding", PROJECT, url=empty.url, geheim=empty.geheim)
    assert there.uitvoering.ok
    assert len(vergelijk(open_casus("gastmelding", PROJECT), there).verschillen()) == 0
    assert empty.productaanvragen.productaanvraag_list().inhoud["count"] == 0
    modules = [name for name in sys.modules if name.startswith(empty.client.__name__)]
    assert modules
    empty.sluit()
    empty.sluit()
    assert not [name for name in modules if name in sys.modules]
    assert not [t for t in set(threading.enumerate()) - before if t.is_alive()]
    with pytest.raises(httpx.ConnectError):
        httpx.get(empty.url, trust_env=False)


def test_two_registers_run_side_by_side(register: Draaiend) -> None:
    other = start_register(project=PROJECT)
    try:
        assert other.url != register.url
        assert other.klanten.klant_list().inhoud["count"] == 0
        assert register.klanten.klant_list().inhoud["count"] == 1
        # The token of one is worth nothing at the other.
        stranger = register.client.KlantenApi(
            other.klanten.verbinding.basis, register.klanten.verbinding._token
        )
        with stranger, pytest.raises(register.client.ApiFout) as refused:
            stranger.klant_list()
        assert refused.value.status == 401
    finally:
        other.sluit()


def test_without_the_extra_server_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("hosting", "serving", "in_thread"):
        monkeypatch.delitem(sys.modules, f"werkbank.api.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(CasusFout, match=r"uvicorn nodig.*extra `server`"):
        start_register(project=PROJECT)
