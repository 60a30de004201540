"""Which classes and lines a diagram shows, as a graph for Graphviz."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from werkbank.emit.diagrams.engine import FONT
from werkbank.emit.diagrams.footer import footer
from werkbank.emit.diagrams.labels import NBSP, Href, class_box, name_box
from werkbank.emit.diagrams.palette import CLUSTER, EDGE_OF_PAPER, FAINT, INK, LINE, MUTED
from werkbank.emit.diagrams.structure import Structure
from werkbank.emit.markdown import clean
from werkbank.ir import ObjectType, PropertyKind, Subject

if TYPE_CHECKING:
    from graphviz import Digraph

_GRAPH = {
    "bgcolor": "white",
    "pad": "0.3",
    "nodesep": "0.25",
    "ranksep": "0.5",
    "fontname": FONT,
    "fontcolor": INK,
    "fontsize": "12",
    "labelloc": "b",
}
_CLUSTER = {
    "fontsize": "11",
    "fontcolor": MUTED,
    "style": "rounded,filled",
    "color": EDGE_OF_PAPER,
    "fillcolor": CLUSTER,
    "labelloc": "t",
    "labeljust": "l",
    "margin": "12",
}
_NODE = {"shape": "plain", "fontname": FONT, "fontsize": "12", "fontcolor": INK}
_EDGE = {
    "fontname": FONT,
    "fontsize": "10",
    "fontcolor": INK,
    "color": LINE,
    "penwidth": "1.1",
    "arrowsize": "0.8",
}
_INHERITS = {"dir": "back", "arrowtail": "onormal", "arrowsize": "1.0"}
_HOLDS = {"dir": "both", "arrowtail": "diamond", "arrowhead": "none"}
_REFERS = {"arrowhead": "vee"}


def overview(of: Structure, href: Href) -> Digraph:
    """Every class by name, grouped by subject; a common root is left out."""
    graph = _graph()
    grouped = set()
    for number, subject in enumerate(of.model.subjects):
        members = [each for each in of.members.get(subject.name, ()) if each.name not in of.roots]
        grouped.add(subject.name)
        if not members:
            continue
        with graph.subgraph(name=f"cluster_{number}") as cluster:
            cluster.attr(label=f"{NBSP}{plain(subject.title or subject.name)}", **_CLUSTER)
            for each in members:
                cluster.node(_id(each.name), name_box(each, href))
    shown = [each for each in of.model.object_types.values() if each.name not in of.roots]
    for each in shown:
        if each.subject not in grouped:
            graph.node(_id(each.name), name_box(each, href))
    _draw_lines(graph, of, shown, {each.name for each in shown}, labelled=False)
    return graph


def subject_diagram(of: Structure, subject: Subject, href: Href) -> Digraph:
    """The classes of a subject with their attributes, and their neighbours by name."""
    graph = _graph(footer(of.enumerations(subject.name), href))
    members = of.members[subject.name]
    for each in members:
        graph.node(_id(each.name), class_box(of.model, each, of.rows[each.name], href))
    neighbours = [of.model.object_types[name] for name in of.neighbours.get(subject.name, ())]
    titles = {each.name: each.title or each.name for each in of.model.subjects}
    for other in neighbours:
        above = f"onderdeel {titles.get(other.subject, other.subject)}"
        graph.node(_id(other.name), name_box(other, href, above))
    names = {each.name for each in members}
    _draw_lines(graph, of, members, names | {each.name for each in neighbours}, labelled=True)
    _draw_lines(graph, of, neighbours, names, labelled=True)
    return graph


def centre_diagram(of: Structure, held: ObjectType, href: Href) -> Digraph:
    """One class with its attributes, and by name every class that a line ties to it."""
    graph = _graph()
    graph.node(_id(held.name), class_box(of.model, held, of.rows[held.name], href))
    ends = {held.name, *(prop.range for prop in of.lines[held.name])}
    near = [
        other
        for other in of.model.object_types.values()
        if other.name != held.name
        and other.name not in of.roots
        and (
            other.name in ends
            or of.parents.get(held.name) == other.name
            or of.parents.get(other.name) == held.name
            or any(prop.range == held.name for prop in of.lines[other.name])
        )
    ]
    for other in near:
        graph.node(_id(other.name), name_box(other, href))
    _draw_lines(graph, of, [held], {each.name for each in near}, labelled=True)
    _draw_lines(graph, of, near, {held.name}, labelled=True)
    return graph


def _graph(below: str = "") -> Digraph:
    from graphviz import Digraph  # costs 60 ms: only when something is drawn

    attributes = _GRAPH | {"label": below}
    return Digraph(graph_attr=attributes, node_attr=_NODE, edge_attr=_EDGE)


def plain(value: str) -> str:
    """Text for a label that is not HTML: nothing in it is an escape of DOT."""
    return " ".join(clean(value).split()).replace("\\", "\\\\")


def _id(name: str) -> str:
    """A node name; a name as it is could hold a port (`:`) or an HTML label (`<...>`)."""
    return f"klasse {name.encode().hex()}"


def _draw_lines(
    graph: Digraph, of: Structure, starts: Iterable[ObjectType], ends: set[str], labelled: bool
) -> None:
    """Arrows to supertypes, and lines to groups and references, as far as their ends are shown."""
    for each in starts:
        parent = of.parents.get(each.name)
        if parent and parent in ends:
            graph.edge(_id(parent), _id(each.name), **_INHERITS)
        for prop in of.lines[each.name]:
            if prop.range not in ends:
                continue
            look = dict(_HOLDS if prop.kind is PropertyKind.GROUP else _REFERS)
            if labelled:
                look["label"] = f"{NBSP}{plain(prop.name)}{NBSP}\\n{prop.cardinality}"
            elif of.model.object_types[prop.range].subject == each.subject:
                look["weight"] = "3"
            else:
                look["color"] = FAINT
            graph.edge(_id(each.name), _id(prop.range), **look)
