"""What a server and the processes it started use of the machine; nothing where /proc is not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100


@dataclass(frozen=True, slots=True)
class Processes:
    """A process with its children."""

    number: int

    def seconds(self) -> float:
        """Processor time used so far."""
        found = 0
        for number in self._numbers():
            with suppress(OSError):
                fields = _fields(number)
                found += int(fields[11]) + int(fields[12])
        return found / _TICKS

    def memory(self) -> float:
        """Megabytes of memory; what processes share counts once (PSS)."""
        found = 0
        for number in self._numbers():
            with suppress(OSError):
                text = (_PROC / str(number) / "smaps_rollup").read_text()
                found += next(
                    int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")
                )
        return found / 1024

    def _numbers(self) -> Iterator[int]:
        yield self.number
        for path in _PROC.glob("[0-9]*"):
            with suppress(OSError):
                if int(_fields(int(path.name))[1]) == self.number:
                    yield int(path.name)


def _fields(number: int) -> list[str]:
    """The fields of /proc/<number>/stat after the name, which may have spaces in it."""
    return (_PROC / str(number) / "stat").read_text().rpartition(")")[2].split()
