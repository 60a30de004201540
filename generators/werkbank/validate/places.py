"""Finding one's way in the JSON of an object: paths, groups inside it, values."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

JsonObject = dict[str, Any]
Path = tuple[str | int, ...]


def dotted(path: Path) -> str:
    """`("adressen", 0, "type")` -> `adressen.0.type`."""
    return ".".join(map(str, path))


@lru_cache(maxsize=4096)
def split(path: str) -> tuple[str, ...]:
    """The steps of a dotted path."""
    return tuple(path.split("."))


@lru_cache(maxsize=4096)
def firsts(paths: tuple[str, ...]) -> frozenset[str]:
    """The names that dotted paths begin with."""
    return frozenset(split(path)[0] for path in paths)


def is_present(value: Any) -> bool:
    """True when there is a value: an empty list or group means the same as none at all."""
    return not (value is None or (isinstance(value, list | dict) and not value))


def values_at(data: Any, path: tuple[str, ...], here: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value that a path leads to, through lists, with the place of each."""
    for depth, step in enumerate(path):
        if not isinstance(data, dict):
            break
        data = data.get(step)
        if data is None:
            return
        here = (*here, step)
        if isinstance(data, list):
            for index, item in enumerate(data):
                yield from values_at(item, path[depth + 1 :], (*here, index))
            return
    else:
        if is_present(data):
            yield here, data


def values(data: Any, path: tuple[str, ...]) -> list[Any]:
    """The same without the places, for where there are many."""
    for depth, step in enumerate(path):
        if isinstance(data, list):
            return [found for item in data for found in values(item, path[depth:])]
        if not isinstance(data, dict):
            return []
        data = data.get(step)
    if isinstance(data, list):
        return [found for item in data for found in values(item, ())]
    return [data] if is_present(data) else []


def first_at(data: Any, path: str) -> Any:
    """The first value at a dotted path, or None; numbers in it are places in a list."""
    for depth, step in enumerate(steps := path.split(".")):
        if isinstance(data, list):
            if step.isdecimal():
                data = data[int(step)] if int(step) < len(data) else None
                continue
            rest = ".".join(steps[depth:])
            found = (first_at(item, rest) for item in data)
            return next((value for value in found if is_present(value)), None)
        data = data.get(step) if isinstance(data, dict) else None
    return data if is_present(data) else None


def pruned(data: Any) -> Any:
    """A copy without nulls, empty lists and empty groups, all the way down."""
    if isinstance(data, dict):
        found: JsonObject = {}
        for key, value in data.items():
            if isinstance(value, dict | list):
                if kept := pruned(value):
                    found[key] = kept
            elif value is not None:
                found[key] = value
        return found
    if isinstance(data, list):
        return [kept for item in data if is_present(kept := pruned(item))]
    return data
