"""Stable IRIs: every element has one below the URI of the model, made of names only."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from werkbank.emit.mim.graph import Iri
from werkbank.ir import Model, ObjectType, Property

_DATATYPES = {
    "boolean": "Boolean",
    "date": "Date",
    "datetime": "DateTime",
    "decimal": "Decimal",
    "double": "Real",
    "float": "Real",
    "integer": "Integer",
    "objectidentifier": "URI",
    "string": "CharacterString",
    "uri": "URI",
    "uriorcurie": "URI",
}
"""LinkML's own types as the primitive datatypes that MIM defines; the others are text."""


@dataclass(frozen=True, slots=True)
class Identifiers:
    """The IRIs of the elements of one model.

    Attributes:
        model: the IRI of the model itself.
        base: what all other IRIs start with; ends in `/`.
    """

    model: Iri
    base: str

    def element(self, *names: str) -> Iri:
        """Of a class, enumeration, type, or what is part of one: `Klant`, `Klant/voornaam`."""
        return Iri(self.base + "/".join(quote(name, safe="") for name in names))

    def property(self, holder: ObjectType, prop: Property) -> Iri:
        """Of an attribute, group or reference: `Klant/soortKlant`."""
        return self.element(holder.name, prop.name)

    def datatype(self, model: Model, name: str) -> Iri:
        """Of a scalar type: in the model, or one of those that MIM defines itself."""
        if name in model.types:
            return self.element(name)
        return Iri(f"mim:{_DATATYPES.get(name, 'CharacterString')}")


def identifiers(model: Model) -> Identifiers:
    """The IRIs of a model; without a URI of its own it gets one under `example.org`."""
    uri = quote(model.uri or f"https://example.org/{model.name}", safe=":/?#[]@!$&'()*+,;=%~")
    return Identifiers(Iri(uri), uri.rstrip("/#") + "/")
