"""Colours of the diagrams: calm, and with a contrast of at least 4.5 for all text (WCAG AA)."""

from __future__ import annotations

from dataclasses import dataclass

from werkbank.ir import ObjectType, Stereotype

INK = "#1b2733"
"""Text."""
MUTED = "#4a5a6a"
"""Text that is second in rank; 6.6:1 on white, 5.5:1 on the darkest head."""
LINE = "#54677a"
FAINT = "#7b8b9a"
"""Lines between subjects in the overview; 3.4:1 on white, enough for what is not text."""
PAPER = "#ffffff"
EDGE_OF_PAPER = "#d5dce3"
CLUSTER = "#f6f8fa"


@dataclass(frozen=True, slots=True)
class Tint:
    """How the box of one kind of class looks."""

    head: str
    border: str
    dashed: bool = False


OBJECT_TYPE = Tint("#dce8f4", "#154273")
GROUP = Tint("#ece8f3", "#5b4a83")
EXTERNAL = Tint("#f3f4f5", "#5f6b76", dashed=True)
ENUMERATION = Tint("#e6f0e8", "#3d6b4a")


def tint(object_type: ObjectType) -> Tint:
    """The look of a class."""
    if object_type.external:
        return EXTERNAL
    return GROUP if object_type.stereotype is Stereotype.GEGEVENSGROEPTYPE else OBJECT_TYPE
