"""Turtle and JSON-LD hold the same graph, whatever the texts and names are."""

from __future__ import annotations

import rdflib
from hypothesis import given
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from tests.conftest import ReadModel
from tests.emit.mim_project import FULL
from werkbank.emit.mim import mim_graph
from werkbank.emit.mim.graph import Blank, Graph, Iri, Literal, node
from werkbank.emit.mim.jsonld import to_jsonld
from werkbank.emit.mim.turtle import to_turtle
from werkbank.ir import Model

BASE = "https://example.org/proef/"
# XML-based RDF libraries cannot hold surrogates and non-characters; YAML lets no others in.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff"))
NAMES = st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,6}", fullmatch=True)
IRIS = st.builds(lambda parts: Iri(BASE + "/".join(parts)), st.lists(NAMES, min_size=1, max_size=3))
BLANKS = st.builds(lambda name: Blank(f"c-{name}"), NAMES)
LITERALS = st.one_of(
    st.builds(Literal, TEXT),
    st.builds(lambda text: Literal(text, language="nl"), TEXT),
    st.builds(lambda day: Literal(day.isoformat(), "xsd:date"), st.dates()),
    st.builds(lambda flag: Literal(str(flag).lower(), "xsd:boolean"), st.booleans()),
)
PREDICATES = st.sampled_from(["mim:naam", "mim:definitie", "mim:bron", "rdfs:subClassOf"])
STATEMENTS = st.lists(st.tuples(PREDICATES, IRIS | BLANKS | LITERALS), max_size=6)
NODES = st.builds(lambda subject, said: node(subject, "mim:Objecttype", said), IRIS, STATEMENTS)
GRAPHS = st.builds(lambda nodes: Graph(BASE, tuple(nodes)), st.lists(NODES, max_size=4))


def turtle(graph: Graph) -> rdflib.Graph:
    return rdflib.Graph().parse(data=to_turtle(graph), format="turtle")


def jsonld(graph: Graph) -> rdflib.Graph:
    return rdflib.Graph().parse(data=to_jsonld(graph), format="json-ld")


@given(GRAPHS)
def test_both_notations_hold_the_same_graph(graph: Graph) -> None:
    assert isomorphic(turtle(graph), jsonld(graph))


@given(TEXT)
def test_a_text_comes_back_unchanged(text: str) -> None:
    graph = Graph(BASE, (node(Iri(BASE + "A"), "mim:Objecttype", [("mim:naam", Literal(text))]),))
    for read in (turtle(graph), jsonld(graph)):
        held = [str(value) for value in read.objects() if isinstance(value, rdflib.Literal)]
        assert held == [text]


def test_a_small_model_gives_the_same_graph_twice(read_model: ReadModel) -> None:
    graph = mim_graph(read_model(FULL))
    assert isomorphic(turtle(graph), jsonld(graph))


def test_the_real_model_gives_the_same_graph_twice(real_model: Model) -> None:
    graph = mim_graph(real_model)
    assert isomorphic(turtle(graph), jsonld(graph))


def test_the_uri_of_a_model_may_end_in_anything(read_model: ReadModel) -> None:
    for ending in ("", "/", "#"):
        text = FULL["model/proef.yaml"]
        files = {**FULL, "model/proef.yaml": text.replace("org/proef", f"org/proef{ending}", 1)}
        graph = mim_graph(read_model(files))
        assert graph.base == BASE
        assert isomorphic(turtle(graph), jsonld(graph))
