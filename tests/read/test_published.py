"""An earlier version is a model like any other, in a folder of its own."""

from __future__ import annotations

from linkml_runtime.utils.schemaview import SchemaView

from tests.conftest import PROJECT, WriteProject
from tests.projects import BASE
from tests.published import VERSION, published_model
from tests.read.test_against_schemaview import assert_same
from werkbank.ir import Model, OperationKind, Profile
from werkbank.read import published_versions, read_project, read_published
from werkbank.rules import judge

FOLDER = "model/gepubliceerd/1999/"
MOVED = {
    path.replace("model/", FOLDER, 1): text
    for path, text in BASE.items()
    if path.startswith("model/")
}
PUBLISHED_RULES = {
    "kla-001",
    "kla-002",
    *(f"cm-{number:03}" for number in range(1, 7)),
    *(f"vrz-{number:03}" for number in range(1, 10)),
    "caching",
}


def test_the_model_of_2022_is_read_without_a_word() -> None:
    reading = read_published(PROJECT, VERSION)
    assert [str(item) for item in reading.diagnostics] == []
    assert reading.complete


def test_the_rules_find_only_the_patterns_that_were_published_so() -> None:
    assert {item.code for item in judge(published_model())} == {"patroon-niet-overdraagbaar"}


def test_linkml_reads_the_same() -> None:
    path = PROJECT / "model" / "gepubliceerd" / VERSION / "klantinteracties.yaml"
    assert_same(published_model(), SchemaView(str(path)))


def test_every_rule_of_2022_is_there_and_no_other_source_is_named() -> None:
    rules = [rule for api in published_model().apis for rule in api.behaviours]
    assert {source for rule in rules for source in rule.sources} == PUBLISHED_RULES


def test_nothing_offers_head_or_a_search_body() -> None:
    kinds = {op.kind for _, resource in published_model().resources() for op in resource.operations}
    assert kinds == set(OperationKind) - {OperationKind.HEAD, OperationKind.SEARCH}


def test_the_standard_in_development_has_the_default_form(real_model: Model) -> None:
    assert {api.name: api.profile == Profile() for api in real_model.apis} == {
        api.name: True for api in real_model.apis
    }


def test_a_project_lists_its_versions(write_project: WriteProject) -> None:
    root = write_project({**BASE, **MOVED, "model/gepubliceerd/los/afbeelding.yaml": "a: b\n"})
    assert published_versions(root) == ("1999",)
    assert published_versions(PROJECT) == (VERSION,)


def test_a_version_stands_by_itself(write_project: WriteProject) -> None:
    """Questions, decisions and casussen are about the model in `model/`."""
    root = write_project({**BASE, **MOVED})
    now, then = read_project(root).model, read_published(root, "1999").model
    assert now is not None
    assert then is not None
    assert (now.questions, now.decisions, now.casussen) != ((), (), ())
    assert (then.questions, then.decisions, then.casussen) == ((), (), ())
    assert then.object_types.keys() == now.object_types.keys()
    assert [api.name for api in then.apis] == [api.name for api in now.apis]
    assert then.reference_lists.keys() == now.reference_lists.keys()


def test_a_version_does_not_disturb_the_project(write_project: WriteProject) -> None:
    with_version = read_project(write_project({**BASE, **MOVED}))
    assert with_version.diagnostics == ()
    assert with_version.complete


def test_the_files_beside_a_version_are_no_part_of_its_model(write_project: WriteProject) -> None:
    beside = {f"{FOLDER}{name}.yaml": "a: b\n" for name in ("afbeelding", "uitzonderingen")}
    assert read_published(write_project({**MOVED, **beside}), "1999").diagnostics == ()


def test_a_mistake_in_a_version_is_reported_where_it_stands(write_project: WriteProject) -> None:
    broken = MOVED | {
        f"{FOLDER}proef.yaml": MOVED[f"{FOLDER}proef.yaml"].replace("range: Code", "range: Kode")
    }
    found = read_published(write_project(broken), "1999").diagnostics
    assert {item.position.file for item in found} == {f"{FOLDER}proef.yaml"}


def test_a_version_that_is_not_there_is_reported(write_project: WriteProject) -> None:
    reading = read_published(write_project(BASE), "1998")
    assert reading.model is None
    assert [item.code for item in reading.diagnostics] == ["model-ontbreekt"]
