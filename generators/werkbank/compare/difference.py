"""What differs between two specifications: where, how, from what and to what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Scalar = str | int | float | bool | None
Value = Scalar | tuple[Scalar, ...]
"""What an aspect holds; objects and nested lists stand in canonical JSON."""


class Kind(StrEnum):
    """How something differs; the value is the word in `afbeelding.yaml` and in the output."""

    ADDED = "toegevoegd"
    REMOVED = "verwijderd"
    CHANGED = "gewijzigd"
    MOVED = "verplaatst"
    """Another name or another place; what changed in it is listed apart."""


class Element(StrEnum):
    """The kind of thing in a specification that an aspect belongs to."""

    DOCUMENT = "document"
    GROUP = "groep"
    PATH = "pad"
    OPERATION = "operatie"
    PARAMETER = "parameter"
    BODY = "verzoekinhoud"
    RESPONSE = "antwoord"
    HEADER = "kop"
    CONTENT = "inhoud"
    SCHEMA = "schema"
    PROPERTY = "eigenschap"
    ITEMS = "lijstelement"
    VARIANT = "variant"
    SECURITY = "beveiliging"
    API = "api"
    """A whole API; only where two models are compared."""
    BEHAVIOUR = "gedragsregel"
    """A rule of behaviour; only where two models are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference.

    A classification (breaking for whom) needs no more than this: `element` and `aspect` tell
    which rule applies, `old` and `new` in which direction it was changed.

    Attributes:
        location: stable and readable, `schemas/Klant/emailadres/maxLength`; the place in the new
            specification; where it would have stood, for what was removed.
        kind: toegevoegd, verwijderd, gewijzigd or verplaatst.
        element: the kind of thing that `location` stands in.
        aspect: the property of that thing that differs (`maxLength`); empty when the thing itself
            was added, removed or moved.
        old: the value in the old specification; None when it has none.
        new: the value in the new specification; None when it has none.
        old_location: the place in the old specification when that is another one.
    """

    location: str
    kind: Kind
    element: Element
    aspect: str = ""
    old: Value = None
    new: Value = None
    old_location: str | None = None
