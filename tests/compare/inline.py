"""Small OpenAPI documents written in the test itself, and their differences."""

from __future__ import annotations

import copy
from typing import Any

from werkbank.compare.differ import find_differences
from werkbank.compare.difference import Difference
from werkbank.compare.document import Specification, as_specification
from werkbank.compare.document_nodes import read_tree

Document = dict[str, Any]


def document(openapi: str = "3.1.0", **parts: Any) -> Document:
    """An OpenAPI document with these parts."""
    return {
        "openapi": openapi,
        "info": {"title": "Proef API", "version": "1.0.0"},
        "paths": {},
        **copy.deepcopy(parts),
    }


def with_schemas(openapi: str = "3.1.0", **schemas: Any) -> Document:
    """A document with these component schemas."""
    return document(openapi, components={"schemas": schemas})


def with_property(schema: Any, openapi: str = "3.1.0", **ding: Any) -> Document:
    """A document with one object `Ding` that has one property `kleur`."""
    return with_schemas(openapi, Ding={"type": "object", "properties": {"kleur": schema}, **ding})


def with_operation(method: str = "get", path: str = "/dingen", **operation: Any) -> Document:
    """A document with one operation."""
    return document(paths={path: {method: {"responses": {}, **operation}}})


def specification(data: Document) -> Specification:
    """The document as if it had been read from a file."""
    found = as_specification(data, "proef.yaml")
    assert isinstance(found, Specification)
    return found


def differences(old: Document, new: Document) -> tuple[Difference, ...]:
    """The differences between two documents, without any mapping."""
    before, after = (read_tree(specification(data)).root for data in (old, new))
    return find_differences(before, after)


def lines(old: Document, new: Document) -> list[str]:
    """The differences as `soort plaats: oud → nieuw`."""
    return [
        f"{item.kind} {item.location}: {item.old} → {item.new}" for item in differences(old, new)
    ]
