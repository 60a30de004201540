"""Progress on one line of the terminal, and nothing when there is no terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.build import Step

_CLEAR = "\r\x1b[K"


@contextmanager
def progress() -> Iterator[Step]:
    """What is yielded shows a step in place of the one before; the line is wiped at the end."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield lambda text: print(f"{_CLEAR}… {text}", end="", file=sys.stderr, flush=True)  # noqa: T201
    finally:
        print(_CLEAR, end="", file=sys.stderr, flush=True)  # noqa: T201
