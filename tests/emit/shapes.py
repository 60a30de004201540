"""The published SHACL shapes of MIM: what they say of a graph.

They are no part of this repository. `WERKBANK_BRONNEN` names the folder that holds `normen/mim/`;
without it, `../shared/bronnen` beside the repository is tried. Tests skip when there is none.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib.namespace import SH

from tests.conftest import PROJECT
from werkbank.emit.mim import mim_graph
from werkbank.emit.mim.turtle import to_turtle
from werkbank.ir import Model

MIM = rdflib.Namespace("http://modellen.mim-standaard.nl/def/mim#")


@dataclass(frozen=True, order=True)
class Violation:
    """A result of the shapes: the node, and the metadata that is wrong or missing there."""

    node: str
    path: str
    kind: str


def standard() -> Path:
    """The folder with the ontology and the shapes.

    Raises:
        pytest.skip.Exception: when it is not on this machine.
    """
    sources = Path(os.environ.get("WERKBANK_BRONNEN", PROJECT.parent / "shared" / "bronnen"))
    folder = sources / "normen" / "mim"
    if not (folder / "mim-shapes.ttl").is_file():
        pytest.skip(
            "De MIM-shapes zijn hier niet: zet WERKBANK_BRONNEN op de map met normen/mim/ "
            "(MIM shapes not found: point WERKBANK_BRONNEN at the folder that holds normen/mim/)."
        )
    return folder


def parsed(model: Model) -> rdflib.Graph:
    """The export of a model as an RDF graph."""
    return rdflib.Graph().parse(data=to_turtle(mim_graph(model)), format="turtle")


def violations(graph: rdflib.Graph) -> list[Violation]:
    """What the shapes report on a graph, with the ontology and its repairs beside it."""
    ontology, shapes = _standard(standard())
    _, results, _ = pyshacl.validate(graph + ontology, shacl_graph=shapes)
    assert isinstance(results, rdflib.Graph)
    return sorted(
        Violation(
            str(results.value(result, SH.focusNode)),
            str(results.value(result, SH.resultPath)).removeprefix(str(MIM)),
            str(results.value(result, SH.sourceConstraintComponent)).removeprefix(str(SH)),
        )
        for result in results.objects(predicate=SH.result)
    )


@cache
def _standard(folder: Path) -> tuple[rdflib.Graph, rdflib.Graph]:
    ontology = rdflib.Graph().parse(folder / "mim.ttl").parse(folder / "mim-patch.ttl")
    return ontology, rdflib.Graph().parse(folder / "mim-shapes.ttl")
