"""What an editor says of a file is what the reader says of it: nothing more, nothing less."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from copy import deepcopy
from fnmatch import fnmatch
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
import yaml

from tests.conftest import PROJECT
from tests.projects import BASE
from werkbank.emit.editing import DIALECT, PLACES, associations, editing_schema, emit_editing
from werkbank.ir import Model
from werkbank.read.document import Document, parse_document
from werkbank.read.formats_check import check_format

FOLDER = Path(str(files("werkbank.read"))) / "formats"
INIT = Path(str(files("werkbank.cli"))) / "nieuw"


@cache
def validator(name: str) -> Any:
    return jsonschema_rs.Draft7Validator(editing_schema(name), validate_formats=True)


def good(name: str, data: Any) -> bool:
    found: bool = validator(name).is_valid(data)
    return found


def reader_takes(name: str, data: Any) -> bool:
    return not list(check_format(Document("proef.yaml", data), name))


def formats_of_files() -> Iterator[tuple[str, Path]]:
    for name, patterns in PLACES.items():
        for pattern in patterns:
            if pattern.startswith("!"):
                continue
            for path in sorted(PROJECT.glob(pattern)):
                if f"!**/api/{path.name}" not in patterns and ".venv" not in path.parts:
                    yield name, path


def content(path: Path) -> Any:
    document, found = parse_document(path.read_text("utf-8"), path.name)
    assert document is not None, found
    return document.data


def front_matter(text: str) -> Any:
    document, _ = parse_document(text.split("---\n")[1], "besluit.md")
    assert document is not None
    return document.data


CASES = [*formats_of_files()]
DECISIONS = sorted((PROJECT / "docs" / "besluiten").glob("B*.md"))
SAMPLES: dict[str, Any] = {
    **{name: content(path) for name, path in reversed(CASES)},
    "besluit": front_matter(BASE["docs/besluiten/B01-dingen.md"]),
}
"""One good file per format."""


def test_every_format_of_the_reader_has_a_schema_for_the_editor() -> None:
    known = {path.name.removesuffix(".schema.json") for path in FOLDER.glob("*.schema.json")}
    assert set(PLACES) == known


@pytest.mark.parametrize("name", PLACES)
def test_a_schema_is_valid_and_explains_every_key_in_dutch(name: str) -> None:
    schema = editing_schema(name)
    assert schema["$schema"] == DIALECT
    jsonschema_rs.meta.validate(schema)
    for key, held in keys(schema):
        target = held.get("allOf", [{}])[0].get("$ref", held.get("$ref", ""))
        described = held if "description" in held else at(schema, target)
        assert described.get("description"), f"{name}: {key} has no description"


def keys(node: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("if", "then", "allOf"):
                continue
            if key == "properties":
                yield from value.items()
            yield from keys(value)


def at(schema: dict[str, Any], ref: str) -> dict[str, Any]:
    here: dict[str, Any] = schema
    for step in ref.removeprefix("#/").split("/") if ref else ():
        here = here[step]
    return here


@pytest.mark.parametrize(("name", "path"), CASES, ids=lambda each: getattr(each, "name", each))
def test_every_file_of_the_project_is_good(name: str, path: Path) -> None:
    assert [error.message for error in validator(name).iter_errors(content(path))] == []


def test_the_front_matter_of_every_besluit_is_good() -> None:
    heads = {path.name: front_matter(path.read_text("utf-8")) for path in DECISIONS}
    assert [name for name, head in heads.items() if not good("besluit", head)] == []


def holders(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if isinstance(data, dict):
        yield path
        for key, value in data.items():
            yield from holders(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from holders(value, (*path, index))


def held(data: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        data = data[step]
    return data


@pytest.mark.parametrize("name", SAMPLES)
def test_a_wrong_key_is_refused_wherever_the_reader_refuses_it(name: str) -> None:
    data = SAMPLES[name]
    refused = 0
    for path in holders(data):
        wrong = deepcopy(data)
        held(wrong, path)["xx wrong xx"] = "x"
        taken = reader_takes(name, wrong)
        assert good(name, wrong) is taken, path
        refused += not taken
    assert refused


VALUES: tuple[Any, ...] = ("", "x", 0, -1, True, None, [], {}, ["x"], {"x": 1}, "2022-02-30", "V1")


@pytest.mark.parametrize("name", SAMPLES)
def test_the_editor_and_the_reader_agree_on_damaged_files(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - the same damage every time
    refused = 0
    for _ in range(150):
        wrong = deepcopy(SAMPLES[name])
        places = [path for path in holders(wrong) if held(wrong, path)]
        target = held(wrong, chance.choice(places))
        key = chance.choice(list(target))
        if chance.random() < 0.3:
            del target[key]
        elif chance.random() < 0.3:
            target[f"{key}x"] = target.pop(key)
        else:
            target[key] = chance.choice(VALUES)
        taken = reader_takes(name, wrong)
        assert good(name, wrong) is taken, (key, target)
        refused += not taken
    assert refused > 20


def test_the_names_of_the_model_are_offered_and_not_demanded(real_model: Model) -> None:
    made = {artefact.path: json.loads(artefact.content) for artefact in emit_editing(real_model)}
    schema = made["docs/naslag/schemas/casus.schema.json"]
    assert "V11" in schema["properties"]["vragen"]["items"]["examples"]
    assert "klanten" in schema["definitions"]["Stap"]["properties"]["op"]["examples"]
    plain = jsonschema_rs.Draft7Validator(schema)
    assert plain.is_valid({**SAMPLES["casus"], "vragen": ["V98"]})


@pytest.mark.parametrize(
    "path", [PROJECT / ".vscode/settings.json", INIT / "vscode-instellingen.json"]
)
def test_the_settings_of_vs_code_name_every_schema(path: Path) -> None:
    assert json.loads(path.read_text("utf-8"))["yaml.schemas"] == associations()


def test_every_yaml_file_of_our_own_falls_under_one_schema() -> None:
    own = [*PROJECT.glob("casussen/**/*.yaml"), *PROJECT.glob("model/**/api/*.yaml")]
    own += PROJECT.glob("model/**/referentielijsten/*.yaml")
    for path in own:
        relative = path.relative_to(PROJECT).as_posix()
        assert sum(matches(relative, patterns) for patterns in PLACES.values()) == 1, relative


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch(path, p.replace("**/", "*")) for p in patterns if p[0] != "!") and not any(
        fnmatch(path, p[1:].replace("**/", "*")) for p in patterns if p[0] == "!"
    )


def test_the_schemas_read_as_yaml_too() -> None:
    assert yaml.safe_load(json.dumps(editing_schema("vragen"))) == editing_schema("vragen")
