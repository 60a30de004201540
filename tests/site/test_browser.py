"""The site in a real browser: over http, and opened from disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import without_index
from tests.site.page_types import PAGE_TYPES

_FILE_ONLY = {"404.html"}
"""From disk there is no server to show it; its addresses start at the top of the site."""


def _visit(page: Any, start: str, names: list[str]) -> list[str]:
    """What went wrong on the way: errors in the console, failed or foreign requests."""
    found: list[str] = []
    here = [""]
    page.on(
        "console",
        lambda message: (
            found.append(f"{here[0]}: {message.type}: {message.text}")
            if message.type in ("error", "warning")
            else None
        ),
    )
    page.on("pageerror", lambda error: found.append(f"{here[0]}: {error}"))
    page.on(
        "requestfailed",
        lambda request: (
            None
            if "ERR_ABORTED" in (request.failure or "")  # the next page came before it was there
            else found.append(f"{here[0]}: mislukt {request.url}")
        ),
    )
    page.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((start, "data:", "blob:", "about:"))
            else found.append(f"{here[0]}: vreemd {request.url}")
        ),
    )
    for name in names:
        here[0] = name
        page.goto(start + name, wait_until="load")
        if name.endswith("redoc.html"):
            page.wait_for_selector(".redoc-klaar #redoc h1", timeout=20_000)
    return found


def _pages(site: Path) -> list[str]:
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [name for name in found if "verplaatst" not in (site / name).read_text("utf-8")[:600]]


def test_every_page_loads_without_errors_and_without_foreign_requests(
    page: Any, address: str, site: Path
) -> None:
    without_index(page)
    assert not _visit(page, address, _pages(site))


def test_pages_load_from_disk_without_errors(page: Any, site: Path) -> None:
    names = [name for name in PAGE_TYPES.values() if name not in _FILE_ONLY]
    assert not _visit(page, f"{site.as_uri()}/", names)


def test_the_start_page_works_without_javascript(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "index.html")
    assert page.is_visible("h2:has-text('Waar begin je?')")
    page.click("h3 a:has-text('Ik bouw software')")
    assert "leverancier" in page.url
    page.goto(address + "samenhang.html")
    assert page.is_visible("#V11")
    page.goto(address + "specificaties/klanten/redoc.html")
    assert page.is_visible("noscript strong")
    context.close()


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_page_is_wider_than_the_screen(browser: Any, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    without_index(page)
    wide = []
    for name in PAGE_TYPES.values():
        page.goto(address + name, wait_until="load")
        if name.endswith("redoc.html"):
            page.wait_for_selector(".redoc-klaar #redoc h1", timeout=20_000)
        over = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if over > 0:
            wide.append(f"{name}: {over}")
    context.close()
    assert not wide


@pytest.mark.parametrize("from_disk", [False, True])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("klanten", "Klant"),
        ("klant", "Klant"),
        ("bsn", "Natuurlijk persoon"),
        ("voorvoegselAchternaam", "voorvoegselAchternaam"),
        ("B43", "B43"),
    ],
)
def test_the_search_finds(
    page: Any, address: str, site: Path, words: str, found: str, from_disk: bool
) -> None:
    page.goto((f"{site.as_uri()}/" if from_disk else address) + "index.html")
    page.click(".md-search__input")
    page.wait_for_timeout(300)
    page.keyboard.type(words, delay=10)
    page.wait_for_selector(".md-search-result__item a", timeout=15_000)
    results = page.locator(".md-search-result__link").all_inner_texts()
    assert any(found.lower() in text.lower() for text in results[:8]), results[:8]


def test_the_nodes_of_a_diagram_lead_to_their_classes(page: Any, address: str) -> None:
    page.goto(address + "naslag/gegevenswoordenboek/index.html")
    page.locator(".diagram svg a", has_text="Telefoonnummer").first.click()
    page.wait_for_load_state()
    assert page.url.endswith("naslag/gegevenswoordenboek/telefoonnummer.html")


def test_cards_of_the_samenhang_lead_on(page: Any, address: str) -> None:
    page.goto(address + "samenhang.html#V11")
    assert "V11" in page.inner_text(".kaart--0")
    page.locator(".kaart--1[data-knoop]", has_text="B43").locator("button").click()
    assert "B43" in page.inner_text(".kaart--0")
    assert page.url.endswith("#B43")
    page.fill("#samenhang-kies", "gastmelding")
    page.keyboard.press("Enter")
    page.fill("#samenhang-kies", "casus-gastmelding")
    page.keyboard.press("Enter")
    assert "gast" in page.inner_text(".kaart--0").lower()
    page.locator(".kaart--0 a").click()
    page.wait_for_load_state()
    assert page.url.endswith("naslag/casussen/gastmelding.html")


def test_the_table_of_attributes_is_searched_and_sorted(page: Any, address: str) -> None:
    page.goto(address + "naslag/gegevenswoordenboek/attributen.html")
    page.fill("#tabelfilter", "soortklant")
    assert page.locator(".doorzoekbaar tbody tr:visible").count() == 1
    page.fill("#tabelfilter", "")
    page.locator(".doorzoekbaar th button").first.click()
    names = page.locator(".doorzoekbaar tbody td:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)


def test_dark_is_remembered_and_redoc_stays_white(page: Any, address: str) -> None:
    page.goto(address + "index.html")
    page.locator('label[title="Donkere weergave"]:visible').click()
    page.goto(address + "specificaties/klanten/redoc.html")
    page.wait_for_selector(".redoc-klaar #redoc h1")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    shown = page.evaluate("getComputedStyle(document.getElementById('redoc')).backgroundColor")
    assert shown == "rgb(255, 255, 255)"
