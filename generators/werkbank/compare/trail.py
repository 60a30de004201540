"""The way from the top of a specification to a place in it, through components where needed."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.compare.node import Node

Trail = tuple[Node, ...]
"""The nodes on the way, the whole specification first; empty when a place does not exist."""

_HOPS = 30


def trail(root: Node, location: str) -> Trail:
    """The nodes from `root` to a location, both included.

    A component that is compared with the same object written out has its parts at the place where
    it is used; the way then goes through the component.
    """
    return _walk(root, root, location, _HOPS)


def _walk(root: Node, node: Node, location: str, hops: int) -> Trail:
    if not location:
        return (node,)
    for child in _children(root, node, hops):
        rest = location.removeprefix(child.segment)
        if rest == location and child.segment:
            continue
        if not rest or rest.startswith("/") or not child.segment:
            found = _walk(root, child, rest.removeprefix("/"), hops - 1)
            if found:
                return (node, *found)
    return ()


def _children(root: Node, node: Node, hops: int) -> Iterator[Node]:
    yield from node.children.values()
    group = root.children.get("schemas")
    target = group.children.get(node.ref) if group is not None and node.ref else None
    if target is not None and hops > 0:
        yield from target.children.values()
