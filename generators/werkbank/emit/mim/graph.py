"""A small RDF graph: just what the export needs, without the start-up time of an RDF library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

PREFIXES = {
    "mim": "http://modellen.mim-standaard.nl/def/mim#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The prefixes of predicates, classes and datatypes, which are written as `prefix:name`."""


@dataclass(frozen=True, slots=True)
class Iri:
    """A node with a name: absolute, or `prefix:name` with a prefix from `PREFIXES`."""

    value: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A node without a name of its own; the label only holds within one file."""

    label: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A value; `language` or `datatype` (as `xsd:date`), or neither for a plain string."""

    value: str
    datatype: str = ""
    language: str = ""


Term = Iri | Blank | Literal
Statement = tuple[str, Term]
"""Predicate, as `mim:naam`, and object."""


@dataclass(frozen=True, slots=True)
class Node:
    """Everything that is said about one subject, in the order in which it is written."""

    subject: Iri | Blank
    kind: str
    """The class of the subject, as `mim:Objecttype`."""
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes in the order in which they are written.

    Attributes:
        base: ends in `/`; the IRIs under it are written relative to it.
    """

    base: str
    nodes: tuple[Node, ...]


def node(subject: Iri | Blank, kind: str, *parts: Iterable[Statement]) -> Node:
    """A node from groups of statements; a statement that occurs twice is kept once."""
    statements = dict.fromkeys(statement for part in parts for statement in part)
    return Node(subject, kind, tuple(statements))
