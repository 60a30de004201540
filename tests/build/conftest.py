"""A small project, and emitters that are quick and can be told to misbehave."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from tests.conftest import WriteProject
from tests.projects import BASE
from werkbank.emit import emitters
from werkbank.emit.artefact import Artefact
from werkbank.ir import Model

SetEmitters = Callable[..., None]


def of_classes(model: Model) -> Iterable[Artefact]:
    """One file per class, and one that names them all."""
    for name, held in model.object_types.items():
        yield Artefact.text(f"specificatie/klassen/{name}.txt", held.description)
    yield Artefact.text("docs/naslag/index.md", "\n".join(model.object_types))


def yielding(files: Mapping[str, str]) -> Callable[[Model], Iterable[Artefact]]:
    """An emitter of fixed files."""
    return lambda _: [Artefact.text(path, text) for path, text in files.items()]


@pytest.fixture
def set_emitters(monkeypatch: pytest.MonkeyPatch) -> SetEmitters:
    """Puts other emitters in the place of the real ones."""

    def put(
        *chosen: Callable[[Model], Iterable[Artefact]], slow: frozenset[str] = frozenset()
    ) -> None:
        named = tuple((f"generator {number}", each) for number, each in enumerate(chosen, 1))
        monkeypatch.setattr(emitters, "EMITTERS", named)
        monkeypatch.setattr(emitters, "SLOW", slow)

    return put


@pytest.fixture
def project(write_project: WriteProject, set_emitters: SetEmitters) -> Path:
    """The base project, with the quick emitter."""
    set_emitters(of_classes)
    return write_project(BASE)


def contents(root: Path) -> dict[str, bytes]:
    """Everything below the generated folders."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for folder in ("specificatie", "docs/naslag")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file()
    }


def everything(root: Path) -> dict[str, bytes]:
    """Everything in the project but the werkbank's own state."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and ".werkbank" not in path.parts
    }
