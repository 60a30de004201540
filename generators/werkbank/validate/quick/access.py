"""How the code that is written gets at what is in an object: a dict, or a record that was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from werkbank.validate.places import split
from werkbank.validate.quick.forms import Form
from werkbank.validate.quick.shapes import attribute


class Access(Protocol):
    """Expressions about the object that a variable holds."""

    def get(self, key: str) -> str:
        """The value of a key, or None."""

    def has(self, path: str) -> str:
        """True when there is a value at a path."""

    def first(self, path: str) -> str:
        """The first value at a path, or None."""

    def all(self, path: str) -> str:
        """A list of all values at a path."""


@dataclass(frozen=True, slots=True)
class InDict:
    """Of a dict, in which a value may be null.

    Attributes:
        holder: the variable.
    """

    holder: str

    def get(self, key: str) -> str:
        """The value of a key, or None."""
        return f"{self.holder}.get({key!r})"

    def has(self, path: str) -> str:
        """True when there is a value at a path."""
        key = path.partition(".")[0]
        there = f"{key!r} in {self.holder}"
        if key == path:
            return f"({there} and {self.holder}[{key!r}] is not None)"
        return f"({there} and {self.all(path)})"

    def first(self, path: str) -> str:
        """The first value at a path, or None."""
        return f"first_at({self.holder}, {path!r})" if "." in path else self.get(path)

    def all(self, path: str) -> str:
        """A list of all values at a path."""
        return f"values({self.holder}, {split(path)!r})"


@dataclass(frozen=True, slots=True)
class InRecord:
    """Of a record; see `shapes`.

    Attributes:
        holder: the variable.
        kinds: the forms of which it can be.
    """

    holder: str
    kinds: tuple[Form, ...]

    def get(self, key: str) -> str:
        """The value of a key, or None."""
        there = [each.has(key) for each in self.kinds]
        if not any(there):
            return "None"  # an attribute that objects do not have on this journey
        if all(there):
            return f"{self.holder}.{attribute(key)}"
        return f"getattr({self.holder}, {attribute(key)!r}, None)"

    def has(self, path: str) -> str:
        """True when there is a value at a path."""
        key = path.partition(".")[0]
        there = f"{self.get(key)} is not None"
        return there if key == path else f"({there} and {self.all(path)})"

    def first(self, path: str) -> str:
        """The first value at a path, or None."""
        return f"first_in({self.all(path)})" if "." in path else self.get(path)

    def all(self, path: str) -> str:
        """A list of all values at a path."""
        return f"values_in({self.holder}, {tuple(map(attribute, split(path)))!r})"
