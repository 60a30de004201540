"""A project on disk -> one resolved `Model`, with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.ir import Decision, Model, Question, Subject
from werkbank.position import Position
from werkbank.read import annotations as tags
from werkbank.read.annotations import Annotated
from werkbank.read.casus import load_casussen, resolve_casussen
from werkbank.read.classes import read_classes
from werkbank.read.datatypes import read_enumerations, read_types
from werkbank.read.document import Document
from werkbank.read.exchange import Layer, read_apis, resolve_apis
from werkbank.read.metamodel import check_schema
from werkbank.read.properties import Slot
from werkbank.read.questions import read_decisions, read_questions
from werkbank.read.reference_lists import read_reference_lists
from werkbank.read.sources import Sources, load_sources

MODEL = "model"
PUBLISHED = "gepubliceerd"
"""The folder in `model/` with earlier versions, each a model in a folder of its own."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a project gave.

    Attributes:
        model: as much of the model as could be resolved; None when there was no start.
        diagnostics: sorted by place.
        complete: False when a file could not be read or has another form than it should; names
            may then be missing, so that rules about the whole would accuse the innocent.
    """

    model: Model | None
    diagnostics: tuple[Diagnostic, ...]
    complete: bool


def published_versions(root: Path) -> tuple[str, ...]:
    """The earlier versions that the project in `root` has a model of, sorted by name."""
    folders = (root / MODEL / PUBLISHED).glob("*/api")
    return tuple(sorted(folder.parent.name for folder in folders if folder.is_dir()))


def read_published(root: Path, version: str) -> Reading:
    """Read the model of an earlier version: `model/gepubliceerd/<version>/`.

    Never raises on what is in the files: whatever is wrong with them becomes a diagnostic.
    """
    return read_project(root, Path(MODEL, PUBLISHED, version))


def read_project(root: Path, folder: Path = Path(MODEL)) -> Reading:
    """Read the project in `root`: `model/`, `model/api/`, `casussen/` and `docs/besluiten/`.

    Never raises on what is in the files: whatever is wrong with them becomes a diagnostic.

    Args:
        root: the project.
        folder: the model, from the root. In any other folder than `model/` it stands by itself:
            the questions, decisions and casussen of a project are about the model in `model/`.
    """
    loaded = load_project(root, folder)
    return resolve_project(loaded) if isinstance(loaded, Loaded) else loaded


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The files of a project as they were written, before anything in them has a meaning.

    A design variant changes these, so that what it makes is read as any other model.
    """

    root: Path
    folder: Path
    sources: Sources
    layer: Layer
    reasons: Reasons
    diagnostics: tuple[Diagnostic, ...] = ()
    """What was found while reading the files."""


def load_project(root: Path, folder: Path = Path(MODEL)) -> Loaded | Reading:
    """Read the files of a project; a `Reading` without a model when there is no start."""
    sources = load_sources(root / folder, root)
    if isinstance(sources, list):
        return Reading(None, tuple(sorted(sources)), False)
    found: list[Diagnostic] = list(sources.diagnostics)
    reasons = _read_reasons(root, found) if folder == Path(MODEL) else Reasons()
    layer = read_apis(root / folder / "api", root, found)
    return Loaded(
        root=root,
        folder=folder,
        sources=sources,
        layer=layer,
        reasons=reasons,
        diagnostics=tuple(found),
    )


def resolve_project(loaded: Loaded) -> Reading:
    """Give the files of a project their meaning: one resolved model."""
    sources, layer, reasons = loaded.sources, loaded.layer, loaded.reasons
    found: list[Diagnostic] = list(loaded.diagnostics)
    checked = [d for document in sources.documents.values() for d in check_schema(document)]
    found += checked
    wrong_form = any(d.code == problems.FORMAT.code for d in (*sources.diagnostics, *checked))
    sound = sources.complete and not wrong_form
    main = next(iter(sources.documents.values()))
    if not isinstance(main.data, dict):
        return Reading(None, _sorted(found), False)
    file_tags = _file_tags(sources)
    information = _information_model(sources, main, file_tags, found) if sound else None
    lists, lists_read = read_reference_lists(
        loaded.root / loaded.folder / "referentielijsten",
        loaded.root,
        file_tags[sources.root.stem],
        found,
    )
    complete = all((sound, lists_read, reasons.complete, layer.complete))
    if information is None:
        return Reading(None, _sorted(found), False)
    model = replace(
        information,
        reference_lists=lists,
        questions=reasons.questions,
        decisions=reasons.decisions,
    )
    model = replace(model, apis=resolve_apis(layer, model, found))
    if layer.complete:  # otherwise every step would name a resource that cannot be found
        model = replace(model, casussen=resolve_casussen(reasons.casussen, model, found))
    return Reading(model, _sorted(found), complete)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasons:
    """Why the model is as it is: what a project has beside its model."""

    questions: tuple[Question, ...] = ()
    decisions: tuple[Decision, ...] = ()
    casussen: Mapping[str, Document] = field(default_factory=dict)
    complete: bool = True


def _read_reasons(root: Path, found: list[Diagnostic]) -> Reasons:
    questions, questions_read = read_questions(root / "casussen" / "vragen.yaml", root, found)
    decisions, decisions_read = read_decisions(root / "docs" / "besluiten", root, found)
    casussen, casussen_read = load_casussen(root / "casussen", root, found)
    return Reasons(
        questions=questions,
        decisions=decisions,
        casussen=casussen,
        complete=questions_read and decisions_read and casussen_read,
    )


def _sorted(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    # What the APIs share is read with each of them, and gives the same diagnostic each time.
    return tuple(sorted(set(found)))


def _information_model(
    sources: Sources,
    main: Document,
    file_tags: dict[str, Annotated],
    found: list[Diagnostic],
) -> Model:
    for own in file_tags.values():
        found += tags.check(own)
    found += _duplicates(sources)
    types = read_types(sources.entries("types"), file_tags, found)
    enumerations = read_enumerations(sources.entries("enums"), file_tags, found)
    slots = {
        name: Slot.declared(name, "", document, ("slots", name), entry, file_tags[subject])
        for name, subject, document, entry in sources.entries("slots")
    }
    classes = read_classes(sources.entries("classes"), slots, file_tags, types, enumerations, found)
    return replace(
        _empty(sources, main, file_tags[sources.root.stem]),
        types=types,
        enumerations=enumerations,
        object_types=classes,
    )


def _empty(sources: Sources, main: Document, own: Annotated) -> Model:
    data: Mapping[str, Any] = main.data
    return Model(
        name=str(data.get("name", sources.root.stem)),
        title=tags.first(data.get("title")) or str(data.get("name", "")),
        uri=str(data.get("id", "")),
        version=str(data.get("version", "")),
        description=tags.first(data.get("description")),
        license=tags.first(data.get("license")),
        domain=own.text("mim:informatiedomein"),
        mim=tags.mim(own, data),
        types={},
        enumerations={},
        object_types={},
        subjects=tuple(_subjects(sources)),
        position=main.at("name"),
    )


def _subjects(sources: Sources) -> list[Subject]:
    return [
        Subject(
            name=name,
            title=tags.first(document.data.get("title")) or name.capitalize(),
            description=tags.first(document.data.get("description")),
            position=document.at("name"),
        )
        for name, document in sources.documents.items()
        if isinstance(document.data, dict)
    ]


def _file_tags(sources: Sources) -> dict[str, Annotated]:
    """The annotations of each file, with those of the root behind them."""
    own = {
        name: tags.flatten(document.data.get("annotations"))
        for name, document in sources.documents.items()
        if isinstance(document.data, dict)
    }
    root = own.get(sources.root.stem, {})
    return {
        name: Annotated(
            name,
            sources.documents[name].at("annotations"),
            values,
            () if name == sources.root.stem else (root,),
        )
        for name, values in own.items()
    }


def _duplicates(sources: Sources) -> list[Diagnostic]:
    """Names that two files define; within one file the reader of YAML reports them."""
    found = []
    first: dict[str, Position] = {}
    for kind, dutch in (("classes", "klasse"), ("enums", "enumeratie"), ("types", "type")):
        for name, _, document, _ in sources.entries(kind):
            place = document.at(kind, name)
            if name in first:
                found.append(
                    report(problems.DUPLICATE_NAME, place, kind=dutch, name=name, other=first[name])
                )
            first.setdefault(name, place)
    return found
