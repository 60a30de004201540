"""The model as it was read the last time, for commands that have to start quickly.

Kept in the cache of the user, not in the project: it is a pickle, and what comes with a project of
someone else is never unpickled.
"""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path

from werkbank.build.stamp import inputs_of
from werkbank.ir import Model

_MOST = 8
"""Models that are kept."""


def cache_folder() -> Path:
    """The folder of the werkbank in the cache of the user."""
    if given := os.environ.get("WERKBANK_CACHE"):
        return Path(given)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = str(Path.home() / "Library" / "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "werkbank"


def model_key(root: Path) -> str:
    """What tells the model of a project apart: a hash of its files and of the werkbank itself."""
    return inputs_of(root)


def recall(key: str) -> Model | None:
    """The model with a key; None when it is not kept."""
    path = _path(key)
    try:
        if os.name == "posix" and path.stat().st_uid != os.getuid():
            return None
        found = pickle.loads(path.read_bytes())  # noqa: S301 - the user's own cache
    except Exception:
        return None
    return found if isinstance(found, Model) else None


def remember(key: str, model: Model) -> None:
    """Keep a model without errors; a cache that cannot be written to is done without."""
    path = _path(key)
    fresh = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.write_bytes(pickle.dumps(model))
        fresh.replace(path)
        kept = sorted(path.parent.glob("*.model"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-_MOST]:
            old.unlink()
    except OSError:
        return


def _path(key: str) -> Path:
    return cache_folder() / "modellen" / f"{key}.model"
