"""A specification as a tree of nodes with aspects: the form in which two of them are compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from werkbank.compare.difference import Element, Value

SET_ASPECTS = frozenset({"enum", "scopes"})
"""Aspects that hold a set: every value that was added or removed is a difference of its own."""

FLAGS = frozenset(
    {"required", "nullable", "readOnly", "writeOnly", "deprecated", "uniqueItems", "allowReserved"}
)
"""Aspects that are false when absent."""

SCHEMA_ASPECTS = frozenset(
    {
        "$ref",
        "additionalProperties",
        "anyOf",
        "default",
        "deprecated",
        "discriminator",
        "enum",
        "exclusiveMaximum",
        "exclusiveMinimum",
        "format",
        "items",
        "maximum",
        "maxItems",
        "maxLength",
        "maxProperties",
        "minimum",
        "minItems",
        "minLength",
        "minProperties",
        "multipleOf",
        "not",
        "nullable",
        "oneOf",
        "pattern",
        "readOnly",
        "required",
        "type",
        "uniqueItems",
        "writeOnly",
    }
)
"""Names that a property must be quoted for, or its location would be that of the aspect."""


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A thing in a specification.

    Attributes:
        element: what kind of thing it is.
        segment: how it is written in a location.
        aspects: what is said of it; sets are sorted tuples.
        children: the things in it, by a key that is the same for the same thing in two
            specifications (a path without the names of its parameters, a header in lower case).
        inherited: keys of the children that come from another component and are listed there.
    """

    element: Element
    segment: str
    aspects: Mapping[str, Value] = field(default_factory=dict)
    children: Mapping[str, Node] = field(default_factory=dict)
    inherited: frozenset[str] = frozenset()

    @property
    def ref(self) -> str | None:
        """The name of the component this refers to, or None."""
        value = self.aspects.get("$ref")
        return value if isinstance(value, str) else None


def join(location: str, segment: str) -> str:
    """The location of `segment` within `location`."""
    return f"{location}/{segment}" if location and segment else location or segment


def property_segment(name: str) -> str:
    """A property name as a segment: quoted where it reads as an aspect or holds a slash."""
    if name in SCHEMA_ASPECTS or "/" in name or not name:
        return f'"{name}"'.replace("/", "~1")
    return name


def walk(node: Node, location: str = "") -> Iterator[tuple[str, Node]]:
    """Every node below `node` with its location, itself included."""
    here = join(location, node.segment)
    yield here, node
    for child in node.children.values():
        yield from walk(child, here)


def find(node: Node, location: str) -> Node | None:
    """The node at a location below `node`, or None; does not visit what lies elsewhere."""
    if not location:
        return node
    for child in node.children.values():
        rest = location.removeprefix(child.segment)
        if rest == location and child.segment:
            continue
        if not rest or rest.startswith("/") or not child.segment:
            found = find(child, rest.removeprefix("/"))
            if found is not None:
                return found
    return None


_SHOWN = ("operationId", "format", "pattern", "minLength", "maxLength", "minimum", "maximum")
_SHOWN_LISTS = ("minItems", "maxItems", "enum")


def describe(node: Node) -> str:
    """What an added, removed or replaced node is, in one short line."""
    parts = [_type(node)] if _type(node) else []
    for aspect in (*_SHOWN, *_SHOWN_LISTS):
        value = node.aspects.get(aspect)
        if value is not None:
            shown = ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            parts.append(f"{aspect} {shown}")
    parts += [flag for flag in ("required", "readOnly", "nullable") if node.aspects.get(flag)]
    return "; ".join(parts)


def _type(node: Node) -> str:
    if node.ref:
        return node.ref
    items = node.children.get("items")
    if items is not None:
        return f"array van {_type(items) or 'alles'}"
    value = node.aspects.get("type", "")
    return " of ".join(map(str, value)) if isinstance(value, tuple) else str(value or "")
