"""An OpenAPI document as it stands in a file, and where a `$ref` in it leads."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from werkbank.diagnostics import Diagnostic, reading, report
from werkbank.diagnostics import comparing as problems
from werkbank.position import Position
from werkbank.read.document import relative

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without libyaml, as on some ARM machines
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

_COMPONENT = "#/components/schemas/"
_MISSING = object()


class _JsonLikeLoader(Loader):
    """YAML with the scalars of JSON: a date or `yes` stays the text that it is in the API."""


_JsonLikeLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag.rpartition(":")[2] in {"int", "float", "null", "merge"}
    ]
    for first, resolvers in Loader.yaml_implicit_resolvers.items()
}


_BOOLEAN = re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$")
_JsonLikeLoader.add_implicit_resolver("tag:yaml.org,2002:bool", _BOOLEAN, list("tTfF"))


@dataclass(frozen=True, slots=True)
class Specification:
    """A document that was read.

    Attributes:
        file: the path as shown to people, relative to the project where possible.
        data: the document; every mapping key is still what YAML or JSON makes of it.
        title: `info.title`.
        version: `info.version`.
        openapi: the version of OpenAPI itself, such as `3.1.1`.
    """

    file: str
    data: dict[str, Any]
    title: str
    version: str
    openapi: str

    @property
    def nullable_keyword(self) -> bool:
        """True when `nullable` means something: in 3.0, not in 3.1."""
        return self.openapi.startswith("3.0")

    def resolve(self, ref: str) -> Any:
        """What a `$ref` within this document points at, or None when it points at nothing."""
        if not ref.startswith("#"):
            return None
        here: Any = self.data
        for raw in ref.removeprefix("#").split("/")[1:]:
            key = unquote(raw).replace("~1", "/").replace("~0", "~")
            here = _step(here, key)
            if here is _MISSING:
                return None
        return here


def _step(here: Any, key: str) -> Any:
    if isinstance(here, dict):
        if key in here:
            return here[key]
        return here.get(int(key), _MISSING) if key.isdigit() else _MISSING
    if isinstance(here, list) and key.isdigit() and int(key) < len(here):
        return here[int(key)]
    return _MISSING


def component_name(ref: str) -> str | None:
    """The name in a reference to a component schema; None for a reference to elsewhere."""
    name = ref.removeprefix(_COMPONENT)
    if name == ref or "/" in name:
        return None
    return unquote(name).replace("~1", "/").replace("~0", "~")


def load_specification(path: Path, root: Path) -> Specification | Diagnostic:
    """Read an OpenAPI document from YAML or JSON; a diagnostic when that cannot be done."""
    file = relative(path, root)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError:
        return report(reading.FILE_MISSING, Position(file), file=file)
    except UnicodeDecodeError as error:
        return report(reading.ENCODING, Position(file), offset=error.start + 1)
    try:
        data = json.loads(text) if path.suffix == ".json" else yaml.load(text, _JsonLikeLoader)  # noqa: S506
    except json.JSONDecodeError as error:
        place = Position(file, error.lineno, error.colno)
        return report(problems.NOT_OPENAPI, place, problem="de JSON is niet te lezen")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Position(file, mark.line + 1, mark.column + 1) if mark else Position(file)
        return report(problems.NOT_OPENAPI, place, problem="de YAML is niet te lezen")
    except (RecursionError, ValueError):
        return report(problems.NOT_OPENAPI, Position(file), problem="de inhoud is niet te lezen")
    return as_specification(data, file)


def as_specification(data: Any, file: str) -> Specification | Diagnostic:
    """The document as a specification; a diagnostic when it is no OpenAPI 3."""
    version = str(data.get("openapi", "")) if isinstance(data, dict) else ""
    if not version.startswith("3."):
        problem = "`openapi: 3.x` ontbreekt"
        return report(problems.NOT_OPENAPI, Position(file), problem=problem)
    info = data.get("info")
    info = info if isinstance(info, dict) else {}
    return Specification(
        file, data, str(info.get("title", "")), str(info.get("version", "")), version
    )
