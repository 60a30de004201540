"""Which new object came of which old one; kept on disk, so that a migration can go on later."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import orjson


class WrongJournalError(Exception):
    """The file is not the journal of this migration; the text is Dutch."""


@dataclass(slots=True)
class Journal:
    """New URL by old URL. One that was begun and not ended has an empty new URL.

    Attributes:
        known: what is known so far.
        merged: the old URLs whose object is the same as an earlier one.
    """

    known: dict[str, str] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)
    _file: IO[bytes] | None = None

    def begun(self, old: str) -> bool:
        """True when an earlier run was to make the object, and did not note what came of it."""
        return self.known.get(old) == ""

    def begin(self, old: str) -> None:
        """Note that an object is about to be made."""
        self._write(old, "")

    def end(self, old: str, new: str, *, merged: bool = False) -> None:
        """Note what came of an object."""
        if merged:
            self.merged.add(old)
        self._write(old, new, merged=merged)

    def forget(self, old: str) -> None:
        """Note that nothing came of it."""
        self.known.pop(old, None)
        self._line({"oud": old, "nieuw": None})

    def of(self, old: str) -> str | None:
        """The new URL of an old one; None when there is none."""
        return self.known.get(old) or None

    def _write(self, old: str, new: str, *, merged: bool = False) -> None:
        self.known[old] = new
        self._line({"oud": old, "nieuw": new, **({"samengevoegd": True} if merged else {})})

    def _line(self, line: dict[str, object]) -> None:
        if self._file:
            self._file.write(orjson.dumps(line) + b"\n")
            self._file.flush()


@contextmanager
def kept_in(path: Path, target: str) -> Iterator[Journal]:
    """A journal in a file, with what earlier runs noted in it.

    Args:
        path: made when it is not there.
        target: names the register that is written to; a journal is of one.

    Raises:
        WrongJournalError: when the file is something else, or of another register.
    """
    journal = Journal()
    lines = path.read_bytes().splitlines(keepends=True) if path.is_file() else []
    if lines and not lines[-1].endswith(b"\n"):
        lines.pop()  # the last line was being written when it ended
    for number, raw in enumerate(lines):
        try:
            line = orjson.loads(raw)
        except orjson.JSONDecodeError:
            line = None
        if not isinstance(line, dict) or (number == 0 and line.get("doel") != target):
            raise WrongJournalError(
                f"{path} is niet de stand van een overgang naar {target}; noem een ander bestand."
            )
        if number:
            _note(journal, line)
    with path.open("wb") as file:
        file.write(orjson.dumps({"doel": target}) + b"\n")
        file.writelines(lines[1:])
        file.flush()
        journal._file = file
        yield journal


def _note(journal: Journal, line: dict[str, object]) -> None:
    old, new = str(line.get("oud")), line.get("nieuw")
    if new is None:
        journal.known.pop(old, None)
        return
    journal.known[old] = str(new)
    if line.get("samengevoegd"):
        journal.merged.add(old)
