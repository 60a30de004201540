"""Waits until somebody has saved something that matters."""

from __future__ import annotations

from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from watchfiles import watch

WATCHED = ("model", "casussen", "docs", "notebooks", "mkdocs.yml", "CHANGELOG.md")
_ENDINGS = (".yaml", ".yml", ".md", ".ipynb", ".json", ".css", ".js", ".svg", ".png")
_GENERATED = ("docs/naslag/",)
_QUIET = 60
"""Milliseconds without a change, after which a save counts as finished."""
_LONGEST = 1000
"""Milliseconds after which a change is looked at, however busy it still is."""


class Saves:
    """What is saved in a project, in bursts; watches from the moment it is made until `close`.

    What an editor leaves behind and what the werkbank itself writes does not count.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._stop = Event()
        self._found: SimpleQueue[frozenset[str]] = SimpleQueue()
        self._thread = Thread(target=self._watch, daemon=True)
        self._thread.start()

    def pending(self) -> bool:
        """True when something was saved that nobody has taken yet."""
        return not self._found.empty()

    def take(self, seconds: float = 0.5) -> frozenset[str]:
        """The paths, relative to the project, of everything saved; empty after so many seconds."""
        try:
            found = self._found.get(timeout=seconds)
        except Empty:
            return frozenset()
        while not self._found.empty():
            found |= self._found.get()
        return found

    def close(self) -> None:
        """Stops watching."""
        self._stop.set()
        self._thread.join(2)

    def _watch(self) -> None:
        places = [self._root / name for name in WATCHED if (self._root / name).exists()]
        for found in watch(
            *places,
            watch_filter=lambda _, path: counts(relative(self._root, path)),
            debounce=_LONGEST,
            step=_QUIET,
            stop_event=self._stop,
        ):
            self._found.put(frozenset(relative(self._root, path) for _, path in found))


def counts(path: str) -> bool:
    """True for a file that people write, `path` being relative to the project."""
    hidden = any(part.startswith((".", "~", "#")) for part in path.split("/"))
    return path.endswith(_ENDINGS) and not hidden and not path.startswith(_GENERATED)


def relative(root: Path, path: str) -> str:
    """`path` as seen from the project, with forward slashes."""
    try:
        return Path(path).relative_to(root).as_posix()
    except ValueError:
        return Path(path).as_posix()
