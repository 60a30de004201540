"""A design variant: small changes to the model, to see what the casussen make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from werkbank.ir.casus import Actor, ExternalObject, Need, Route, Step
from werkbank.position import NOWHERE, Position

Pair = tuple[str, str]


class Action(StrEnum):
    """What a variant does to an element; the value is the section in `model/varianten/*.yaml`."""

    RENAME = "hernoemen"
    REMOVE = "verwijderen"
    CHANGE = "wijzigen"
    ADD = "toevoegen"


class ElementKind(StrEnum):
    """The kinds of elements that a variant can change; the value is the key below a section."""

    API = "apis"
    CLASS = "klassen"
    ATTRIBUTE = "attributen"
    TYPE = "typen"
    ENUMERATION = "enumeraties"
    VALUE = "waarden"
    RESOURCE = "resources"
    OPERATION = "operaties"
    FILTER = "filters"
    EXPAND = "expand"
    SCOPE = "scopes"
    BEHAVIOUR = "gedrag"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one element of the sources."""

    action: Action
    kind: ElementKind
    element: str
    """`Klant`, `Klant.websiteUrl`, `klanten.emailadres`, `kla-016`."""
    content: object = None
    """The definition that is added, the keys that change, or the new name."""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Renames:
    """Old name -> new name, per kind of element; names as the base has them."""

    apis: Mapping[str, str] = field(default_factory=dict)
    classes: Mapping[str, str] = field(default_factory=dict)
    enumerations: Mapping[str, str] = field(default_factory=dict)
    attributes: Mapping[Pair, str] = field(default_factory=dict)
    """`(class that declares it, attribute)` -> new name of the attribute."""
    resources: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[Pair, str] = field(default_factory=dict)
    """`(path of the resource, filter)`, also those that follow an attribute."""
    expands: Mapping[Pair, str] = field(default_factory=dict)
    """`(path of the resource, expand)`, also those that follow an attribute or a resource."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Words in texts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where the messages of a casus have something in the variant.

    Attributes:
        holder: the object type or group that has it in the base.
        source: dotted path from there, with list indexes: `adressen.0.adres`.
        target: the path in the variant; None when the variant has no place for it.
    """

    holder: str
    source: tuple[str, ...]
    target: tuple[str, ...] | None
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class CasusChange:
    """What a casus does otherwise in the variant, beyond what renames and moves say."""

    casus: str
    note: str = ""
    actors: tuple[Actor, ...] = ()
    externals: tuple[ExternalObject, ...] = ()
    steps: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    """Per route (or `gegeven`, `fout`): steps in the place of those with the same name."""
    skipped: tuple[Pair, ...] = ()
    """`(route, step)`: steps that have no meaning in the variant."""
    routes: tuple[Route, ...] = ()
    """Routes that only the variant has."""
    needs: tuple[Need, ...] = ()
    """Information needs: a new question, or another answer to one of the casus."""
    position: Position = NOWHERE


class Agreement(StrEnum):
    """How a variant relates to what was answered in June 2022."""

    FOLLOWS = "volgt"
    """The variant does what the answer says."""
    CONTRADICTS = "gaat tegen in"
    """The answer went the other way."""
    OPEN = "staat open"
    """The answer made no choice."""
    NOT_ASKED = "niet gevraagd"
    """No question of June 2022 is about this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One file in `model/varianten/`."""

    code: str
    """Equals the name of the file."""
    title: str
    question: str
    """What the variant explores, as a question."""
    summary: str = ""
    questions: tuple[str, ...] = ()
    agreement: Agreement = Agreement.NOT_ASKED
    answer: str = ""
    """How what the casussen show relates to the answer of June 2022."""
    changes: tuple[Change, ...] = ()
    renames: Renames = field(default_factory=Renames)
    moves: tuple[Move, ...] = ()
    casussen: tuple[CasusChange, ...] = ()
    position: Position = NOWHERE
