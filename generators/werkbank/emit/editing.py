"""JSON Schemas for an editor: completion, explanation and messages while somebody types YAML.

They are the very schemas that the reader checks our formats with, put into the dialect and the
words that editors know: Draft 7, with `errorMessage` in Dutch, and with the names that this model
has as examples, which an editor offers as completions. What a schema accepts stays the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from werkbank.emit.artefact import Artefact
from werkbank.emit.places import ROOT
from werkbank.ir import Model

FOLDER = f"{ROOT}/schemas"
DIALECT = "http://json-schema.org/draft-07/schema#"

PLACES: Mapping[str, tuple[str, ...]] = {
    "casus": ("casussen/*/casus.yaml",),
    "vragen": ("casussen/vragen.yaml",),
    "dekking": ("casussen/dekking.yaml",),
    "uitwisselingslaag": ("**/api/*.yaml", "!**/api/gedeeld.yaml"),
    "gedeeld": ("**/api/gedeeld.yaml",),
    "referentielijst": ("**/referentielijsten/*.yaml",),
    "variant": ("model/varianten/*.yaml",),
    "afbeelding": ("model/gepubliceerd/*/afbeelding.yaml",),
    "overgang": ("model/gepubliceerd/*/overgang.yaml",),
    "uitzonderingen": ("model/gepubliceerd/*/uitzonderingen.yaml",),
    "besluit": (),
}
"""Per format the files that have it, as an editor matches them; the front matter of a besluit is
no file of its own. Every format of the reader stands here: a test sees to that."""


def emit_editing(model: Model) -> Iterator[Artefact]:
    """`docs/naslag/schemas/<vorm>.schema.json`, one per format of our own YAML files."""
    names = _names(model)
    for name in PLACES:
        schema = editing_schema(name, names)
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        yield Artefact.text(f"{FOLDER}/{name}.schema.json", text)


def associations(folder: str = FOLDER) -> dict[str, list[str]]:
    """Which schema holds for which files, as VS Code and the YAML language server want it.

    Args:
        folder: where the schemas are, as the editor has to look for them.
    """
    return {
        f"{folder}/{name}.schema.json": list(patterns)
        for name, patterns in PLACES.items()
        if patterns
    }


def editing_schema(name: str, names: Mapping[str, tuple[str, ...]] | None = None) -> dict[str, Any]:
    """The schema of a format for an editor.

    Args:
        name: the format, as in `werkbank/read/formats`.
        names: per key of the format, the names that the model offers for it.
    """
    source = files("werkbank.read").joinpath("formats", f"{name}.schema.json")
    schema = json.loads(source.read_text("utf-8"))
    converted: dict[str, Any] = _converted(schema, names or {})
    converted.pop("$id", None)  # that of the format itself, which this is another form of
    return {**converted, "$schema": DIALECT}


def _names(model: Model) -> dict[str, tuple[str, ...]]:
    """What can be filled in after a key, from the model itself."""
    questions = tuple(question.code for question in model.questions)
    rules = {f"gedrag:{rule.code}" for api in model.apis for rule in api.behaviours}
    types = tuple(held.name for held in model.object_types.values())
    attributes = (
        f"{held.name}.{prop.name}"
        for held in model.object_types.values()
        for prop in held.properties
        if prop.owner in ("", held.name)
    )
    apis = (f"api:{api.name}" for api in model.apis)
    return {
        "vragen": questions,
        "verwant": questions,
        "besluiten": tuple(decision.code for decision in model.decisions),
        "elementen": (*types, *attributes, *model.enumerations, *apis, *sorted(rules)),
        "objecttype": types,
        "op": tuple(resource.path for _, resource in model.resources()),
    }


def _converted(node: Any, names: Mapping[str, tuple[str, ...]]) -> Any:
    if isinstance(node, list):
        return [_converted(item, names) for item in node]
    if not isinstance(node, dict):
        return node
    result: dict[str, Any] = {}
    for key, value in node.items():
        if key in ("properties", "patternProperties", "$defs"):
            held = {name: _converted(inner, names) for name, inner in value.items()}
            if key == "properties":
                held = {name: _offering(inner, names.get(name, ())) for name, inner in held.items()}
            result["definitions" if key == "$defs" else key] = held
        elif key == "$ref":
            result[key] = str(value).replace("#/$defs/", "#/definitions/")
        elif key in ("const", "enum", "examples", "required"):
            result[key] = value
        else:
            result[key] = _converted(value, names)
    return _spoken(_beside_reference(result))


def _beside_reference(node: dict[str, Any]) -> dict[str, Any]:
    """Draft 7 does not look at what stands beside a `$ref`."""
    if "$ref" not in node or len(node) == 1:
        return node
    rest = {key: value for key, value in node.items() if key != "$ref"}
    return {**rest, "allOf": [{"$ref": node["$ref"]}, *rest.get("allOf", ())]}


def _offering(node: dict[str, Any], offered: tuple[str, ...]) -> dict[str, Any]:
    """The names that can stand here, as examples; none where the format lists them itself."""
    if not offered or "enum" in node:
        return node
    if node.get("type") == "array" and isinstance(node.get("items"), dict):
        return {**node, "items": _offering(node["items"], offered)}
    return {**node, "examples": list(offered)} if "string" in _types(node) else node


def _types(node: Mapping[str, Any]) -> list[str]:
    kind = node.get("type", [])
    return [kind] if isinstance(kind, str) else list(kind)


def _spoken(node: dict[str, Any]) -> dict[str, Any]:
    """With the message, in Dutch, that an editor shows when a value does not fit."""
    said: dict[str, Any] = {}
    if "pattern" in node:
        said["patternErrorMessage"] = f"Dit past niet op het patroon {node['pattern']}"
    if "enum" in node:
        said["errorMessage"] = f"Kies een van: {', '.join(map(str, node['enum']))}."
    elif node.get("additionalProperties") is False:
        said["errorMessage"] = _keys(node)
    elif kinds := _types(node):
        said["errorMessage"] = f"Hier hoort {' of '.join(_KINDS[kind] for kind in kinds)}."
    return {**node, **said}


def _keys(node: Mapping[str, Any]) -> str:
    named = node.get("properties")
    if named:
        needed = node.get("required", ())
        also = f" Nodig: {', '.join(needed)}." if needed else ""
        return f"Hier horen deze sleutels: {', '.join(named)}.{also}"
    patterns = " of ".join(node.get("patternProperties", ()))
    return f"De sleutels hier passen op het patroon {patterns}"


_KINDS = {
    "string": "een tekst",
    "integer": "een geheel getal",
    "number": "een getal",
    "boolean": "true of false",
    "array": "een lijst",
    "object": "een groep van sleutels met een waarde",
    "null": "niets",
}
