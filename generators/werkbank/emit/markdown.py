"""Small pieces of Markdown, and the escaping that keeps text from the model text.

What an architect types in a description is shown as typed: never as HTML, as Markdown, as an
extension of Python-Markdown (attribute lists, admonitions, emoji) or as a column of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from posixpath import dirname, relpath

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters without a glyph; Python-Markdown uses U+0002 and U+0003 for its own placeholders."""
_NEWLINE = re.compile(r"\r\n|[\r\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BACKSLASH = str.maketrans({char: f"\\{char}" for char in "\\`*_{}"})
_ENTITY = str.maketrans(
    {char: f"&#{ord(char)};" for char in "~^$|[]"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
)
_DOUBLED = re.compile(r"(=|\+|-)(?=\1)")
"""`==mark==`, `++keys++` and the dashes of smarty and setext headings."""
_EMOJI = re.compile(r":(?=[\w+-]+:)")
_BETWEEN_BACKTICKS = re.compile(r"(?<!`)`([^`]+)`(?!`)")
_BLOCK_STARTS = "#%+-.:=?!/@;,"
"""With these a line can begin a list, a heading, a definition or an admonition."""
_LIST_NUMBER = re.compile(r"(\d)(?=\d*[.)](?:\s|$))")
_SIMPLE_CODE = re.compile(r"(?!#!|:::)(?!.*(?:\{[{%]|--8|\]:))[^`|<>&\n]+")


def clean(value: str) -> str:
    """The text with `\\n` as only line end and every control character made visible."""
    return _CONTROL.sub("\ufffd", _NEWLINE.sub("\n", value)).replace("\t", " ")


@lru_cache(maxsize=20_000)
def text(value: str) -> str:
    """The text on one line, to be shown literally anywhere inside a line of Markdown.

    The one exception: what stands between backticks is shown in code style, for that is how
    an architect names a code or an attribute in a sentence.
    """
    line = " ".join(clean(value).split())
    parts = _BETWEEN_BACKTICKS.split(line)
    return "".join(code(part) if index % 2 else _literal(part) for index, part in enumerate(parts))


def plain(value: str) -> str:
    """Like `text`, without the exception: for where no markup can stand, such as an image."""
    return _literal(" ".join(clean(value).split()))


def _literal(line: str) -> str:
    line = line.translate(_ENTITY | _BACKSLASH)
    line = _DOUBLED.sub(lambda match: f"&#{ord(match[1])};", line)
    return _EMOJI.sub("&#58;", line)


def block(value: str) -> str:
    """One paragraph on one line, to be shown literally at the start of a block.

    Besides what `text` does, the first character cannot begin a list, heading or admonition.
    """
    line = text(value)
    number = _LIST_NUMBER.match(line)
    if number or (line and line[0] in _BLOCK_STARTS):
        return f"&#{ord(line[0])};{line[1:]}"
    return line


def split_paragraphs(value: str) -> list[str]:
    """The paragraphs of a text, which are parted by blank lines."""
    return [part for part in _BLANK_LINES.split(clean(value).strip()) if part.strip()]


def paragraphs(value: str, indent: str = "") -> str:
    """The text as paragraphs, each on a line of its own and shown literally."""
    return "\n\n".join(indent + block(part) for part in split_paragraphs(value))


def cell(value: str) -> str:
    """The text for a table cell: paragraphs become line breaks, pipes stay text."""
    return "<br>".join(text(part) for part in split_paragraphs(value))


def code(value: str) -> str:
    """The text in code style, inside or outside a table; an empty text stays empty."""
    if not value:
        return ""
    if value == value.strip() and _SIMPLE_CODE.fullmatch(value):
        return f"`{value}`"
    hidden = (
        char if char.isalnum() or char == " " else f"&#{ord(char)};"
        for char in clean(value).replace("\n", " ")
    )
    return f"<code>{''.join(hidden)}</code>"


def codes(values: Iterable[str]) -> str:
    """Several values in code style, parted by commas."""
    return ", ".join(code(value) for value in values)


def link(label: str, here: str, path: str, anchor: str = "") -> str:
    """A relative link.

    Args:
        label: Markdown that is already escaped.
        here: path of the page that holds the link, from the project root.
        path: path of the page it leads to, from the project root.
        anchor: identifier in that page, or empty for its top.
    """
    target = "" if path == here and anchor else relpath(path, dirname(here))
    return f"[{label}]({target}{'#' + anchor if anchor else ''})"


def heading(level: int, label: str, anchor: str = "") -> str:
    """A heading; `label` is Markdown that is already escaped."""
    return f"{'#' * level} {label}" + (f" {{#{anchor}}}" if anchor else "")


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of Markdown that is already escaped; empty without rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    if not lines:
        return ""
    head = [f"| {' | '.join(columns)} |", f"| {' | '.join('---' for _ in columns)} |"]
    return "\n".join(head + lines)


def bullets(items: Iterable[str]) -> str:
    """A list of Markdown that is already escaped; empty items are left out."""
    return "\n".join(f"- {item}" for item in items if item)


def admonition(kind: str, title: str, body: str) -> str:
    """A block of mkdocs-material that stands out; the title is escaped, `body` is already."""
    quoted = plain(title).replace('"', "&quot;")
    inside = "\n".join(f"    {line}" if line else "" for line in body.split("\n"))
    return f'!!! {kind} "{quoted}"\n\n{inside}'


def code_block(value: str, language: str = "") -> str:
    """Lines in code style, whatever they hold: the fence is longer than any in the text."""
    lines = clean(value).strip("\n")
    longest = max((len(run) for run in re.findall(r"`+", lines)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{lines}\n{fence}"


def folded(summary: str, body: str) -> str:
    """What opens on request; `summary` is plain text and `body` Markdown that is escaped."""
    label = escape(" ".join(clean(summary).split()))
    return f'<details markdown="1">\n<summary>{label}</summary>\n\n{body}\n\n</details>'


def page(parts: Iterable[str]) -> str:
    """The parts of a page, parted by a blank line; empty parts are left out."""
    return "\n\n".join(part for part in parts if part) + "\n"
