"""By what the records of an object type are tied to each other, as far as counting them goes."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

KEY_CODE = "digest(dumps([{}]))"
"""What `links.key_of` does, for code that is written."""
IDENTIFIER = "identificatie"
"""The code of the rule that no two records have the same URL."""


class Role(StrEnum):
    """What a link is to other records."""

    KEY = "uniek"
    """No other record may have it."""
    TARGET = "doel"
    """Others can refer to it."""
    REFERENCE = "verwijzing"
    """A record of the type must have it as its target."""


class Tie(NamedTuple):
    """One thing by which records are tied; what a `Slot` says of it without the rule.

    Attributes:
        role: what is to be compared with what.
        code: of the behaviour rule, or `IDENTIFIER`.
        target: the object type that is referred to, or that can be.
        among: the object types whose records can be the target of a reference.
    """

    role: Role
    code: str
    target: str = ""
    among: tuple[str, ...] = ()
