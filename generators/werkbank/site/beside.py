"""The second half of the pages, put in the theme and written by another process beside mkdocs.

When all pages are rendered, each is put in the theme, written, and read for the search. mkdocs
does that for every page in turn; the pages of the other process get a template that gives nothing,
which mkdocs skips.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from jinja2 import Environment
from mkdocs.commands.build import _build_page
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from werkbank.site.ahead import FEWEST
from werkbank.site.second_process import SecondProcess, last_part, start

_NOTHING = "elders.html"
"""The template that gives nothing."""
_SHARE = 0.65
"""Of the work; the first process also copies files and writes the search."""
_SMALLEST = 28_000
"""A page without any text is as much work as so many letters."""
_UNDERSTOOD = frozenset({"material/search", "material/offline"})
"""Plugins of which is known what they remember of a page. With any other, mkdocs writes all."""

Entries = list[dict[str, Any]]


@dataclass(slots=True)
class Beside:
    """The pages that are written elsewhere.

    Attributes:
        pages: those pages.
        write: writes them here, and returns what the search must know of them.
        other: the process that does so.
        before: the metadata of the pages, as it was.
    """

    pages: list[Page]
    write: Any
    other: SecondProcess[Entries]
    before: list[dict[str, Any]] = field(default_factory=list)


def write_beside(
    env: Environment, config: MkDocsConfig, files: Files, nav: Navigation
) -> Beside | None:
    """Starts the other process; None when mkdocs had better write everything itself."""
    documents = files.documentation_pages()
    pages = [file.page for file in documents if file.page is not None]
    search = _search(config)
    if len(pages) < FEWEST or search is None:
        return None
    share = pages[last_part([_SMALLEST + len(page.content or "") for page in pages], _SHARE) :]

    def write() -> Entries:
        known = len(search.entries)
        for page in share:
            _build_page(page, config, documents, nav, env)
        return list(search.entries[known:])

    other = start(write)
    if other is None:
        return None
    beside = Beside(share, write, other, [dict(page.meta) for page in share])
    for page in share:
        page.meta.update(template=_NOTHING, search={"exclude": True})
    return beside


def finish(beside: Beside, config: MkDocsConfig) -> None:
    """Waits for the other process, and gives the search what it found."""
    for page, meta in zip(beside.pages, beside.before, strict=True):
        page.meta = meta
    entries = beside.other.result()
    if entries is None:  # it failed; here the failure shows itself, if it is one
        beside.write()
    else:
        _search(config).entries.extend(entries)


def _search(config: MkDocsConfig) -> Any:
    """The index of the search; None when a plugin is used that is not understood."""
    hooks = set(map(str, config.hooks))
    if {name for name in config.plugins if name not in hooks} - _UNDERSTOOD:
        return None
    plugin: Any = config.plugins.get("material/search")
    return getattr(plugin, "search_index", None)
