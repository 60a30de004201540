"""The information model: what a klant *is*, without a word about HTTP."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from werkbank.ir.deprecation import Deprecation, told
from werkbank.position import NOWHERE, Position


class JsonType(StrEnum):
    """The JSON types a scalar can have."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"


class PropertyKind(StrEnum):
    """How the value of a property is exchanged."""

    SCALAR = "scalar"
    """A single value of a `ScalarType`."""
    ENUM = "enum"
    """A code from an `Enumeration`."""
    GROUP = "group"
    """A nested object, owned by the object that holds it (MIM gegevensgroep)."""
    REFERENCE = "reference"
    """The URL of an object that stands on its own (MIM relatiesoort)."""


class Stereotype(StrEnum):
    """The MIM 1.2 stereotypes that a class can carry."""

    OBJECTTYPE = "Objecttype"
    GEGEVENSGROEPTYPE = "Gegevensgroeptype"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mim:
    """MIM 1.2 metadata of one element, with the defaults of class and model applied.

    An empty string or None means that neither the element, nor its class, nor the model says it.
    """

    herkomst: str = ""
    herkomst_definitie: str = ""
    datum_opname: date | None = None
    toelichting: str = ""
    alias: str = ""
    authentiek: str = ""
    """`Authentiek`, `Basisgegeven`, `Wettelijk gegeven`, `Landelijk kerngegeven` or `Overig`."""
    mogelijk_geen_waarde: bool | None = None
    materiele_historie: bool | None = None
    formele_historie: bool | None = None
    tijdlijn_geldigheid: bool | None = None
    tijdlijn_registratie: bool | None = None
    afleidbaar: bool | None = None
    classificerend: bool | None = None
    identificerend: bool = False
    populatie: str = ""
    kwaliteit: str = ""
    patroon: str = ""
    """The pattern in words, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What a scalar value must satisfy; lengths in Unicode characters, patterns in ECMA-262 `u`."""

    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    format: str | None = None
    """JSON Schema format: `date`, `date-time`, `uri`, `email`, `uuid`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarType:
    """A datatype: a JSON type with facets and, where a pattern is not enough, a named check."""

    name: str
    description: str
    json_type: JsonType
    facets: Facets
    check: str | None = None
    """Name in `werkbank.checks.CHECKS`, such as `bsn` or `iban`."""
    parent: str | None = None
    builtin: bool = False
    """True for the types of LinkML itself (string, integer, date, ...)."""
    examples: tuple[str, ...] = ()
    mim: Mim = Mim()
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumValue:
    """One code of an enumeration."""

    code: str
    description: str
    title: str = ""
    meaning: str = ""
    deprecation: Deprecation | None = None
    mim: Mim = Mim()
    position: Position = NOWHERE

    @property
    def deprecated(self) -> str:
        """What there is to tell of its deprecation; empty when it is not deprecated."""
        return told(self.deprecation)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enumeration:
    """A closed list of codes, part of the specification: to change it is to change the standard."""

    name: str
    description: str
    values: tuple[EnumValue, ...]
    subject: str
    mim: Mim = Mim()
    position: Position = NOWHERE

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes, in the order of the model."""
        return tuple(value.code for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceValue:
    """One code of a reference list, with the days on which it may be used."""

    code: str
    name: str
    description: str = ""
    begin: date | None = None
    """First day on which the code may be used; None: always."""
    end: date | None = None
    """Last day on which the code may be used; None: no end known."""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceList:
    """A list kept outside the specification, with validity per value."""

    name: str
    """The name properties refer to, such as `kanaal`; equals the name of the file."""
    title: str
    description: str
    maintainer: str
    source: str
    values: tuple[ReferenceValue, ...]
    open: bool = False
    """True when other codes than the listed ones are allowed (the list then only proposes)."""
    mim: Mim = Mim()
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One attribuutsoort, gegevensgroep or relatiesoort of an object type, fully resolved."""

    name: str
    description: str
    kind: PropertyKind
    range: str
    """Name of a `ScalarType`, `Enumeration` or `ObjectType`, according to `kind`."""
    required: bool
    many: bool
    max_items: int | None = None
    min_items: int | None = None
    facets: Facets = Facets()
    """Facets of the type with those of the property laid over them; only for `SCALAR`."""
    json_type: JsonType = JsonType.STRING
    check: str | None = None
    fixed: str | None = None
    """The one value a subtype pins (a discriminator value)."""
    identifier: bool = False
    read_only: bool = False
    """Set by the register, never by a client (LinkML `readonly`)."""
    personal: bool = False
    """A persoonsgegeven in the sense of the AVG."""
    sensitive: bool = False
    """May never travel in a URL (burgerservicenummer)."""
    reference_list: str | None = None
    default: str | None = None
    deprecation: Deprecation | None = None
    title: str = ""
    examples: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """What a published draft calls this, as `<api>/<schema>.<attribuut>`."""
    owner: str = ""
    """The class that declares the property; differs from the holder when inherited."""
    mim: Mim = Mim()
    position: Position = NOWHERE

    @property
    def deprecated(self) -> str:
        """What there is to tell of its deprecation; empty when it is not deprecated."""
        return told(self.deprecation)

    @property
    def cardinality(self) -> str:
        """MIM notation: `0..1`, `1..1`, `0..*`, `1..*`."""
        low = self.min_items if self.many and self.min_items else int(self.required)
        high = (str(self.max_items) if self.max_items else "*") if self.many else "1"
        return f"{low}..{high}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectType:
    """A class of the model: an objecttype or a gegevensgroeptype."""

    name: str
    description: str
    stereotype: Stereotype
    properties: tuple[Property, ...]
    """Own and inherited, inherited first, in the order of the model."""
    subject: str
    """The model file that declares it, without extension: `klant`, `contactgegevens`, ..."""
    abstract: bool = False
    external: bool = False
    """Referred to but not owned by this standard (zaak, product)."""
    parent: str | None = None
    ancestors: tuple[str, ...] = ()
    """From the parent up to the root."""
    children: tuple[str, ...] = ()
    """Direct subtypes, in the order of the model."""
    discriminator: str | None = None
    """Name of the property that tells the concrete subtype; inherited by the subtypes."""
    discriminator_value: str | None = None
    title: str = ""
    deprecation: Deprecation | None = None
    sources: tuple[str, ...] = ()
    mim: Mim = Mim()
    position: Position = NOWHERE
    _by_name: dict[str, Property] = field(
        init=False, repr=False, compare=False, hash=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        self._by_name.update({prop.name: prop for prop in self.properties})

    def find(self, name: str) -> Property | None:
        """The property with this name, or None."""
        return self._by_name.get(name)

    @property
    def deprecated(self) -> str:
        """What there is to tell of its deprecation; empty when it is not deprecated."""
        return told(self.deprecation)

    @property
    def identified(self) -> bool:
        """True when objects of this type stand on their own and are referred to by URL."""
        return any(prop.identifier for prop in self.properties)
