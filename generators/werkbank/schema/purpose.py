"""What the component is called that serves a purpose."""

from __future__ import annotations

import re

from werkbank.purpose import Purpose

_SUFFIXES = {
    Purpose.READ: "",
    Purpose.CREATE: "Aanmaken",
    Purpose.REPLACE: "Vervangen",
    Purpose.PATCH: "Wijzigen",
}
GROUP_REQUEST_SUFFIX = "Invoer"
LIST_SUFFIX = "Lijst"
SEARCH_SUFFIX = "Zoeken"
OWN_SUFFIX = "Zelf"
"""For a concrete class that has subtypes: the class itself, beside the union named after it."""


def component_name(name: str) -> str:
    """The UpperCamelCase component name of a class, enumeration or type: `isoTaal` -> `IsoTaal`."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"[^0-9A-Za-z]+", name))


def purpose_suffix(purpose: Purpose) -> str:
    """What a purpose adds to the name of a component; empty to read."""
    return _SUFFIXES[purpose]


def object_component(name: str, purpose: Purpose) -> str:
    """The component of an object type that is exchanged on its own: `KlantAanmaken`."""
    return component_name(name) + _SUFFIXES[purpose]
