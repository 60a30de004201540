"""HTML that is ready goes round Markdown, which would read it twice to leave it as it is."""

from __future__ import annotations

import re

from mkdocs.structure.pages import Page

_BEGIN, _END = "<!-- html -->", "<!-- /html -->"
_BLOCK = re.compile(rf"{_BEGIN}\n(.*?)\n{_END}", re.DOTALL)
_PLACE = re.compile(r'<div data-html="(\d+)"></div>')
_ID = re.compile(r'\sid="([^"]+)"')
_KEY = "werkbank_html"
"""Where the blocks of a page wait, in its metadata."""


def raw_html(html: str) -> str:
    """A block of Markdown that stands on the page as it is."""
    return f"{_BEGIN}\n{html}\n{_END}"


def text_of(markdown: str) -> str:
    """The Markdown without its blocks of raw HTML."""
    return _BLOCK.sub("", markdown)


def set_aside(markdown: str, page: Page) -> str:
    """The Markdown with a small mark for every block of raw HTML, which the page keeps."""
    kept: list[str] = []

    def mark(found: re.Match[str]) -> str:
        kept.append(found[1])
        return f'<div data-html="{len(kept) - 1}"></div>'

    shown = _BLOCK.sub(mark, markdown)
    if kept:
        page.meta[_KEY] = kept
    return shown


def put_back(html: str, page: Page) -> str:
    """The HTML with the blocks in their places; mkdocs is told which anchors are in them."""
    kept: list[str] = page.meta.pop(_KEY, [])
    if not kept:
        return html
    anchors = {name for block in kept for name in _ID.findall(block)}
    page.present_anchor_ids = (page.present_anchor_ids or set()) | anchors
    return _PLACE.sub(lambda found: kept[int(found[1])], html)
