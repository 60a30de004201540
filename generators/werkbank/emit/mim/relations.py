"""References between objects, and the hierarchy of groups and datatypes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from werkbank.emit.mim import metadata as meta
from werkbank.emit.mim.graph import Iri, Node, Statement, node
from werkbank.emit.mim.identifiers import Identifiers
from werkbank.emit.mim.objects import is_group, own_properties
from werkbank.ir import Model, ObjectType, Property, PropertyKind, Stereotype


def relation_nodes(model: Model, ids: Identifiers, holder: ObjectType) -> Iterator[Node]:
    """One relatiesoort per reference; an externe koppeling where it leaves the model."""
    for prop in own_properties(model, holder):
        target = model.object_types.get(prop.range)
        if target is None or prop.kind not in {PropertyKind.GROUP, PropertyKind.REFERENCE}:
            continue
        if is_group(model, prop):
            continue
        if target.external and not holder.external:
            yield _relation(ids, holder, prop, "mim:ExterneKoppeling")
            continue
        role = ids.element(holder.name, prop.name, "doel")
        yield _relation(ids, holder, prop, "mim:Relatiesoort", role)
        yield _role(ids, prop, role)


def generalisation_nodes(model: Model, ids: Identifiers) -> Iterator[Node]:
    """The hierarchy of gegevensgroeptypen and datatypes.

    Not of object types: the published shapes ask a subtype to be *either* an object type *or* a
    datatype, while `shape:Datatype` states no constraint, so that every object type is both. No
    generalisation of object types can conform to them; `rdfs:subClassOf`, into which MIM itself
    translates a generalisation, says the same. MIM does not know the hierarchy of
    gegevensgroeptypen; the model declares it as its extension (`mim:mimextensie`).
    """
    for holder in model.object_types.values():
        parent = model.object_types.get(holder.parent or "")
        if parent and holder.stereotype is Stereotype.GEGEVENSGROEPTYPE:
            super_iri = ids.element(parent.name)
            yield _generalisation(ids, holder.name, super_iri, holder.mim.datum_opname)
    for scalar in model.types.values():
        super_iri = ids.datatype(model, scalar.parent or "string")
        yield _generalisation(ids, scalar.name, super_iri, scalar.mim.datum_opname)


def _relation(
    ids: Identifiers, holder: ObjectType, prop: Property, kind: str, role: Iri | None = None
) -> Node:
    iri = ids.property(holder, prop)
    part_of = "mim:Compositie" if prop.kind is PropertyKind.GROUP else "mim:Geen"
    return node(
        iri,
        kind,
        meta.named(iri, prop.name, prop.mim.alias or prop.title),
        meta.defined(prop.description, prop.mim),
        meta.originated(prop.mim),
        meta.link("mim:bron", ids.element(holder.name)),
        meta.link("mim:doel", ids.element(prop.range)),
        meta.link("mim:aggregatietype", Iri(part_of)),
        meta.flag("mim:unidirectioneel", True),
        _values(prop),
        meta.flag("mim:indicatieAfleidbaar", prop.mim.afleidbaar),
        meta.link("mim:relatierol", role) if role else (),
    )


def _role(ids: Identifiers, prop: Property, role: Iri) -> Node:
    """The role of the target: the shapes require one, with metadata of its own."""
    return node(
        role,
        "mim:RelatierolDoel",
        meta.named(role, prop.name, prop.mim.alias or prop.title),
        meta.defined(prop.description, prop.mim),
        meta.originated(prop.mim),
        meta.link("mim:doel", ids.element(prop.range)),
        _values(prop),
    )


def _values(prop: Property) -> Iterator[Statement]:
    yield from meta.string("mim:kardinaliteit", prop.cardinality)
    yield from meta.timed(prop.mim)
    yield from meta.authenticity(prop.mim)
    yield from meta.flag("mim:mogelijkGeenWaarde", prop.mim.mogelijk_geen_waarde)
    if prop.mim.identificerend:
        yield from meta.flag("mim:identificerend", True)


def _generalisation(ids: Identifiers, name: str, parent: Iri, day: date | None) -> Node:
    iri = ids.element(name, "supertype")
    return node(
        iri,
        "mim:Generalisatie",
        meta.named(iri, ""),
        meta.link("mim:subtype", ids.element(name)),
        meta.link("mim:supertype", parent),
        meta.flag("mim:mixin", False),
        meta.recorded(day),
    )
