"""What a rendered page consists of, taken out of one page of mkdocs and put into another."""

from __future__ import annotations

from typing import Any

from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

Kept = dict[str, Any]
"""The parts of a page by name; its links by the path of the file they go to."""

_PARTS = ("markdown", "content", "toc", "meta", "_title_from_render", "present_anchor_ids")


def keep(page: Page) -> Kept:
    """The parts of a page that was rendered; they can be pickled."""
    links = page.links_to_anchors or {}
    parts = {name: getattr(page, name) for name in _PARTS}
    return {**parts, "links": {file.src_uri: anchors for file, anchors in links.items()}}


def give(page: Page, kept: Kept, files: Files) -> None:
    """Makes a page what the kept one was."""
    for name in _PARTS:
        setattr(page, name, kept[name])
    links = {files.get_file_from_path(path): anchors for path, anchors in kept["links"].items()}
    page.links_to_anchors = {file: anchors for file, anchors in links.items() if file}
