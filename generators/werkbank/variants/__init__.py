"""Design variants judged: every casus on the base and on the variant, and what the API change is.

The room stands above `casus` and `compare`, for it puts together what both of them find.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from werkbank.variants.story import open_varianten

__all__ = ["open_varianten"]


def __getattr__(name: str) -> object:
    """What notebooks ask for is imported when they do: it needs pandas, which takes a while."""
    if name in __all__:
        return getattr(import_module("werkbank.variants.story"), name)
    raise AttributeError(name)
