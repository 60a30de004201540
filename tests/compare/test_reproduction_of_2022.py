"""The model of 2022 gives the specifications that were published, but for the listed exceptions."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate

from tests.compare.facts import Fact, Node, facts
from tests.conftest import PROJECT
from tests.published import APIS, VERSION, drafts, published_model
from werkbank.compare import Comparison, compare_specifications
from werkbank.compare.decisions import read_titles
from werkbank.compare.document import Specification, as_specification, load_specification
from werkbank.compare.exceptions import read_exceptions
from werkbank.compare.mapping import PairMapping
from werkbank.compare.mapping_file import read_mappings
from werkbank.compare.specifications import compare_documents
from werkbank.emit.openapi import emit_openapi, openapi_document
from werkbank.ir import Model

# What the exceptions in `uitzonderingen.yaml` are, as facts: gone, and come in its place.
GONE: dict[str, set[Fact]] = {
    "klanten": {("eigenschap", "component", "Postadres", "nummer", "maxLength", 5)},
}
ORDER = ("parameter", "GET /contactmomenten", "query", "ordering", "enum")


def _loaded(path: Path) -> Specification:
    found = load_specification(path, PROJECT)
    assert isinstance(found, Specification)
    return found


@pytest.fixture(scope="session")
def emitted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("reproductie")
    for artefact in emit_openapi(published_model()):
        path = root / artefact.path.removeprefix("specificatie/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(artefact.content)
    return root


@pytest.fixture(scope="session", params=APIS)
def api(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="session")
def old(api: str) -> Specification:
    return _loaded(drafts() / api / "openapi.yaml")


@pytest.fixture(scope="session")
def new(api: str, emitted: Path) -> Specification:
    return _loaded(emitted / api / "openapi.yaml")


@pytest.fixture(scope="session")
def pair(api: str) -> PairMapping:
    known = read_exceptions(PROJECT)
    assert known.diagnostics == ()
    return next(item for item in known.pairs if item.name == api)


@pytest.fixture(scope="session")
def reasons() -> dict[str, str]:
    return dict(read_exceptions(PROJECT).reasons[f"{VERSION}/uitzonderingen"])


@pytest.fixture(scope="session")
def comparison(
    old: Specification, new: Specification, pair: PairMapping, reasons: dict[str, str]
) -> Comparison:
    return compare_documents(old, new, pair, reasons)


def _after(
    change: Callable[[Node], None],
    old: Specification,
    new: Specification,
    pair: PairMapping,
    reasons: dict[str, str],
) -> Comparison:
    data = copy.deepcopy(new.data)
    change(data)
    changed = as_specification(data, new.file)
    assert isinstance(changed, Specification)
    return compare_documents(old, changed, pair, reasons)


def test_every_difference_is_an_exception_with_a_reason(comparison: Comparison) -> None:
    assert [item.location for item in comparison.unexplained] == []
    assert [str(item) for item in comparison.diagnostics] == []
    assert comparison.exit_code == 0


def test_paths_operations_parameters_and_attributes_are_the_same_facts(
    api: str, old: Specification, emitted: Path
) -> None:
    """Gathered apart from `werkbank compare`, so that neither can hide what the other misses."""
    before = facts(old.data)
    after = facts(_loaded(emitted / api / "openapi-3.0.yaml").data)
    gone = GONE.get(api, set()) | {fact for fact in before if fact[:5] == ORDER}
    come = {fact for fact in after if fact[:5] == ORDER}
    assert before - after == gone
    assert after - before == come
    assert len(before) > 600


def test_the_order_lacks_only_the_attribute_that_does_not_exist(emitted: Path) -> None:
    found = [
        {fact[5] for fact in facts(_loaded(path).data) if fact[:5] == ORDER}.pop()
        for path in (
            drafts() / "contactmomenten" / "openapi.yaml",
            emitted / "contactmomenten" / "openapi-3.0.yaml",
        )
    ]
    assert found[0] - found[1] == {"klant", "-klant"}
    assert found[1] - found[0] == frozenset()


def test_both_dialects_say_the_same(
    api: str,
    emitted: Path,
    old: Specification,
    pair: PairMapping,
    reasons: dict[str, str],
    comparison: Comparison,
) -> None:
    downgrade = _loaded(emitted / api / "openapi-3.0.yaml")
    found = compare_documents(old, downgrade, pair, reasons)
    assert found.differences == comparison.differences


@pytest.mark.parametrize("name", ["openapi.yaml", "openapi-3.0.yaml"])
def test_the_reproduction_is_valid_openapi(api: str, name: str, emitted: Path) -> None:
    validate(yaml.safe_load((emitted / api / name).read_text("utf-8")))


def test_without_any_one_exception_its_differences_are_unexplained(
    comparison: Comparison,
    old: Specification,
    new: Specification,
    pair: PairMapping,
    reasons: dict[str, str],
) -> None:
    assert comparison.by_decision()
    for code in comparison.by_decision():
        others = {key: reason for key, reason in reasons.items() if key != code}
        assert compare_documents(old, new, pair, others).unexplained, code


def test_an_exception_that_is_no_longer_needed_is_reported(
    old: Specification, pair: PairMapping, reasons: dict[str, str]
) -> None:
    found = compare_documents(old, old, pair, reasons)
    assert found.differences == ()
    wanted = sum(len(entry.parts) for entry in pair.entries)
    assert Counter(item.code for item in found.unused) == {"uitzondering-ongebruikt": wanted}


def test_the_command_finds_the_exceptions_by_title_and_version(api: str, emitted: Path) -> None:
    found = compare_specifications(
        drafts() / api / "openapi.yaml", emitted / api / "openapi.yaml", PROJECT
    )
    assert found.mapping == f"{VERSION}/uitzonderingen/{api}"
    assert found.exit_code == 0
    assert found.unused == ()


def _properties(data: Node) -> Iterator[tuple[str, Node, str]]:
    for name, schema in data["components"]["schemas"].items():
        for held in (schema, *schema.get("allOf", ())):
            for key in held.get("properties", {}):
                shown = f'"{key}"' if key == "type" else key
                yield f"schemas/{name}/{shown}", held["properties"], key


MUTATIONS: dict[str, Callable[[dict[str, Any], str], None]] = {
    "readOnly": lambda held, key: held[key].update(readOnly=not held[key].get("readOnly", False)),
    "deprecated": lambda held, key: held[key].update(deprecated=True),
    "minLength": lambda held, key: held[key].update(minLength=777),
    "maxLength": lambda held, key: held[key].update(maxLength=0),
    "pattern": lambda held, key: held[key].update(pattern="^mutant$"),
    "format": lambda held, key: held[key].update(format="mutant"),
    "enum": lambda held, key: held[key].update(enum=["mutant"]),
}


@pytest.mark.parametrize("keyword", MUTATIONS)
def test_a_mutant_of_any_attribute_is_unexplained(
    keyword: str,
    old: Specification,
    new: Specification,
    pair: PairMapping,
    reasons: dict[str, str],
) -> None:
    changed: list[str] = []

    def change(data: Node) -> None:
        for place, held, key in _properties(data):
            if "$ref" not in held[key]:
                MUTATIONS[keyword](held, key)
                changed.append(place)

    unexplained = {
        item.location.partition(f"/{keyword}")[0]
        for item in _after(change, old, new, pair, reasons).unexplained
    }
    excepted = {"schemas/Postadres/nummer"} if keyword == "maxLength" else set()
    assert set(changed) - excepted <= unexplained
    assert len(changed) > 40


def test_a_mutant_of_any_parameter_is_unexplained(
    old: Specification, new: Specification, pair: PairMapping, reasons: dict[str, str]
) -> None:
    changed: list[str] = []

    def change(data: Node) -> None:
        for path, item in data["paths"].items():
            for method, operation in item.items():
                if method == "parameters":
                    continue
                for parameter in operation.get("parameters", ()):
                    if "$ref" in parameter:
                        continue
                    parameter["required"] = True
                    place = f"{parameter['in']}/{parameter['name']}"
                    changed.append(f"paths{path}/{method.upper()}/{place}/required")

    unexplained = {item.location for item in _after(change, old, new, pair, reasons).unexplained}
    assert set(changed) <= unexplained
    assert changed


MODERN = {"verzoeken": "productaanvragen"}


def test_from_the_reproduction_to_now_differs_as_from_the_draft_to_now(
    api: str, old: Specification, new: Specification, real_model: Model
) -> None:
    """So a supplier can start from either; only what the exceptions are about differs."""
    name = MODERN.get(api, api)
    now = as_specification(
        openapi_document(real_model, next(a for a in real_model.apis if a.name == name)), name
    )
    assert isinstance(now, Specification)
    mappings, _ = read_mappings(PROJECT)
    mapping = next(item for item in mappings if item.is_about(old, now))
    titles = read_titles(PROJECT)
    before, after = (
        {
            (item.difference.location, item.difference.kind, item.decision)
            for item in compare_documents(start, now, mapping, titles).differences
        }
        for start in (old, new)
    )
    excepted = ("info/contact/", "schemas/Postadres/nummer/")
    apart = {place for place, _, _ in before ^ after if not place.startswith(excepted)}
    assert {place for place in apart if "/ordering" not in place} == set()
