"""A YAML document that is being changed, with the place of everything in it kept right."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from werkbank.position import Position
from werkbank.read.document import Document, Path_


@dataclass
class Draft:
    """A copy of a document; the document itself stays as it was."""

    file: str
    data: Any
    marks: dict[Path_, Position] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document) -> Draft:
        """A draft that begins as the document is."""
        return cls(document.file, deepcopy(document.data), dict(document.marks))

    def done(self) -> Document:
        """What the draft has become."""
        return Document(self.file, self.data, self.marks)

    def get(self, path: Path_) -> Any:
        """What stands at `path`; None when nothing does."""
        value = self.data
        for step in path:
            if not isinstance(value, dict) or step not in value:
                return None
            value = value[step]
        return value

    def has(self, path: Path_) -> bool:
        """True when the mapping that `path` leads into has its last key."""
        holder = self.get(path[:-1])
        return isinstance(holder, dict) and path[-1] in holder

    def put(self, path: Path_, value: Any, source: Document, at: Path_) -> None:
        """Set what stands at `path`, with the places that `source` has below `at`.

        Mappings on the way that are not there yet are made.
        """
        holder = self.data
        for step in path[:-1]:
            if not isinstance(holder.get(step), dict):
                holder[step] = {}
            holder = holder[step]
        self._forget(path)
        holder[path[-1]] = deepcopy(value)
        for known, place in source.marks.items():
            if known[: len(at)] == at:
                self.marks[(*path, *known[len(at) :])] = place

    def drop(self, path: Path_) -> None:
        """Take away what stands at `path`."""
        self._forget(path)
        del self.get(path[:-1])[path[-1]]

    def rename(self, path: Path_, new: str) -> None:
        """Give a key another name, at the same place in its mapping."""
        holder: dict[str, Any] = self.get(path[:-1])
        old, depth = path[-1], len(path)
        renamed = {new if key == old else key: value for key, value in holder.items()}
        holder.clear()
        holder.update(renamed)
        self.marks = {
            (*path[:-1], new, *known[depth:]) if known[:depth] == path else known: place
            for known, place in self.marks.items()
        }

    def _forget(self, path: Path_) -> None:
        depth = len(path)
        self.marks = {known: at for known, at in self.marks.items() if known[:depth] != path}
