"""What was made before, kept in the cache of the user; whatever is wrong with it is made anew.

It is not kept in the project: what is kept may be a pickle or compiled code, and what comes with a
project of someone else is never loaded.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import get_ident

from xxhash import xxh3_128_digest

_MOST = 32
"""Files of a kind that are kept; the ones that were made first go first."""
_SEAL = 16
"""Bytes of the hash that stands before the content."""


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


def recall(kind: str, key: str) -> bytes | None:
    """What was kept under a key; None when nothing was, or when it is damaged or of someone else.

    Args:
        kind: what it is; every kind has a folder of its own.
        key: a hash of everything that it depends on.
    """
    try:
        with open(_path(kind, key), "rb") as file:  # noqa: PTH123 - speed
            if os.name == "posix" and os.fstat(file.fileno()).st_uid != os.getuid():
                return None
            content = file.read()
    except OSError:
        return None
    held = content[_SEAL:]
    return held if xxh3_128_digest(held) == content[:_SEAL] else None


def remember(kind: str, key: str, content: bytes, *, most: int = _MOST) -> None:
    """Keep content under a key; a cache that cannot be written to is done without.

    It is there as a whole or not at all, whoever else writes at the same time.
    """
    path = Path(_path(kind, key))
    fresh = path.with_name(f"{key}.{os.getpid()}-{get_ident()}.nieuw")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.write_bytes(xxh3_128_digest(content) + content)
        fresh.replace(path)
        kept = sorted(path.parent.glob("*.bewaard"), key=lambda each: each.stat().st_mtime)
        for old in kept[:-most]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _path(kind: str, key: str) -> str:
    return os.path.join(cache_folder(), kind, f"{key}.bewaard")  # noqa: PTH118 - speed
