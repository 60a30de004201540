"""How questions, decisions, elements and casussen hang together: as lists, and to walk through."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from posixpath import relpath

from werkbank.emit.places import Place, anchor, casus_page
from werkbank.emit.words import STATUSES
from werkbank.ir import Model
from werkbank.site.edition import Edition, below_docs
from werkbank.site.raw_html import raw_html
from werkbank.site.templates import template

PAGE = "samenhang.md"
KINDS = (
    ("vraag", "Vragen"),
    ("besluit", "Besluiten"),
    ("element", "Elementen van het model"),
    ("casus", "Casussen"),
)
"""The kinds of nodes in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Node:
    """Something that hangs together with other things.

    Attributes:
        key: stable; the place of the node on the page.
        kind: the first of a pair in `KINDS`.
        label: what it is called.
        status: of a question or decision; empty for others.
        place: the page about it.
    """

    key: str
    kind: str
    label: str
    status: str
    place: Place | None


Edge = tuple[str, str]


def graph(edition: Edition) -> tuple[dict[str, Node], tuple[Edge, ...]]:
    """All nodes by key, and the edges between them, each once."""
    nodes = {node.key: node for node in _nodes(edition)}
    edges = dict.fromkeys(edge for edge in _edges(edition.model) if nodes.keys() >= set(edge))
    return nodes, tuple(edges)


def _nodes(edition: Edition) -> Iterator[Node]:
    model, where = edition.model, edition.places
    for question in model.questions:
        place = Place("docs/naslag/vragen.md", anchor(question.code))
        yield Node(question.code, "vraag", question.title, STATUSES[question.status], place)
    for decision in model.decisions:
        place_ = where.decision(decision.code)
        yield Node(decision.code, "besluit", decision.title, STATUSES[decision.status], place_)
    for name in _elements(model):
        yield Node(_key(name), "element", _label(name), "", where.element(name))
    for casus in model.casussen:
        yield Node(f"casus-{casus.code}", "casus", casus.title, "", Place(casus_page(casus.code)))


def _elements(model: Model) -> list[str]:
    """What a decision names or a rule with a decision is, once, in a fixed order."""
    named = (name for decision in model.decisions for name in decision.elements)
    rules = (
        f"gedrag:{rule.code}" for api in model.apis for rule in api.behaviours if rule.decisions
    )
    return sorted(dict.fromkeys((*named, *rules)), key=lambda name: (":" in name, name))


def _edges(model: Model) -> Iterator[Edge]:
    for decision in model.decisions:
        yield from ((name, decision.code) for name in decision.questions)
        yield from ((decision.code, _key(name)) for name in decision.elements)
    for api in model.apis:
        for rule in api.behaviours:
            yield from ((name, _key(f"gedrag:{rule.code}")) for name in rule.decisions)
    for casus in model.casussen:
        yield from ((name, f"casus-{casus.code}") for name in casus.questions)
        yield from ((name, f"casus-{casus.code}") for name in casus.decisions)


def _key(element: str) -> str:
    return element.replace(":", "-")


def _label(element: str) -> str:
    kind, _, name = element.partition(":")
    return {"api": f"API {name}", "gedrag": name}.get(kind, element) if name else element


def graph_data(edition: Edition) -> str:
    """The script with the nodes and edges."""
    nodes, edges = graph(edition)
    order = {key: number for number, key in enumerate(nodes)}
    data = {
        "soorten": [{"naam": kind, "titel": title} for kind, title in KINDS],
        "knopen": [
            {
                "id": node.key,
                "soort": node.kind,
                "naam": node.label,
                "status": node.status,
                "pagina": address(node.place),
            }
            for node in nodes.values()
        ],
        "lijnen": [[order[one], order[other]] for one, other in edges],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"window.werkbankSamenhang={text};\n"


def address(place: Place | None) -> str:
    """The address of a place from the top of the site; empty without one."""
    if place is None:
        return ""
    page = below_docs(place.path).removesuffix(".md") + ".html"
    return f"{page}#{place.anchor}" if place.anchor else page


def graph_page(edition: Edition) -> str:
    """The page: room for the script, and below it everything as lists."""
    nodes, edges = graph(edition)
    near: dict[str, list[str]] = {key: [] for key in nodes}
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    lists = "\n\n".join(_list(kind, title, nodes, near) for kind, title in KINDS)
    return template("samenhang.md").replace("@LIJSTEN@", lists)


def _list(kind: str, title: str, nodes: dict[str, Node], near: dict[str, list[str]]) -> str:
    items = "\n".join(_item(node, nodes, near) for node in nodes.values() if node.kind == kind)
    shown = raw_html(f'<ul class="samenhang-lijst">\n{items}\n</ul>')
    return f"### {title} {{#lijst-{kind}}}\n\n{shown}"


def _short(node: Node) -> str:
    return node.key if node.kind in ("vraag", "besluit") else node.label


def _item(node: Node, nodes: dict[str, Node], near: dict[str, list[str]]) -> str:
    coded = node.kind in ("vraag", "besluit")
    name = f"{node.key} {node.label}" if coded else node.label
    parts = []
    for kind, title in KINDS:
        found = [nodes[key] for key in near[node.key] if nodes[key].kind == kind]
        if found:
            links = ", ".join(
                f'<a href="#{escape(each.key)}">{escape(_short(each))}</a>' for each in found
            )
            parts.append(f"<br>{title.split()[0]}: {links}")
    target = relpath(address(node.place), ".") if node.place else ""
    head = f'<a href="{escape(target)}">{escape(name)}</a>' if target else escape(name)
    return f'<li id="{escape(node.key)}"><strong>{head}</strong>{"".join(parts)}</li>'
