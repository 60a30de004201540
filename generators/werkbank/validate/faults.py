"""A message against its schema and the checks of its types, with Dutch faults."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from werkbank.checks import CHECKS
from werkbank.ir import ObjectType, PropertyKind
from werkbank.schema.explain import explain, suggestion
from werkbank.validate.fault import Fault
from werkbank.validate.places import Path, dotted, values_at
from werkbank.validate.state import ANYTHING, Finder, State

SchemaValidator = Any
"""A compiled schema of jsonschema-rs."""

_CODES = {
    "required": "verplicht",
    "pattern": "patroon",
    "minLength": "lengte",
    "maxLength": "lengte",
    "type": "type",
    "enum": "enumeratie",
    "const": "enumeratie",
    "additionalProperties": "onbekend",
    "format": "formaat",
    "minimum": "minimum",
    "maximum": "maximum",
    "minItems": "aantal",
    "maxItems": "aantal",
    "anyOf": "vorm",
    "oneOf": "vorm",
}


def schema_faults(
    validator: SchemaValidator,
    message: Any,
    finder: Finder,
    name: str | None,
    known: Sequence[str] = (),
) -> Iterator[Fault]:
    """What is wrong with the form of a message, each datum once.

    Args:
        validator: compiled from the schema of the message.
        message: the parsed JSON.
        finder: of the model.
        name: the object type that the message is about, for a better word about properties that
            only the register sets; None for queries.
        known: the parameters of a query, to propose the one that was meant.
    """
    seen: set[tuple[str, str]] = set()
    for error in validator.iter_errors(message):
        for fault in _faults(error, message, finder, name, known):
            if (fault.name, fault.code) not in seen:
                seen.add((fault.name, fault.code))
                yield fault


def _faults(
    error: Any, message: Any, finder: Finder, name: str | None, known: Sequence[str]
) -> Iterator[Fault]:
    path: Path = tuple(error.instance_path)
    kind = error.kind.name
    if kind == "required":
        missing = error.kind.property
        place = dotted((*path, missing))
        yield Fault(place, "verplicht", f"{missing} ontbreekt; voeg {missing} toe.")
    elif kind == "additionalProperties":
        held = _type_at(finder, name, message, path) if name else None
        for key in error.kind.unexpected:
            yield _unexpected((*path, key), str(key), held, known)
    else:
        for part in explain(error):
            code = _CODES.get(part.keyword, part.keyword)
            problem = f"{part.problem[:1].upper()}{part.problem[1:]}"
            yield Fault(dotted(part.path), code, f"{problem}; {part.remedy}.")


def _unexpected(path: Path, key: str, held: ObjectType | None, known: Sequence[str]) -> Fault:
    prop = held.find(key) if held else None
    if prop is not None and prop.read_only:
        reason = f"{key} is alleen te lezen: het register vult het in; laat het weg."
        return Fault(dotted(path), "alleen-lezen", reason)
    if held:
        known = [each.name for each in held.properties if not each.read_only]
    hint = suggestion(key, list(known))
    reason = f"{key} is hier niet bekend{hint}; verbeter de naam of laat het weg."
    return Fault(dotted(path), "onbekend", reason)


def _type_at(finder: Finder, name: str, data: Any, path: Path) -> ObjectType | None:
    """The object type of the group at a path in a message."""
    held = finder.concrete_type(name, data) if isinstance(data, dict) else None
    for step in path:
        if isinstance(step, int):
            data = data[step]
            continue
        prop = held.find(step) if held else None
        if prop is None or prop.kind is not PropertyKind.GROUP:
            return None
        data = data.get(step) if isinstance(data, dict) else None
        name = prop.range
        if isinstance(data, dict):
            held = finder.concrete_type(name, data)
    if isinstance(data, dict):
        return finder.concrete_type(name, data)
    return held


def check_faults(state: State) -> Iterator[Fault]:
    """What the named checks of the types (elfproef, IBAN) say of a well-formed message."""
    for place in state.occurrences(ANYTHING):
        for prop in place.held.properties:
            if prop.check is None or prop.name not in place.data:
                continue
            check = CHECKS.get(prop.check)
            for path, value in values_at(place.data, (prop.name,)):
                if check and isinstance(value, str) and (why := check.why(value)):
                    reason = f"{why[:1].upper()}{why[1:]}."
                    yield Fault(place.name(path), "controle", reason, rule=f"controle-{prop.check}")
