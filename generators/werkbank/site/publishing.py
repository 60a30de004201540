"""The pages and files that exist on the site alone, added to those in `docs/`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from werkbank.redoc import options_script, redoc_bundle
from werkbank.site.accessibility import accessibility_page
from werkbank.site.checking import checking_data, checking_page
from werkbank.site.edition import Edition
from werkbank.site.graph import graph_data, graph_page
from werkbank.site.notebooks import comparison_page, notebook_page
from werkbank.site.specifications import DOWNLOADS, specification_pages
from werkbank.site.variants import PAGE, variants_page

Made = tuple[str, str | bytes]
"""A path on the site from its top, and what stands there."""


def add_files(edition: Edition, files: Files, config: MkDocsConfig) -> None:
    """Adds everything that is made for this build; a page that stands in `docs/` gives way."""
    for path, content in made_files(edition):
        old = files.get_file_from_path(path)
        if old is not None:
            files.remove(old)
        files.append(File.generated(config, path, content=content))
    for path, source in _copied(edition.root):
        files.append(File.generated(config, path, abs_src_path=str(source)))


def made_files(edition: Edition) -> Iterator[Made]:
    """Every page and file that is made for the site, in a fixed order."""
    yield from specification_pages(edition)
    yield "assets/werkbank/redoc.standalone.js", redoc_bundle()
    yield "assets/werkbank/redoc-opties.js", options_script()
    yield "samenhang.md", graph_page(edition)
    yield "assets/werkbank/samenhang-gegevens.js", graph_data(edition)
    yield "data-valideren.md", checking_page(edition)
    yield "assets/werkbank/schemas.js", checking_data(edition)
    yield "over/toegankelijkheid.md", accessibility_page(edition)
    yield "wijzigingen.md", (edition.root / "CHANGELOG.md").read_text("utf-8")
    if judged := variants_page(edition):
        yield PAGE, judged
    if compared := comparison_page(edition):
        yield "naslag/casussen/vergelijking.md", compared
    for name, notebook in edition.notebooks.items():
        yield f"naslag/casussen/{name}.md", notebook_page(edition, name, notebook)


def _copied(root: Path) -> Iterator[tuple[str, Path]]:
    """What there is to download; pages of `specificatie/` are on the site as pages."""
    folder = root / "specificatie"
    for source in sorted(folder.rglob("*")):
        if source.is_file() and source.suffix != ".md":
            yield f"{DOWNLOADS}/{source.relative_to(folder).as_posix()}", source
