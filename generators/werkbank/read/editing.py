"""Changes a value in YAML text and leaves every other byte as it was.

The place of a value comes from its node; only the lines of that value are written anew, in the
style that it has: plain, quoted, or as a block of which lines that still hold stay. Where the
style cannot carry the new text, the next one that can is taken. Every edit is read back and
compared with what was asked, so that a mistake of ours can never damage a file.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import yaml

from werkbank.read.document import Loader

Path_ = tuple[str | int, ...]
Scalar = str | int | bool

_WIDTH = 112
"""How far a line of a block goes, indentation included, unless its lines were longer before."""
_HEADER = re.compile(r"[|>][+-]?[1-9]?[+-]?")
_SPACED = re.compile(r"^[ \t]|[ \t]$|[ \t]{2}|\t", re.MULTILINE)
_UNSAFE = re.compile(
    r"[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff\n]"
)


class NotEditableError(Exception):
    """This cannot be changed without rewriting more than was asked; the text is Dutch."""


class YamlText:
    """The text of a YAML file that can be edited; `str()` gives the text as it is now.

    Raises:
        yaml.YAMLError: when the text is no YAML.
        NotEditableError: when its lines end now in one way and then in another.
    """

    def __init__(self, text: str) -> None:
        self._windows = "\r\n" in text
        self._text = text.replace("\r\n", "\n")
        if self._windows and str(self) != text:
            raise NotEditableError("niet alle regels van dit bestand eindigen op dezelfde manier")
        self._read()

    def __str__(self) -> str:
        return self._text.replace("\n", "\r\n") if self._windows else self._text

    def get(self, *path: str | int) -> Any:
        """The value at a path; None when there is none."""
        here = self._data
        for step in path:
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return None
        return here

    def line(self, *path: str | int) -> int:
        """The line, from 1, of the value at a path, or of the nearest above it."""
        for depth in range(len(path), -1, -1):
            node = self._find(path[:depth])
            if node is not None:
                return int(node.start_mark.line) + 1
        return 1

    def set(self, path: Path_, value: Scalar) -> None:
        """Gives an existing scalar another value, or adds a key with it to an existing mapping.

        The line end with which a block closes stays: `value` is the text without it.

        Raises:
            NotEditableError: when the place does not allow it.
        """
        found = self._find(path)
        if found is None:
            self._add(path, value)
            return
        if not isinstance(found, yaml.ScalarNode):
            raise NotEditableError("hier staat geen enkele waarde maar een lijst of groep")
        old = self.get(*path)
        tail = "\n" * (len(old) - len(old.rstrip("\n"))) if isinstance(old, str) else ""
        wanted = value + tail if isinstance(value, str) else value
        self._replace_scalar(path, found, wanted)

    def remove(self, path: Path_) -> None:
        """Removes a key with its value, and the lines they stand on.

        Raises:
            NotEditableError: when it does not stand on lines of its own.
        """
        parent = self._find(path[:-1])
        pair = _child(parent, path[-1]) if parent is not None else None
        if pair is None:
            return
        key, value = pair
        if not isinstance(parent, yaml.MappingNode) or parent.flow_style or len(parent.value) == 1:
            raise NotEditableError("dit is alleen met de hand weg te halen")
        lines = self._lines()
        column = int(key.start_mark.column)
        first, last = key.start_mark.line, self._last_line(value, column)
        if lines[first][:column].strip():
            raise NotEditableError("dit is alleen met de hand weg te halen")
        wanted = self._without(path)
        self._accept("".join(lines[:first] + lines[last + 1 :]), wanted)

    # -- finding -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._root = yaml.compose(self._text, Loader=Loader)
        self._data = _plain(self._text)

    def _lines(self) -> list[str]:
        return self._text.splitlines(keepends=True)

    def _find(self, path: Path_) -> yaml.Node | None:
        node = self._root
        for step in path:
            found = _child(node, step)
            if found is None:
                return None
            node = found[1]
        return node

    def _offset(self, mark: Any) -> int:
        lines = self._lines()
        return sum(len(line) for line in lines[: mark.line]) + int(mark.column)

    def _last_line(self, node: yaml.Node, indent: int) -> int:
        """The last line that a node stands on, when the key that holds it starts at `indent`."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            last = node.value[-1]
            if isinstance(node, yaml.MappingNode):
                return self._last_line(last[1], int(last[0].start_mark.column))
            return self._last_line(last, int(node.start_mark.column))
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return self._block_last(node, indent)
        return int(node.end_mark.line)

    # -- changing ----------------------------------------------------------------------------

    def _replace_scalar(self, path: Path_, node: yaml.ScalarNode, value: Scalar) -> None:
        wanted = self._with(path, value)
        flow = any(
            isinstance(above, yaml.CollectionNode) and above.flow_style
            for above in (self._find(path[:depth]) for depth in range(len(path)))
        )
        indent = self._indent(path)
        start = self._offset(node.start_mark)
        if node.style in ("|", ">"):
            end = self._line_end(self._block_last(node, indent))
            old = self._text[start:end]
        else:
            end = self._offset(node.end_mark)
            old = self._text[start:end]
        for candidate in _written(value, node.style or None, old, indent, flow):
            if self._accept(self._text[:start] + candidate + self._text[end:], wanted, final=False):
                return
        raise NotEditableError("deze tekst past hier niet; pas de regel met de hand aan")

    def _block_last(self, node: yaml.ScalarNode, indent: int) -> int:
        """The last line of a block; blank lines after it are not its."""
        lines = self._lines()
        last = int(node.start_mark.line)
        for number in range(last + 1, len(lines)):
            line = lines[number]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= indent:
                break
            if line.strip():
                last = number
        return last

    def _line_end(self, number: int) -> int:
        """The place where a line ends, its line end not included."""
        lines = self._lines()
        return sum(len(line) for line in lines[: number + 1]) - len(_end(lines[number]))

    def _indent(self, path: Path_) -> int:
        """The column of the key or dash that holds the value."""
        parent = self._find(path[:-1])
        pair = _child(parent, path[-1]) if parent is not None else None
        if pair is None:
            return 0
        if isinstance(parent, yaml.SequenceNode):
            return int(parent.start_mark.column)
        return int(pair[0].start_mark.column)

    def _add(self, path: Path_, value: Scalar) -> None:
        parent = self._find(path[:-1])
        if isinstance(parent, yaml.SequenceNode) or not path:
            raise NotEditableError("een lijst is alleen met de hand langer te maken")
        if parent is None:
            self._add_holder(path, value)
            return
        if not isinstance(parent, yaml.MappingNode) or not parent.value:
            raise NotEditableError("dit is alleen met de hand toe te voegen")
        wanted = self._with(path, value)
        key = str(path[-1])
        before = _before(parent, key)
        column = 0 if parent.flow_style else int(parent.value[0][0].start_mark.column)
        for text in _written(value, None, "", column, parent.flow_style):
            entry = f"{key}: {text}"
            if before is None:
                place = self._offset(parent.value[0][0].start_mark)
                added = f"{entry}, " if parent.flow_style else f"{entry}\n{' ' * column}"
            elif parent.flow_style:
                place, added = self._offset(before[1].end_mark), f", {entry}"
            else:
                place = self._line_end(self._last_line(before[1], column))
                added = f"\n{' ' * column}{entry}"
            if self._accept(self._text[:place] + added + self._text[place:], wanted, final=False):
                return
        raise NotEditableError("deze tekst past hier niet; voeg hem met de hand toe")

    def _add_holder(self, path: Path_, value: Scalar) -> None:
        """Adds the mapping or list that the value stands in, with the value."""
        *above, holder, last = path
        parent = self._find(tuple(above))
        if not isinstance(parent, yaml.MappingNode) or parent.flow_style or not parent.value:
            raise NotEditableError("dit is alleen met de hand toe te voegen")
        wanted = deepcopy(self._data)
        here = wanted
        for step in above:
            here = here[step]
        here[holder] = [value] if isinstance(last, int) else {last: value}
        before = _before(parent, str(holder)) or parent.value[-1]
        column = int(before[0].start_mark.column)
        place = self._line_end(self._last_line(before[1], column))
        start = "-" if isinstance(last, int) else f"{last}:"
        for text in _written(value, None, "", column + 2, False):
            added = f"\n{' ' * column}{holder}:\n{' ' * (column + 2)}{start} {text}"
            if self._accept(self._text[:place] + added + self._text[place:], wanted, final=False):
                return
        raise NotEditableError("deze tekst past hier niet; voeg hem met de hand toe")

    def _with(self, path: Path_, value: Scalar) -> Any:
        wanted = deepcopy(self._data)
        here = wanted
        for step in path[:-1]:
            here = here[step]
        here[path[-1]] = value
        return wanted

    def _without(self, path: Path_) -> Any:
        wanted = deepcopy(self._data)
        here = wanted
        for step in path[:-1]:
            here = here[step]
        del here[path[-1]]
        return wanted

    def _accept(self, text: str, wanted: Any, *, final: bool = True) -> bool:
        """Takes the new text when it says what was asked and nothing else."""
        try:
            good = bool(_plain(text) == wanted)
        except yaml.YAMLError:
            good = False
        if good:
            self._text = text
            self._read()
        elif final:
            raise NotEditableError("dit is alleen met de hand te veranderen")
        return good


def _plain(text: str) -> Any:
    """The data with dates as text: as the reader of the model sees it."""
    return _built(yaml.compose(text, Loader=Loader))


def _built(node: yaml.Node | None) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _built(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_built(item) for item in node.value]
    if not isinstance(node, yaml.ScalarNode):
        return None
    if node.tag.endswith((":bool", ":int")):
        return yaml.safe_load(node.value)
    return node.value


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """The key and the value at a step; for a list both are the item."""
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if str(k.value) == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


_ORDER = (
    *("title", "titel", "is_a", "mixins", "typeof", "base", "uri", "description", "omschrijving"),
    *("comments", "aliases", "range", "inlined", "multivalued", "required"),
    *("minimum_cardinality", "maximum_cardinality", "pattern", "annotations"),
)
"""The order in which the model has its keys; a new one comes after the last that precedes it."""


def _before(parent: yaml.MappingNode, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    """After which entry a new key comes; None when it comes first."""
    if key not in _ORDER:
        last: tuple[yaml.Node, yaml.Node] = parent.value[-1]
        return last
    earlier = _ORDER[: _ORDER.index(key)]
    found = [pair for pair in parent.value if str(pair[0].value) in earlier]
    return found[-1] if found else None


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _written(value: Scalar, style: str | None, old: str, indent: int, flow: bool) -> Iterator[str]:
    """The value in the ways it can be written, the one that is most like the old one first."""
    if isinstance(value, bool):
        yield "true" if value else "false"
        return
    if isinstance(value, int):
        yield str(value)
        return
    body = value.rstrip("\n")
    blocks = not flow and body and not _UNSAFE.search(value)
    if style in ("|", ">") and blocks:
        yield from _block(body, style, old, indent)
    long = indent + len(body) > _WIDTH
    if "\n" not in value and not (long and blocks and style is None and "\n" not in old):
        if style == "'":
            yield "'" + value.replace("'", "''") + "'"
        if style == '"':
            yield _quoted(value)
        if style is None and value and (flow or not _UNSAFE.search(value)):
            yield value
            if '"' in value:
                yield "'" + value.replace("'", "''") + "'"
            yield _quoted(value)
    if blocks and style not in ("|", ">", '"', "'"):
        folds = not _SPACED.search(body)
        yield from _block(body, ">" if folds else "|", "", indent, chomp="-")
    yield _quoted(value)


def _block(body: str, style: str, old: str, indent: int, chomp: str | None = None) -> Iterator[str]:
    """A block with the header that it has; lines that still hold stay as they are."""
    head = _HEADER.match(old)
    first, newline, rest = old.partition("\n")
    header = first if head and newline else f"{style}{chomp or '-'}"
    kept = rest.split("\n") if newline else []
    filled = next((line for line in kept if line.strip()), "")
    column = len(filled) - len(filled.lstrip(" ")) if filled else indent + 2
    width = max([_WIDTH, *(len(line) for line in kept)]) - column
    wanted = body.split("\n")
    shown = [line[column:] for line in kept]
    lines = _folded(wanted, shown, width) if style == ">" else wanted
    yield "\n".join([header, *(f"{' ' * column}{line}" if line else "" for line in lines)])
    if style == ">":
        lines = _folded(wanted, [], width)
        yield "\n".join([header, *(f"{' ' * column}{line}" if line else "" for line in lines)])


def _folded(paragraphs: list[str], old: list[str], width: int) -> list[str]:
    """Lines that fold into these paragraphs; of the old ones the first and the last that fit."""
    if len(paragraphs) > 1 or any(not line for line in old):
        lines: list[str] = []
        for number, paragraph in enumerate(paragraphs):
            lines += [""] if number else []
            lines += _wrapped(paragraph, width) if paragraph else []
        return lines
    (text,) = paragraphs
    first: list[str] = []
    while len(first) < len(old) and text.startswith(f"{old[len(first)]} "):
        text = text[len(old[len(first)]) + 1 :]
        first.append(old[len(first)])
    last: list[str] = []
    rest = old[len(first) :]
    while len(last) < len(rest) - 1 and text.endswith(f" {rest[-1 - len(last)]}"):
        line = rest[-1 - len(last)]
        text = text[: -len(line) - 1]
        last.insert(0, line)
    return [*first, *_wrapped(text, width), *last]


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [""]


def _quoted(value: str) -> str:
    dumped = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=10**9)
    return str(dumped).rstrip("\n")
