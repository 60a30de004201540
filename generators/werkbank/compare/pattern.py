"""Patterns over locations: `schemas/*/url/minLength`, `paths/**/responses/(406|410)`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

_FIXED_PARTS = 2
"""Literal segments that a pattern must have, the last one among them."""

_TOKEN = re.compile(r"\*\*/|\*\*|\*|\([^()]*\)|[^*()]+|.", re.DOTALL)
_WILDCARDS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern, ready for use.

    `*` stands for any text within a segment, `**` for any number of segments (none too), and
    `(a|b)` for one of the alternatives, which may have wildcards and slashes in them.

    Attributes:
        text: as it stands in the mapping.
        regex: over a whole location.
        readings: the pattern with its alternatives filled in, every combination of them.
    """

    text: str
    regex: re.Pattern[str]
    readings: Mapping[str, re.Pattern[str]]

    @property
    def parts(self) -> frozenset[str]:
        """What of the pattern must be of use: every reading of it."""
        return frozenset(self.readings)

    def match(self, location: str) -> frozenset[str]:
        """The readings that the whole location fits; empty when it fits none."""
        if self.regex.fullmatch(location) is None:
            return frozenset()
        return frozenset(text for text, regex in self.readings.items() if regex.fullmatch(location))


@cache
def compile_pattern(text: str) -> Pattern:
    """The pattern that `text` writes down.

    Raises:
        ValueError: when brackets are not in balance, or stand within brackets.
    """
    choices = []
    for token in _TOKEN.findall(text):
        if token in {"(", ")"}:
            raise ValueError(text)
        choices.append(token[1:-1].split("|") if token.startswith("(") else [token])
    readings = {"".join(parts): _regex("".join(parts)) for parts in product(*choices)}
    every = "".join(f"(?:{'|'.join(map(_plain, options))})" for options in choices)
    return Pattern(text, re.compile(every), readings)


def _regex(text: str) -> re.Pattern[str]:
    return re.compile(_plain(text))


def _plain(text: str) -> str:
    return "".join(_WILDCARDS.get(token, re.escape(token)) for token in _TOKEN.findall(text))


def is_valid(text: str) -> bool:
    """True when the brackets of a pattern are in balance."""
    try:
        compile_pattern(text)
    except ValueError:
        return False
    return True


def is_too_broad(text: str) -> bool:
    """True when a pattern would explain whatever changes in a large part of a specification.

    The last segment must name something, and one other segment too.
    """
    return any(_is_too_broad(reading) for reading in compile_pattern(text).readings)


def _is_too_broad(reading: str) -> bool:
    segments = reading.split("/")
    fixed = [segment for segment in segments if segment.strip("*")]
    return not segments[-1].strip("*") or (len(segments) > 1 and len(fixed) < _FIXED_PARTS)
