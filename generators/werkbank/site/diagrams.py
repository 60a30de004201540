"""Diagrams drawn into a page, so that the classes in them can be followed as links."""

from __future__ import annotations

import re
from pathlib import Path
from posixpath import dirname, join, normpath, relpath

_PICTURE = re.compile(
    r'<p>\s*(?:<a href="[^"]+\.svg">)?\s*<img alt="(?P<alt>[^"]*)" src="(?P<src>[^"]+\.svg)"'
    r"\s*/?>\s*(?:</a>)?\s*</p>"
)
_HREF = re.compile(r'(?<= href=")(?!https?:|#)([^"#]+)([^"]*)(?=")')
_WIDTH = re.compile(r'width="(\d+)"(?= )(?: height="\d+" style="[^"]*")?')
_FOLDER = "naslag/diagrammen"


def inline_diagrams(html: str, url: str, folder: Path) -> str:
    """The page with the SVG itself where it had a picture of a generated diagram.

    Args:
        html: content of the page.
        url: address of the page from the top of the site.
        folder: where the diagrams are on this machine.
    """

    def replace(found: re.Match[str]) -> str:
        address = normpath(join(dirname(url), found["src"]))
        source = folder / address.removeprefix(f"{_FOLDER}/")
        if not address.startswith(f"{_FOLDER}/") or not source.exists():
            return found[0]
        drawing = _relink(source.read_text("utf-8"), dirname(address), url)
        return (
            f'<figure class="diagram"><div class="diagram__vlak" role="region" tabindex="0"'
            f' aria-label="{found["alt"]}">{drawing}</div>'
            f"<figcaption>{found['alt']}. De vakken zijn links."
            f' <a href="{found["src"]}">Diagram apart openen</a></figcaption></figure>'
        )

    return _PICTURE.sub(replace, html)


def _relink(svg: str, folder: str, url: str) -> str:
    """The links of a diagram, which start at its own folder, as seen from the page."""
    here = dirname(url) or "."

    def replace(found: re.Match[str]) -> str:
        target = normpath(join(folder, found[1]))
        current = ' class="hier" aria-current="page' if target == url and not found[2] else ""
        return f"{relpath(target, here)}{found[2]}" + (f'"{current}' if current else "")

    shown = svg[svg.index("<svg") :].replace(' target="_top"', "")
    shown = _HREF.sub(replace, shown).replace("\n", " ")
    return _WIDTH.sub(
        # From this the style derives how far it may shrink before it scrolls, to stay legible.
        lambda found: f'width="{found[1]}" style="--breedte:{round(float(found[1]))}px"',
        shown,
        1,
    )
