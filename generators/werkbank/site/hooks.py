"""The events of mkdocs, each handed on to the module that knows what to do.

mkdocs loads this file by its path. Everything it does is in the package, so the package must be
importable: installed, or found here beside this file.
"""

from __future__ import annotations

import gc
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

if find_spec("werkbank") is None:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from werkbank.site.ahead import make_ahead
from werkbank.site.beside import Beside, finish, write_beside
from werkbank.site.codes import Enricher
from werkbank.site.edition import Edition, edition_of
from werkbank.site.navigation import expand
from werkbank.site.page_html import finish_html
from werkbank.site.page_markdown import prepare_markdown
from werkbank.site.publishing import add_files
from werkbank.site.quick_inline import QuickInline
from werkbank.site.raw_html import put_back, set_aside
from werkbank.site.redirects import write_redirects
from werkbank.site.search_reader import read_quickly

_current: list[Edition] = []
_enrichers: list[Enricher] = []
"""The edition that is being built; mkdocs gives events no place of their own to keep it."""


_ahead: set[str] = set()
"""The pages that another process makes."""
_command: list[str] = []
_navigation: list[Navigation] = []
_beside: list[Beside] = []
"""The pages that another process writes."""
_FINISHED = "werkbank_finished"
"""Mark on a page, so that what came finished from the other process is not finished twice."""


def on_startup(command: str, **_: Any) -> None:
    """Remembers whether the site is built or served.

    A build keeps nearly all it makes, so that looking for garbage often is time spent in vain.
    """
    _command[:] = [command]
    gc.set_threshold(100_000, 20, 20)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Reads the model anew for every build, so that `serve` shows what was just changed."""
    _current[:] = [edition_of(Path(config.config_file_path).resolve().parent)]
    _enrichers[:] = [Enricher(_current[0])]
    config.markdown_extensions.append(QuickInline())  # type: ignore[arg-type]
    read_quickly(config)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages and files that are made for the site alone, then completes the navigation."""
    add_files(_current[0], files, config)
    config.nav = expand(_current[0], config.nav, files)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Has the second half of the pages made by another process, except while serving."""
    _ahead.clear()
    _navigation[:] = [nav]
    if _command == ["build"]:
        _ahead.update(make_ahead(files, config, _prepare, _finish))
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Has the second half of the pages written by another process, except while serving."""
    started = write_beside(env, config, files, _navigation[0]) if _command == ["build"] else None
    _beside[:] = [started] if started else []
    return env


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Adds what a page says about itself: its head, its tags for the search."""
    return markdown if page.file.src_uri in _ahead and page.content else _prepare(markdown, page)


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """Draws the diagrams into the page and makes the tables fit every screen."""
    return html if page.file.src_uri in _ahead and _FINISHED in page.meta else _finish(html, page)


def shown_everywhere() -> str:
    """What any page can show besides its own content; `warm.py` makes all anew when it changes."""
    return _enrichers[0].signature()


def _prepare(markdown: str, page: Page) -> str:
    return set_aside(prepare_markdown(_current[0], markdown, page), page)


def _finish(html: str, page: Page) -> str:
    page.meta[_FINISHED] = True
    return finish_html(_current[0], _enrichers[0], put_back(html, page), page)


def on_serve(server: Any, config: MkDocsConfig, **_: Any) -> Any:
    """Watches everything that a page can come from."""
    root = Path(config.config_file_path).resolve().parent
    for folder in ("model", "casussen", "notebooks", "specificatie"):
        if (root / folder).is_dir():
            server.watch(str(root / folder))
    return server


@event_priority(100)  # before the search writes what it knows
def on_post_build(config: MkDocsConfig) -> None:
    """Takes in what the other process wrote; leaves a sign where a page used to be."""
    for each in _beside:
        finish(each, config)
    _beside.clear()
    write_redirects(Path(config.site_dir))
