"""The second half of the pages, made by another process while mkdocs makes the first.

mkdocs makes one page after the other, and that is most of the time of a build. What comes back
from the other process is put into the pages before mkdocs asks for it; where a process cannot be
split in two (Windows), or when it fails, mkdocs makes every page itself.
"""

from __future__ import annotations

import logging
import os
import pickle
from collections.abc import Callable
from typing import IO, Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

SWITCH = "WERKBANK_SITE_PROCESSES"
"""Environment variable; `1` keeps everything in one process."""
_KEPT = ("markdown", "content", "toc", "meta", "_title_from_render", "present_anchor_ids")
_FEWEST = 20
"""With fewer pages than this a second process costs more than it saves."""

Prepare = Callable[[str, Page], str]
Warnings = list[tuple[str, int, str]]
Made = tuple[dict[str, dict[str, Any]], Warnings]
"""Per page its attributes, and what was warned about."""


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
    if not hasattr(os, "fork") or _processes() < 2 or len(pages) < _FEWEST:
        return set()
    share = pages[_middle([len(page.file.content_string) for page in pages]) :]
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(share, files, config, on_markdown, on_content, writing)
    os.close(writing)
    other = _Other(child, os.fdopen(reading, "rb"), files)
    for page in share:
        _replace(page, other)
    return {page.file.src_uri for page in share}


def _middle(sizes: list[int]) -> int:
    """How many pages, from the first, hold half of all text."""
    total = 0
    for number, size in enumerate(sizes):
        total += size
        if total * 2 >= sum(sizes):
            return number
    return len(sizes)


def _processes() -> int:
    given = os.environ.get(SWITCH)
    if given:
        return int(given)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _work(
    share: list[Page],
    files: Files,
    config: MkDocsConfig,
    on_markdown: Prepare,
    on_content: Prepare,
    writing: int,
) -> None:
    """Makes the pages, sends them and ends the process; sends nothing when anything fails."""
    code = 1
    try:
        heard = _Heard()
        logger = logging.getLogger("mkdocs")
        logger.handlers, logger.propagate = [heard], False
        made = {}
        for page in share:
            page.read_source(config)
            page.markdown = on_markdown(page.markdown or "", page)
            page.render(config, files)
            page.content = on_content(page.content or "", page)
            links = page.links_to_anchors or {}
            kept = {name: getattr(page, name) for name in _KEPT}
            made[page.file.src_uri] = {**kept, "links": {f.src_uri: v for f, v in links.items()}}
        with os.fdopen(writing, "wb") as out:
            pickle.dump((made, heard.records), out)
        code = 0
    finally:
        os._exit(code)


class _Heard(logging.Handler):
    """Keeps warnings, for the process that shows them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: Warnings = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append((record.name, record.levelno, record.getMessage()))


class _Other:
    """What the other process made, read when the first of its pages is asked for."""

    def __init__(self, child: int, source: IO[bytes], files: Files) -> None:
        self._child, self._source, self._files = child, source, files
        self._made: dict[str, dict[str, Any]] | None = None

    def give(self, page: Page) -> bool:
        """Puts into the page what was made of it; False when nothing came."""
        if self._made is None:
            self._made = self._read()
        found = self._made.get(page.file.src_uri)
        if found is None:
            return False
        for name in _KEPT:
            setattr(page, name, found[name])
        links = {self._files.get_file_from_path(path): v for path, v in found["links"].items()}
        page.links_to_anchors = {file: value for file, value in links.items() if file}
        return True

    def _read(self) -> dict[str, dict[str, Any]]:
        with self._source:
            content = self._source.read()
        os.waitpid(self._child, 0)
        if not content:
            return {}
        made: Made = pickle.loads(content)  # noqa: S301 - our own process wrote it
        for name, level, message in made[1]:
            logging.getLogger(name).log(level, "%s", message)
        return made[0]


def _replace(page: Page, other: _Other) -> None:
    """Makes the page give what the other process made, in the two steps that mkdocs takes."""
    read, render = page.read_source, page.render
    ready: list[bool] = []

    def read_source(config: MkDocsConfig) -> None:
        ready[:] = [other.give(page)]
        if not ready[0]:
            read(config)

    def make(config: MkDocsConfig, files: Files) -> None:
        if not ready[0]:
            render(config, files)

    page.read_source = read_source  # type: ignore[method-assign]
    page.render = make  # type: ignore[method-assign]
