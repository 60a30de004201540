"""A graph as Turtle 1.1: one block per subject, one line per statement."""

from __future__ import annotations

import re
from itertools import groupby

from werkbank.emit.mim.graph import PREFIXES, Blank, Graph, Iri, Node, Term

_SHORT = re.compile(rf"(?:{'|'.join(PREFIXES)}):[A-Za-z][A-Za-z0-9]*")
_TO_ESCAPE = re.compile(r'[\x00-\x1f"\\\x7f]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def to_turtle(graph: Graph) -> str:
    """The text of a `.ttl` file."""
    head = [f"@base <{graph.base}> ."]
    head += [f"@prefix {prefix}: <{iri}> ." for prefix, iri in PREFIXES.items()]
    return "\n".join([*head, "", *(_block(node, graph.base) for node in graph.nodes)])


def _block(node: Node, base: str) -> str:
    lines = [f"{_term(node.subject, base)} a {node.kind}"]
    for predicate, group in groupby(node.statements, key=lambda statement: statement[0]):
        objects = ", ".join(_term(value, base) for _, value in group)
        lines.append(f"    {predicate} {objects}")
    return " ;\n".join(lines) + " .\n"


def _term(term: Term, base: str) -> str:
    if isinstance(term, Blank):
        return f"_:{term.label}"
    if isinstance(term, Iri):
        if _SHORT.fullmatch(term.value):
            return term.value
        return f"<{term.value.removeprefix(base)}>"
    text = _TO_ESCAPE.sub(_escape, term.value)
    if term.language:
        return f'"{text}"@{term.language}'
    return f'"{text}"^^{term.datatype}' if term.datatype else f'"{text}"'


def _escape(match: re.Match[str]) -> str:
    return _ESCAPES.get(match[0], f"\\u{ord(match[0]):04X}")
