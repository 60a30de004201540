"""Shared test set-up: inline YAML becomes a project on disk, and from there a model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from werkbank.ir import Model
from werkbank.read import Reading, read_project

WriteProject = Callable[[Mapping[str, str]], Path]
ReadFiles = Callable[[Mapping[str, str]], Reading]
ReadModel = Callable[[Mapping[str, str]], Model]

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture
def write_project(tmp_path: Path) -> WriteProject:
    """Write files (path -> text) into a temporary project and return its root."""

    def write(files: Mapping[str, str]) -> Path:
        root = tmp_path / "project"
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return root

    return write


@pytest.fixture
def read_files(write_project: WriteProject) -> ReadFiles:
    """Write a project and read it, diagnostics and all."""
    return lambda files: read_project(write_project(files))


@pytest.fixture
def read_model(read_files: ReadFiles) -> ReadModel:
    """Write a project that must be free of diagnostics, and give its model."""

    def read(files: Mapping[str, str]) -> Model:
        reading = read_files(files)
        assert not reading.diagnostics, "\n".join(map(str, reading.diagnostics))
        assert reading.model is not None
        return reading.model

    return read


@pytest.fixture(scope="session")
def real_model() -> Model:
    """The model of this repository."""
    reading = read_project(PROJECT)
    assert reading.model is not None, "\n".join(map(str, reading.diagnostics))
    return reading.model


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium of this machine, without a window; one for every process of a run."""
    from tests.site import chromium

    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if chromium.find() is None:
        pytest.skip(chromium.HOW)
    with playwright.sync_playwright() as driver:
        started = chromium.launch(driver)
        yield started
        started.close()
