"""Where a component is sent: by which operations, and in which direction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from werkbank.compare.difference import Element
from werkbank.compare.node import Node
from werkbank.diagnostics.changes import Direction


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One operation that sends something, in a request or in an answer.

    Attributes:
        key: the operation by its path without the names of parameters, to find it again.
        shown: the operation as people write it, `PATCH /klanten/{uuid}`.
    """

    key: str
    direction: Direction
    shown: str = field(compare=False)


def uses(root: Node) -> Mapping[str, frozenset[Use]]:
    """Per component everything that sends it, directly or inside another component."""
    schemas = _schemas(root)
    inside = {name: frozenset(_refs(node)) for name, node in schemas.items()}
    found: dict[str, set[Use]] = {name: set() for name in schemas}
    for use, node in _sent(root):
        waiting = list(_refs(node))
        seen: set[str] = set()
        while waiting:
            name = waiting.pop()
            if name in seen or name not in found:
                continue
            seen.add(name)
            found[name].add(use)
            waiting.extend(inside[name])
    return {name: frozenset(each) for name, each in found.items()}


def direction_of(node: Node) -> Direction | None:
    """The direction of a part of an operation; None for what is no such part."""
    if node.element in {Element.PARAMETER, Element.BODY}:
        return Direction.REQUEST
    return Direction.RESPONSE if node.element is Element.RESPONSE else None


def operations(root: Node) -> Iterator[tuple[str, str, Node]]:
    """`(key, shown, node)` of every operation."""
    paths = root.children.get("paths")
    for key, path in paths.children.items() if paths else ():
        for method, operation in path.children.items():
            yield f"{method} {key}", f"{operation.segment} /{path.segment.strip('/')}", operation


def _sent(root: Node) -> Iterator[tuple[Use, Node]]:
    for key, shown, operation in operations(root):
        for part in _parts(operation):
            direction = direction_of(part)
            if direction is not None:
                yield Use(key, direction, shown), part


def _parts(operation: Node) -> Iterator[Node]:
    for child in operation.children.values():
        if child.element is Element.GROUP:
            yield from child.children.values()
        else:
            yield child


def _refs(node: Node) -> Iterator[str]:
    if node.ref:
        yield node.ref
    for child in node.children.values():
        yield from _refs(child)


def _schemas(root: Node) -> Mapping[str, Node]:
    group = root.children.get("schemas")
    return group.children if group is not None else {}
