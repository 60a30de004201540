"""The objects of a route as a diagram: what was recorded, and what refers to what.

An object that only ties two others together (klantcontactmoment) is drawn as the line that it is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any
from xml.etree import ElementTree

from werkbank.casus import klant as domain
from werkbank.casus.outcomes import outcomes_of
from werkbank.casus.running import RouteRun
from werkbank.casus.types import interactions, types_of
from werkbank.emit.diagrams.engine import FONT, render
from werkbank.emit.diagrams.finish import clean_groups, clean_texts, frame, size
from werkbank.emit.diagrams.legend import SVG
from werkbank.emit.diagrams.palette import (
    EDGE_OF_PAPER,
    ENUMERATION,
    EXTERNAL,
    INK,
    LINE,
    MUTED,
    OBJECT_TYPE,
    PAPER,
    Tint,
)
from werkbank.ir import Model

GUEST = Tint("#fbeed5", "#7a5200")
RELATION = Tint("#f3f4f5", "#7b8b9a")
_WAYS = ("LR", "TB")
_PAGE_WIDTH, _PAGE_HEIGHT = 900, 1000
_ROWS = 6
_WIDTH = 38
"""Characters of a value that a box shows."""
_DULL = frozenset({"url", "bronorganisatie", "subjectType", "type", "formaat", "formaatWeergave"})
_MOMENT = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)\S*$")


@dataclass(frozen=True, repr=False)
class Drawing:
    """An SVG with what it shows in words; the same bytes every time."""

    svg: str
    told: str

    def _repr_svg_(self) -> str:
        return self.svg

    def __repr__(self) -> str:
        return self.told


@dataclass(frozen=True)
class _Node:
    name: str
    type_name: str
    rows: tuple[tuple[str, str], ...]
    look: Tint


@dataclass(frozen=True)
class _Edge:
    start: str
    end: str
    label: str
    relation: bool


def instance_diagram(model: Model, run: RouteRun) -> Drawing:
    """The objects that a route recorded, with the external objects that they refer to.

    Raises:
        GraphvizMissingError: when this machine cannot draw.
    """
    nodes, edges = _picture(model, run)
    title = f"Wat er is vastgelegd: {run.route.title}"
    objects = ", ".join(f"{node.name} ({node.type_name})" for node in nodes)
    lines = "; ".join(f"{edge.start} – {edge.label} – {edge.end}" for edge in edges)
    told = f"{title}. Objecten: {objects}." + (f" Verbanden: {lines}." if lines else "")
    drawn = _draw(tuple(_source(nodes, edges, way) for way in _WAYS))
    return Drawing(_finish(min(drawn, key=_clumsiness), title, told), told)


def _picture(model: Model, run: RouteRun) -> tuple[list[_Node], list[_Edge]]:
    state = outcomes_of(run).state
    by_url = {url: name for name, url in run.urls.items() if name in state}
    externals = {external.url: external for external in run.casus.externals}
    types = types_of(model, run)
    interacting = interactions(model)
    nodes: list[_Node] = []
    edges: list[_Edge] = []
    used: dict[str, None] = {}
    for name, body in state.items():
        links = [
            (attribute, url) for attribute, url in _links(body) if url in by_url or url in externals
        ]
        ends = [_end(url, by_url, externals) for _, url in links]
        if len(ends) == 2 and types[name] not in interacting | {domain.KLANT}:
            edges.append(_Edge(ends[1], ends[0], _relation_label(name, body), relation=True))
        else:
            nodes.append(_object(name, types[name], body, interacting))
            edges += [
                _Edge(name, end, attribute, relation=False)
                for (attribute, _), end in zip(links, ends, strict=True)
                if end != name
            ]
        used.update({url: None for _, url in links if url in externals})
    nodes += [
        _Node(external.name, external.kind, (("", _cut(external.title)),), EXTERNAL)
        for url, external in externals.items()
        if url in used
    ]
    return nodes, edges


def _end(url: str, by_url: Mapping[str, str], externals: Mapping[str, Any]) -> str:
    return by_url[url] if url in by_url else str(externals[url].name)


def _links(body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in body.items():
        if key == "url":
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and item.startswith("http"):
                yield key, item


def _relation_label(name: str, body: Mapping[str, Any]) -> str:
    more = [str(body[key]) for key in ("rol", "indicatieMachtiging") if body.get(key)]
    return f"{name}: {', '.join(more)}" if more else name


def _object(
    name: str, type_name: str, body: Mapping[str, Any], interactions: frozenset[str]
) -> _Node:
    look = OBJECT_TYPE
    if body.get(domain.KIND) == domain.GUEST:
        look = GUEST
    elif type_name in interactions:
        look = ENUMERATION
    elif type_name != domain.KLANT:
        look = RELATION
    rows = list(_rows(body))
    hidden = len(rows) - _ROWS
    if hidden > 1:
        rows = [*rows[:_ROWS], ("", f"… en nog {hidden} gegevens")]
    return _Node(name, type_name, tuple(rows), look)


def _rows(body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in body.items():
        if key in _DULL or (isinstance(value, str) and value.startswith("http")):
            continue
        if isinstance(value, Mapping):
            yield from _rows(value)
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, Mapping):
                    yield from _rows(item)
                elif not str(item).startswith("http"):
                    yield key, _cut(str(item))
        elif value is not None:
            yield key, _cut(str(value))


def _cut(text: str) -> str:
    text = _MOMENT.sub(r"\1 \2", " ".join(text.split()))
    return text if len(text) <= _WIDTH else text[: _WIDTH - 1].rstrip() + "…"


def _source(nodes: list[_Node], edges: list[_Edge], way: str) -> str:
    from graphviz import Digraph

    graph = Digraph(
        graph_attr={
            "bgcolor": "white",
            "rankdir": way,
            "pad": "0.25",
            "nodesep": "0.3",
            "ranksep": "0.7",
            "fontname": FONT,
        },
        node_attr={"shape": "plain", "fontname": FONT, "fontsize": "11", "fontcolor": INK},
        edge_attr={
            "fontname": FONT,
            "fontsize": "10",
            "fontcolor": INK,
            "color": LINE,
            "arrowsize": "0.7",
            "arrowhead": "vee",
        },
    )
    for node in nodes:
        graph.node(node.name, _box(node))
    for edge in edges:
        look = {"arrowhead": "none", "penwidth": "1.6"} if edge.relation else {}
        graph.edge(edge.start, edge.end, label=f"  {edge.label}  ", **look)
    return str(graph.source)


def _box(node: _Node) -> str:
    style = ' style="dashed"' if node.look.dashed else ""
    head = (
        f'<tr><td colspan="2" cellpadding="4" bgcolor="{node.look.head}">'
        f'<font point-size="9" color="{MUTED}">{escape(node.type_name)}</font><br/>'
        f"<b>{escape(node.name)}</b></td></tr>"
    )
    rows = "".join(_row(key, value) for key, value in node.rows)
    return (
        f'<<table border="1" cellborder="0" cellspacing="0" cellpadding="3" '
        f'color="{node.look.border}" bgcolor="{PAPER}"{style}>{head}{rows}</table>>'
    )


def _row(key: str, value: str) -> str:
    muted = f'<font color="{MUTED}">{escape(key or value)}</font>'
    if not key:
        return f'<tr><td colspan="2" align="left">{muted}</td></tr>'
    return f'<tr><td align="left">{muted}</td><td align="left">{escape(value)}</td></tr>'


@cache
def _draw(sources: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(render(sources))


def _clumsiness(svg: str) -> float:
    """How much a drawing must shrink to fit; of two layouts the least is taken."""
    width, height = size(svg)
    return max(width / _PAGE_WIDTH, height / _PAGE_HEIGHT)


def _finish(svg: str, title: str, told: str) -> str:
    """The drawing with a title and a description, and without Graphviz's own names in it."""
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own Graphviz wrote it
    width, height = size(svg)
    name = "d" + hashlib.sha256(told.encode()).hexdigest()[:8]
    frame(root, width, height, "img", {"labelledby": f"{name}-t {name}-d"})
    clean_groups(root)
    clean_texts(root)
    for index, (tag, content) in enumerate((("title", title), ("desc", told))):
        element = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": f"{name}-{tag[0]}"})
        element.text = content
        root.insert(index, element)
    border = ElementTree.Element(
        f"{{{SVG}}}rect",
        {
            "x": "0.5",
            "y": "0.5",
            "width": f"{width - 1:.0f}",
            "height": f"{height - 1:.0f}",
            "rx": "8",
            "fill": "none",
            "stroke": EDGE_OF_PAPER,
        },
    )
    root.append(border)
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode", short_empty_elements=True)
