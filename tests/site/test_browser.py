"""The site in a real browser: over http, and opened from disk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.site.page_types import PAGE_TYPES
from tests.site.visiting import heard, quiet_context, search, visit, without_index

_SERVER_ONLY = {"404.html"}
"""From disk there is no server to show it; its addresses start at the top of the site."""
_PARTS = 4
"""All pages, in so many parts, so that the processes of a run can divide them."""


def _pages(site: Path) -> list[str]:
    """Every page but Redoc, which has tests of its own, and the signs at old addresses."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [
        name
        for name in found
        if not name.endswith("redoc.html")
        and "verplaatst" not in (site / name).read_text("utf-8")[:600]
    ]


@pytest.mark.parametrize("part", range(_PARTS))
def test_every_page_loads_without_errors_and_without_foreign_requests(
    page: Any, address: str, site: Path, part: int
) -> None:
    without_index(page)
    wrong = heard(page, address)
    for name in _pages(site)[part::_PARTS]:
        visit(page, address + name)
    assert not wrong


def test_pages_load_from_disk_without_errors(page: Any, site: Path) -> None:
    start = f"{site.as_uri()}/"
    wrong = heard(page, start)
    for name in PAGE_TYPES.values():
        if name not in _SERVER_ONLY and not name.endswith("redoc.html"):
            visit(page, start + name)
    assert not wrong


def test_the_start_page_works_without_javascript(browser: Any, address: str) -> None:
    context = quiet_context(browser, java_script_enabled=False)
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


def test_no_page_is_wider_than_the_screen(page: Any, address: str) -> None:
    without_index(page)
    wide = []
    for name in PAGE_TYPES.values():
        visit(page, address + name)
        for width in (360, 768, 1440):
            page.set_viewport_size({"width": width, "height": 800})
            over = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if over > 0:
                wide.append(f"{name} at {width}: {over}")
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
    visit(page, (f"{site.as_uri()}/" if from_disk else address) + "index.html")
    search(page, words, found)


def test_the_nodes_of_a_diagram_lead_to_their_classes(page: Any, address: str) -> None:
    page.goto(address + "naslag/gegevenswoordenboek/index.html")
    page.locator(".diagram svg a", has_text="Telefoonnummer").first.click()
    page.wait_for_url("**/naslag/gegevenswoordenboek/telefoonnummer.html")


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
    page.wait_for_url("**/naslag/casussen/gastmelding.html")


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
    visit(page, address + "specificaties/klanten/redoc.html")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    shown = page.evaluate("getComputedStyle(document.getElementById('redoc')).backgroundColor")
    assert shown == "rgb(255, 255, 255)"
