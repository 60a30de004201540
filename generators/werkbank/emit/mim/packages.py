"""The model as a whole and its packages: a domein per subject, an extern per outside source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from werkbank.emit.mim import metadata as meta
from werkbank.emit.mim.graph import Iri, Literal, Node, Statement, node
from werkbank.emit.mim.identifiers import Identifiers
from werkbank.ir import Model, ObjectType, Subject

VERSION = "1.2"
EXTENSION = "Generalisatie tussen gegevensgroeptypen"


def package_nodes(model: Model, ids: Identifiers, nodes: tuple[Node, ...]) -> Iterator[Node]:
    """The packages that hold `nodes`, the model itself first."""
    homes = _homes(model, ids)
    contents: dict[Iri, list[Iri]] = {
        ids.element("domein", subject.name): [] for subject in model.subjects
    }
    for held in nodes:
        if isinstance(held.subject, Iri) and held.kind in _TOP_LEVEL:
            element = held.subject.value.removeprefix(ids.base).split("/")[0]
            contents.setdefault(homes.get(element, ids.model), []).append(held.subject)
    loose = contents.pop(ids.model, [])
    filled = {package: members for package, members in contents.items() if members}
    yield _model(model, ids, (*filled, *loose))
    titles = {ids.element("domein", subject.name): subject for subject in model.subjects}
    outside: dict[Iri, ObjectType] = {}
    for external in model.object_types.values():
        if external.external:
            outside.setdefault(_extern(ids, external), external)
    for package, members in filled.items():
        if package in outside:
            yield _external(model, ids, package, outside[package], members)
        elif package in titles:
            yield _domain(model, ids, package, titles[package], members)


_TOP_LEVEL = frozenset(
    f"mim:{kind}"
    for kind in (
        "Objecttype", "Gegevensgroeptype", "Relatiesoort", "ExterneKoppeling", "Generalisatie",
        "PrimitiefDatatype", "Enumeratie", "Referentielijst", "Codelijst",
    )
)  # fmt: skip
"""What stands in a package itself; attributes, values and roles are part of something else."""


def _homes(model: Model, ids: Identifiers) -> dict[str, Iri]:
    """The package of every class, enumeration and type; of the rest it is the model itself."""
    known = {subject.name: ids.element("domein", subject.name) for subject in model.subjects}
    homes = {name: known.get(enum.subject) for name, enum in model.enumerations.items()}
    for name, scalar in model.types.items():
        # A type does not name its subject, but stands in its file.
        homes[name] = known.get(PurePosixPath(scalar.position.file).stem)
    for name, held in model.object_types.items():
        homes[name] = _extern(ids, held) if held.external else known.get(held.subject)
    return {name: home or ids.model for name, home in homes.items()}


def _extern(ids: Identifiers, held: ObjectType) -> Iri:
    return ids.element("extern", held.mim.herkomst or held.subject)


def _model(model: Model, ids: Identifiers, members: tuple[Iri, ...]) -> Node:
    return node(
        ids.model,
        "mim:Informatiemodel",
        meta.named(ids.model, model.name, model.title),
        _base(ids),
        meta.defined(model.description, model.mim),
        meta.string("mim:herkomst", model.mim.herkomst),
        meta.link("mim:informatiemodeltype", Iri("mim:LogischInformatiemodel")),
        meta.string("mim:informatiedomein", model.domain),
        meta.link("mim:relatiemodelleringstype", Iri("mim:RelatiesoortLeidend")),
        meta.string("mim:mimversie", VERSION),
        meta.string("mim:mimextensie", EXTENSION),
        meta.string("mim:mimtaal", meta.LANGUAGE),
        (("mim:bevatModelelement", member) for member in members),
    )


def _base(ids: Identifiers) -> Iterator[Statement]:
    yield "mim:basisUri", Literal(ids.base, "xsd:anyURI")


def _domain(model: Model, ids: Identifiers, iri: Iri, subject: Subject, members: list[Iri]) -> Node:
    return node(
        iri,
        "mim:Domein",
        meta.named(iri, subject.name, subject.title),
        _base(ids),
        meta.recorded(model.mim.datum_opname),
        (("mim:bevatModelelement", member) for member in members),
    )


def _external(
    model: Model, ids: Identifiers, iri: Iri, sample: ObjectType, members: list[Iri]
) -> Node:
    """An extern is the register that its classes come from: their herkomst names and places it."""
    source = sample.mim.herkomst
    return node(
        iri,
        "mim:Extern",
        meta.named(iri, source or sample.subject),
        _base(ids),
        meta.prose("mim:definitie", f"Objecttypen waarnaar {model.title} alleen verwijst."),
        meta.string("mim:herkomst", source),
        meta.string("mim:locatie", source),
        meta.recorded(sample.mim.datum_opname),
        (("mim:bevatModelelement", member) for member in members),
    )
