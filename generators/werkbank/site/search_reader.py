"""The pages as the search reads them: without their diagrams, and quicker than the theme does.

The theme feeds every page to `html.parser`, which takes as long as putting all pages in the theme.
What mkdocs and this site write is regular enough for one pattern; a page that is not is left to the
theme. The sections are the same. The words in a diagram all stand in the page as well, and would
only be found twice.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Any

from material.plugins.search import plugin  # type: ignore[import-untyped]
from mkdocs.config.defaults import MkDocsConfig

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_PIECE = re.compile(
    r"""([^<]+)|<!--.*?-->|<(/?)([a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL
)
_ID = re.compile(r'\sid="([^"]*)"')
_OTHER = re.compile(
    r"<(?:script|style|textarea|title|object|noscript)\b|<[!?](?!--)|data-search-|linenodiv|='"
)
"""In these the text is not HTML, or the theme does something special."""
_KEPT = frozenset({"p", "code", "pre", "li", "ol", "ul", "sub", "sup"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PERMALINK = 'class="headerlink"'


class Reader(plugin.Parser):  # type: ignore[misc]
    """Reads a page for the search; `data` has its sections."""

    def feed(self, data: str) -> None:
        """Reads the page; its pieces must make up the whole of it."""
        data = _SVG.sub("", data)
        pieces = [] if _OTHER.search(data) else list(_PIECE.finditer(data))
        if sum(found.end() - found.start() for found in pieces) != len(data):
            super().feed(data)
            return
        self._tags: list[str] = []
        self._in_permalink = False
        for found in pieces:
            text, end, tag, attrs = found.groups()
            if text is not None:
                self._text(unescape(text) if "&" in text else text)
            elif tag is None:
                continue
            elif end:
                self._end(tag)
            elif tag not in plugin.void:
                self._start(tag, attrs)

    def _start(self, tag: str, attrs: str) -> None:
        self._tags.append(tag)
        if tag in _HEADINGS and (found := _ID.search(attrs)):
            self._open_section(tag, unescape(found[1]))
        elif tag == "a" and _PERMALINK in attrs:
            self._in_permalink = True
        self._preface()
        if tag in _KEPT:
            self._where().append(f"<{tag}>")

    def _open_section(self, tag: str, name: str) -> None:
        depth = len(self._tags)
        if tag != "h1" and not self.data:
            self.data.append(plugin.Section(plugin.Element("hx"), depth))
        self.section = plugin.Section(plugin.Element(tag), depth)
        if self.data:
            self.section.id = name
        self.data.append(self.section)

    def _preface(self) -> None:
        if not self.section:
            self.section = plugin.Section(plugin.Element("hx"))
            self.data.append(self.section)

    def _where(self) -> list[str]:
        """Where a text goes: the title of the section while its heading is open."""
        section: Any = self.section
        found: list[str] = section.title if section.el.tag in self._tags else section.text
        return found

    def _end(self, tag: str) -> None:
        if not self._tags or self._tags[-1] != tag:
            return
        if self.section.depth > len(self._tags):
            self._leave_section()
        self._tags.pop()
        if tag == "a":
            self._in_permalink = False
        if tag in _KEPT:
            _close(self._where(), tag)

    def _leave_section(self) -> None:
        """A heading within another element ends with it, and what follows is of the one before."""
        for section in reversed(self.data):
            if section.depth <= len(self._tags):
                self.section.depth = float("inf")
                self.section = section
                break

    def _text(self, text: str) -> None:
        blank = text.isspace()
        if "pre" not in self._tags:
            text = " " if blank else text.replace("\n", " ")
        self._preface()
        section = self.section
        if section.el.tag in self._tags:
            if not self._in_permalink:
                section.title.append(escape(text, quote=False))
        elif not blank:
            section.text.append(escape(text, quote=False))
        elif not section.text or not section.text[-1].isspace() or "pre" in self._tags:
            section.text.append(text)


def _close(parts: list[str], tag: str) -> None:
    """Closes a tag, or takes it away when nothing stands in it; as the theme does."""
    index = parts.index(f"<{tag}>")
    if all(part.isspace() for part in parts[index + 1 :]):
        del parts[index:]
    else:
        parts.append(f"</{tag}>")


def read_quickly(config: MkDocsConfig) -> None:
    """Lets the search of the theme read with `Reader`, where that search is used."""
    if "material/search" in config.plugins:
        plugin.Parser = Reader
