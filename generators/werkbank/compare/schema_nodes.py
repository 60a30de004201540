"""Schemas as nodes: properties, list elements and variants as children, keywords as aspects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from werkbank.compare.canonical import sort_key
from werkbank.compare.difference import Element, Value
from werkbank.compare.document import Specification, component_name
from werkbank.compare.flatten import Flattener
from werkbank.compare.keywords import aspect_value
from werkbank.compare.node import Node, property_segment

DEEPEST = 60
"""Levels of inline nesting that are compared; deeper is reported, for it may never end."""

_CHILDREN = frozenset({"properties", "required", "items", "oneOf", "anyOf", "discriminator"})


class SchemaReader:
    """Turns the schemas of one document into nodes."""

    def __init__(self, spec: Specification) -> None:
        self.flattener = Flattener(spec)
        self.too_deep: dict[str, None] = {}
        components = spec.data.get("components")
        schemas = components.get("schemas") if isinstance(components, dict) else None
        self._components: dict[str, Any] = (
            {str(name): raw for name, raw in schemas.items()} if isinstance(schemas, dict) else {}
        )
        self._inheritors = _inheritors(self._components)
        self._known: dict[int, tuple[Any, Node]] = {}
        self._open: set[int] = set()
        self._cuts = 0

    def components(self) -> dict[str, Node]:
        """Every component schema, by name."""
        return {
            name: self._read(raw, Element.SCHEMA, name, name=name, depth=0)
            for name, raw in self._components.items()
        }

    def read(self, raw: Any, element: Element, segment: str, depth: int = 0) -> Node:
        """The node of a schema that stands somewhere in the document."""
        return self._read(raw, element, segment, name=None, depth=depth)

    def _read(
        self, raw: Any, element: Element, segment: str, *, name: str | None, depth: int
    ) -> Node:
        known = self._known.get(id(raw))
        if known is not None and name is None:
            return replace(known[1], element=element, segment=segment)
        if id(raw) in self._open or depth > DEEPEST:
            self.too_deep[segment] = None
            self._cuts += 1
            return Node(element, segment)
        before = self._cuts
        self._open.add(id(raw))
        try:
            flat = self.flattener.flatten(raw, compose=name is not None)
            node = Node(
                element,
                segment,
                dict(_aspects(flat)),
                dict(self._children(flat, name, depth + 1)),
                self._inherited(raw) if name is not None else frozenset(),
            )
        finally:
            self._open.discard(id(raw))
        # What a cycle cut short depends on where one came in, and is not kept for elsewhere.
        if name is None and self._cuts == before:
            self._known[id(raw)] = (raw, node)  # keeps `raw` alive, and so its identity unique
        return node

    def _children(
        self, flat: dict[str, Any], name: str | None, depth: int
    ) -> Iterator[tuple[str, Node]]:
        yield from self._properties(flat, depth)
        if "items" in flat:
            yield "items", self.read(flat["items"], Element.ITEMS, "items", depth)
        extra = flat.get("additionalProperties")
        if isinstance(extra, dict):
            segment = "additionalProperties"
            yield segment, self.read(extra, Element.ITEMS, segment, depth)
        yield from self._variants(flat, name, depth)

    def _inherited(self, raw: Any) -> frozenset[str]:
        """The keys of the properties that a component takes over with `allOf`."""
        found: set[str] = set()
        members = raw.get("allOf") if isinstance(raw, dict) else None
        for member in members if isinstance(members, list) else ():
            if isinstance(member, dict) and "$ref" in member:
                declared = self.flattener.flatten(member, compose=True).get("properties")
                found |= {f".{key}" for key in declared} if isinstance(declared, dict) else set()
        return frozenset(found)

    def _properties(self, flat: dict[str, Any], depth: int) -> Iterator[tuple[str, Node]]:
        declared = flat.get("properties")
        declared = declared if isinstance(declared, dict) else {}
        required = flat.get("required")
        names = {str(item) for item in required} if isinstance(required, list) else set()
        for key, raw in declared.items():
            segment = property_segment(str(key))
            node = self.read(raw, Element.PROPERTY, segment, depth)
            if str(key) in names:
                node = replace(node, aspects={**node.aspects, "required": True})
            yield f".{key}", node
        for missing in sorted(names - {str(key) for key in declared}):
            segment = property_segment(missing)
            yield f".{missing}", Node(Element.PROPERTY, segment, {"required": True})

    def _variants(
        self, flat: dict[str, Any], name: str | None, depth: int
    ) -> Iterator[tuple[str, Node]]:
        discriminator = flat.get("discriminator")
        discriminator = discriminator if isinstance(discriminator, dict) else None
        mapping = _mapping(discriminator)
        found = False
        for keyword in ("oneOf", "anyOf"):
            alternatives = flat.get(keyword)
            if isinstance(alternatives, list):
                found = True
                values = mapping or self._pinned(alternatives)
                yield from self._alternatives(keyword, alternatives, values, depth)
        if discriminator is not None and not found:
            targets = {*mapping.values()}
            by_name = {child: child for child in self._inheritors.get(name or "", ())}
            for child in targets:
                by_name.pop(child, None)
            for value, target in {**mapping, **by_name}.items():
                yield f"oneOf:{value}", _variant("oneOf", value, target)

    def _pinned(self, alternatives: list[Any]) -> dict[str, str]:
        """The component per value where every alternative pins one property to its own value.

        That is a discriminator without being called one.
        """
        pins: list[tuple[str, dict[str, str]]] = []
        for raw in alternatives:
            ref = raw.get("$ref") if isinstance(raw, dict) else None
            name = component_name(ref) if isinstance(ref, str) else None
            if name is None:
                return {}
            pins.append((name, self._pins(self._components.get(name))))
        shared = set.intersection(*(set(found) for _, found in pins)) if pins else set()
        for key in sorted(shared):
            values = {found[key]: name for name, found in pins}
            if len(values) == len(pins):
                return values
        return {}

    def _pins(self, raw: Any) -> dict[str, str]:
        """The required properties of a component that can have one value only."""
        flat = self.flattener.flatten(raw, compose=True)
        declared = flat.get("properties")
        found = {}
        for key, schema in declared.items() if isinstance(declared, dict) else ():
            enum = self.flattener.flatten(schema).get("enum", ())
            if len(enum) == 1 and key in (flat.get("required") or ()):
                found[str(key)] = str(enum[0])
        return found

    def _alternatives(
        self, keyword: str, alternatives: list[Any], mapping: dict[str, str], depth: int
    ) -> Iterator[tuple[str, Node]]:
        inline = []
        for raw in alternatives:
            ref = raw.get("$ref") if isinstance(raw, dict) else None
            target = component_name(ref) if isinstance(ref, str) else None
            if target is None:
                inline.append(self.read(raw, Element.VARIANT, "", depth))
                continue
            values = [value for value, mapped in mapping.items() if mapped == target] or [target]
            for value in values:
                yield f"{keyword}:{value}", _variant(keyword, value, target)
        types = [str(node.aspects.get("type", "")) for node in inline]
        for node, kind in zip(inline, types, strict=True):
            key = kind if types.count(kind) == 1 else _content(node)
            segment = f"{keyword}/{kind or 'variant'}"
            yield f"{keyword}={key}", replace(node, segment=segment)


def _content(node: Node) -> str:
    """A key for an alternative without a name: all that is in it."""
    aspects = sorted((key, sort_key(_plain(value))) for key, value in node.aspects.items())
    children = sorted((key, _content(child)) for key, child in node.children.items())
    return f"{aspects}{children}"


def _plain(value: Value) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _variant(keyword: str, value: str, target: str) -> Node:
    return Node(Element.VARIANT, f"{keyword}/{property_segment(value)}", {"$ref": target})


def _mapping(discriminator: dict[str, Any] | None) -> dict[str, str]:
    mapping = discriminator.get("mapping") if discriminator else None
    if not isinstance(mapping, dict):
        return {}
    return {str(value): component_name(str(ref)) or str(ref) for value, ref in mapping.items()}


def _aspects(flat: dict[str, Any]) -> Iterator[tuple[str, Value]]:
    for keyword, value in flat.items():
        if keyword == "additionalProperties" and isinstance(value, dict):
            continue
        if keyword == "discriminator" and isinstance(value, dict):
            yield keyword, str(value.get("propertyName", ""))
        elif keyword not in _CHILDREN:
            yield keyword, aspect_value(value)


def _inheritors(components: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Per component the components that compose it in with `allOf`."""
    found: dict[str, list[str]] = {}
    for name, raw in components.items():
        members = raw.get("allOf") if isinstance(raw, dict) else None
        for member in members if isinstance(members, list) else ():
            ref = member.get("$ref") if isinstance(member, dict) else None
            parent = component_name(ref) if isinstance(ref, str) else None
            if parent is not None:
                found.setdefault(parent, []).append(name)
    return {parent: tuple(children) for parent, children in found.items()}
