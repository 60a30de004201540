"""Where something stands: the file, line and column an architect can jump to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file.

    Attributes:
        file: path relative to the project root, with forward slashes on every platform.
        line: line number, starting at 1; 0 when only the file is known.
        column: column number, starting at 1; 0 when only the line is known.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


NOWHERE = Position("")
