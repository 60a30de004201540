"""What a client asks a list with: filters, page, order and expand, read and judged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from werkbank.ir import JsonType, OperationKind, Operator, Parameter, Profile
from werkbank.register.collection import Collection
from werkbank.register.message import JsonObject
from werkbank.register.problem import refuse
from werkbank.register.schemas import Schemas
from werkbank.register.validation import as_json
from werkbank.schema.filters import EXPAND_PARAMETER, ORDERING, PAGE, PAGE_SIZE
from werkbank.validate.fault import Fault
from werkbank.validate.faults import schema_faults
from werkbank.validate.state import Finder


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A list that is asked for."""

    filters: tuple[tuple[Parameter, Any], ...]
    page: int
    size: int
    ordering: tuple[str, ...]
    expand: tuple[str, ...]
    nulls: bool = False
    """Properties without a value come along as null."""

    @property
    def paths(self) -> frozenset[str]:
        """The dotted paths that are filtered on."""
        return frozenset(".".join(parameter.path) for parameter, _ in self.filters)


def read_query(
    collection: Collection,
    schemas: Schemas,
    finder: Finder,
    kinds: Mapping[str, Kind],
    kind: OperationKind,
    query: Mapping[str, list[str]],
) -> JsonObject:
    """The query of an operation as typed values.

    Args:
        collection: that is asked about.
        schemas: of its API.
        finder: of the model.
        kinds: how each parameter is read; see `kinds_of`.
        kind: of the operation.
        query: texts by parameter.

    Raises:
        Refusal: 400, with a fault for each parameter that is wrong.
    """
    if not query:
        return {}
    twice = [
        Fault(name, "aantal", f"{name} staat er meer dan eens; geef het één keer.")
        for name, values in query.items()
        if len(values) > 1 and kinds.get(name) is not Kind.LIST
    ]
    refuse(twice)
    given = as_json({name: _typed(kinds.get(name), values) for name, values in query.items()})
    validator = schemas.query(collection.resource, kind)
    if not validator.is_valid(given):
        known = schemas.parameters(collection.resource, kind)
        refuse(schema_faults(validator, given, finder, None, known))
    return dict(given)


class Kind(Enum):
    """How the text of a parameter is read."""

    TEXT = auto()
    NUMBER = auto()
    BOOLEAN = auto()
    LIST = auto()


def kinds_of(collection: Collection) -> Mapping[str, Kind]:
    """How the parameters of a collection are read, by name."""
    filters = {each.name: _kind(each) for each in collection.resource.filters}
    return {**_kinds(collection.api.profile), **filters}


def _kinds(profile: Profile) -> dict[str, Kind]:
    """How the parameters are read that are no filters."""
    order = Kind.TEXT if profile.lists.single_order else Kind.LIST
    found = {PAGE: Kind.NUMBER, PAGE_SIZE: Kind.NUMBER, ORDERING: order}
    if profile.null_values:
        found[profile.null_values.parameter] = Kind.BOOLEAN
    return {**found, EXPAND_PARAMETER: Kind.LIST}


def _kind(parameter: Parameter) -> Kind:
    """How a filter is read; one on more than one type of value is a text."""
    if parameter.operator is Operator.EMPTY:
        return Kind.BOOLEAN
    types = {prop.json_type for prop in parameter.properties}
    if parameter.operator is Operator.CONTAINS or not types or JsonType.STRING in types:
        return Kind.TEXT
    return Kind.BOOLEAN if JsonType.BOOLEAN in types else Kind.NUMBER


def _typed(kind: Kind | None, values: list[str]) -> Any:
    if kind is Kind.LIST:
        return [part for value in values for part in value.split(",")]
    value = values[0] if values else ""
    if kind is Kind.NUMBER:
        return _number(value)
    return _BOOLEANS.get(value, value) if kind is Kind.BOOLEAN else value


_WHOLE = re.compile(r"-?[0-9]{1,18}")
_BROKEN = re.compile(r"-?[0-9]{1,18}\.[0-9]{1,18}")
_BOOLEANS: Mapping[str, Any] = {"true": True, "false": False}


def _number(text: str) -> Any:
    """A number as JSON writes it; any other text stays a text, for the schema to refuse."""
    if _WHOLE.fullmatch(text):
        return int(text)
    return float(text) if _BROKEN.fullmatch(text) else text


def question(collection: Collection, given: JsonObject) -> Question:
    """The typed values of a query or of the body of a search, as a question."""
    nulls = collection.api.profile.null_values
    return Question(
        filters=tuple(
            (parameter, given[parameter.name])
            for parameter in collection.resource.filters
            if parameter.name in given
        ),
        page=int(given.get(PAGE, 1)),
        size=int(given.get(PAGE_SIZE, collection.api.page_size)),
        ordering=_ordering(collection, given),
        expand=tuple(dict.fromkeys(given.get(EXPAND_PARAMETER, ()))),
        nulls=bool(nulls and given.get(nulls.parameter)),
    )


def _ordering(collection: Collection, given: JsonObject) -> tuple[str, ...]:
    """The paths to sort on, each with a `-` before it for descending."""
    asked = given.get(ORDERING, ())
    form = collection.api.profile.lists
    paths = {form.order_name(path): path for path in collection.resource.sortable}
    return tuple(
        ("-" if name.startswith("-") else "") + paths[name.removeprefix("-")]
        for name in ([asked] if isinstance(asked, str) else asked)
    )
