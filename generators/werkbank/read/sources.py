"""Which files make up the model: the root schema and everything it imports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.position import Position
from werkbank.read.document import Document, load_document, relative

BESIDE = frozenset({"afbeelding.yaml", "overgang.yaml", "uitzonderingen.yaml"})
"""Files of our own beside a published model; they say how it relates to other specifications."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The schema files, the root first and then in the order of the imports.

    Attributes:
        root: the schema that no other imports.
        documents: by name, the file name without extension.
        complete: False when a file could not be read, so that names may be missing.
    """

    root: Path
    documents: Mapping[str, Document]
    diagnostics: tuple[Diagnostic, ...]
    complete: bool

    def entries(self, kind: str) -> Iterator[tuple[str, str, Document, dict[str, Any]]]:
        """`(name, subject, document, definition)` of every entry of `classes`, `enums`, ..."""
        for subject, document in self.documents.items():
            container = document.data.get(kind) if isinstance(document.data, dict) else None
            if isinstance(container, dict):
                for name, definition in container.items():
                    yield (
                        name,
                        subject,
                        document,
                        definition if isinstance(definition, dict) else {},
                    )


def load_sources(folder: Path, project: Path) -> Sources | list[Diagnostic]:
    """Read the model in `folder`; diagnostics only when there is no root to start from."""
    paths = sorted(path for path in folder.glob("*.yaml") if path.name not in BESIDE)
    if not paths:
        where = relative(folder, project) or "."
        return [report(problems.NO_MODEL, Position(where), folder=where)]
    loaded = {path: load_document(path, project) for path in paths}
    imported = {
        target
        for path, (document, _) in loaded.items()
        if document
        for _, target in _imports(document, path)
    }
    # A file that cannot be read may well be imported; only readable ones can be the root.
    roots = [path for path, (document, _) in loaded.items() if document and path not in imported]
    if not roots:
        found = [diagnostic for _, own in loaded.values() for diagnostic in own]
        if found:
            return found
        # Every file imports another: start with the first, the cycle itself does no harm.
        roots = [next(iter(loaded))]
    if len(roots) > 1:
        found = [diagnostic for _, own in loaded.values() for diagnostic in own]
        names = ", ".join(path.name for path in roots)
        place = Position(relative(roots[1], project), 1)
        return [*found, report(problems.ROOT_UNCLEAR, place, files=names)]
    return _closure(roots[0], project, loaded)


def _imports(document: Document, path: Path) -> Iterator[tuple[int, Path]]:
    names = document.data.get("imports") if isinstance(document.data, dict) else None
    for index, name in enumerate(names if isinstance(names, list) else []):
        if isinstance(name, str) and ":" not in name:  # `linkml:types` is built in
            yield index, path.parent / f"{name}.yaml"


def _closure(
    root: Path,
    project: Path,
    loaded: dict[Path, tuple[Document | None, list[Diagnostic]]],
) -> Sources:
    documents: dict[str, Document] = {}
    diagnostics: list[Diagnostic] = []
    complete = True
    queue: list[tuple[Path, Position]] = [(root, Position(relative(root, project), 1))]
    seen: set[Path] = set()
    while queue:
        path, place = queue.pop(0)
        key = path.resolve()
        if key in seen:
            continue
        seen.add(key)
        if not path.is_file():
            diagnostics.append(report(problems.FILE_MISSING, place, file=relative(path, project)))
            complete = False
            continue
        document, found = loaded.get(path) or load_document(path, project)
        diagnostics += found
        if document is None or not isinstance(document.data, dict):
            complete = False
        if document is None:
            continue
        documents[path.stem] = document
        queue += [(file, document.at("imports", i)) for i, file in _imports(document, path)]
    for path, (document, found) in loaded.items():
        if path.resolve() not in seen:  # unreadable and imported by nobody
            diagnostics += found
            complete = complete and document is not None
    return Sources(root, documents, tuple(diagnostics), complete)
