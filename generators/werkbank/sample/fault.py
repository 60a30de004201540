"""What a fault is that was made on purpose: how it is made, and what should be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from werkbank.sample.sampler import JsonObject, Sampler
from werkbank.validate.state import Finder, State


@dataclass(frozen=True, slots=True)
class Expected:
    """One finding that a fault must lead to.

    Attributes:
        attribute: dotted path into the record; empty when it is about the whole line.
        code: `patroon`, `controle-bsn`, or the code of the behaviour rule.
    """

    attribute: str
    code: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a record.

    Attributes:
        expected: everything that must be found, and nothing else may be.
        raw: the text of the line, where it is not just the JSON of the record.
        added: True when the record as it was stays, and this one comes after it as another.
        data: the record that is added; None when the given one was changed in place.
    """

    expected: tuple[Expected, ...]
    raw: Callable[[bytes], bytes] | None = None
    added: bool = False
    data: JsonObject | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a fault is to be made.

    Attributes:
        sampler: to borrow values of other records from.
        finder: of the model.
        object_type: what the record is of.
        index: number of the record.
        data: the record itself, free to be changed.
        turn: differs from fault to fault, to vary with.
        spare: gives the number of a record beyond the sample, each once; None when they are gone.
    """

    sampler: Sampler
    finder: Finder
    object_type: str
    index: int
    data: JsonObject
    turn: int
    spare: Callable[[], int | None]

    @property
    def state(self) -> State:
        """The record, ready to find one's way in."""
        return State(self.finder, self.object_type, self.data)

    def state_of(self, data: JsonObject) -> State:
        """Another record of the type."""
        return State(self.finder, self.object_type, data)

    def another(self) -> tuple[int, JsonObject] | None:
        """A record that is not in the sample, with its number."""
        number = self.spare()
        return None if number is None else (number, self.sampler.record(self.object_type, number))


Make = Callable[[Scene], Outcome | None]
"""Makes the fault; None when the record has no place for it, and is left as it was."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fault.

    Attributes:
        name: Dutch, unique within an object type: `controle-bsn`.
    """

    name: str
    make: Make


def single(attribute: str, code: str, **more: Any) -> Outcome:
    """The outcome of a fault of which one thing is to be said."""
    return Outcome((Expected(attribute, code),), **more)
