"""What the MIM export says about the elements of a model."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import rdflib
from rdflib.namespace import RDF, RDFS, XSD

from tests.conftest import ReadModel
from tests.emit.mim_project import FULL
from tests.emit.shapes import MIM, parsed
from werkbank.emit.mim import emit_mim
from werkbank.ir import Model

BASE = rdflib.Namespace("https://example.org/proef/")


@pytest.fixture
def model(read_model: ReadModel) -> Model:
    return read_model(FULL)


@pytest.fixture
def graph(model: Model) -> rdflib.Graph:
    return parsed(model)


def kinds(graph: rdflib.Graph, kind: str) -> set[str]:
    """The elements of one kind, by their IRI below the model."""
    return {str(node).removeprefix(BASE) for node in graph.subjects(RDF.type, MIM[kind])}


def test_both_files_are_named_after_the_model(model: Model) -> None:
    paths = [artefact.path for artefact in emit_mim(model)]
    assert paths == ["specificatie/mim/proef.ttl", "specificatie/mim/proef.jsonld"]


def test_the_export_is_the_same_every_time(model: Model) -> None:
    assert list(emit_mim(model)) == list(emit_mim(model))


@pytest.mark.parametrize(
    ("kind", "elements"),
    [
        ("Objecttype", {"Registratieobject", "Ding", "Dossier"}),
        ("Gegevensgroeptype", {"Adres", "Straatadres", "Busadres"}),
        ("Gegevensgroep", {"Ding/adressen"}),
        ("Relatiesoort", {"Ding/vorig", "Ding/volgend"}),
        ("RelatierolDoel", {"Ding/vorig/doel", "Ding/volgend/doel"}),
        ("ExterneKoppeling", {"Ding/dossier"}),
        ("PrimitiefDatatype", {"Code", "Nummer"}),
        ("Enumeratie", {"Soort", "Adrestype"}),
        ("Referentielijst", {"referentielijst/kleur"}),
        ("Codelijst", {"referentielijst/vorm"}),
        ("Domein", {"domein/proef", "domein/deel"}),
        ("Extern", {"extern/Archief"}),
        (
            "Generalisatie",
            {
                "Straatadres/supertype",
                "Busadres/supertype",
                "Code/supertype",
                "Nummer/supertype",
            },
        ),
    ],
)
def test_every_element_has_its_stereotype(
    graph: rdflib.Graph, kind: str, elements: set[str]
) -> None:
    assert kinds(graph, kind) == elements


def test_an_attribute_is_stated_once_by_the_class_that_declares_it(graph: rdflib.Graph) -> None:
    assert set(graph.subjects(MIM.attribuut, BASE["Registratieobject/url"])) == {
        BASE.Registratieobject
    }
    assert BASE["Ding/url"] not in graph.all_nodes()


def test_an_object_type_names_its_parent(graph: rdflib.Graph) -> None:
    """A mim:Generalisatie of object types cannot conform to the published shapes."""
    assert (BASE.Ding, RDFS.subClassOf, BASE.Registratieobject) in graph


def test_a_subtype_that_pins_its_discriminator_gets_a_constraint(graph: rdflib.Graph) -> None:
    constraint = graph.value(BASE.Straatadres, MIM.constraint)
    assert isinstance(constraint, rdflib.BNode)
    formal = graph.value(constraint, MIM.specificatieFormeel)
    assert str(formal) == "context Straatadres inv: self.type = Adrestype::straat"
    assert BASE["Straatadres/type"] not in graph.all_nodes()


def test_rules_about_what_may_be_recorded_become_constraints(graph: rdflib.Graph) -> None:
    names = {
        str(graph.value(constraint, MIM.naam))
        for constraint in graph.objects(BASE.Ding, MIM.constraint)
    }
    assert names == {
        "De code is uniek",
        "Volgend is de spiegel van vorig",
        "Een groot ding heeft een kleur",
    }


def test_a_reference_list_gives_its_columns_and_is_the_type_of_what_uses_it(
    graph: rdflib.Graph,
) -> None:
    listed = BASE["referentielijst/kleur"]
    assert graph.value(BASE["Ding/kleur"], MIM.type) == listed
    assert len(set(graph.objects(listed, MIM.referentieElement))) == 5
    assert str(graph.value(listed, MIM.locatie)) == "https://example.org/kleuren"


def test_facets_stand_at_the_type_and_not_again_at_the_attribute(graph: rdflib.Graph) -> None:
    assert str(graph.value(BASE.Code, MIM.lengte)) == "1..8"
    assert str(graph.value(BASE.Code, MIM.formeelPatroon)) == "^[A-Z]{1,8}$"
    assert graph.value(BASE["Ding/code"], MIM.lengte) is None
    assert graph.value(BASE["Ding/code"], MIM.formeelPatroon) is None


def test_limits_have_the_datatype_of_the_attribute(graph: rdflib.Graph) -> None:
    limit = graph.value(BASE["Straatadres/huisnummer"], MIM.maximumwaardeInclusief)
    assert limit == rdflib.Literal("99999", datatype=XSD.integer)


def test_what_the_model_does_not_say_is_left_out(model: Model) -> None:
    silent = replace(model.object_types["Ding"], description="")
    graph = parsed(replace(model, object_types={**model.object_types, "Ding": silent}))
    assert graph.value(BASE.Ding, MIM.definitie) is None


def test_every_word_for_authenticity_has_its_concept(model: Model) -> None:
    words = {
        "Authentiek": "Authentiek",
        "Basisgegeven": "Basisgegeven",
        "Wettelijk gegeven": "WettelijkGegeven",
        "Landelijk kerngegeven": "LandelijkKerngegeven",
        "Overig": "OverigeAuthenticiteit",
    }
    for word, concept in words.items():
        graph = parsed(_with_authenticity(model, word))
        assert graph.value(BASE["Registratieobject/url"], MIM.authentiek) == MIM[concept]


def test_an_unknown_word_for_authenticity_is_left_out(model: Model) -> None:
    graph = parsed(_with_authenticity(model, "Soms"))
    assert graph.value(BASE["Registratieobject/url"], MIM.authentiek) is None


def _with_authenticity(model: Model, word: str) -> Model:
    holder = model.object_types["Registratieobject"]
    props = tuple(replace(p, mim=replace(p.mim, authentiek=word)) for p in holder.properties)
    changed = replace(holder, properties=props)
    return replace(model, object_types={**model.object_types, holder.name: changed})


def test_every_top_level_element_stands_in_exactly_one_package(graph: rdflib.Graph) -> None:
    relations = ("Relatiesoort", "ExterneKoppeling", "Generalisatie")
    types = ("PrimitiefDatatype", "Enumeratie", "Referentielijst", "Codelijst")
    for kind in ("Domein", "Extern", "Objecttype", "Gegevensgroeptype", *relations, *types):
        for element in graph.subjects(RDF.type, MIM[kind]):
            assert len(set(graph.subjects(MIM.bevatModelelement, element))) == 1, element


def test_the_identification_of_an_element_is_its_iri(graph: rdflib.Graph) -> None:
    for node, value in graph.subject_objects(MIM.identificatie):
        if isinstance(node, rdflib.URIRef):
            assert value == rdflib.Literal(str(node), datatype=XSD.anyURI)


def test_the_date_of_the_model_is_a_date(graph: rdflib.Graph) -> None:
    recorded = graph.value(rdflib.URIRef("https://example.org/proef"), MIM.datumOpname)
    assert recorded == rdflib.Literal(date(2026, 1, 1))
