"""Reading generated Markdown the way a site and a reader do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from posixpath import dirname, join, normpath

import pytest

from werkbank.emit.artefact import Artefact

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ANCHOR = re.compile(r'\{ ?#([^\s}]+) ?\}|<a id="([^"]+)"')


def pages(artefacts: Iterable[Artefact]) -> dict[str, str]:
    """The Markdown pages among the artefacts, by path."""
    return {each.path: each.content.decode() for each in artefacts if each.path.endswith(".md")}


def broken_links(files: dict[str, str], known: Iterable[str] = ()) -> Iterator[str]:
    """Links to pages or anchors that are not there; `known` are files that others write."""
    anchors = {path: {a or b for a, b in _ANCHOR.findall(text)} for path, text in files.items()}
    for path, text in files.items():
        for target in _LINK.findall(text):
            page, _, anchor = target.partition("#")
            to = normpath(join(dirname(path), page)) if page else path
            if to in known:
                continue
            if to not in files or (anchor and anchor not in anchors[to]):
                yield f"{path}: {target}"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes.extend(attrs)

    def handle_data(self, data: str) -> None:
        self.text += data


def read(markdown: str) -> _Reader:
    """What a browser makes of the Markdown: the tags, their attributes and the visible text."""
    pytest.importorskip("pymdownx", reason="mkdocs-material, of the extra `site`, renders pages")
    from markdown import Markdown

    extensions = [
        "attr_list", "tables", "admonition", "def_list", "footnotes", "abbr", "md_in_html", "toc",
        "pymdownx.mark", "pymdownx.tilde", "pymdownx.caret", "pymdownx.keys", "pymdownx.emoji",
        "pymdownx.superfences", "pymdownx.details", "pymdownx.arithmatex", "pymdownx.critic",
    ]  # fmt: skip
    reader = _Reader()
    reader.feed(Markdown(extensions=extensions).convert(markdown))
    return reader
