"""The glossary: one page with definitions, and from it the tooltips on every other page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

GLOSSARY = "begrippen.md"
"""The page of the glossary below `docs/`."""
_ENTRY = re.compile(
    r"^(?P<term>[^\s:#<-][^\n]*?)(?: \{ ?#[\w-]+ ?\})?\n:   (?P<told>(?s:.+?))(?=\n\n|\Z)",
    re.MULTILINE,
)
_MARKUP = re.compile(r"\[([^\]]+)\]\([^)]*\)|[*`_]")


@dataclass(frozen=True, slots=True)
class Term:
    """A word with what it means, both as plain text."""

    name: str
    meaning: str


def read_glossary(page: Path) -> tuple[Term, ...]:
    """The definitions in a page with a definition list; none when there is no such page."""
    if not page.exists():
        return ()
    found = _ENTRY.finditer(page.read_text("utf-8"))
    terms = (
        Term(name.strip(), _plain(each["told"]))
        for each in found
        for name in each["term"].split(" / ")
    )
    return tuple(sorted(terms, key=lambda term: (-len(term.name), term.name)))


def _plain(markdown: str) -> str:
    words = _MARKUP.sub(lambda match: match[1] or "", markdown).split()
    return " ".join(words)
