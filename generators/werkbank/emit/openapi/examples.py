"""Examples of an API, taken from what the casussen send."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from werkbank.ir import Api, Model, ObjectType, OperationKind, Property, PropertyKind, Resource
from werkbank.schema.payloads import Payload, example_url, payloads

Node = dict[str, Any]

MOST = 6
"""Examples per operation; the rest stands in `voorbeelden/`."""
_METHOD = re.compile(r"post|put|patch", re.IGNORECASE)
"""The linter of the API Design Rules takes any key with one of these in it for a method."""


@dataclass
class Examples:
    """Hands out references to examples, and keeps what was asked for.

    Attributes:
        components: `components.examples` of the document.
    """

    model: Model
    api: Api
    components: dict[str, Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known: dict[tuple[str, OperationKind], list[Payload]] = {}
        for payload in payloads(self.model):
            if payload.good and payload.api.name == self.api.name and payload.value:
                key = (payload.resource.path, payload.step.kind)
                self._known.setdefault(key, []).append(payload)

    def request(self, resource: Resource, kind: OperationKind) -> Node:
        """Examples of the body of an operation, by name; empty without casussen."""
        return {
            payload.name: self._reference(payload.name, payload.step.title, payload.value)
            for payload in self._chosen(resource, kind)
        }

    def response(self, resource: Resource, kind: OperationKind) -> Node:
        """Examples of an answer: the objects as they are after what casussen create."""
        held = self.model.object_types[resource.object_type]
        found = {}
        for payload in self._chosen(resource, OperationKind.CREATE):
            if kind not in {OperationKind.CREATE, OperationKind.READ}:
                continue
            value = answer(self.model, self.api, held, payload)
            if value is not None and not _has_method(value):
                name = f"{payload.name}-antwoord"
                found[name] = self._reference(name, payload.step.title, value)
        return found

    def _reference(self, name: str, title: str, value: Node) -> Node:
        self.components.setdefault(name, {"summary": title, "value": value})
        return {"$ref": f"#/components/examples/{name}"}

    def _chosen(self, resource: Resource, kind: OperationKind) -> list[Payload]:
        """Messages that differ in what they hold, at most `MOST`, from different casussen first."""
        known = [p for p in self._known.get((resource.path, kind), ()) if not _has_method(p.value)]
        shapes: dict[frozenset[str], Payload] = {}
        for payload in known:
            shapes.setdefault(frozenset(_paths(payload.value)), payload)
        return sorted(
            _spread(list(shapes.values()))[:MOST], key=lambda p: (p.casus.number, p.step.position)
        )


def answer(model: Model, api: Api, held: ObjectType, payload: Payload) -> Node | None:
    """The object that a register makes of a message; None when an example value is missing."""
    url = example_url(api, payload.resource, payload.casus.code, payload.step.name)
    filled: Node = {}
    for prop in held.properties:
        if prop.identifier:
            filled[prop.name] = url
        elif prop.name in payload.value:
            filled[prop.name] = payload.value[prop.name]
        elif prop.required:
            if prop.kind is not PropertyKind.SCALAR:
                return None
            value = _example(model, prop)
            if value is None:
                return None
            filled[prop.name] = value
    return _derived(model, held.properties, filled)


def _derived(model: Model, properties: Iterable[Property], value: Node) -> Node | None:
    """The value with what a register adds inside groups."""
    filled: Node = {}
    by_name = {prop.name: prop for prop in properties}
    for key, part in value.items():
        prop = by_name.get(key)
        if prop is None or prop.kind is not PropertyKind.GROUP or not isinstance(part, Mapping):
            filled[key] = part
            continue
        inner = [p for t in model.concrete(prop.range) for p in t.properties]
        missing = {
            p.name: _example(model, p)
            for p in inner
            if p.required and p.read_only and p.name not in part
        }
        if None in missing.values():
            return None
        filled[key] = {**part, **missing}
    return filled


def _example(model: Model, prop: Property) -> Any:
    scalar = model.types.get(prop.range)
    examples = prop.examples or (scalar.examples if scalar else ())
    if examples:
        return examples[0]
    moments = {"date-time": "2026-06-23T09:00:00+02:00", "date": "2026-06-23"}
    return moments.get(prop.facets.format or "")


def _spread(found: list[Payload]) -> list[Payload]:
    """One of every casus before a second of any."""
    rounds: dict[str, int] = {}
    numbered = []
    for payload in found:
        turn = rounds.get(payload.casus.code, 0)
        rounds[payload.casus.code] = turn + 1
        numbered.append((turn, payload))
    return [payload for _, payload in sorted(numbered, key=lambda pair: pair[0])]


def _paths(value: Any, prefix: str = "") -> Iterable[str]:
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _paths(part, f"{prefix}.{key}")
    elif isinstance(value, list):
        for part in value:
            yield from _paths(part, prefix)
    else:
        yield prefix


def _has_method(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_METHOD.search(key) or _has_method(part) for key, part in value.items())
    return isinstance(value, list) and any(map(_has_method, value))
