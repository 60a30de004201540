"""A graph as JSON-LD 1.1; the context types each predicate, so that the body is plain JSON."""

from __future__ import annotations

import json
from typing import Any

from werkbank.emit.mim.graph import PREFIXES, Blank, Graph, Iri, Literal, Node, Term

Coercion = tuple[str, str]
"""Keyword of a JSON-LD context and its value, such as `("@type", "xsd:date")`."""


def to_jsonld(graph: Graph) -> str:
    """The text of a `.jsonld` file."""
    coercions = _coercions(graph)
    context: dict[str, Any] = {"@base": graph.base, **PREFIXES}
    for predicate, (keyword, value) in sorted(coercions.items()):
        context[_key(predicate)] = {"@id": predicate, keyword: value} if keyword else predicate
    body = [_node(node, graph.base, coercions) for node in graph.nodes]
    return json.dumps({"@context": context, "@graph": body}, ensure_ascii=False, indent=2)


def _coercions(graph: Graph) -> dict[str, Coercion]:
    """Per predicate how its values are written: as most of them are, the first on a draw."""
    counts: dict[str, dict[Coercion, int]] = {}
    for node in graph.nodes:
        for predicate, term in node.statements:
            kinds = counts.setdefault(predicate, {})
            kinds[_kind(term)] = kinds.get(_kind(term), 0) + 1
    return {name: max(kinds, key=lambda kind: kinds[kind]) for name, kinds in counts.items()}


def _kind(term: Term) -> Coercion:
    if isinstance(term, Iri | Blank):
        return ("@type", "@id")
    if term.language:
        return ("@language", term.language)
    return ("@type", term.datatype) if term.datatype else ("", "")


def _node(node: Node, base: str, coercions: dict[str, Coercion]) -> dict[str, Any]:
    result: dict[str, Any] = {"@id": _name(node.subject, base), "@type": node.kind}
    for predicate, term in node.statements:
        value = _value(term, base, coercions[predicate])
        key = _key(predicate)
        if key in result:
            held = result[key]
            value = [*(held if isinstance(held, list) else [held]), value]
        result[key] = value
    return result


def _value(term: Term, base: str, coercion: Coercion) -> Any:
    if _kind(term) == coercion:
        return _name(term, base) if isinstance(term, Iri | Blank) else term.value
    if not isinstance(term, Literal):
        return {"@id": _name(term, base)}
    keyword, kind = _kind(term)
    return {"@value": term.value, keyword: kind} if keyword else {"@value": term.value}


def _name(term: Iri | Blank, base: str) -> str:
    return f"_:{term.label}" if isinstance(term, Blank) else term.value.removeprefix(base)


def _key(predicate: str) -> str:
    """`mim:naam` as `naam`: no two prefixes in use share a local name."""
    return predicate.partition(":")[2]
