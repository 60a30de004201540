"""What shows itself in a notebook: as HTML there, as plain text elsewhere."""

from __future__ import annotations

from werkbank.casus.style import framed


class Fragment:
    """Shows `html()` in a notebook and `text()` anywhere else."""

    def html(self) -> str:
        """An HTML fragment, for a page that has the style sheet."""
        raise NotImplementedError

    def text(self) -> str:
        """Plain text."""
        raise NotImplementedError

    def _repr_html_(self) -> str:
        return framed(self.html())

    def __repr__(self) -> str:
        return self.text()
