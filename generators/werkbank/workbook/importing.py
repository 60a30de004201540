"""The edits of a workbook as a change of the model: shown as a diff, and written all or none."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path

import yaml

from werkbank.build.lock import BusyError, only_one
from werkbank.build.planning import judge
from werkbank.build.writing import NotWrittenError, recover, replace_all
from werkbank.diagnostics import Diagnostic, Severity, building, report
from werkbank.diagnostics import workbook as problems
from werkbank.position import Position
from werkbank.project.places import SOURCES
from werkbank.read.annotations import length
from werkbank.read.editing import NotEditableError, Scalar, YamlText
from werkbank.workbook.exporting import digest
from werkbank.workbook.reading import Edited, Key, read_workbook, told
from werkbank.workbook.rows import CARDINALITY, LENGTH, REQUIRED, Row, rows

_CARDINALITY = re.compile(r"(\d+)\.\.(\d+|\*)")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Import:
    """What a workbook leads to.

    Attributes:
        diagnostics: everything that is wrong; with an error in it, nothing is changed.
        files: new content per file of the model, relative to the project.
        diff: the same as a unified diff.
        changed: how many cells were taken over.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    diff: str = ""
    changed: int = 0

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """The diagnostics that are errors."""
        return tuple(found for found in self.diagnostics if found.severity is Severity.FOUT)


def plan_import(root: Path, path: Path) -> Import:
    """What a workbook would change, without changing anything.

    Args:
        root: the project.
        path: the workbook.
    """
    returned = read_workbook(path)
    found = list(returned.diagnostics)
    known = {(row.sheet, row.key): row for row in rows(root)}
    texts: dict[str, YamlText] = {}
    before: dict[str, str] = {}
    edited: list[tuple[Row, Position]] = []
    changed = 0
    for edit in returned.edits:
        wrong = _refused(edit, known)
        if wrong is not None:
            found.append(wrong)
            continue
        row = known[edit.key]
        if edit.value == row.values[edit.column].strip():
            continue  # the model says so already
        try:
            text = _text_of(root, row.file, texts, before)
            _apply(text, row, edit)
        except (NotEditableError, OSError, UnicodeDecodeError, yaml.YAMLError) as error:
            found.append(_not_editable(edit, row, error, texts))
            continue
        edited.append((row, edit.place))
        changed += 1
    fresh = {file: _bytes(text, before[file]) for file, text in texts.items()}
    fresh = {file: now for file, now in sorted(fresh.items()) if now != before[file].encode()}
    if not found and fresh:
        places = [(row.file, texts[row.file].line(*row.path), place) for row, place in edited]
        found += _judged(root, fresh, places, Position(path.name))
    diff = "".join(_diff(before, fresh))
    return Import(diagnostics=tuple(found), files=fresh, diff=diff, changed=changed)


def write_import(root: Path, planned: Import) -> tuple[Diagnostic, ...]:
    """Writes what was planned, all files or none; returns why it could not be done."""
    if planned.errors:
        return planned.errors
    try:
        with only_one(root):
            recover(root)
            replace_all(root, planned.files)
    except BusyError:
        return (report(building.BUSY, Position(""), folder=root),)
    except NotWrittenError as error:
        return (report(building.NOT_WRITTEN, Position(error.path), reason=error.reason),)
    return ()


# -- judging one cell ----------------------------------------------------------------------------


def _refused(edit: Edited, known: Mapping[Key, Row]) -> Diagnostic | None:
    name = told(edit.key)
    row = known.get(edit.key)
    if row is None:
        return report(problems.ROW_UNKNOWN, edit.place, row=name)
    if not edit.value and (edit.column in REQUIRED or edit.column == CARDINALITY):
        return report(problems.EMPTY, edit.place, row=name, column=edit.column)
    if edit.column == CARDINALITY and _bounds(edit.value) is None:
        return report(problems.CARDINALITY, edit.place, row=name, value=edit.value)
    if edit.column == LENGTH and edit.value and length(edit.value) is None:
        return report(problems.LENGTH, edit.place, row=name, value=edit.value)
    now = row.values[edit.column]
    if digest(now) != edit.stamp.model and now.strip() != edit.value:
        return report(problems.CONFLICT, edit.place, row=name, column=edit.column, place=row.file)
    return None


def _bounds(value: str) -> tuple[int, int | None] | None:
    """The least and the most; None for no end. None for what is no cardinality."""
    match = _CARDINALITY.fullmatch(value)
    if match is None:
        return None
    low, high = int(match[1]), None if match[2] == "*" else int(match[2])
    return None if high is not None and (high < low or not high) else (low, high)


def _not_editable(
    edit: Edited, row: Row, error: Exception, texts: Mapping[str, YamlText]
) -> Diagnostic:
    reason = str(error) if isinstance(error, NotEditableError) else "het bestand is niet te lezen"
    line = texts[row.file].line(*row.path) if row.file in texts else 0
    return report(
        problems.NOT_EDITABLE,
        edit.place,
        row=told(edit.key),
        column=edit.column,
        reason=reason,
        place=Position(row.file, line),
    )


# -- changing the text ---------------------------------------------------------------------------


def _text_of(root: Path, file: str, texts: dict[str, YamlText], before: dict[str, str]) -> YamlText:
    if file not in texts:
        before[file] = (root / file).read_bytes().decode("utf-8")
        texts[file] = YamlText(before[file].removeprefix(_BOM))
    return texts[file]


def _bytes(text: YamlText, before: str) -> bytes:
    return ((_BOM if before.startswith(_BOM) else "") + str(text)).encode("utf-8")


def _apply(text: YamlText, row: Row, edit: Edited) -> None:
    if edit.column == CARDINALITY:
        bounds = _bounds(edit.value)
        assert bounds is not None  # noqa: S101 - such an edit was refused
        for key, value in _slot_keys(*bounds).items():
            _put(text, (*row.path, key), value)
        return
    place = row.places[edit.column]
    if edit.value:
        text.set(place, edit.value)
        return
    holder = text.get(*place[:-1])
    alone = place[-1] == 0 or place[-2:-1] == ("annotations",)
    # What would be left empty goes with its last value.
    text.remove(place[:-1] if alone and len(holder or ()) == 1 else place)


def _slot_keys(low: int, high: int | None) -> dict[str, Scalar | None]:
    """What LinkML writes for a cardinality; None for a key that does not belong there."""
    many = high is None or high > 1
    return {
        "multivalued": True if many else None,
        "required": True if low else None,
        "minimum_cardinality": low if many and low > 1 else None,
        "maximum_cardinality": high if many else None,
    }


def _put(text: YamlText, path: tuple[str | int, ...], value: Scalar | None) -> None:
    """Sets a key, or takes it away where it says something; what is the same stays as it is."""
    now = text.get(*path)
    if value is None:
        if now is not None and now is not False:
            text.remove(path)
    elif now != value or isinstance(now, bool) is not isinstance(value, bool):
        text.set(path, value)


# -- judging the whole ---------------------------------------------------------------------------


def _judged(
    root: Path,
    fresh: Mapping[str, bytes],
    places: Sequence[tuple[str, int, Position]],
    whole: Position,
) -> Iterator[Diagnostic]:
    """The errors that the model gets by the change, each at the cell that brings it.

    An error in a file that was not changed, such as that of a casus, is told of the workbook as a
    whole, unless only one cell was edited.
    """
    before = {_words(found) for found in judge(root).errors}
    with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
        copy = Path(folder) / "project"
        for source in SOURCES:
            if (root / source).is_dir():
                shutil.copytree(root / source, copy / source)
        for file, content in fresh.items():
            (copy / file).write_bytes(content)
        errors = [found for found in judge(copy).errors if _words(found) not in before]
    marked = sorted(places, key=lambda each: each[:2])
    for found in errors:
        near = [
            place
            for file, line, place in marked
            if file == found.position.file and line <= max(found.position.line, 1)
        ]
        only = marked[0][2] if len(marked) == 1 else whole
        yield report(
            problems.REFUSED,
            near[-1] if near else only,
            place=found.position,
            message=found.message,
            remedy=found.remedy,
        )


def _words(found: Diagnostic) -> tuple[str, str, str]:
    """An error without its line: the change may have moved it."""
    return found.position.file, found.code, found.message


def _diff(before: Mapping[str, str], fresh: Mapping[str, bytes]) -> Iterator[str]:
    for file, content in fresh.items():
        old = before[file].splitlines(keepends=True)
        new = content.decode("utf-8").splitlines(keepends=True)
        for line in unified_diff(old, new, f"a/{file}", f"b/{file}"):
            yield line if line.endswith("\n") else f"{line}\n"
