"""What emitters may yield, and that running them side by side changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build.conftest import SetEmitters, everything, of_classes, yielding
from werkbank.build import plan
from werkbank.build.planning import refusals
from werkbank.emit import emitters
from werkbank.emit.artefact import Artefact
from werkbank.ir import Model


def codes(*paths: str) -> list[str]:
    return [found.code for found in refusals([Artefact(path, b"") for path in paths])]


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "model/klant.yaml",
        "docs/index.md",
        "specificatie",
        "specificaties/a.txt",
        "specificatie/../model/a.yaml",
        "/etc/a",
        "specificatie//a.txt",
        "specificatie/./a.txt",
        "specificatie\\a.txt",
        "specificatie/.verborgen",
        "docs/naslag/",
        "",
    ],
)
def test_a_path_outside_the_generated_folders_is_refused(path: str) -> None:
    assert codes(path) == ["uitvoer-buiten-map"]


@pytest.mark.parametrize("path", ["specificatie/a.txt", "docs/naslag/een map/é.md"])
def test_a_path_inside_is_allowed(path: str) -> None:
    assert codes(path) == []


@given(st.lists(st.sampled_from(["..", ".", "", "specificatie", "docs", "naslag", "a", "/"])))
def test_a_path_that_is_allowed_leads_inside(parts: list[str]) -> None:
    path = "/".join(parts)
    if not codes(path):
        inside = os.path.normpath(f"/project/{path}")
        assert inside == f"/project/{path}"
        assert inside.startswith(("/project/specificatie/", "/project/docs/naslag/"))


@pytest.mark.parametrize(
    "pair",
    [
        ("specificatie/a.txt", "specificatie/a.txt"),
        ("specificatie/Klant.json", "specificatie/klant.json"),
        ("specificatie/a", "specificatie/a/b"),
        ("specificatie/a/b", "specificatie/A"),
    ],
)
def test_two_artefacts_that_would_be_in_each_others_way_are_refused(pair: tuple[str, str]) -> None:
    assert codes(*pair) == ["uitvoer-dubbel"]


def test_a_refused_artefact_stops_the_build(project: Path, set_emitters: SetEmitters) -> None:
    before = everything(project)
    set_emitters(of_classes, yielding({"model/proef.yaml": "weg"}))
    planned = plan(project)
    assert [found.code for found in planned.errors] == ["uitvoer-buiten-map"]
    assert planned.files == {}
    assert everything(project) == before


def test_emitters_in_a_process_of_their_own_give_the_same_files(
    project: Path, set_emitters: SetEmitters
) -> None:
    more = yielding({f"specificatie/{number}.txt": "x" * number for number in range(1, 400)})
    set_emitters(of_classes, more)
    alone = plan(project).files
    set_emitters(of_classes, more, slow=frozenset({"generator 2"}))
    beside = plan(project).files
    assert list(alone.items()) == list(beside.items())


def test_a_process_that_dies_is_reported(project: Path, set_emitters: SetEmitters) -> None:
    from werkbank.build.parallel import EmitterFailedError

    def dying(_: Model) -> Iterable[Artefact]:
        os._exit(3)

    if not hasattr(os, "fork") or (os.cpu_count() or 1) < 2:
        pytest.skip("alleen waar generatoren een eigen proces krijgen")
    set_emitters(of_classes, dying, slow=frozenset({"generator 2"}))
    with pytest.raises(EmitterFailedError):
        plan(project)


def test_every_slow_emitter_is_an_emitter() -> None:
    assert {name for name, _ in emitters.EMITTERS} >= emitters.SLOW


def test_the_steps_are_told_in_dutch(project: Path) -> None:
    told: list[str] = []
    plan(project, told.append)
    assert told == ["model lezen", "regels toepassen", "generator 1"]
