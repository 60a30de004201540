"""Pages of which only a part is made, as files beside the code."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).parent / "pages"


def template(name: str) -> str:
    """The text of a page with, between `@`, the places to fill in.

    Raises:
        FileNotFoundError: when there is no page of that name.
    """
    return (_FOLDER / name).read_text("utf-8")
