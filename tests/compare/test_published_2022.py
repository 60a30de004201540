"""The published drafts of 2022 against what the model gives now: every difference has a decision.

The drafts are not part of this repository. Set `WERKBANK_BRONNEN` to the folder that holds
`specificaties-2022/`; without it, `../shared/bronnen` beside the repository is tried.
"""

from __future__ import annotations

import copy
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from werkbank.compare import Comparison, Kind
from werkbank.compare.decisions import read_titles
from werkbank.compare.document import Specification, as_specification, load_specification
from werkbank.compare.mapping import PairMapping
from werkbank.compare.mapping_file import read_mappings
from werkbank.compare.specifications import compare_documents
from werkbank.emit.openapi import emit_openapi
from werkbank.ir import Model

APIS = {
    "klanten": "klanten",
    "contactmomenten": "contactmomenten",
    "productaanvragen": "verzoeken",
}
Node = dict[str, Any]
Mutation = Callable[[Node, str], None]


def _drafts() -> Path:
    sources = Path(os.environ.get("WERKBANK_BRONNEN", PROJECT.parent / "shared" / "bronnen"))
    if not (sources / "specificaties-2022").is_dir():
        pytest.skip(
            "De ontwerpen van 2022 zijn hier niet: zet WERKBANK_BRONNEN op de map met "
            "specificaties-2022/ (drafts of 2022 not found: point WERKBANK_BRONNEN at the folder "
            "that holds specificaties-2022/)."
        )
    return sources / "specificaties-2022"


def _loaded(path: Path) -> Specification:
    found = load_specification(path, path.parent)
    assert isinstance(found, Specification)
    return found


@pytest.fixture(scope="session")
def emitted(real_model: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The specifications that the model gives now."""
    root = tmp_path_factory.mktemp("uitvoer")
    for artefact in emit_openapi(real_model):
        path = root / artefact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artefact.content)
    return root / "specificatie"


@pytest.fixture(scope="session")
def titles() -> dict[str, str]:
    return read_titles(PROJECT)


@pytest.fixture(scope="session", params=APIS)
def api(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def old(api: str) -> Specification:
    return _loaded(_drafts() / APIS[api] / "openapi.yaml")


@pytest.fixture(scope="session")
def new(api: str, emitted: Path) -> Specification:
    return _loaded(emitted / api / "openapi.yaml")


@pytest.fixture(scope="session")
def mapping(old: Specification, new: Specification) -> PairMapping:
    mappings, diagnostics = read_mappings(PROJECT)
    assert not diagnostics, "\n".join(map(str, diagnostics))
    return next(item for item in mappings if item.is_about(old, new))


@pytest.fixture(scope="session")
def comparison(
    old: Specification, new: Specification, mapping: PairMapping, titles: dict[str, str]
) -> Comparison:
    return compare_documents(old, new, mapping, titles)


@pytest.fixture
def mutated(
    old: Specification, new: Specification, mapping: PairMapping, titles: dict[str, str]
) -> Callable[[Callable[[Node], None]], Comparison]:
    """Compare with the new specification after a change in it."""

    def compare(change: Callable[[Node], None]) -> Comparison:
        data = copy.deepcopy(new.data)
        change(data)
        changed = as_specification(data, new.file)
        assert isinstance(changed, Specification)
        return compare_documents(old, changed, mapping, titles)

    return compare


def _properties(data: Node) -> Iterator[tuple[str, Node, str]]:
    """`(place, properties of the schema, name)` of every property of every component."""
    for name, schema in data["components"]["schemas"].items():
        for key in list(schema.get("properties", {})):
            shown = f'"{key}"' if key == "type" else key
            yield f"schemas/{name}/{shown}", schema["properties"], key


def _operations(data: Node) -> Iterator[tuple[str, Node]]:
    for path, item in data["paths"].items():
        for method in ("get", "post", "put", "patch", "delete", "head"):
            if method in item:
                yield f"paths{path}/{method.upper()}", item[method]


def _new_places(comparison: Comparison) -> set[str]:
    """What is new as a whole: a change within it is part of its being new."""
    return {
        item.difference.location
        for item in comparison.differences
        if item.difference.kind is Kind.ADDED and not item.difference.aspect
    }


def test_every_difference_is_explained_and_no_entry_is_superfluous(
    comparison: Comparison,
) -> None:
    assert [item.location for item in comparison.unexplained] == []
    assert [str(item) for item in comparison.diagnostics] == []
    assert comparison.exit_code == 0
    assert len(comparison.differences) > 400


def test_the_downgrade_to_openapi_3_0_has_the_same_differences(
    api: str,
    emitted: Path,
    old: Specification,
    mapping: PairMapping,
    titles: dict[str, str],
    comparison: Comparison,
) -> None:
    downgrade = _loaded(emitted / api / "openapi-3.0.yaml")
    assert compare_documents(old, downgrade, mapping, titles).differences == comparison.differences


def test_without_any_one_decision_its_differences_are_unexplained(
    comparison: Comparison,
    old: Specification,
    new: Specification,
    mapping: PairMapping,
    titles: dict[str, str],
) -> None:
    for code in comparison.by_decision():
        others = {key: title for key, title in titles.items() if key != code}
        assert compare_documents(old, new, mapping, others).unexplained, code


MUTATIONS: dict[str, Mutation] = {
    "deprecated": lambda schema, key: schema[key].update(deprecated=True),
    "writeOnly": lambda schema, key: schema[key].update(writeOnly=True),
    "default": lambda schema, key: schema[key].update(default="mutant"),
    "multipleOf": lambda schema, key: schema[key].update(multipleOf=777),
    "minLength": lambda schema, key: schema[key].update(minLength=777),
    "maxLength": lambda schema, key: schema[key].update(maxLength=0),
    "pattern": lambda schema, key: schema[key].update(pattern="^mutant$"),
    "format": lambda schema, key: schema[key].update(format="mutant"),
    "type": lambda schema, key: schema.update({key: {"type": "boolean"}}),
}


@pytest.mark.parametrize("keyword", MUTATIONS)
def test_an_attribute_with_another_constraint_is_unexplained(
    keyword: str,
    comparison: Comparison,
    mutated: Callable[[Callable[[Node], None]], Comparison],
) -> None:
    """Every property that existed in 2022, all at once: none of them may be swallowed."""
    new_places = _new_places(comparison)
    changed: list[str] = []

    def change(data: Node) -> None:
        for place, properties, key in _properties(data):
            holder = place.rpartition("/")[0]
            if place not in new_places and holder not in new_places:
                MUTATIONS[keyword](properties, key)
                changed.append(f"{place}/{keyword}")

    unexplained = {item.location for item in mutated(change).unexplained}
    # Of what has another type than in 2022, constraints do not compare.
    retyped = {
        item.difference.location.rpartition("/")[0]
        for item in comparison.differences
        if item.difference.aspect == "type"
    }
    missed = [place for place in changed if place not in unexplained]
    assert len(changed) > 30
    assert [place for place in missed if place.rpartition("/")[0] not in retyped] == []


def test_an_attribute_with_another_name_is_unexplained(
    mutated: Callable[[Callable[[Node], None]], Comparison],
) -> None:
    """Every property of every component, new ones too."""
    renamed: list[str] = []

    def change(data: Node) -> None:
        for place, properties, key in _properties(data):
            properties[f"{key}Mutant"] = properties.pop(key)
            renamed.append(f"{place}Mutant".replace('"typeMutant', "typeMutant").replace('"', ""))

    unexplained = {item.location for item in mutated(change).unexplained if item.kind is Kind.ADDED}
    assert set(renamed) - {place.replace('"', "") for place in unexplained} == set()


def test_an_attribute_that_is_required_where_it_was_not_is_unexplained(
    comparison: Comparison,
    mutated: Callable[[Callable[[Node], None]], Comparison],
) -> None:
    new_places = _new_places(comparison)
    changed: list[str] = []

    def change(data: Node) -> None:
        for name, schema in data["components"]["schemas"].items():
            required = schema.setdefault("required", [])
            for key in schema.get("properties", {}):
                place = f"schemas/{name}/{key}"
                if key not in required and not {place, f"schemas/{name}"} & new_places:
                    required.append(key)
                    changed.append(f"{place}/required")

    before = {item.difference.location for item in comparison.differences}
    unexplained = {item.location for item in mutated(change).unexplained}
    # What was required in 2022 and is optional now would be as it was.
    assert {place for place in changed if place not in before} <= unexplained


def test_an_operation_that_changes_is_unexplained(
    comparison: Comparison,
    mutated: Callable[[Callable[[Node], None]], Comparison],
) -> None:
    new_places = _new_places(comparison)
    expected: list[str] = []

    def change(data: Node) -> None:
        for place, operation in _operations(data):
            if place in new_places:
                continue
            operation["responses"]["418"] = {"description": "Mutant."}
            operation["x-scope"] = "mutant"
            parameter = {"name": "mutant", "in": "query", "schema": {"type": "string"}}
            operation.setdefault("parameters", []).append(parameter)
            expected.extend(
                f"{place}/{part}" for part in ("responses/418", "scopes/mutant", "query/mutant")
            )

    assert set(expected) <= {item.location for item in mutated(change).unexplained}


def test_an_operation_that_goes_or_comes_is_unexplained(
    mutated: Callable[[Callable[[Node], None]], Comparison],
) -> None:
    def change(data: Node) -> None:
        for item in data["paths"].values():
            item.pop("get", None)
        data["paths"]["/mutanten"] = {"get": {"responses": {}}}

    unexplained = {item.location for item in mutated(change).unexplained}
    assert {"paths/mutanten", "paths/mutanten/GET"} <= unexplained
    assert [place for place in unexplained if place.endswith("/GET")] != ["paths/mutanten/GET"]


def test_an_attribute_that_disappears_leaves_a_trace(
    new: Specification,
    mapping: PairMapping,
    mutated: Callable[[Callable[[Node], None]], Comparison],
) -> None:
    """One that existed in 2022 is unexplained, a new one leaves an entry without use."""
    derived = {name for item in mapping.derivations for name in item.schemas}
    places = [
        (place, key)
        for place, _, key in _properties(new.data)
        if place.split("/")[1] not in derived
    ]
    for place, key in places[::12]:
        schema = place.split("/")[1]

        def change(data: Node, schema: str = schema, key: str = key) -> None:
            raw = data["components"]["schemas"][schema]
            del raw["properties"][key]
            raw["required"] = [name for name in raw.get("required", []) if name != key]

        found = mutated(change)
        assert found.unexplained or found.diagnostics, place
