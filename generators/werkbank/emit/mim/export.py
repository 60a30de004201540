"""From a model to the graph: packages first, then every element in the order of the model."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.mim.constraints import constraints, links
from werkbank.emit.mim.graph import Graph, Node
from werkbank.emit.mim.identifiers import Identifiers, identifiers
from werkbank.emit.mim.lists import datatype_node, enumeration_nodes, reference_list_nodes
from werkbank.emit.mim.objects import object_nodes
from werkbank.emit.mim.packages import package_nodes
from werkbank.emit.mim.relations import generalisation_nodes, relation_nodes
from werkbank.ir import Model


def mim_graph(model: Model) -> Graph:
    """The information model as one RDF graph."""
    ids = identifiers(model)
    elements = tuple(_elements(model, ids))
    return Graph(ids.base, (*package_nodes(model, ids, elements), *elements))


def _elements(model: Model, ids: Identifiers) -> Iterator[Node]:
    rules = constraints(model)
    bound = links(rules)
    for holder in model.object_types.values():
        yield from object_nodes(model, ids, holder, bound.get(holder.name, ()))
        yield from relation_nodes(model, ids, holder)
    for scalar in model.types.values():
        yield datatype_node(ids, scalar)
    for enumeration in model.enumerations.values():
        yield from enumeration_nodes(ids, enumeration)
    for listed in model.reference_lists.values():
        yield from reference_list_nodes(ids, listed)
    yield from generalisation_nodes(model, ids)
    for rule in rules:
        yield rule.node(ids)
