"""A project with the model of this repository several times over.

Every copy has its own classes, enumerations, types, files, reference lists, APIs and behaviour
rules; only the questions and the decisions are shared, and the decisions name the elements of
every copy. So everything that a build reads, checks and makes grows with the number of copies.
"""

from __future__ import annotations

import re
import shutil
import string
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

LARGEST = 1 + len(string.ascii_lowercase)
_FOLDERS = ("model", "casussen", "docs/besluiten")
_DEFINITIONS = ("classes", "enums", "types")
_REFERENCES = {"is_a", "range", "typeof"}
_PROSE = {"titel", "tekst", "omschrijving", "samenvatting", "description", "title", "comments"}


def write_project(source: Path, target: Path, times: int) -> None:
    """Writes the project at `source` to `target` with `times` times its model.

    Raises:
        ValueError: when `times` is not between 1 and `LARGEST`.
    """
    if not 1 <= times <= LARGEST:
        raise ValueError(f"times must be between 1 and {LARGEST}, not {times}")
    for folder in _FOLDERS:
        if (source / folder).is_dir():
            shutil.copytree(source / folder, target / folder)
    suffixes = [f"kopie{letter}" for letter in string.ascii_lowercase[: times - 1]]
    if suffixes:
        files = sorted((target / "model").glob("*.yaml"))
        root = _root(files)
        for suffix in suffixes:
            _copy_model(target / "model", files, suffix)
        _import(root, [root.stem + suffix for suffix in suffixes])
        _extend_decisions(target / "docs" / "besluiten", suffixes)


def _root(files: list[Path]) -> Path:
    imported = {name for path in files for name in _load(path).get("imports", [])}
    return next(path for path in files if path.stem not in imported)


def _copy_model(folder: Path, files: list[Path], suffix: str) -> None:
    names = {
        name for path in files for kind in _DEFINITIONS for name in _load(path).get(kind) or {}
    }
    for path in files:
        copy = _schema(_load(path), names, suffix)
        _dump(copy, path.with_stem(path.stem + suffix))
    lists = folder / "referentielijsten"
    for path in [p for p in sorted(lists.glob("*.yaml")) if "kopie" not in p.stem]:
        listed = _load(path)
        _dump({**listed, "referentielijst": path.stem + suffix}, path.with_stem(path.stem + suffix))
    for path in [p for p in sorted((folder / "api").glob("*.yaml")) if "kopie" not in p.stem]:
        layer = _load(path)
        if "api" in layer:
            _dump(_api(layer, names, suffix), path.with_stem(path.stem + suffix))


def _schema(data: dict[str, Any], names: set[str], suffix: str) -> dict[str, Any]:
    copy: dict[str, Any] = _mapped(data, lambda key, value: _referred(key, value, names, suffix))
    for kind in _DEFINITIONS:
        if copy.get(kind):
            copy[kind] = {name + suffix: definition for name, definition in copy[kind].items()}
    copy["id"] += suffix
    copy["name"] += suffix
    copy["imports"] = [n if ":" in n else n + suffix for n in copy.get("imports", [])]
    return copy


def _referred(key: str, value: str, names: set[str], suffix: str) -> str:
    known = (key in _REFERENCES and value in names) or key == "referentielijst"
    return value + suffix if known or (key == "mixins" and value in names) else value


def _api(data: dict[str, Any], names: set[str], suffix: str) -> dict[str, Any]:
    name = data["api"]

    def renamed(key: str, value: str) -> str:
        holder, dot, rest = value.partition(".")
        if key in _PROSE or (holder not in names and holder != name):
            return value
        return holder + suffix + dot + rest

    copy: dict[str, Any] = _mapped(data, renamed)
    copy["api"] = name + suffix
    copy["scopes"] = {renamed("", scope): text for scope, text in data["scopes"].items()}
    copy["resources"] = {
        path + suffix: {**resource, "naam": resource["naam"] + suffix}
        for path, resource in copy["resources"].items()
    }
    rules = copy.get("gedrag") or {}
    copy["gedrag"] = {_rule(code, suffix): rule for code, rule in rules.items()}
    return copy


def _rule(code: str, suffix: str) -> str:
    prefix, dash, number = code.partition("-")
    return prefix + suffix + dash + number


def _mapped(data: Any, change: Callable[[str, str], str], key: str = "") -> Any:
    """The same structure with every text changed by `change(key, text)`."""
    if isinstance(data, dict):
        return {name: _mapped(value, change, str(name)) for name, value in data.items()}
    if isinstance(data, list):
        return [_mapped(value, change, key) for value in data]
    return change(key, data) if isinstance(data, str) else data


def _import(root: Path, names: list[str]) -> None:
    data = _load(root)
    data["imports"] = [*data["imports"], *names]
    _dump(data, root)


def _extend_decisions(folder: Path, suffixes: list[str]) -> None:
    for path in sorted(folder.glob("B*.md")):
        _, front, body = path.read_text("utf-8").split("---\n", 2)
        data = yaml.safe_load(front)
        elements = data.get("elementen") or []
        data["elementen"] = [*elements, *_copies(elements, suffixes)]
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        path.write_text(f"---\n{text}---\n{body}", "utf-8")


def _copies(elements: list[str], suffixes: list[str]) -> Iterator[str]:
    """The elements of the copies; shared rules (`alg`) and operations have none."""
    for element in elements:
        kind, colon, name = element.rpartition(":")
        if kind == "gedrag" and name.startswith("alg-"):
            continue
        for suffix in suffixes:
            yield kind + colon + (_rule(name, suffix) if kind == "gedrag" else _named(name, suffix))


def _named(element: str, suffix: str) -> str:
    """`Klant.url` and `klanten/klanten` in a copy: the class; the API and its resource."""
    holder = re.split(r"[./]", element, maxsplit=1)[0]
    rest = element.removeprefix(holder)
    return f"{holder}{suffix}{rest}{suffix if rest.startswith('/') else ''}"


def _load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    return data


def _dump(data: dict[str, Any], path: Path) -> None:
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=110)
    path.write_text(text, "utf-8")
