"""The information model as RDF in the terms of MIM 1.2, as Turtle and as JSON-LD.

The two files hold the same graph. Metadata that the model does not state is left out, so that
the published SHACL shapes report it; nothing is filled in to please them.
"""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.artefact import Artefact
from werkbank.emit.mim.export import mim_graph
from werkbank.emit.mim.jsonld import to_jsonld
from werkbank.emit.mim.turtle import to_turtle
from werkbank.ir import Model

FOLDER = "specificatie/mim"


def emit_mim(model: Model) -> Iterator[Artefact]:
    """`specificatie/mim/<model>.ttl` and `.jsonld`."""
    graph = mim_graph(model)
    yield Artefact.text(f"{FOLDER}/{model.name}.ttl", to_turtle(graph))
    yield Artefact.text(f"{FOLDER}/{model.name}.jsonld", to_jsonld(graph))


__all__ = ["emit_mim", "mim_graph"]
