"""Running text that knows more than it says: codes become links, words of the glossary tooltips.

Done on the HTML and not in Markdown: there every word costs every page a pattern of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from posixpath import dirname, relpath

from werkbank.emit.places import QUESTIONS_PAGE, Place, anchor
from werkbank.site.edition import Edition, below_docs
from werkbank.site.typography import typeset

_PIECES = re.compile(r"(<[^>]+>)")
_NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
_CODE = re.compile(r"\b(?:[VB]\d{2}|[a-z]{2,4}-\d{3})\b")
_CLOSED = frozenset(
    {
        "a", "abbr", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "svg", "script", "style",
        "title", "summary", "button", "option", "textarea", "dt", "th",
    }
)  # fmt: skip
"""Within these no word is explained and no code is made a link."""
_VERBATIM = ("code", "pre", "svg", "script", "style", "textarea")
"""Within these the text is left as it is, to the letter."""


@dataclass
class Enricher:
    """What is looked for in the pages of one edition."""

    edition: Edition
    meanings: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        self.meanings = {term.name: term.meaning for term in self.edition.terms}

    @cached_property
    def _words(self) -> re.Pattern[str]:
        """The words of the glossary, longest first."""
        names = "|".join(re.escape(term.name) for term in self.edition.terms)
        return re.compile(rf"\b(?:{names})\b") if names else re.compile(r"(?!)")

    def enrich(self, html: str, url: str, *, terms: bool = True) -> str:
        """The page with links on `V11` and `kla-001`, and the first use of each word explained.

        Args:
            html: content of the page.
            url: address of the page from the top of the site.
            terms: False for a page without tooltips.
        """
        depth: dict[str, int] = {}
        seen: set[str] = set()
        pieces = _PIECES.split(html)
        for index, piece in enumerate(pieces):
            if index % 2:
                _follow(piece, depth)
                continue
            if not piece.strip() or any(depth.get(name) for name in _VERBATIM):
                continue
            shown = typeset(piece) if any(mark in piece for mark in "'\"&") else piece
            if not any(depth.values()):
                if terms:
                    shown = self._words.sub(lambda found: self._explain(found[0], seen), shown)
                shown = _CODE.sub(lambda found: self._link(found[0], url), shown)
            pieces[index] = shown
        return "".join(pieces)

    def signature(self) -> str:
        """Equal for two enrichers that give the same page for the same HTML."""
        where = self.edition.places
        codes = sorted({*where.questions, *where.decisions, *where.rules})
        return repr((sorted(self.meanings.items()), [(c, self._place(c)) for c in codes]))

    def _explain(self, word: str, seen: set[str]) -> str:
        meaning = self.meanings[word]
        if meaning in seen:
            return word
        seen.add(meaning)
        return f'<abbr title="{escape(meaning)}">{word}</abbr>'

    def _link(self, code: str, url: str) -> str:
        place = self._place(code)
        if place is None:
            return code
        target = below_docs(place.path).removesuffix(".md") + ".html"
        if target == url and not place.anchor:
            return code
        address = relpath(target, dirname(url) or ".")
        return f'<a href="{address}{"#" + place.anchor if place.anchor else ""}">{code}</a>'

    def _place(self, code: str) -> Place | None:
        where = self.edition.places
        if code in where.questions:
            return Place(QUESTIONS_PAGE, anchor(code))
        if code in where.decisions:
            return where.decision(code)
        rule = where.rules.get(code)
        return where.behaviour(rule) if rule else None


def _follow(tag: str, depth: dict[str, int]) -> None:
    named = _NAME.match(tag)
    if named and (name := named[1].lower()) in _CLOSED and not tag.endswith("/>"):
        depth[name] = max(0, depth.get(name, 0) + (-1 if tag.startswith("</") else 1))
