"""What a client asks a list with: filters, page, order and expand, read and judged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from werkbank.ir import JsonType, OperationKind, Operator, Parameter
from werkbank.register.collection import Collection
from werkbank.register.message import JsonObject
from werkbank.register.problem import refuse
from werkbank.register.schemas import Schemas
from werkbank.register.validation import as_json
from werkbank.schema.filters import EXPAND_PARAMETER, ORDERING, PAGE, PAGE_SIZE
from werkbank.validate.fault import Fault
from werkbank.validate.faults import schema_faults
from werkbank.validate.state import Finder

_LISTS = frozenset({ORDERING, EXPAND_PARAMETER})
_NUMBERS = frozenset({PAGE, PAGE_SIZE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A list that is asked for."""

    filters: tuple[tuple[Parameter, Any], ...]
    page: int
    size: int
    ordering: tuple[str, ...]
    expand: tuple[str, ...]

    @property
    def paths(self) -> frozenset[str]:
        """The dotted paths that are filtered on."""
        return frozenset(".".join(parameter.path) for parameter, _ in self.filters)


def read_query(
    collection: Collection,
    schemas: Schemas,
    finder: Finder,
    kind: OperationKind,
    query: Mapping[str, list[str]],
) -> JsonObject:
    """The query of an operation as typed values.

    Raises:
        Refusal: 400, with a fault for each parameter that is wrong.
    """
    if not query:
        return {}
    parameters = {p.name: p for p in collection.resource.filters}
    twice = [
        Fault(name, "aantal", f"{name} staat er meer dan eens; geef het één keer.")
        for name, values in query.items()
        if len(values) > 1 and name not in _LISTS
    ]
    refuse(twice)
    given = as_json(
        {name: _typed(name, values, parameters.get(name)) for name, values in query.items()}
    )
    validator = schemas.query(collection.resource, kind)
    if not validator.is_valid(given):
        known = schemas.parameters(collection.resource, kind)
        refuse(schema_faults(validator, given, finder, None, known))
    return dict(given)


def _typed(name: str, values: list[str], parameter: Parameter | None) -> Any:
    if name in _LISTS:
        return [part for value in values for part in value.split(",")]
    value = values[0] if values else ""
    if name in _NUMBERS:
        return _number(value)
    if parameter is None or parameter.operator is Operator.CONTAINS:
        return value
    if parameter.operator is Operator.EMPTY:
        return _BOOLEANS.get(value, value)
    types = {prop.json_type for prop in parameter.properties}
    if JsonType.STRING in types:
        return value
    return _BOOLEANS.get(value, value) if JsonType.BOOLEAN in types else _number(value)


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
    return Question(
        filters=tuple(
            (parameter, given[parameter.name])
            for parameter in collection.resource.filters
            if parameter.name in given
        ),
        page=int(given.get(PAGE, 1)),
        size=int(given.get(PAGE_SIZE, collection.api.page_size)),
        ordering=tuple(given.get(ORDERING, ())),
        expand=tuple(dict.fromkeys(given.get(EXPAND_PARAMETER, ()))),
    )
