"""How the tests look at a page: wait until it is there, and hear what goes wrong."""

from __future__ import annotations

from typing import Any

LIMIT = 60_000
"""Milliseconds to wait for anything; a machine with other work to do is slow, not wrong."""


def quiet_context(browser: Any, width: int = 1280, height: int = 900, **options: Any) -> Any:
    """A context without motion, in Dutch."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale="nl-NL",
        reduced_motion="reduce",
        **options,
    )
    context.set_default_timeout(LIMIT)
    return context


def visit(page: Any, address: str) -> None:
    """Opens a page and waits until it is ready, Redoc included."""
    page.goto(address, wait_until="load")
    if address.split("#", maxsplit=1)[0].endswith("redoc.html"):
        page.wait_for_selector(".redoc-klaar #redoc h1")


def without_index(page: Any) -> None:
    """Spares a page the reading of the whole search index, for tests of something else."""
    empty = (
        '{"config": {"lang": ["nl"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}'
    )
    page.route("**/search_index.json", lambda route: route.fulfill(body=empty))


def heard(page: Any, start: str) -> list[str]:
    """What goes wrong from now on: errors in the console, failed or foreign requests.

    Args:
        page: of the browser.
        start: of the addresses that are our own.
    """
    found: list[str] = []

    def console(message: Any) -> None:
        if message.type in ("error", "warning"):
            found.append(f"{page.url}: {message.type}: {message.text}")

    def failed(request: Any) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # the next page came before it was there
            found.append(f"{page.url}: failed {request.url}")

    def asked(request: Any) -> None:
        if not request.url.startswith((start, "data:", "blob:", "about:")):
            found.append(f"{page.url}: foreign {request.url}")

    page.on("console", console)
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    page.on("requestfailed", failed)
    page.on("request", asked)
    return found


def search(page: Any, words: str, found: str) -> None:
    """Types words in the search, and waits until one of the first results has the text.

    The index is read while the words are typed: a result of fewer words may stand there first.
    """
    page.locator(".md-search__input").press_sequentially(words)
    page.wait_for_function(
        """([words, found]) => document.querySelector('.md-search__input').value === words
          && [...document.querySelectorAll('.md-search-result__link')].slice(0, 8)
            .some((each) => each.innerText.toLowerCase().includes(found.toLowerCase()))""",
        arg=[words, found],
    )
