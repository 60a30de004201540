"""The export conforms to the published SHACL shapes, and they see what is missing."""

from __future__ import annotations

import pytest
import rdflib
from rdflib import BNode
from rdflib.namespace import RDF

from tests.conftest import ReadModel
from tests.emit.mim_project import FULL
from tests.emit.shapes import MIM, Violation, parsed, violations
from werkbank.ir import Model

_NAMED = ("identificatie", "naam")
_DEFINED = (*_NAMED, "definitie", "datumOpname")
_ORIGIN = ("herkomst", "herkomstDefinitie")
_TIMED = (
    "heeftTijdlijnGeldigheid",
    "heeftTijdlijnRegistratie",
    "indicatieMaterieleHistorie",
    "indicatieFormeleHistorie",
)
_VALUED = ("kardinaliteit", "authentiek", "mogelijkGeenWaarde", *_TIMED)
_RELATED = ("unidirectioneel", "bron", "doel", "aggregatietype", "indicatieAfleidbaar")
MANDATORY = {
    "Informatiemodel": (
        *_NAMED,
        "basisUri",
        "informatiemodeltype",
        "informatiedomein",
        "relatiemodelleringstype",
        "mimversie",
        "datumOpname",
    ),
    "Domein": (*_NAMED, "basisUri", "datumOpname"),
    "Extern": (*_DEFINED, "basisUri", "locatie", "herkomst"),
    "Objecttype": (*_DEFINED, *_ORIGIN, "indicatieAbstractObject"),
    "Attribuutsoort": (
        *_DEFINED,
        *_ORIGIN,
        *_VALUED,
        "type",
        "indicatieAfleidbaar",
        "indicatieClassificerend",
    ),
    "Gegevensgroep": (*_DEFINED, *_ORIGIN, "gegevensgroeptype", "kardinaliteit", "authentiek"),
    "Gegevensgroeptype": (*_NAMED, "datumOpname"),
    "Relatiesoort": (*_DEFINED, *_ORIGIN, *_VALUED, *_RELATED, "relatierol"),
    "RelatierolDoel": (*_NAMED, "datumOpname", *_ORIGIN, *_VALUED, "doel"),
    "ExterneKoppeling": (*_DEFINED, *_ORIGIN, *_VALUED, *_RELATED),
    "Generalisatie": ("identificatie", "subtype", "supertype", "mixin", "datumOpname"),
    "PrimitiefDatatype": (*_DEFINED, "herkomst"),
    "Enumeratie": (*_DEFINED, "waarde"),
    "Enumeratiewaarde": (*_NAMED, "datumOpname"),
    "Referentielijst": (*_DEFINED, "herkomst", "locatie", "referentieElement"),
    "ReferentieElement": (*_DEFINED, "type", "kardinaliteit"),
    "Codelijst": (*_DEFINED, "herkomst", "locatie"),
    "Constraint": _NAMED,
}
"""The metadata that the shapes make mandatory, per kind of element in the export."""


def test_a_small_model_with_every_kind_of_element_conforms(read_model: ReadModel) -> None:
    assert violations(parsed(read_model(FULL))) == []


def test_the_real_model_conforms(real_model: Model) -> None:
    assert violations(parsed(real_model)) == []


@pytest.mark.parametrize("kind", MANDATORY)
def test_the_shapes_see_each_missing_piece_of_metadata(read_model: ReadModel, kind: str) -> None:
    """One node loses everything mandatory; each piece gives a violation of its own."""
    graph = parsed(read_model(FULL))
    element = min(graph.subjects(RDF.type, MIM[kind]), key=lambda node: node.n3())
    for path in MANDATORY[kind]:
        assert (element, MIM[path], None) in graph, f"{kind} has no {path} to remove"
        graph.remove((element, MIM[path], None))
    # A blank node has another label in the report.
    held = {
        v.path for v in violations(graph) if isinstance(element, BNode) or v.node == str(element)
    }
    assert held >= set(MANDATORY[kind])


def test_one_definition_less_in_the_real_model_is_seen(real_model: Model) -> None:
    graph = parsed(real_model)
    attribute = rdflib.URIRef(f"{real_model.uri}/Klant/soortKlant")
    assert (attribute, MIM.definitie, None) in graph
    graph.remove((attribute, MIM.definitie, None))
    found = Violation(str(attribute), "definitie", "MinCountConstraintComponent")
    assert found in violations(graph)
