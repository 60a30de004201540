"""Identifiers of objects and of problems; replaceable to make a run repeatable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

NewId = Callable[[], UUID]
"""Gives the identifier of the next object; never the same one twice."""


def once(new_id: NewId) -> NewId:
    """Gives one identifier, however often a conflict makes the write start anew."""
    given: list[UUID] = []

    def give() -> UUID:
        if not given:
            given.append(new_id())
        return given[0]

    return give


# Threads share these, so neither is a generator: two threads may not both be inside one of those.


def random_ids() -> Iterator[UUID]:
    """Identifiers that nobody can guess."""
    return iter(uuid4, None)


def numbered_ids() -> Iterator[UUID]:
    """The same series in every run."""
    return map(_numbered, count(1))


def _numbered(number: int) -> UUID:
    return uuid5(NAMESPACE_OID, f"voorval {number}")
