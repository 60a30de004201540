"""What a supplier says about its server: who made it, and what it does not implement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from werkbank.conformance.result import Feature

EXAMPLE = """\
# Verklaring van een leverancier bij `werkbank conform`.
leverancier: Voorbeeld Software B.V.
product: Klantregister
versie: "3.1"
# Wat de server niet kent: een operatie, gedragsregel, HTTP-regel of casus, of een hele API.
niet-geimplementeerd: []
# Bestaande objecten elders waarnaar het register mag verwijzen, per soort; anders gelden die uit de
# casussen.
bronnen: {}
"""
_KEYS = ("leverancier", "product", "versie", "niet-geimplementeerd", "bronnen")


class WrongDeclarationError(Exception):
    """The file is no declaration; the text is Dutch and says how to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A declaration, as it was read.

    Attributes:
        declined: codes of features (`kla-001`, `klanten/alg-001`) or names of APIs.
        sources: URL of an existing object elsewhere, by kind (`Zaak`).
    """

    supplier: str = ""
    product: str = ""
    version: str = ""
    declined: frozenset[str] = frozenset()
    sources: Mapping[str, str] = field(default_factory=dict)

    def declines(self, feature: Feature) -> bool:
        """True when the supplier says that the server does not have this feature."""
        return bool(self.declined & {feature.code, feature.key, feature.api or feature.code})


def read_declaration(path: Path, features: Iterable[Feature]) -> Declaration:
    """The declaration in a file.

    Raises:
        WrongDeclarationError: for a file that is not one, or that names what does not exist.
    """
    import yaml

    try:
        raw = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader) or {}
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise WrongDeclarationError(f"{path.name} is geen leesbare YAML: {error}") from error
    if not isinstance(raw, dict):
        raise WrongDeclarationError(f"{path.name} hoort uit sleutels met waarden te bestaan.")
    if unknown := sorted(set(map(str, raw)) - set(_KEYS)):
        raise WrongDeclarationError(
            f"{path.name}: onbekend is {', '.join(unknown)}; mogelijk is: {', '.join(_KEYS)}."
        )
    declined = _texts(raw.get("niet-geimplementeerd"), path)
    known = {name for each in features for name in (each.code, each.key, each.api)}
    if unknown := sorted(set(declined) - known):
        raise WrongDeclarationError(
            f"{path.name}: {', '.join(unknown)} bestaat niet in deze standaard. Noem operaties, "
            "gedragsregels, HTTP-regels en casussen zoals het rapport ze noemt."
        )
    sources = raw.get("bronnen") or {}
    if not isinstance(sources, dict):
        raise WrongDeclarationError(f"{path.name}: bronnen hoort per soort één URL te hebben.")
    return Declaration(
        supplier=str(raw.get("leverancier", "")),
        product=str(raw.get("product", "")),
        version=str(raw.get("versie", "")),
        declined=frozenset(declined),
        sources={str(kind): str(url) for kind, url in sources.items()},
    )


def _texts(value: Any, path: Path) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise WrongDeclarationError(f"{path.name}: niet-geimplementeerd hoort een lijst te zijn.")
    return [str(each) for each in value]
