"""How far a run has come, kept so that it can go on after it was broken off."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from werkbank.validate.json_text import dumps, loads

if TYPE_CHECKING:
    from werkbank.validate.profile import Profile

_STATE = "stand.json"


@dataclass(slots=True)
class Progress:
    """What has been done and kept.

    Attributes:
        batches: how many, from the first on.
        counts: records and wrong records by file, and the last line.
        profiles: by object type.
    """

    batches: int = 0
    counts: dict[str, list[int]] = field(default_factory=dict)
    profiles: dict[str, Profile] = field(default_factory=dict)


class Workplace:
    """The files in which a run keeps what it found.

    Args:
        folder: of this run alone.
        fingerprint: of everything that decides the outcome; another run is not gone on with.
    """

    def __init__(self, folder: Path, fingerprint: str) -> None:
        self.folder = folder
        self._fingerprint = fingerprint
        self._handles: dict[str, IO[bytes]] = {}

    def begin(self, *, resume: bool) -> Progress:
        """An empty workplace; or, when that is asked and possible, as it was left."""
        self.folder.mkdir(parents=True, exist_ok=True)
        left = self._left() if resume else None
        sizes: Mapping[str, int] = left["omvang"] if left else {}
        for path in self.folder.iterdir():
            if path.is_file() and path.name not in sizes and not (left and path.name == _STATE):
                path.unlink()
        for name, size in sizes.items():
            with self.folder.joinpath(name).open("r+b") as file:
                file.truncate(size)
        if left is None:
            return Progress()
        from werkbank.validate.profile import Profile

        profiles = {name: Profile.from_json(each) for name, each in left["profiel"].items()}
        return Progress(left["batches"], left["telling"], profiles)

    def append(self, name: str, content: bytes) -> None:
        """Add to a file."""
        if not content:
            return
        if name not in self._handles:
            self._handles[name] = self.folder.joinpath(name).open("ab")
        self._handles[name].write(content)

    def keep(self, progress: Progress) -> None:
        """Note how far the run has come; what is appended later is undone by `begin`."""
        for handle in self._handles.values():
            handle.flush()
        sizes = {
            path.name: path.stat().st_size
            for path in self.folder.iterdir()
            if path.is_file() and path.name != _STATE and path.suffix != ".nieuw"
        }
        state = {
            "kenmerk": self._fingerprint,
            "batches": progress.batches,
            "telling": progress.counts,
            "omvang": sizes,
            "profiel": {name: each.as_json() for name, each in progress.profiles.items()},
        }
        _replace(self.folder / _STATE, dumps(state))

    def close(self) -> None:
        """Close the files."""
        for handle in self._handles.values():
            handle.close()
        self._handles.clear()

    def _left(self) -> dict[str, Any] | None:
        try:
            found: dict[str, Any] = loads((self.folder / _STATE).read_bytes())
            sound = found["kenmerk"] == self._fingerprint and all(
                (self.folder / name).stat().st_size >= size
                for name, size in found["omvang"].items()
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return found if sound else None


def remove(folder: Path) -> None:
    """Remove a workplace that nobody goes on with; what cannot be removed stays.

    `shutil` would do it, and takes longer to load than this takes to run.
    """
    with suppress(OSError):
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                remove(path)
            else:
                path.unlink(missing_ok=True)
        folder.rmdir()


def _replace(path: Path, content: bytes) -> None:
    fresh = path.with_suffix(".nieuw")
    fresh.write_bytes(content)
    fresh.replace(path)
