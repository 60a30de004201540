"""The site kept warm between edits: only the pages whose content differs are made anew.

mkdocs makes every page at every build. Most of that is turning Markdown into HTML, which gives the
same HTML as long as the Markdown, the addresses of the site and what is drawn into the page are the
same. What was made is kept by a hash of exactly those; a test holds the outcome of a series of
edits, byte for byte, against a build from nothing.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, is_error_template

from werkbank.site.building import NO_NOTICE, Heard, NoSiteError, config_file
from werkbank.site.edition import NoModelError
from werkbank.site.keeping import Kept, give, keep

_DRAWN = re.compile(r"[\w./-]+\.svg")


@dataclass(frozen=True, slots=True)
class Renewal:
    """What one round did.

    Attributes:
        pages: how many pages the site has.
        rendered: paths of the Markdown pages whose content was made anew.
        written: addresses of the pages that became different on disk.
        warnings: what mkdocs found wrong.
    """

    pages: int
    rendered: tuple[str, ...]
    written: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass
class _Made:
    """A page as it was made: from what, and what the search knows of it."""

    key: str
    kept: Kept
    outer: str = ""
    found: list[Any] = field(default_factory=list)


class WarmSite:
    """The site of a project in a folder of its own, renewed at every call of `renew`.

    Args:
        root: the project.
        folder: where the site comes; its own, and empty at the start.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self._made: dict[str, _Made] = {}
        self._env: Any = None
        self._settings = ""
        self._files: set[str] = set()

    def renew(self) -> Renewal:
        """Brings the site up to date with what is in the project.

        Raises:
            NoSiteError: when there is no site in it, or it cannot be built; the site in the folder
                then stays as it was, but for the pages that were written already.
        """
        os.environ.setdefault(NO_NOTICE, "1")
        path = config_file(self.root)
        heard = Heard()
        logger = logging.getLogger("mkdocs")
        logger.addHandler(heard)
        try:
            settings = path.read_text("utf-8")
            if settings != self._settings:  # another theme, other plugins: nothing kept holds
                self._made, self._env, self._settings = {}, None, settings
            config = load_config(str(path), site_dir=str(self.folder))
            config.plugins.on_startup(command="serve", dirty=False)
            rendered, written, pages = self._build(config)
        except (MkDocsException, NoModelError, OSError) as error:
            raise NoSiteError(str(error)) from error
        finally:
            logger.removeHandler(heard)
        return Renewal(pages, rendered, written, tuple(dict.fromkeys(heard.lines)))

    def _build(self, config: MkDocsConfig) -> tuple[tuple[str, ...], tuple[str, ...], int]:
        """The steps of `mkdocs.commands.build.build`, without what did not change."""
        config = config.plugins.on_config(config)
        config.plugins.on_pre_build(config=config)
        files = get_files(config)
        self._env = self._env or config.theme.get_env()
        files.add_files_from_theme(self._env, config)
        files = config.plugins.on_files(files, config=config)
        set_exclusions(files, config)
        nav = get_navigation(files, config)
        nav = config.plugins.on_nav(nav, config=config, files=files)
        documents = files.documentation_pages()
        pages = [file.page or Page(None, file, config) for file in documents]
        addresses = sorted((file.src_uri, file.url) for file in files)
        around = _digest((addresses, _everywhere(config)))
        rendered = tuple(p.file.src_uri for p in pages if self._fill(p, config, files, around))
        env = config.plugins.on_env(self._env, config=config, files=files)
        copied = _copy(files)
        for name in config.theme.static_templates:
            self._theme_page(name, env, config, files, nav)
        shape = _digest(_shape(nav.items))
        written = tuple(p.url for p in pages if self._write(p, config, documents, nav, shape))
        for page in pages:
            page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
        config.plugins.on_post_build(config=config)
        self._forget({file.dest_uri for file in files}, {page.file.src_uri for page in pages})
        return rendered, (*written, *copied), len(pages)

    def _fill(self, page: Page, config: MkDocsConfig, files: Files, around: str) -> bool:
        """Gives a page its content; True when that had to be made anew."""
        config._current_page = page
        try:
            page = config.plugins.on_pre_page(page, config=config, files=files)
            page.read_source(config)
            page.markdown = config.plugins.on_page_markdown(
                page.markdown or "", page=page, config=config, files=files
            )
            key = _digest((page.markdown, page.meta, around, *self._drawn(page.markdown or "")))
            known = self._made.get(page.file.src_uri)
            if known and known.key == key:
                give(page, known.kept, files)
                return False
            page.render(config, files)
            page.content = config.plugins.on_page_content(
                page.content or "", page=page, config=config, files=files
            )
            self._made[page.file.src_uri] = _Made(key, keep(page))
            return True
        finally:
            config._current_page = None

    def _drawn(self, markdown: str) -> Iterable[str]:
        """The diagrams that are drawn into a page."""
        for name in _DRAWN.findall(markdown):
            source = self.root / "docs" / "naslag" / "diagrammen" / Path(name).name
            yield source.read_text("utf-8") if source.is_file() else ""

    def _write(
        self, page: Page, config: MkDocsConfig, documents: Any, nav: Navigation, shape: str
    ) -> bool:
        """Puts the page in its frame and on disk; True when that made it different."""
        made = self._made[page.file.src_uri]
        neighbours = (page.previous_page, page.next_page)
        outer = _digest((made.key, shape, page.title, [p and (p.title, p.url) for p in neighbours]))
        if outer == made.outer and Path(page.file.abs_dest_path).exists():
            _search(config).entries.extend(made.found)
            return False
        config._current_page = page
        page.active = True
        try:
            entries = _search(config).entries
            before = len(entries)
            template = self._env.get_template(page.meta.get("template", "main.html"))
            context = get_context(nav, documents, config, page)
            context = config.plugins.on_page_context(context, page=page, config=config, nav=nav)
            output = template.render(context)
            output = config.plugins.on_post_page(output, page=page, config=config)
        finally:
            page.active = False
            config._current_page = None
        made.outer, made.found = outer, list(entries[before:])
        return _replace(Path(page.file.abs_dest_path), output.encode("utf-8"))

    def _theme_page(
        self, name: str, env: Any, config: MkDocsConfig, files: Files, nav: Navigation
    ) -> None:
        """A page of the theme itself, such as the one for an address that does not exist."""
        template = config.plugins.on_pre_template(
            env.get_template(name), template_name=name, config=config
        )
        # The page for an address that does not exist is shown at any depth.
        base = "/" if is_error_template(name) else get_relative_url(".", name)
        context = get_context(nav, files, config, base_url=base)
        context = config.plugins.on_template_context(context, template_name=name, config=config)
        output = template.render(context)
        output = config.plugins.on_post_template(output, template_name=name, config=config)
        if output.strip():
            _replace(self.folder / name, output.encode("utf-8"))

    def _forget(self, places: set[str], sources: set[str]) -> None:
        """Removes what is no longer on the site."""
        for gone in self._files - places:
            (self.folder / gone).unlink(missing_ok=True)
        self._files = places
        self._made = {path: made for path, made in self._made.items() if path in sources}


def _search(config: MkDocsConfig) -> Any:
    """The index that the search of the theme is filling; an empty one when there is no search."""
    plugins = (plugin for _, plugin in sorted(config.plugins.items()))
    found = (plugin.search_index for plugin in plugins if hasattr(plugin, "search_index"))
    return next(found, SimpleNamespace(entries=[]))


def _everywhere(config: MkDocsConfig) -> list[str]:
    """What the hooks put into any page, such as the words that are explained."""
    hooks: Any = config.hooks  # a mapping by name, whatever mkdocs says of its type
    asked = (getattr(hook, "shown_everywhere", None) for hook in hooks.values())
    return [str(ask()) for ask in asked if ask]


def _shape(items: Iterable[Any]) -> list[object]:
    """The navigation as every page shows it."""
    return [[item.title, getattr(item, "url", None), _shape(item.children or ())] for item in items]


def _copy(files: Files) -> tuple[str, ...]:
    """Copies what is not a page; returns the addresses of what became different."""
    copied = []
    for file in files:
        if file.is_documentation_page() or file.inclusion is InclusionLevel.EXCLUDED:
            continue
        if file._content is None and not file.is_modified():
            continue
        if _replace(Path(file.abs_dest_path), file.content_bytes):
            copied.append(file.url)
    return tuple(copied)


def _replace(path: Path, content: bytes) -> bool:
    """Writes a file as a whole, so that nobody is served half of it; True when it differs."""
    if path.is_file() and path.read_bytes() == content:
        path.touch()
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.nieuw")
    fresh.write_bytes(content)
    fresh.replace(path)
    return True


def _digest(value: object) -> str:
    return blake2b(repr(value).encode(), digest_size=16).hexdigest()
