"""The last hand on the HTML of a page: diagrams, tables and what the theme leaves out."""

from __future__ import annotations

import re
from html import unescape

from mkdocs.structure.pages import Page

from werkbank.site.codes import Enricher
from werkbank.site.diagrams import inline_diagrams
from werkbank.site.edition import Edition
from werkbank.site.glossary import GLOSSARY

_TABLE = re.compile(r"<table>(.*?)</table>", re.DOTALL)
_HEAD = re.compile(r"<th(?=[ >])(?P<attrs>[^>]*)>(?P<label>.*?)</th>", re.DOTALL)
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<td(?=[ >])(?P<attrs>[^>]*)>")
_TAG = re.compile(r"<[^>]+>")
_WIDTH = re.compile(r"--breedte:(\d+)px")
_BROAD = 980
"""A diagram that is wider, in pixels, gets the room of the list of headings beside it."""
_NARROW = 2
"""A table of so many columns fits a telephone as it is; a wider one becomes cards there."""
_STATUS = re.compile(r"<em>(besloten|voorstel|open)((?:, [^<]*)?)</em>")
_STATUS_CELL = re.compile(r"(<td[^>]*>)(besloten|voorstel|open)(</td>)")


def finish_html(edition: Edition, enricher: Enricher, html: str, page: Page) -> str:
    """The content of a page as it is published."""
    shown = inline_diagrams(html, page.file.url, edition.root / "docs" / "naslag" / "diagrammen")
    if any(int(width) > _BROAD for width in _WIDTH.findall(shown)):
        page.meta.setdefault("hide", ["toc"])
    shown = _STATUS.sub(r'<span class="status status--\1">\1</span>\2', shown)
    shown = _TABLE.sub(lambda found: table(found[1]), shown)
    terms = page.meta.get("begrippen") is not False and page.file.src_uri != GLOSSARY
    shown = enricher.enrich(shown, page.file.url, terms=terms)
    shown = _STATUS_CELL.sub(r'\1<span class="status status--\2">\2</span>\3', shown)
    return shown.replace("<pre><span></span>", '<pre tabindex="0"><span></span>')


def table(content: str) -> str:
    """A table in a frame of its own; on a narrow screen every row of a wide one is a card.

    A card has no head, so every cell carries the name of its column. The roles are written out
    because a browser forgets them as soon as the table is not laid out as one.
    """
    columns = [_label(found["label"]) for found in _HEAD.finditer(content)]
    wide = len(columns) > _NARROW

    def row(found: re.Match[str]) -> str:
        names = iter(columns)

        def cell(each: re.Match[str]) -> str:
            name = next(names, "")
            shown = f' data-kop="{name}"' if wide and name else ""
            return f'<td role="cell"{each["attrs"]}{shown}>'

        return f'<tr role="row">{_CELL.sub(cell, found[1])}</tr>'

    body = _ROW.sub(row, content)
    body = _HEAD.sub(r'<th role="columnheader" scope="col"\g<attrs>>\g<label></th>', body)
    body = body.replace("<thead>", '<thead role="rowgroup">')
    body = body.replace("<tbody>", '<tbody role="rowgroup">')
    kind = "tabel tabel--breed" if wide else "tabel"
    return f'<div class="{kind}"><table role="table" class="tabel__rooster">{body}</table></div>'


def _label(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip().replace('"', "&quot;").replace("<", "&lt;")
