"""A table to read: a pandas DataFrame with a heading, and an appearance that never changes.

A pandas `Styler` by itself shows its memory address as text and makes up identifiers, so that
no two runs of a notebook give the same output; a `Table` gives the same bytes every time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from werkbank.casus.style import BAD, GOOD, framed, inline

if TYPE_CHECKING:
    import pandas as pd

LONGEST = 20
"""Rows that a table shows; a longer one says how many there are more."""
_GOOD, _BAD = "✓", "✗"
_EMPHASIS = ("hier zelf", "hier zelf)")
"""What departs from the default is what a reader looks for."""


@dataclass(frozen=True, repr=False)
class Table:
    """Rows with Dutch headings.

    Attributes:
        caption: stands above the table.
        data: everything, as a DataFrame; pandas users can go on from there.
        code: columns that are shown in code style.
        note: one line below the table.
        longest: rows to show.
    """

    caption: str
    data: pd.DataFrame
    code: frozenset[str] = frozenset()
    note: str = ""
    longest: int = LONGEST

    @property
    def als_dataframe(self) -> pd.DataFrame:
        """The table as a pandas DataFrame."""
        return self.data

    def __len__(self) -> int:
        return len(self.data)

    def html(self) -> str:
        """The table as an HTML fragment, for a page that has the style sheet."""
        if self.data.empty:
            return f"<p><b>{escape(self.caption)}</b>: geen.</p>"
        return str(self._styler().to_html()) + self._below()

    def _repr_html_(self) -> str:
        return framed(self.html())

    def __repr__(self) -> str:
        if self.data.empty:
            return f"{self.caption}: geen."
        shown = self.data.head(self.longest).to_string(index=False, justify="left")
        rest = [self._more()] if self._more() else []
        return "\n".join([self.caption, shown, *rest, *([self.note] if self.note else [])])

    def _more(self) -> str:
        hidden = len(self.data) - self.longest
        return f"… en nog {hidden} {'regel' if hidden == 1 else 'regels'}" if hidden > 0 else ""

    def _below(self) -> str:
        lines = [line for line in (self._more(), self.note) if line]
        return "".join(f'<p class="stil">{inline(line)}</p>' for line in lines)

    def _styler(self) -> Any:
        shown = self.data.head(self.longest)
        styler = shown.style.hide(axis="index")
        styler = styler.set_uuid(_identifier(self.caption)).set_caption(escape(self.caption))
        texts: dict[Any, str | Callable[[object], str] | None] = {
            column: (_code if column in self.code else _text)
            for column in shown.columns
            if shown[column].dtype.kind not in "if"
        }
        styler = styler.format(texts, na_rep="–")
        styler = styler.map(_verdict)
        # Not a parameter of the Styler of a frame: identifiers that nothing refers to are noise.
        setattr(styler, "cell_ids", False)  # noqa: B010
        return styler


def table(
    caption: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    code: Iterable[str] = (),
    note: str = "",
    longest: int = LONGEST,
) -> Table:
    """A table of these rows; `None` shows as a dash and a truth value as ja or nee."""
    import pandas as pd

    data = pd.DataFrame([[_shown(value) for value in row] for row in rows], columns=list(columns))
    return Table(caption, data, frozenset(code), note, longest)


def _shown(value: object) -> object:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if value is None or value == "":
        return "–"
    return value


def _text(value: object) -> str:
    return inline(str(value))


def _code(value: object) -> str:
    text = str(value)
    return text if text == "–" else f"<code>{escape(text, quote=False)}</code>"


def _verdict(value: object) -> str:
    """Only a verdict has a colour, and it has a sign as well."""
    if isinstance(value, str) and value.startswith(_GOOD):
        return f"color: {GOOD}"
    if isinstance(value, str) and value.startswith(_BAD):
        return f"color: {BAD}; font-weight: 600"
    if isinstance(value, str) and value.endswith(_EMPHASIS):
        return "font-weight: 600"
    return ""


def _identifier(caption: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", caption.lower()).strip("-")[:40]
