"""Identifiers of objects and of problems; replaceable to make a run repeatable."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from itertools import count
from uuid import NAMESPACE_OID, UUID, uuid4, uuid5

NewId = Callable[[], UUID]
"""Gives the identifier of the next object; never the same one twice."""


_VERSION_7 = 0x7 << 76
_VARIANT = 0x2 << 62
_RANDOM = (0xFFF << 64) | ((1 << 62) - 1)
"""The bits of a UUID of version 7 that chance fills."""


def timely_id() -> UUID:
    """A UUID of version 7 (RFC 9562, 5.7): the moment in milliseconds, and 74 bits of chance.

    Nobody can guess one. What is made at about the same time lies together in the indexes of the
    database, so that a write touches few pages of it.
    """
    return timely(time.time_ns() // 1_000_000, int.from_bytes(os.urandom(10)))


def timely(moment: int, chance: int) -> UUID:
    """The UUID of version 7 of a moment.

    Args:
        moment: in milliseconds since 1970.
        chance: of which 74 bits are used.
    """
    bits = (moment & 0xFFFFFFFFFFFF) << 80 | _VERSION_7 | _VARIANT | (chance & _RANDOM)
    return UUID(int=bits)


def named_id(space: str, name: str) -> str:
    """The UUID of version 5 (RFC 9562, 5.5) of a name, as a text.

    `uuid.uuid5` gives the same at several times the cost, and every write asks for one.

    Args:
        space: the UUID that the name belongs to.
        name: any text.
    """
    found = hashlib.sha1(
        bytes.fromhex(space.replace("-", "")) + name.encode(), usedforsecurity=False
    ).hexdigest()
    variant = "89ab"[int(found[16], 16) & 3]
    return f"{found[:8]}-{found[8:12]}-5{found[13:16]}-{variant}{found[17:20]}-{found[20:32]}"


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
