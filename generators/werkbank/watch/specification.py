"""What an edit does to the specifications, in a few lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from pathlib import Path

from werkbank.compare.render import difference_line
from werkbank.compare.specifications import compare_documents
from werkbank.watch.events import SpecificationChanged

_PATTERN = "specificatie/*/openapi.json"
_MOST = 6


def specifications(root: Path) -> dict[str, bytes]:
    """The specifications as they stand, by path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.glob(_PATTERN)}


def changes(
    before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> Iterator[SpecificationChanged]:
    """Per specification that differs: what a consumer notices, or else which texts differ."""
    for path in sorted(after):
        old, new = before.get(path), after[path]
        if old is None or old == new:
            continue
        lines = _structure(path, old, new) or list(_texts(old, new))
        yield SpecificationChanged(path, tuple(lines[:_MOST]), max(0, len(lines) - _MOST))


def _structure(path: str, old: bytes, new: bytes) -> list[str]:
    from werkbank.compare.document import Specification, as_specification

    sides = [as_specification(json.loads(content), path) for content in (old, new)]
    first, second = sides
    if not isinstance(first, Specification) or not isinstance(second, Specification):
        return []
    compared = compare_documents(first, second, None, {})
    return [difference_line(item.difference, full=False).strip() for item in compared.differences]


def _texts(old: bytes, new: bytes) -> Iterator[str]:
    before, after = (content.decode("utf-8").splitlines() for content in (old, new))
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    end = 0
    while end < min(len(before), len(after)) - same and before[-1 - end] == after[-1 - end]:
        end += 1
    found = unified_diff(
        before[same : len(before) - end], after[same : len(after) - end], lineterm="", n=0
    )
    for line in found:
        if line.startswith(("+", "-")) and not line.startswith(("+++", "---")):
            yield f"{line[0]} {line[1:].strip()}"
