"""The form in which an API exchanges: what versions of a standard do differently.

The defaults are the form of the standard in development. An earlier version states under `vorm`
in its exchange layer what it does otherwise; no code knows which version that is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from werkbank.ir.operations import OperationKind


class Inheritance(StrEnum):
    """How a type with subtypes is described; the value is the word in `model/api/*.yaml`."""

    CHOICE = "keuze"
    """One closed schema per subtype, and `oneOf` over them."""
    EXTENSION = "uitbreiding"
    """A schema for what is shared, and subtypes that take it over with `allOf`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityForm:
    """How a specification asks for a token."""

    scheme: str = "JWT"
    """The name of the security scheme."""
    scopes: bool = False
    """The scope stands in `security` of the operation, and not in an extension beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageForm:
    """The schemas of objects."""

    per_operation: bool = True
    """A schema of its own to read, create, replace and patch; otherwise one for all of them."""
    closed: bool = True
    """Properties that the model does not know are refused."""
    inheritance: Inheritance = Inheritance.CHOICE
    own_types: bool = True
    """Types and enumerations are components; otherwise they are written out where they are used."""
    nullable: bool = False
    """What may have no value (MIM mogelijk geen waarde) may be null; otherwise it is absent."""
    identifier_required: bool = True
    """The URL of an object is among the required properties."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The component of a class, where that is not the name of the class."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """The component that holds what a subtype adds, where that has a name of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListForm:
    """Pages of a collection."""

    own_schema: bool = True
    """The page is a component; otherwise it stands in the response."""
    page_size: bool = True
    """A client may choose the size of a page."""
    bounded: bool = True
    """The number of a page and the count have a least value."""
    nulls: bool = False
    """`next` and `previous` are null where there is no such page; otherwise they are absent."""
    single_order: bool = False
    """A client sorts on one property; otherwise on a list of them."""
    order_names: Mapping[str, str] = field(default_factory=dict)
    """What a property is called in the order, where that is not its own name."""

    def order_name(self, path: str) -> str:
        """What a client calls the property at a path when sorting on it."""
        return self.order_names.get(path, path)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterForm:
    """Parameters that select."""

    facets: bool = True
    """A filter has the length, the pattern and the format of its property."""
    formats: tuple[str, ...] = ()
    """The formats that a filter has when it has no facets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemForm:
    """Errors."""

    strict: bool = True
    """`type` is always there and is a URI reference, and `status` is an error status."""
    invalid_param: str = "OngeldigGegeven"
    """The component for one wrong part of a request."""
    validation: tuple[int, ...] = (400, 409)
    """The statuses that name the wrong parts of a request."""
    statuses: Mapping[OperationKind, tuple[int, ...]] = field(default_factory=dict)
    """The error statuses per operation; without any, those it can really end in."""
    headers: bool = True
    """401 and 429 have a header that tells a client what to do."""

    @property
    def norm(self) -> str:
        """The RFC that errors follow; the loose form is older than the strict one."""
        return "RFC 9457" if self.strict else "RFC 7807"


@dataclass(frozen=True, slots=True, kw_only=True)
class CachingForm:
    """What of HTTP caching and conditional requests a specification mentions."""

    not_modified: bool = True
    """The response 304."""
    tagged_writes: bool = True
    """Writes answer with the ETag of what was written."""
    conditional_writes: bool = True
    """Writes take If-Match, and may end in 412."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditForm:
    """The audit trail."""

    sources: tuple[str, ...] = ()
    """The components that can stand in `bron`; without any, the APIs of the model."""
    request_id: bool = True
    """A line holds the identification of the request."""
    object_parameter: str = "uuid"
    """The path variable of the object; `{naam}` stands for the name of the resource."""
    line_parameter: str = "audittrailUuid"
    """The path variable of the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NullValues:
    """A parameter with which a client asks for properties without a value as null."""

    parameter: str
    operations: tuple[OperationKind, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The form of one API."""

    server: str = ""
    """What stands under `servers` when that is not the address of the API: `/api/v1`."""
    security: SecurityForm = SecurityForm()
    messages: MessageForm = MessageForm()
    lists: ListForm = ListForm()
    filters: FilterForm = FilterForm()
    problems: ProblemForm = ProblemForm()
    caching: CachingForm = CachingForm()
    audit: AuditForm = AuditForm()
    null_values: NullValues | None = None
