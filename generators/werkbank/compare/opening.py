"""What a user names to compare: a specification, a model, or a revision of git."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from werkbank.compare.document import Specification, load_specification
from werkbank.compare.offer import Offer, offer_of
from werkbank.compare.revisions import files_of
from werkbank.diagnostics import Diagnostic, Severity, report
from werkbank.diagnostics import comparing as problems
from werkbank.ir import Model
from werkbank.position import Position
from werkbank.read import read_project

Opened = Offer | tuple[Diagnostic, ...]
"""A version, or everything that is wrong with it."""


class Named(Enum):
    """What a name stands for."""

    FILE = auto()
    FOLDER = auto()
    REVISION = auto()


def named(name: str) -> Named:
    """What a name stands for; a file or folder goes before a revision of the same name."""
    path = Path(name)
    if name and path.is_dir():
        return Named.FOLDER
    return Named.FILE if name and path.exists() else Named.REVISION


def open_version(name: str, project: Path) -> Opened:
    """A version of the standard: a folder, or a revision of the project.

    Of a folder with a model the specifications are made anew, for what was last built may be
    older. Of a revision they are the ones that were committed: those are what was published.

    Args:
        name: as the user gives it.
        project: the project that revisions are of.
    """
    if named(name) is Named.FOLDER:
        return _open_folder(Path(name).absolute())
    with files_of(project, name) as found:
        if isinstance(found, Diagnostic):
            return (found,)
        return _open_revision(found, name)


def _open_folder(folder: Path) -> Opened:
    if (folder / "model").is_dir():
        return _read(folder, Path("model"), str(folder))
    if (folder / "api").is_dir():
        root = next((at for at in folder.parents if (at / "model").is_dir()), folder.parent)
        return _read(root, folder.relative_to(root), str(folder))
    specifications = _load(folder, folder)
    if isinstance(specifications, tuple):
        return specifications
    if not specifications:
        return (report(problems.NOT_A_VERSION, Position(""), folder=folder),)
    return Offer(name=str(folder), specifications=specifications)


def _read(root: Path, model: Path, name: str) -> Opened:
    reading = read_project(root, model)
    wrong = tuple(each for each in reading.diagnostics if each.severity is Severity.FOUT)
    if reading.model is None or wrong:
        return wrong
    return offer_of(reading.model, name)


def _open_revision(folder: Path, name: str) -> Opened:
    model = _model_of(folder)
    specifications = _load(folder / "specificatie", folder)
    if isinstance(specifications, tuple):
        return specifications
    note = "" if model else f"het model van {name} is met deze werkbank niet te lezen"
    if specifications:
        return Offer(name=name, specifications=specifications, model=model, note=note)
    if model is not None:
        return offer_of(model, name)
    reason = f"er zijn geen specificaties, en {note}"
    return (report(problems.REVISION_UNKNOWN, Position(""), revision=name, reason=reason),)


def _model_of(folder: Path) -> Model | None:
    """The model as it was; None when this version of the workbench cannot read it."""
    if not (folder / "model").is_dir():
        return None
    reading = read_project(folder)
    wrong = any(each.severity is Severity.FOUT for each in reading.diagnostics)
    return None if wrong else reading.model


def _load(folder: Path, root: Path) -> dict[str, Specification] | tuple[Diagnostic, ...]:
    """The specification in every folder below this one; JSON where it is there, which is faster."""
    found: dict[str, Specification] = {}
    wrong: list[Diagnostic] = []
    for api in sorted(path for path in folder.glob("*") if path.is_dir()):
        files = (api / "openapi.json", api / "openapi.yaml")
        file = next((each for each in files if each.exists()), None)
        read = load_specification(file, root) if file else None
        if isinstance(read, Diagnostic):
            wrong.append(read)
        elif read is not None:
            found[api.name] = read
    return tuple(wrong) or found
