"""The second half of the pages, rendered by another process while mkdocs renders the first.

mkdocs makes one page after the other, and that is most of the time of a build. What comes back
from the other process is put into the pages before mkdocs asks for it.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from werkbank.site.keeping import Kept, give, keep
from werkbank.site.raw_html import text_of
from werkbank.site.second_process import SecondProcess, last_part, start

FEWEST = 20
"""With fewer pages than this a second process costs more than it saves."""
_SMALLEST = 4_000
"""A page without any text is as much work as so many letters."""

Prepare = Callable[[str, Page], str]
Made = dict[str, Kept]
"""Per page its parts."""


def make_ahead(
    files: Files, config: MkDocsConfig, on_markdown: Prepare, on_content: Prepare
) -> set[str]:
    """Starts the other process and returns the paths of the pages that it makes.

    Args:
        files: all files of the site.
        config: the configuration of mkdocs.
        on_markdown: what is done to the Markdown of a page before it is rendered.
        on_content: what is done to its HTML after that.
    """
    pages = [file.page for file in files.documentation_pages() if file.page is not None]
    if len(pages) < FEWEST:
        return set()
    share = pages[last_part([_cost(page) for page in pages]) :]

    def work() -> Made:
        return {page.file.src_uri: _made(page) for page in share}

    def _made(page: Page) -> Kept:
        page.read_source(config)
        page.markdown = on_markdown(page.markdown or "", page)
        page.render(config, files)
        page.content = on_content(page.content or "", page)
        return keep(page)

    other = start(work)
    if other is None:
        return set()
    for page in share:
        _replace(page, other, files)
    return {page.file.src_uri for page in share}


def _cost(page: Page) -> int:
    """How much work a page is, as compared with others: measured as so many letters."""
    return _SMALLEST + len(text_of(page.file.content_string))


def _give(page: Page, other: SecondProcess[Made], files: Files) -> bool:
    """Puts into the page what was made of it; False when nothing came."""
    found = (other.result() or {}).get(page.file.src_uri)
    if found is None:
        return False
    give(page, found, files)
    return True


def _replace(page: Page, other: SecondProcess[Made], files: Files) -> None:
    """Makes the page give what the other process made, in the two steps that mkdocs takes."""
    read, render = page.read_source, page.render
    ready: list[bool] = []

    def read_source(config: MkDocsConfig) -> None:
        ready[:] = [_give(page, other, files)]
        if not ready[0]:
            read(config)

    def make(config: MkDocsConfig, files: Files) -> None:
        if not ready[0]:
            render(config, files)

    page.read_source = read_source  # type: ignore[method-assign]
    page.render = make  # type: ignore[method-assign]
