"""The pages and notebooks of the site as a plain mkdocs project: what the rival builds."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from benchmarks.generate.build import REPOSITORY

_CONFIG = """site_name: Klantinteracties
docs_dir: docs
use_directory_urls: false
theme:
  name: material
  language: nl
  font: false
  features:
    [navigation.indexes, navigation.prune, navigation.tabs, navigation.top, content.code.copy]
markdown_extensions:
  - abbr
  - admonition
  - attr_list
  - def_list
  - md_in_html
  - tables
  - pymdownx.highlight: {use_pygments: true, anchor_linenums: false}
  - pymdownx.superfences
  - pymdownx.snippets: {auto_append: [begrippen.txt], base_path: ["."]}
  - toc: {permalink: true, toc_depth: 3}
plugins:
  - search: {lang: nl}
  - mkdocs-jupyter: {execute: false}
"""
_OF_OUR_THEME = re.compile(r"^(?:template|scripts): .*\n", re.MULTILINE)


def write_project(folder: Path) -> int:
    """Writes the project and returns how many pages and notebooks it has.

    The pages that our hook makes while it builds are written out, so that both build as much.
    """
    sys.path.insert(0, str(REPOSITORY / "generators"))
    from werkbank.site.edition import edition_of
    from werkbank.site.publishing import made_files

    docs = folder / "docs"
    shutil.copytree(REPOSITORY / "docs", docs, ignore=shutil.ignore_patterns("*.json"))
    edition = edition_of(REPOSITORY)
    for path, content in made_files(edition):
        if not path.endswith(".md") or path.startswith("naslag/casussen/"):
            continue
        target = docs / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_OF_OUR_THEME.sub("", str(content)), "utf-8")
    for notebook in edition.notebooks.values():
        (docs / "notebooks").mkdir(exist_ok=True)
        shutil.copy(notebook.path, docs / "notebooks")
    for name in edition.notebooks:  # the notebook takes the place of the page of its casus
        (docs / "naslag" / "casussen" / f"{name}.md").unlink(missing_ok=True)
    # The tooltips, as the manual of mkdocs-material advises to make them.
    words = (f"*[{term.name}]: {term.meaning}" for term in edition.terms)
    (folder / "begrippen.txt").write_text("\n".join(words) + "\n", "utf-8")
    (folder / "mkdocs.yml").write_text(_CONFIG, "utf-8")
    return sum(1 for path in docs.rglob("*") if path.suffix in (".md", ".ipynb"))
