"""axe-core finds nothing against WCAG 2.1 and 2.2, level A and AA; and a keyboard is enough."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import PROJECT
from tests.site import axe
from tests.site.page_types import PAGE_TYPES
from tests.site.visiting import quiet_context, search, visit, without_index

needs_axe = pytest.mark.skipif(
    axe.script() is None, reason="axe-playwright-python is not installed"
)


@needs_axe
@pytest.mark.parametrize("kind", PAGE_TYPES)
def test_no_page_type_has_violations(page: Any, address: str, kind: str) -> None:
    """Redoc is white in the dark too, so that it is judged in the light alone: it takes long."""
    without_index(page)
    visit(page, address + PAGE_TYPES[kind])
    axe.shorten(page)
    found: list[str] = []
    for scheme, width in axe.looks(page):
        if kind == "Redoc" and scheme == "dark":
            continue
        colours = scheme == "dark"  # what is not a colour was judged in the light
        found.extend(f"{scheme} {width}: {line}" for line in axe.violations(page, colours=colours))
    assert not found, "\n".join(found)


@needs_axe
def test_open_search_results_have_no_violations(page: Any, address: str) -> None:
    visit(page, address + "index.html")
    search(page, "klanten", "Klant")
    assert not axe.violations(page)


@needs_axe
def test_what_is_wrong_with_a_message_is_shown_without_violations(page: Any, address: str) -> None:
    without_index(page)
    visit(page, address + "data-valideren.html")
    page.fill("#bericht", '{"soortKlant": 1}')
    page.click("text=Controleren")
    assert page.locator(".uitslag__lijst li").count() > 1
    assert not axe.violations(page)


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
    visit(page, address + "naslag/gegevenswoordenboek/klant.html")
    page.keyboard.press("Tab")
    assert _focused(page) == "Naar de inhoud"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("!!document.activeElement.closest('.md-content')")
    assert inside


def test_everything_that_has_focus_shows_it(page: Any, address: str) -> None:
    visit(page, address + "data-valideren.html")
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
    context = quiet_context(browser, 360, 780)
    page = context.new_page()
    visit(page, address + "index.html")
    page.focus('label.md-header__button[for="__drawer"]')
    page.keyboard.press("Enter")
    assert page.is_checked("#__drawer")
    page.keyboard.press("Escape")
    assert not page.is_checked("#__drawer")
    context.close()


def test_the_search_works_with_keys_alone(page: Any, address: str) -> None:
    visit(page, address + "index.html")
    page.keyboard.press("s")
    page.wait_for_function("document.activeElement.matches('.md-search__input')")
    search(page, "klantnummer", "klantnummer")
    page.keyboard.press("ArrowDown")
    page.wait_for_function("document.activeElement.matches('.md-search-result__link')")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "h=klantnummer" in page.url


def test_cards_of_the_samenhang_are_walked_with_arrows(page: Any, address: str) -> None:
    visit(page, address + "samenhang.html#B43")
    page.focus("[data-soort=vraag] button")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("!!document.activeElement.closest('[data-soort=besluit]')")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("!!document.activeElement.closest('[data-soort=element]')")
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.closest('.kaart').dataset.knoop")
    page.keyboard.press("Enter")
    assert page.get_attribute(".kaart--0", "data-knoop") == chosen


def test_redoc_is_walked_with_keys(page: Any, address: str) -> None:
    visit(page, address + "specificaties/klanten/redoc.html")
    page.focus("#redoc [role=search] input")
    page.keyboard.press("Tab")
    reached = page.evaluate("!!document.activeElement.closest('#redoc')")
    assert reached
