"""The exchange layer: how the information model is exchanged, and how a register behaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from werkbank.ir.deprecation import Deprecation
from werkbank.ir.elements import Property
from werkbank.ir.operations import OperationKind
from werkbank.ir.profile import Profile
from werkbank.position import NOWHERE, Position


class Operator(StrEnum):
    """How a filter compares; the value is the word in `model/api/*.yaml`."""

    EQUALS = "gelijk"
    CONTAINS = "bevat"
    FROM = "vanaf"
    """Greater than or equal."""
    AFTER = "na"
    """Greater than."""
    UNTIL = "totEnMet"
    """Less than or equal."""
    BEFORE = "voor"
    """Less than."""
    EMPTY = "leeg"
    """Boolean parameter: true selects objects without a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A filter of a list or search operation, resolved to the property it filters on."""

    name: str
    path: tuple[str, ...]
    """Property names from the object type down: `("contactgegevens", "emailadres")`."""
    properties: tuple[Property, ...]
    """The leaves the path leads to; more than one where it passes through subtypes."""
    operator: Operator
    description: str
    deprecation: Deprecation | None = None
    position: Position = NOWHERE

    @property
    def outdated(self) -> Deprecation | None:
        """Its own deprecation, or that of every property it filters on."""
        marks = [prop.deprecation for prop in self.properties]
        return self.deprecation or (marks[0] if marks and all(marks) else None)

    @property
    def sensitive(self) -> bool:
        """True when the value may only travel in a body (ontwerp: never in a URL)."""
        return any(prop.sensitive for prop in self.properties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expand:
    """What `expand` can put into `_expand`: along a reference, or back along one."""

    name: str
    """The name a client gives, equal to the key in `_expand`."""
    target: str
    """The object type that is put in."""
    property: str
    """The reference: of this object type when `reverse` is False, of `target` when True."""
    many: bool
    reverse: bool
    description: str
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """A permission that a token can carry."""

    name: str
    description: str
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """A request header that clients may send, such as `X-Audit-Toelichting`."""

    name: str
    description: str
    max_length: int | None
    operations: tuple[OperationKind, ...]
    resources: tuple[str, ...] = ()
    """The path segments of the resources that know it; empty for all of them."""
    required: bool = False
    values: tuple[str, ...] = ()
    """The only values it can have; empty when any text will do."""
    position: Position = NOWHERE

    @property
    def of_http(self) -> bool:
        """True for a header of which OpenAPI ignores the declaration: HTTP itself decides on it."""
        return self.name.lower() in {"accept", "content-type", "authorization"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One thing a client can do with a resource, with its method and path."""

    kind: OperationKind
    operation_id: str
    path: str
    """Path template below the server URL: `/klanten/{uuid}`."""
    method: str
    scope: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...] = ()
    """Filters; only for `LIST` (query) and `SEARCH` (body)."""
    headers: tuple[Header, ...] = ()
    deprecation: Deprecation | None = None
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A collection that an API exposes, such as `/klanten`."""

    path: str
    """The path segment without slashes: `klanten`."""
    name: str
    """The singular the operationIds are made of: `klant`."""
    object_type: str
    description: str
    operations: tuple[Operation, ...]
    filters: tuple[Parameter, ...] = ()
    """Every filter the resource declares, sensitive ones too."""
    sortable: tuple[str, ...] = ()
    expands: tuple[Expand, ...] = ()
    position: Position = NOWHERE

    def find(self, kind: OperationKind) -> Operation | None:
        """The operation of this kind, or None when the resource does not offer it."""
        return next((op for op in self.operations if op.kind is kind), None)


class BehaviourKind(StrEnum):
    """The closed set of rule kinds; Python implements kinds, never single rules."""

    UNIQUE = "uniek"
    """`attributen` together are unique among objects that have them all."""
    GENERATED = "gegenereerd"
    """`attribuut` gets a value from the register when absent (`patroon`, `eenmalig`)."""
    REFERENCE_EXISTS = "verwijzing-bestaat"
    """The URLs in `attributen`, when given, must resolve (`vreemd`: outside this register)."""
    CROSS_REFERENCE = "kruisverwijzing"
    """Setting `attribuut` sets `spiegel` on the other; one-to-one; re-pointing frees the old."""
    IMMUTABLE = "onveranderlijk"
    """`attributen` keep the value of creation."""
    ONE_OF_REQUIRED = "een-van-verplicht"
    """At least one of `attributen` has a value (`precies`: exactly one)."""
    REQUIRED_WHEN = "verplicht-als"
    """`attributen` (at least one) required when `als` holds."""
    FORBIDDEN_WHEN = "verboden-als"
    """`attributen` must be absent when `als` holds."""
    VISIBILITY = "zichtbaarheid"
    """Objects for which `als` holds are disclosed only through `via`."""
    NO_DISCLOSURE = "geen-verstrekking"
    """A search on `attributen` alone returns nothing about identified objects (`als`)."""
    REFERENCE_VALUE = "referentiewaarde"
    """The codes in `attributen` are in their referentielijst and valid on `peildatum`."""
    RELATION_IN_SOURCE = "relatie-in-bron"
    """The relation in `attributen` is known in the source of the object."""
    TRANSITION = "statusovergang"
    """`attribuut` only moves along `overgangen`."""
    ORDER = "volgorde"
    """The first of `attributen` is not later than the second."""
    OVERRULE = "overrulen"
    """Per part, the value of `attribuut` goes before the default at `standaard`."""
    DEPENDENT_LIFE = "levensduur"
    """Objects for which `als` holds are removed with the last object that refers through `via`."""
    DELETE_BLOCKED = "verwijderen-geblokkeerd"
    """An object cannot be removed while `via` refers to it."""
    CACHING = "caching"
    """ETag on reads, 304 on a match, 412 on a stale conditional write."""
    AUDIT = "audittrail"
    """Every write leaves a line with the old and the new state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """One rule of a register, declared once: paragraph, enforcement, test and error name."""

    code: str
    kind: BehaviourKind
    title: str
    text: str
    object_type: str | None
    """The object type the rule is about; None when it holds for every resource of the API."""
    properties: tuple[str, ...] = ()
    """Dotted paths from the object type: `subjectIdentificatie.burgerservicenummer`."""
    when: tuple[str, str] | None = None
    """`(path, value)`: the condition `als`."""
    options: Mapping[str, object] = field(default_factory=dict)
    """What the kind needs beyond this: `patroon`, `spiegel`, `via`, `overgangen`, ..."""
    decisions: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Codes of the published drafts this comes from: `kla-001`."""
    api: str = ""
    position: Position = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom a reader of the specification can reach."""

    name: str
    email: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """One API: what it exchanges and how a register behind it behaves."""

    name: str
    """`klanten`; equals the name of the file and of the folder in `specificatie/`."""
    title: str
    version: str
    """Semantic version; the server URL ends in its major."""
    description: str
    server: str
    component: str
    """The code of the component in the audit trail, such as `kc`."""
    contact: Contact
    license_name: str
    license_url: str
    scopes: tuple[Scope, ...]
    resources: tuple[Resource, ...]
    behaviours: tuple[Behaviour, ...]
    page_size: int = 20
    max_page_size: int = 100
    notifications: str = ""
    """Name of the notification channel; empty when the API sends none."""
    profile: Profile = field(default_factory=Profile)
    """The form in which it exchanges; that of the standard in development when it says nothing."""
    position: Position = NOWHERE

    @property
    def major(self) -> int:
        """The major version."""
        return int(self.version.split(".", 1)[0])
