"""The emitter of the class diagrams."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from posixpath import dirname, relpath
from typing import TYPE_CHECKING

from werkbank.emit.artefact import Artefact
from werkbank.emit.diagrams.drawing import overview, subject_diagram
from werkbank.emit.diagrams.engine import render
from werkbank.emit.diagrams.finish import finish, size
from werkbank.emit.diagrams.labels import Href
from werkbank.emit.diagrams.structure import structure
from werkbank.emit.markdown import clean
from werkbank.emit.places import DIAGRAMS, Place, Places, places
from werkbank.ir import Model

if TYPE_CHECKING:
    from graphviz import Digraph


_WAYS = ("TB", "LR")
_PAGE_WIDTH, _PAGE_HEIGHT = 1000, 1400


@dataclass(frozen=True, slots=True)
class _Plan:
    name: str
    path: str
    graph: Digraph
    title: str
    told: str


def emit_diagrams(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/diagrammen/overzicht.svg` and one SVG per subject.

    Raises:
        GraphvizMissingError: when this machine cannot draw.
    """
    plans = list(_plans(model, places(model)))
    drawings = iter(render([towards(plan.graph, way) for plan in plans for way in _WAYS]))
    for plan in plans:
        best = min([next(drawings) for _ in _WAYS], key=_clumsiness)
        yield Artefact.text(plan.path, finish(best, plan.name, plan.title, plan.told))


def _plans(model: Model, where: Places) -> Iterator[_Plan]:
    """What to draw: the overview, then every subject that has classes."""
    href = href_from(where, f"{DIAGRAMS}/overzicht.svg")
    of = structure(model)
    yield _Plan(
        "diagram-overzicht",
        f"{DIAGRAMS}/overzicht.svg",
        overview(of, href),
        f"Klassendiagram {clean(model.title or model.name)}",
        "Alle klassen van het informatiemodel, gegroepeerd per onderdeel, met hun generalisaties,"
        " gegevensgroepen en relaties. Elke klasse is een link.",
    )
    for subject in model.subjects:
        members = [each.name for each in of.members.get(subject.name, ())]
        if members:
            path = where.subjects[subject.name]
            yield _Plan(
                f"diagram-{PurePosixPath(path).stem}",
                path,
                subject_diagram(of, subject, href),
                f"Klassendiagram {clean(subject.title or subject.name)}",
                f"De klassen {clean(', '.join(members))} met hun attributen en relaties."
                " Elke klasse is een link.",
            )


def towards(graph: Digraph, way: str) -> str:
    """The graph in the DOT language, laid out from top to bottom or from left to right."""
    graph.graph_attr["rankdir"] = way
    return str(graph.source)


def _clumsiness(svg: str) -> float:
    """How much the diagram must shrink to fit a page; of two layouts the least is taken."""
    width, height = size(svg)
    return max(width / _PAGE_WIDTH, height / _PAGE_HEIGHT)


def href_from(where: Places, diagram: str) -> Href:
    """Links from a diagram to the pages of the site, which has `.html` files and no folders."""
    folder = dirname(diagram)

    def href(name: str, attribute: str) -> str:
        place = where.property(name, attribute) if attribute else where.object_type(name)
        place = place or where.enumeration(name) or Place(DIAGRAMS)
        page = relpath(place.path, folder).removesuffix(".md") + ".html"
        return f"{page}#{place.anchor}" if place.anchor else page

    return href
