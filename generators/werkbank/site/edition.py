"""What one build of the site is made from, read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from werkbank.emit.places import Places, places
from werkbank.ir import Casus, Decision, Model
from werkbank.read import read_project
from werkbank.site.glossary import GLOSSARY, Term, read_glossary
from werkbank.site.notebooks import Notebook, find_notebooks


class NoModelError(Exception):
    """The model cannot be read; the text names every problem, in Dutch."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The sources of one build of the site.

    Attributes:
        root: the project.
        model: its model.
        places: where the elements of the model stand below `docs/`.
        terms: the glossary, longest term first.
        notebooks: per casus, the notebook that tells it; others under their own name.
        decisions: per path below `docs/`, the decision that the page is about.
        casussen: the same for the casussen.
    """

    root: Path
    model: Model
    places: Places
    terms: tuple[Term, ...]
    notebooks: dict[str, Notebook]
    decisions: dict[str, Decision] = field(default_factory=dict)
    casussen: dict[str, Casus] = field(default_factory=dict)


def edition_of(root: Path) -> Edition:
    """Reads the project.

    Raises:
        NoModelError: when the model has errors.
    """
    reading = read_project(root)
    if reading.model is None:
        problems = "\n".join(str(each) for each in reading.diagnostics)
        raise NoModelError(f"De site is niet te bouwen: het model is niet te lezen.\n{problems}")
    model = reading.model
    where = places(model)
    return Edition(
        root,
        model,
        where,
        read_glossary(root / "docs" / GLOSSARY),
        find_notebooks(root / "notebooks"),
        {below_docs(each.position.file): each for each in model.decisions},
        {f"naslag/casussen/{each.code}.md": each for each in model.casussen},
    )


def below_docs(path: str) -> str:
    """A path from the project root as mkdocs knows it, from `docs/` on."""
    return path.removeprefix("docs/")
