"""What becomes of each attribute of an earlier version: resolved against both models."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from werkbank.ir import Model
from werkbank.position import NOWHERE, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """Where an old attribute goes; of several, the first whose pattern fits the value.

    Attributes:
        old: name of the attribute in its old class.
        new: dotted path in the new class; empty when the value is given up.
        pattern: the values it is for; None for all of them.
        beside: value by name of an attribute in the group that gets the value.
        decision: code of the decision behind it.
        reason: why a value is given up, in Dutch.
        derived: True when it follows from `bron` in the new model, and stands in no file.
    """

    old: str
    new: str
    pattern: re.Pattern[str] | None = None
    beside: Mapping[str, str] = field(default_factory=dict)
    decision: str = ""
    reason: str = ""
    derived: bool = False
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A value that the new class asks and the old one did not have."""

    new: str
    """Dotted path in the new class."""
    value: str
    when: tuple[str, ...] = ()
    """It is given when one of these paths has a value; always without any."""
    decision: str = ""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCrossing:
    """What becomes of an old class: an object type or a group."""

    old: str
    new: str
    carries: Mapping[str, tuple[Carry, ...]]
    """By name of the old attribute."""
    given: tuple[Given, ...] = ()
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """What may be done to make values fit a new data type: steps, in order, until one fits."""

    steps: tuple[str, ...]
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """The whole mapping from an earlier version to this one.

    Attributes:
        version: name of the earlier version.
        types: by old concrete class.
        conversions: by new data type.
        codes: by reference list, the code for a text that was free.
        merging: codes of the rules of kind `uniek` by which a second object is the same as a first.
    """

    version: str
    old: Model
    new: Model
    types: Mapping[str, TypeCrossing]
    conversions: Mapping[str, Conversion] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    merging: frozenset[str] = frozenset()
