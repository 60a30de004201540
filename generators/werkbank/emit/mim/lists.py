"""Datatypes, closed enumerations, and the lists that are kept outside the model."""

from __future__ import annotations

from collections.abc import Iterator

from werkbank.emit.mim import metadata as meta
from werkbank.emit.mim.graph import Iri, Node, node
from werkbank.emit.mim.identifiers import Identifiers
from werkbank.ir import Enumeration, ReferenceList, ScalarType

_ELEMENTS = (
    ("code", "De code waarmee een waarde wordt vastgelegd.", "CharacterString", "1..1"),
    ("naam", "De naam waaronder een waarde wordt getoond.", "CharacterString", "1..1"),
    ("omschrijving", "Wat een waarde betekent.", "CharacterString", "0..1"),
    ("begindatum", "De eerste dag waarop een waarde gebruikt mag worden.", "Date", "0..1"),
    ("einddatum", "De laatste dag waarop een waarde gebruikt mag worden.", "Date", "0..1"),
)
"""The columns of every reference list: name, definition, datatype and cardinality."""


def datatype_node(ids: Identifiers, scalar: ScalarType) -> Node:
    """A type of the model; the types of LinkML itself are those that MIM defines."""
    iri = ids.element(scalar.name)
    return node(
        iri,
        "mim:PrimitiefDatatype",
        meta.named(iri, scalar.name, scalar.mim.alias),
        meta.defined(scalar.description, scalar.mim),
        meta.string("mim:herkomst", scalar.mim.herkomst),
        meta.sized(scalar.facets),
        meta.string("mim:patroon", scalar.mim.patroon),
    )


def enumeration_nodes(ids: Identifiers, enumeration: Enumeration) -> Iterator[Node]:
    """The enumeration, and each of its values."""
    iri = ids.element(enumeration.name)
    values = {value.code: ids.element(enumeration.name, value.code) for value in enumeration.values}
    yield node(
        iri,
        "mim:Enumeratie",
        meta.named(iri, enumeration.name),
        meta.defined(enumeration.description, enumeration.mim),
        (("mim:waarde", value) for value in values.values()),
    )
    for value in enumeration.values:
        yield node(
            values[value.code],
            "mim:Enumeratiewaarde",
            meta.named(values[value.code], value.title or value.code),
            meta.string("mim:code", value.code),
            meta.defined(value.description, value.mim),
        )


def reference_list_nodes(ids: Identifiers, listed: ReferenceList) -> Iterator[Node]:
    """A referentielijst with its columns; a codelijst when other codes are allowed as well.

    Of an open list the model only proposes values: which codes there are, and what they mean, is
    for the list itself to say, and that is what MIM calls a codelijst.
    """
    iri = ids.element("referentielijst", listed.name)
    elements = () if listed.open else tuple(_elements(ids, listed))
    yield node(
        iri,
        "mim:Referentielijst" if elements else "mim:Codelijst",
        meta.named(iri, listed.name, listed.title),
        meta.defined(listed.description, listed.mim),
        meta.string("mim:herkomst", listed.maintainer or listed.mim.herkomst),
        meta.string("mim:locatie", listed.source),
        (("mim:referentieElement", element.subject) for element in elements),
    )
    yield from elements


def _elements(ids: Identifiers, listed: ReferenceList) -> Iterator[Node]:
    for name, definition, datatype, cardinality in _ELEMENTS:
        iri = ids.element("referentielijst", listed.name, name)
        yield node(
            iri,
            "mim:ReferentieElement",
            meta.named(iri, name),
            meta.prose("mim:definitie", definition),
            meta.recorded(listed.mim.datum_opname),
            meta.link("mim:type", Iri(f"mim:{datatype}")),
            meta.string("mim:kardinaliteit", cardinality),
            meta.flag("mim:identificerend", name == "code"),
        )
