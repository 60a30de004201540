"""The model as it was read the last time, for commands that have to start quickly."""

from __future__ import annotations

import pickle

from werkbank.ir import Model
from werkbank.project import kept

_KIND = "modellen"
_MOST = 8
"""Models that are kept."""


def recall(key: str) -> Model | None:
    """The model with a key of `known_inputs_of`; None when it is not kept."""
    content = kept.recall(_KIND, key)
    if content is None:
        return None
    try:
        found = pickle.loads(content)  # noqa: S301 - the user's own cache
    except Exception:
        return None
    return found if isinstance(found, Model) else None


def remember(key: str, model: Model) -> None:
    """Keep a model without errors."""
    kept.remember(_KIND, key, pickle.dumps(model), most=_MOST)
