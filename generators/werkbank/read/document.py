"""A YAML file as plain data, with the place of every key and item.

`yaml.compose` is used rather than `yaml.load` because only nodes carry marks, and because
duplicate keys and self-references are still visible there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.position import Position

__all__ = [
    "Document",
    "Loader",
    "Path_",
    "load_document",
    "parse_document",
    "read_text",
    "relative",
]

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without libyaml, as on some ARM machines
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

Path_ = tuple[str | int, ...]

_PLAIN = {"str", "int", "float", "bool", "null", "timestamp"}
_PREFIX = "tag:yaml.org,2002:"

_DUTCH = {
    "mapping values are not allowed": "er staat een dubbele punt waar geen sleutel kan staan",
    "did not find expected key": "er wordt een sleutel verwacht; klopt de inspringing?",
    "did not find expected '-'": "er wordt een lijstitem (`- …`) verwacht; klopt de inspringing?",
    "could not find expected ':'": "er wordt een dubbele punt verwacht",
    "did not find expected ',' or": "een lijst of groep tussen haken is niet afgesloten",
    "found unexpected end of stream": "een aanhalingsteken is niet afgesloten",
    "found undefined alias": "het anker waarnaar verwezen wordt, bestaat niet",
    "expected a single document": "er staat meer dan één document in dit bestand (`---`)",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The content of one YAML file.

    Attributes:
        file: path relative to the project root, with forward slashes.
        data: dicts, lists and scalars; dates are ISO strings.
        marks: position per path; of a key for a mapping entry, of the item for a list entry.
    """

    file: str
    data: Any
    marks: Mapping[Path_, Position] = field(default_factory=dict)

    def at(self, *path: str | int) -> Position:
        """The position of `path`, or of its nearest ancestor that stands in the file."""
        while path and path not in self.marks:
            path = path[:-1]
        return self.marks.get(path, Position(self.file, 1, 1))


def relative(path: Path, root: Path) -> str:
    """`path` relative to `root` with forward slashes; absolute when it lies elsewhere."""
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def load_document(path: Path, root: Path) -> tuple[Document | None, list[Diagnostic]]:
    """Read a YAML file; None with diagnostics when it cannot be read at all."""
    file = relative(path, root)
    text, found = read_text(path, root)
    if text is None:
        return None, found
    return parse_document(text, file)


def read_text(path: Path, root: Path) -> tuple[str | None, list[Diagnostic]]:
    """The text of a UTF-8 file; None with diagnostics when missing or otherwise encoded."""
    file = relative(path, root)
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None, [report(problems.FILE_MISSING, Position(file), file=file)]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [report(problems.ENCODING, Position(file, line), offset=error.start + 1)]


def parse_document(
    text: str, file: str, first_line: int = 0
) -> tuple[Document | None, list[Diagnostic]]:
    """Parse YAML text; `first_line` is the number of lines that stand before it in the file.

    The same text in the same file gives the same `Document`, so nobody may change its data.
    """
    document, found = _parsed(text, file, first_line)
    return document, list(found)


@lru_cache(maxsize=1024)
def _parsed(
    text: str, file: str, first_line: int
) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Parsing is most of reading, and a project that is read again has changed in few files."""
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return None, (_syntax(error, text, file, first_line),)
    if node is None:
        return None, (report(problems.YAML_EMPTY, Position(file, first_line + 1)),)
    builder = _Builder(file, first_line)
    data = builder.build(node, ())
    return Document(file, data, builder.marks), tuple(builder.diagnostics)


def _syntax(error: yaml.YAMLError, text: str, file: str, first_line: int) -> Diagnostic:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line if mark else 0
    lines = text.splitlines()
    place = Position(file, first_line + line + 1, (mark.column if mark else 0) + 1)
    indent = (
        lines[line][: len(lines[line]) - len(lines[line].lstrip())] if line < len(lines) else ""
    )
    if "\t" in indent:
        return report(problems.TAB, place)
    english = str(getattr(error, "problem", "") or "")
    dutch = next((nl for en, nl in _DUTCH.items() if en in english), "de opbouw klopt niet")
    return report(problems.YAML_SYNTAX, place, problem=dutch)


class _Builder:
    """Turns nodes into data, collecting marks and diagnostics on the way."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.marks: dict[Path_, Position] = {}
        self.diagnostics: list[Diagnostic] = []
        self._scalars = yaml.constructor.SafeConstructor()
        self._open: set[int] = set()

    def place(self, node: yaml.Node) -> Position:
        mark = node.start_mark
        return Position(self.file, self.first_line + mark.line + 1, mark.column + 1)

    def build(self, node: yaml.Node, path: Path_) -> Any:
        self.marks.setdefault(path, self.place(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if id(node) in self._open:
            self.diagnostics.append(report(problems.YAML_CYCLE, self.marks[path]))
            return None
        self._open.add(id(node))
        try:
            if isinstance(node, yaml.SequenceNode):
                return [self.build(item, (*path, i)) for i, item in enumerate(node.value)]
            return self._mapping(node, path)
        finally:
            self._open.discard(id(node))

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        kind = node.tag.removeprefix(_PREFIX)
        if kind not in _PLAIN:
            self.diagnostics.append(report(problems.YAML_TAG, self.place(node), tag=node.tag))
            return node.value
        if kind in {"str", "timestamp"}:
            return node.value
        try:
            return self._scalars.construct_object(node)
        except (ValueError, yaml.YAMLError):
            return node.value

    def _mapping(self, node: yaml.Node, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag == _PREFIX + "merge":
                tag = "<<" if isinstance(key_node, yaml.ScalarNode) else "samengestelde sleutel"
                self.diagnostics.append(report(problems.YAML_TAG, self.place(key_node), tag=tag))
                continue
            key = str(key_node.value)
            here = (*path, key)
            if key in result:
                self.diagnostics.append(
                    report(
                        problems.DUPLICATE_KEY,
                        self.place(key_node),
                        key=key,
                        line=self.marks[here].line,
                    )
                )
            self.marks.setdefault(here, self.place(key_node))
            result[key] = self.build(value_node, here)
        return result
