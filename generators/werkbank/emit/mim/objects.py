"""Object types and groups with their attributes; references are in `relations`."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.mim import metadata as meta
from werkbank.emit.mim.graph import Iri, Node, Statement, node
from werkbank.emit.mim.identifiers import Identifiers
from werkbank.ir import Model, ObjectType, Property, PropertyKind, Stereotype


def object_nodes(
    model: Model, ids: Identifiers, holder: ObjectType, constraints: tuple[Statement, ...]
) -> Iterator[Node]:
    """The class itself and the attributes and groups that it declares."""
    iri = ids.element(holder.name)
    declared = own_properties(model, holder)
    contents = tuple(_contents(model, ids, holder, declared))
    kind = f"mim:{holder.stereotype.value}"
    heading = meta.named(iri, holder.name, holder.mim.alias or holder.title)
    defined = meta.defined(holder.description, holder.mim)
    if holder.stereotype is Stereotype.OBJECTTYPE:
        yield node(
            iri,
            kind,
            heading,
            defined,
            meta.originated(holder.mim),
            meta.string("mim:populatie", holder.mim.populatie),
            meta.string("mim:kwaliteit", holder.mim.kwaliteit),
            meta.flag("mim:indicatieAbstractObject", holder.abstract),
            _subclass(model, ids, holder),
            contents,
            constraints,
        )
    else:
        # Herkomst is not in the table of a gegevensgroeptype; herkomst definitie is.
        origin = meta.string("mim:herkomstDefinitie", holder.mim.herkomst_definitie)
        yield node(iri, kind, heading, defined, origin, contents, constraints)
    for prop in declared:
        if prop.kind in {PropertyKind.SCALAR, PropertyKind.ENUM}:
            yield _attribute(model, ids, holder, prop)
        elif is_group(model, prop):
            yield _group(ids, holder, prop)


def own_properties(model: Model, holder: ObjectType) -> tuple[Property, ...]:
    """What the class declares, takes from a mixin, or redefines other than by pinning a value."""
    parent = model.object_types.get(holder.parent or "")
    inherited = {prop.name: prop for prop in parent.properties} if parent else {}
    return tuple(
        prop
        for prop in holder.properties
        if prop.name not in inherited
        or (prop.fixed is None and _shape(prop) != _shape(inherited[prop.name]))
    )


def is_group(model: Model, prop: Property) -> bool:
    """True for a gegevensgroep: a nested object of a gegevensgroeptype."""
    target = model.object_types.get(prop.range)
    return (
        prop.kind is PropertyKind.GROUP
        and target is not None
        and target.stereotype is Stereotype.GEGEVENSGROEPTYPE
    )


def _shape(prop: Property) -> tuple[object, ...]:
    return prop.kind, prop.range, prop.cardinality, prop.facets, prop.description


def _subclass(model: Model, ids: Identifiers, holder: ObjectType) -> Iterator[Statement]:
    """Why not a `mim:Generalisatie`: see `relations.generalisation_nodes`."""
    if holder.parent in model.object_types:
        yield "rdfs:subClassOf", ids.element(str(holder.parent))


def _contents(
    model: Model, ids: Identifiers, holder: ObjectType, declared: tuple[Property, ...]
) -> Iterator[Statement]:
    for prop in declared:
        if prop.kind in {PropertyKind.SCALAR, PropertyKind.ENUM}:
            yield "mim:attribuut", ids.property(holder, prop)
    for prop in declared:
        if is_group(model, prop):
            yield "mim:gegevensgroep", ids.property(holder, prop)


def _attribute(model: Model, ids: Identifiers, holder: ObjectType, prop: Property) -> Node:
    iri = ids.property(holder, prop)
    scalar = model.types.get(prop.range)
    inherited = (scalar.facets,) if scalar else ()
    return node(
        iri,
        "mim:Attribuutsoort",
        meta.named(iri, prop.name, prop.mim.alias or prop.title),
        meta.defined(prop.description, prop.mim),
        meta.originated(prop.mim),
        meta.link("mim:type", _type(model, ids, prop)),
        meta.sized(prop.facets, *inherited),
        meta.string("mim:patroon", prop.mim.patroon),
        meta.bounded(prop.facets, prop.json_type),
        meta.string("mim:kardinaliteit", prop.cardinality),
        meta.timed(prop.mim),
        meta.authenticity(prop.mim),
        meta.flag("mim:indicatieAfleidbaar", prop.mim.afleidbaar),
        meta.flag("mim:indicatieClassificerend", prop.mim.classificerend),
        meta.flag("mim:mogelijkGeenWaarde", prop.mim.mogelijk_geen_waarde),
        meta.flag("mim:identificerend", prop.identifier or prop.mim.identificerend),
    )


def _type(model: Model, ids: Identifiers, prop: Property) -> Iri:
    if prop.reference_list and prop.reference_list in model.reference_lists:
        return ids.element("referentielijst", prop.reference_list)
    if prop.kind is PropertyKind.ENUM:
        return ids.element(prop.range)
    return ids.datatype(model, prop.range)


def _group(ids: Identifiers, holder: ObjectType, prop: Property) -> Node:
    iri = ids.property(holder, prop)
    return node(
        iri,
        "mim:Gegevensgroep",
        meta.named(iri, prop.name, prop.mim.alias or prop.title),
        meta.defined(prop.description, prop.mim),
        meta.originated(prop.mim),
        meta.link("mim:gegevensgroeptype", ids.element(prop.range)),
        meta.string("mim:kardinaliteit", prop.cardinality),
        meta.authenticity(prop.mim),
    )
