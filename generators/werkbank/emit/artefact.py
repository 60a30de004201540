"""What an emitter yields, and the signature that every emitter has."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from werkbank.ir import Model


@dataclass(frozen=True, slots=True)
class Artefact:
    """One generated file.

    Attributes:
        path: relative to the project root, with forward slashes:
            `specificatie/klanten/openapi.yaml`.
        content: the exact bytes; text is UTF-8 with `\\n` line ends and one at the end.
    """

    path: str
    content: bytes

    @classmethod
    def text(cls, path: str, content: str) -> Artefact:
        """An artefact from text; makes sure that it ends in exactly one newline."""
        return cls(path, (content.rstrip("\n") + "\n").encode())


Emitter = Callable[[Model], Iterable[Artefact]]
