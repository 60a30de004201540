"""Where old objects come from: files with one object a line, or a register that is still there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import orjson

from werkbank.conformance.wire import Wire
from werkbank.ir import Model, OperationKind, Resource


@dataclass(frozen=True, slots=True)
class Item:
    """An object as it was read, with the place it came from.

    Attributes:
        data: the object; anything else when the line holds something else.
    """

    place: str
    data: Any


class Source(Protocol):
    """Gives the objects of a resource; twice the same ones when asked twice.

    Attributes:
        strangers: what is there and is no object of any resource.
    """

    strangers: list[Item]

    def items(self, resource: Resource) -> Iterator[Item]:
        """The objects of a resource, in the order in which they came."""
        ...


class SourceError(Exception):
    """The source cannot be read; the text is Dutch."""


class Files:
    """Files with one object a line (NDJSON).

    An object is known by its URL, and without one by the name of its file: `klanten.ndjson`.
    """

    def __init__(self, model: Model, paths: Sequence[Path], root: Path) -> None:
        """Read which resource each line is of.

        Args:
            model: of the earlier version.
            paths: files, or folders with files that end in `.ndjson` or `.jsonl`.
            root: what places are told from.

        Raises:
            SourceError: when a file cannot be read.
        """
        self._paths = [path for each in paths for path in _files(each)]
        self._root = root
        self._resources = {resource.path: resource for _, resource in model.resources()}
        self.strangers: list[Item] = []
        """Lines that are no JSON, or of no resource of the earlier version."""
        self._find_strangers()

    def items(self, resource: Resource) -> Iterator[Item]:
        """The objects of a resource."""
        for item, path in self._lines():
            if self._resource_of(item, path) == resource.path:
                yield item

    def _find_strangers(self) -> None:
        if not self._paths:
            raise SourceError(
                "Er zijn geen bestanden met objecten; geef bestanden die op .ndjson eindigen."
            )
        self.strangers = [
            item for item, path in self._lines() if self._resource_of(item, path) is None
        ]

    def _resource_of(self, item: Item, path: Path) -> str | None:
        if not isinstance(item.data, dict):
            return None
        url = item.data.get("url")
        steps = url.split("/") if isinstance(url, str) else []
        named = steps[-2] if len(steps) > 2 else path.stem
        return next((name for name in (named, path.stem) if name in self._resources), None)

    def _lines(self) -> Iterator[tuple[Item, Path]]:
        for path in self._paths:
            name = _shown(path, self._root)
            try:
                with path.open("rb") as lines:
                    for number, line in enumerate(lines, start=1):
                        if line.strip():
                            yield Item(f"{name}:{number}", _parsed(line)), path
            except OSError as error:
                raise SourceError(f"{name} is niet te lezen: {error.strerror}.") from error


def _files(path: Path) -> Iterable[Path]:
    if not path.is_dir():
        return (path,)
    return sorted(each for each in path.iterdir() if each.suffix in {".ndjson", ".jsonl"})


def _shown(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return path.name


def _parsed(line: bytes) -> Any:
    try:
        return orjson.loads(line)
    except orjson.JSONDecodeError:
        return None


class Live:
    """A register of the earlier version, asked page by page."""

    def __init__(self, wire: Wire, step: Callable[[str], None] = lambda _: None) -> None:
        """Begin.

        Args:
            wire: reaches the register.
            step: told how far it is.
        """
        self._wire = wire
        self._step = step
        self.strangers: list[Item] = []

    def items(self, resource: Resource) -> Iterator[Item]:
        """The objects of a resource.

        Raises:
            SourceError: when the register does not give them.
        """
        api = next(a for a, r in self._wire.model.resources() if r.path == resource.path)
        if resource.find(OperationKind.LIST) is None:
            return
        url: Any = f"{self._wire.base(api)}/{resource.path}"
        count = 0
        while url:
            if not self._wire.is_own(url):
                raise SourceError(
                    f"De volgende pagina van {resource.path} ligt op een ander adres."
                )
            answer = self._wire.send("GET", url)
            if answer.status != 200 or not isinstance(answer.body, dict):
                raise SourceError(f"{resource.path} is niet op te vragen: status {answer.status}.")
            for each in answer.body.get("results") or ():
                count += 1
                where = each.get("url") if isinstance(each, dict) else None
                yield Item(str(where or f"{url} ({count})"), each)
            self._step(f"{resource.path}: {count} gelezen")
            url = answer.body.get("next")
