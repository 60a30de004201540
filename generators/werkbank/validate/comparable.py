"""Values as texts that compare as the values do, for the index and for uniqueness."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from datetime import UTC
from typing import Any

import orjson

from werkbank.validate.moments import as_moment

LONGEST = 180
"""Characters of a text that the index keeps; PostgreSQL does not index rows over 2.7 kB."""
ABSENT = ""
"""Stands in the index for an object without a value; every value has a sign before it."""


def comparable(value: Any, *, moment: bool = False) -> Any:
    """A value in the form in which equal values are equal: a date-time as a moment in UTC."""
    if moment and isinstance(value, str) and (found := as_moment(value)):
        return found.astimezone(UTC).isoformat(timespec="microseconds")
    return value


def index_text(value: Any, *, moment: bool = False) -> str:
    """A value as a text whose binary order is the order of the values."""
    value = comparable(value, moment=moment)
    if isinstance(value, bool):
        return f"={int(value)}"
    if isinstance(value, int | float):
        return f"={_number(float(value))}"
    text = f"={value}".replace("\0", "")  # PostgreSQL has no texts with a null character
    if len(text) <= LONGEST:
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{text[:LONGEST]}~{digest}"


def _number(value: float) -> str:
    (bits,) = struct.unpack(">Q", struct.pack(">d", value + 0.0))
    flipped = bits ^ (0xFFFFFFFFFFFFFFFF if bits >> 63 else 0x8000000000000000)
    return f"{flipped:016x}"


def folded(value: Any) -> str:
    """A text in which capitals and small letters count the same."""
    return str(value).replace("\0", "").casefold()


def digest(values: Iterable[Any]) -> str:
    """One short text for several values, in which no value can be read back."""
    return hashlib.sha256(orjson.dumps(list(values))).hexdigest()
