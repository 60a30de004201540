"""axe-core finds nothing against WCAG 2.1 and 2.2, level A and AA; and a keyboard is enough."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.site.conftest import without_index
from tests.site.page_types import HEAVY, LEVELS, PAGE_TYPES, SCREENS

FIRST = ("light", SCREENS[0][0])


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core."""
    spec = find_spec("axe_playwright_python")
    if spec is None or spec.origin is None:
        pytest.skip("axe-playwright-python is not installed")
    return (Path(spec.origin).parent / "axe.min.js").read_text("utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """What axe-core finds on the page as it is now, one line per rule with its first places."""
    page.evaluate(axe)
    found = page.evaluate(
        "levels => axe.run(document, {runOnly: levels, resultTypes: ['violations']})", LEVELS
    )
    return [
        f"{each['id']} ({len(each['nodes'])}): {[node['target'] for node in each['nodes'][:3]]}"
        for each in found["violations"]
    ]


def ready(page: Any, name: str) -> None:
    """Waits for what a page draws itself."""
    if name.endswith("redoc.html"):
        page.wait_for_selector(".redoc-klaar #redoc h1", timeout=20_000)
        page.wait_for_timeout(300)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size[0]}px")
def test_no_page_type_has_violations(
    browser: Any, address: str, axe: str, scheme: str, screen: tuple[int, int]
) -> None:
    """Redoc is white in the dark too, so that it is judged in the light alone: it takes long."""
    width, height = screen
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    without_index(page)
    found: list[str] = []
    for kind, name in PAGE_TYPES.items():
        if (scheme == "dark" and kind == "Redoc") or (kind in HEAVY and (scheme, width) != FIRST):
            continue
        page.goto(address + name, wait_until="load")
        ready(page, name)
        found.extend(f"{name}: {line}" for line in violations(page, axe))
    context.close()
    assert not found, "\n".join(found[:30])


def test_open_search_results_and_validation_results_have_no_violations(
    page: Any, address: str, axe: str
) -> None:
    page.goto(address + "index.html")
    page.click(".md-search__input")
    page.keyboard.type("klanten", delay=10)
    page.wait_for_selector(".md-search-result__item a", timeout=15_000)
    assert not violations(page, axe)
    page.goto(address + "data-valideren.html")
    page.fill("#bericht", '{"soortKlant": 1}')
    page.click("text=Controleren")
    assert not violations(page, axe)


def test_the_statement_tells_what_was_measured() -> None:
    record = json.loads((PROJECT / "docs" / "toegankelijkheid.json").read_text("utf-8"))
    assert [each["soort"] for each in record["metingen"]] == list(PAGE_TYPES)
    assert all(each["problemen"] == 0 for each in record["metingen"])


def _focused(page: Any) -> str:
    return str(
        page.evaluate(
            "(document.activeElement.getAttribute('aria-label') || document.activeElement.innerText"
            " || document.activeElement.id || '').trim()"
        )
    )


def test_tab_goes_from_the_skip_link_through_the_header_to_the_content(
    page: Any, address: str
) -> None:
    page.goto(address + "naslag/gegevenswoordenboek/klant.html")
    page.keyboard.press("Tab")
    assert _focused(page) == "Naar de inhoud"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("!!document.activeElement.closest('.md-content')")
    assert inside


def test_everything_that_has_focus_shows_it(page: Any, address: str) -> None:
    page.goto(address + "data-valideren.html")
    unseen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => {
              const at = document.activeElement;
              const style = getComputedStyle(at);
              const label = at.id && document.querySelector(`label[for="${at.id}"]`);
              const outlines = [style.outlineStyle, label && getComputedStyle(label).outlineStyle];
              return at === document.body || outlines.some((each) => each && each !== 'none')
                || at.classList.contains('md-search__input') || at.classList.contains('md-option');
            }"""
        )
        if not shown:
            unseen.append(_focused(page))
    assert not unseen


def test_the_menu_of_a_telephone_opens_and_closes_with_keys(browser: Any, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 780})
    page = context.new_page()
    page.goto(address + "index.html")
    page.focus('label.md-header__button[for="__drawer"]')
    page.keyboard.press("Enter")
    assert page.is_checked("#__drawer")
    page.keyboard.press("Escape")
    assert not page.is_checked("#__drawer")
    context.close()


def test_the_search_works_with_keys_alone(page: Any, address: str) -> None:
    page.goto(address + "index.html")
    page.keyboard.press("s")
    page.wait_for_timeout(300)
    page.keyboard.type("klantnummer", delay=10)
    page.wait_for_selector(".md-search-result__item a", timeout=15_000)
    page.keyboard.press("ArrowDown")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "h=klantnummer" in page.url


def test_cards_of_the_samenhang_are_walked_with_arrows(page: Any, address: str) -> None:
    page.goto(address + "samenhang.html#B43")
    page.focus(".kaart--1 button")
    first = _focused(page)
    page.keyboard.press("ArrowRight")
    assert _focused(page) != first
    page.keyboard.press("ArrowRight")
    before = page.inner_text(".kaart--0")
    page.keyboard.press("Enter")
    assert page.inner_text(".kaart--0") != before


def test_redoc_is_walked_with_keys(page: Any, address: str) -> None:
    page.goto(address + "specificaties/klanten/redoc.html")
    ready(page, "redoc.html")
    page.focus("#redoc [role=search] input")
    page.keyboard.press("Tab")
    reached = page.evaluate("!!document.activeElement.closest('#redoc')")
    assert reached
