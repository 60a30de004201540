"""Notebooks as pages: what was written, what was run and what came out, as committed.

A page is made from the file itself and not with nbconvert, whose import alone costs more than all
pages together, and whose labels are English.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkbank.emit.markdown import code_block, text
from werkbank.site.raw_html import raw_html

if TYPE_CHECKING:
    from werkbank.site.edition import Edition

_OPENS = re.compile(r"open_casus\(\s*[\"']([\w-]+)[\"']")
_STYLE = re.compile(r"<style[^>]*>.*?</style>", re.DOTALL)
_TABLE = re.compile(r"<table[^>]*>")
_SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
_HANDLER = re.compile(r"\son\w+=(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_PANDAS = re.compile(
    r' (?:class="(?:data|col_heading|row_heading|blank|index_name)[^"]*"|id="T_[^"]*")'
)
_HEADING = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
_COMPARES = re.compile(r"\.vergelijking\(")
_CAPTION = re.compile(r"<caption>.*?</caption>", re.DOTALL)
_DIAGRAM = "diagram__vlak"
_NOTEBOOK = re.compile(r"\]\(([\w.-]+\.ipynb)")
_LINK = re.compile(r'href="\.\./docs/([^"#]+)\.md(#[^"]*)?"')


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook that can be read.

    Attributes:
        path: the file.
        title: its first heading, or else its name.
        cells: the cells as nbformat 4 has them.
    """

    path: Path
    title: str
    cells: tuple[dict[str, Any], ...]


def find_notebooks(folder: Path) -> dict[str, Notebook]:
    """The notebooks, by the casus that they open and are named after, or else by their own name.

    One that cannot be read, as when it is being saved, is left out.
    """
    found = {}
    for path in sorted(folder.glob("*.ipynb")):
        try:
            cells = tuple(json.loads(path.read_text("utf-8"))["cells"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        codes = " ".join(
            _text(each.get("source")) for each in cells if each.get("cell_type") == "code"
        )
        opened = set(_OPENS.findall(codes))
        told = opened.pop() if len(opened) == 1 else ""
        # A notebook about something else may open a casus too, as an example.
        name = told if told and path.stem.endswith(told) else path.stem
        words = "\n".join(
            _text(each.get("source")) for each in cells if each.get("cell_type") == "markdown"
        )
        title = _TITLE.search(words)
        found[name] = Notebook(path, title[1] if title else path.stem, cells)
    return found


def notebook_page(edition: Edition, name: str, notebook: Notebook) -> str:
    """The notebook as Markdown; raw HTML only where an output is HTML or SVG itself."""
    parts = []
    if not notebook.cells or not _TITLE.search(_text(notebook.cells[0].get("source"))):
        parts.append(f"# {notebook.title}")
    written = " ".join(_text(each.get("source")) for each in notebook.cells)
    pages = {each.path.name: f"{name}.md" for name, each in edition.notebooks.items()}
    for cell in notebook.cells:
        source = _text(cell.get("source")).strip()
        if cell.get("cell_type") == "markdown":
            parts.append(_relinked(source, pages))
        elif cell.get("cell_type") == "code" and source:
            shown = code_block(source, "python")
            parts.append(f'<div class="cel" markdown="1">\n\n{shown}\n\n</div>')
            parts.extend(_output(each, written) for each in cell.get("outputs", ()))
    parts.append(_source(edition, name, notebook))
    return "\n\n".join(part for part in parts if part) + "\n"


def comparison_page(edition: Edition) -> str:
    """The measured outcomes of every casus beneath each other; empty when no notebook shows any."""
    parts = []
    for path, casus in sorted(edition.casussen.items(), key=lambda pair: pair[1].number):
        notebook = edition.notebooks.get(casus.code)
        shown = _comparison(notebook) if notebook else ""
        if shown:
            name = text(f"{casus.number}. {casus.title}")
            parts.append(f"## [{name}]({path.rpartition('/')[2]}) {{#{casus.code}}}")
            parts.append(shown)
    if not parts:
        return ""
    head = (
        "# De routes vergeleken\n\nPer casus de uitkomsten die zijn gemeten, met een kolom"
        " per route. Hoe elke route verloopt staat bij de casus zelf."
    )
    return "\n\n".join((head, *parts)) + "\n"


def _comparison(notebook: Notebook) -> str:
    """The output of the cell that compares the routes."""
    for cell in notebook.cells:
        if cell.get("cell_type") == "code" and _COMPARES.search(_text(cell.get("source"))):
            for output in cell.get("outputs", ()):
                html = _text(output.get("data", {}).get("text/html"))
                if "<table" in html:
                    return _frame(_CAPTION.sub("", _tamed(html)), "vergelijking")
    return ""


def _source(edition: Edition, name: str, notebook: Notebook) -> str:
    told = f"Deze pagina is gemaakt uit `notebooks/{notebook.path.name}`."
    if f"naslag/casussen/{name}.md" in edition.casussen:
        told += f" De casus zelf staat in `casussen/{name}/casus.yaml`."
    return f"*{told}*"


def _relinked(markdown: str, pages: Mapping[str, str]) -> str:
    """Links as the site has them: to the documentation, and from notebook to notebook."""
    found = re.sub(
        r"\]\(\.\./docs/naslag/",
        "](../",
        re.sub(r"\]\(\.\./docs/(?!naslag/)", "](../../", markdown),
    )
    return _NOTEBOOK.sub(lambda link: f"]({pages.get(link[1], link[1])}", found)


def _output(output: dict[str, Any], written: str) -> str:
    """One output; `written` is the text of the notebook, whose title is not said twice."""
    kind = output.get("output_type")
    if kind == "stream":
        return _plain(_text(output.get("text")))
    if kind == "error":
        return _plain("\n".join(output.get("traceback", ())))
    data = output.get("data", {})
    if "text/html" in data:
        html = _tamed(_text(data["text/html"]))
        return _frame(_HEADING.sub(lambda found: "" if found[1] in written else found[0], html))
    if "image/svg+xml" in data:
        return _frame(_svg(_text(data["image/svg+xml"])), _DIAGRAM)
    if "text/markdown" in data:
        return _text(data["text/markdown"])
    if "image/png" in data:
        image = "".join(_text(data["image/png"]).split())
        return _frame(
            f'<img alt="Uitkomst van de stap hierboven" src="data:image/png;base64,{image}">'
        )
    return _plain(_text(data.get("text/plain")))


def _frame(html: str, extra: str = "") -> str:
    """An output in a frame of its own."""
    label = ' role="region" tabindex="0" aria-label="Diagram"' if extra == _DIAGRAM else ""
    kind = f"uitkomst {extra}".strip()
    return raw_html(f'<div class="{kind}"{label}>{html}</div>')


def _tamed(html: str) -> str:
    """The HTML of pandas without styles and script, in the tables of this site."""
    shown = _SCRIPT.sub("", _STYLE.sub("", html))
    shown = _LINK.sub(_address, _PANDAS.sub("", _HANDLER.sub("", shown)))
    shown = shown.replace("<pre>", '<pre tabindex="0">').replace(' lang="nl"', "")
    return _TABLE.sub("<table>", shown)


def _address(found: re.Match[str]) -> str:
    """A link to a page of the documentation, as seen from `naslag/casussen/` on the site."""
    path, anchor = found[1], found[2] or ""
    up = f"../{path.removeprefix('naslag/')}" if path.startswith("naslag/") else f"../../{path}"
    return f'href="{up}.html{anchor}"'


def _svg(svg: str) -> str:
    return _HANDLER.sub("", _SCRIPT.sub("", svg[svg.find("<svg") :]))


def _plain(words: str) -> str:
    shown = _ESCAPES.sub("", words).rstrip()
    if not shown:
        return ""
    return raw_html(f'<pre class="uitkomst" tabindex="0"><code>{escape(shown)}</code></pre>')


def _text(value: object) -> str:
    return "".join(map(str, value)) if isinstance(value, list) else str(value or "")
