"""A small diagram per class: the class itself, and by name what touches it.

The diagram of a subject tells how everything in it hangs together, and is too wide for a telephone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from werkbank.emit.artefact import Artefact
from werkbank.emit.diagrams.diagrams import href_from, towards
from werkbank.emit.diagrams.drawing import centre_diagram
from werkbank.emit.diagrams.engine import render
from werkbank.emit.diagrams.finish import finish, size
from werkbank.emit.diagrams.structure import structure
from werkbank.emit.markdown import clean
from werkbank.emit.places import places
from werkbank.ir import Model

if TYPE_CHECKING:
    from graphviz import Digraph

_WAYS = ("TB", "LR")
_WIDTH, _HEIGHT = 620, 900
"""Points that a page has room for without shrinking the letters."""


def emit_class_diagrams(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/diagrammen/klassen/<klasse>.svg`.

    Raises:
        GraphvizMissingError: when this machine cannot draw.
    """
    where = places(model)
    of = structure(model)
    graphs: list[Digraph] = []
    for name in where.class_diagrams:
        href = href_from(where, where.class_diagrams[name])
        graphs.append(centre_diagram(of, model.object_types[name], href))
    drawings = iter(render([towards(graph, way) for graph in graphs for way in _WAYS]))
    for name, path in where.class_diagrams.items():
        best = min([next(drawings) for _ in _WAYS], key=_clumsiness)
        held = model.object_types[name]
        title = f"Klassendiagram {clean(held.title or held.name)}"
        told = (
            f"De klasse {clean(held.name)} met haar attributen, en de klassen eromheen."
            " Elke klasse is een link."
        )
        stem = path.rpartition("/")[2].removesuffix(".svg")
        yield Artefact.text(path, finish(best, f"diagram-klasse-{stem}", title, told))


def _clumsiness(svg: str) -> float:
    width, height = size(svg)
    return max(width / _WIDTH, height / _HEIGHT)
