"""The benchmark measures what it says: a larger model is a sound one, thresholds are kept."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT
from werkbank.ir import Model
from werkbank.read import read_project


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The class `Outcome`; the benchmark is no part of the package."""
    monkeypatch.syspath_prepend(str(PROJECT))
    return import_module("benchmarks.generate.outcome").Outcome


@pytest.fixture
def write_larger(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(PROJECT))
    return import_module("benchmarks.generate.larger").write_project


def test_three_times_the_model_has_three_times_of_everything(
    write_larger: Any, tmp_path: Path, real_model: Model
) -> None:
    write_larger(PROJECT, tmp_path / "groot", 3)
    reading = read_project(tmp_path / "groot")
    assert reading.model is not None
    assert [d for d in reading.diagnostics if d.position.file.startswith("model/")] == []
    for kind in ("object_types", "enumerations", "types", "reference_lists", "apis", "subjects"):
        assert len(getattr(reading.model, kind)) == 3 * len(getattr(real_model, kind)), kind
    assert len(list(reading.model.resources())) == 3 * len(list(real_model.resources()))


def test_the_copies_refer_to_themselves_and_not_to_the_original(
    write_larger: Any, tmp_path: Path
) -> None:
    write_larger(PROJECT, tmp_path / "groot", 2)
    model = read_project(tmp_path / "groot").model
    assert model is not None
    for name, holder in model.object_types.items():
        for prop in holder.properties:
            if prop.range in model.object_types:
                assert prop.range.endswith("kopiea") == name.endswith("kopiea")


def test_within_the_thresholds_nothing_is_exceeded(outcome: Any) -> None:
    builds = {1: [2.0, 2.1], 2: [3.0, 3.1], 4: [5.0, 5.1]}
    found = outcome(builds, [0.2, 0.3], {"gen-doc": [4.0, 4.0], "gen-pydantic": [3.0, 3.0]})
    assert found.exceeded() == []
    assert found.sums == [7.0, 7.0]
    assert "EXCEEDED" not in found.table()


@pytest.mark.parametrize(
    ("builds", "unchanged", "words"),
    [
        ({1: [3.6]}, [0.2], "0.36 of the commands"),
        ({1: [1.0]}, [0.6], "no-change build takes 0.60 s"),
        ({1: [1.0], 2: [2.1], 4: [4.5]}, [0.2], "4 times the model"),
        ({1: [3.0], 2: [3.3], 4: [8.0]}, [0.2], "from 2 to 4 times"),
    ],
    ids=["ratio", "no change", "growth as a whole", "growth of the last doubling"],
)
def test_each_threshold_is_kept(
    outcome: Any,
    builds: dict[int, list[float]],
    unchanged: list[float],
    words: str,
) -> None:
    found = outcome(builds, unchanged, {"gen-doc": [10.0]})
    (exceeded,) = found.exceeded()
    assert words in exceeded
    assert found.data()["exceeded"] == [exceeded]


def test_a_ratio_without_linkml_openapi_says_so(outcome: Any) -> None:
    found = outcome({1: [1.0]}, [0.2], {"gen-doc": [10.0]}, "no network")
    assert "without linkml-openapi" in found.table()
    assert found.data()["ratio_without_linkml_openapi"] is True
