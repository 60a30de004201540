"""The JSON Schemas of our own YAML formats, derived from their LinkML descriptions.

The reader validates `model/api/*.yaml`, `casussen/vragen.yaml`, the front matter of besluiten and
`model/referentielijsten/*.yaml` against `read/formats/*.schema.json`. Those files are generated
with LinkML's own JsonSchemaGenerator and then made stricter and plainer:

* Draft 2020-12 instead of 2019-09, the dialect of everything else in this project;
* a map checks its keys against the pattern of the identifier, and holds no identifier;
* one form per value: where LinkML offers a choice of forms (`anyOf`), the shortest that can carry
  everything is kept, so that an error is about the value and not about the choice;
* text is never empty, and rules of a class become `if`/`then` with only what they demand.

Run `python -m werkbank.build.formats` after editing a description.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from werkbank.read.linkml_definitions import linkml_definitions

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path(str(files("werkbank.read"))) / "formats"

_OPTIONAL = "__identifier_optional"
_DEFS = "#/$defs/"


@dataclass(frozen=True, slots=True)
class Format:
    """One format: the schema it is published as, its LinkML source and the class it starts at.

    Attributes:
        name: of the JSON Schema, without `.schema.json`.
        source: of the LinkML description, without `.yaml`.
        root: the class a file holds.
        many: True when a file is a list of `root`.
    """

    name: str
    source: str
    root: str
    many: bool = False


FORMATS = (
    Format("uitwisselingslaag", "uitwisselingslaag", "ApiBestand"),
    Format("gedeeld", "uitwisselingslaag", "GedeeldBestand"),
    Format("vragen", "vragen", "Vraag", many=True),
    Format("besluit", "besluit", "Besluit"),
    Format("dekking", "dekking", "Reden", many=True),
    Format("referentielijst", "referentielijst", "Referentielijst"),
    Format("afbeelding", "afbeelding", "Afbeelding"),
    Format("uitzonderingen", "uitzonderingen", "Uitzonderingen"),
    Format("overgang", "overgang", "Overgang"),
)


def format_schema(
    linkml_path: Path, root: str | None = None, *, many: bool = False
) -> dict[str, Any]:
    """The JSON Schema (Draft 2020-12) of a format described in LinkML.

    Args:
        linkml_path: the description.
        root: the class a file holds; the `tree_root` when None.
        many: True when a file is a list of that class.

    Raises:
        ValueError: when no root is given and the description has no `tree_root`.
    """
    source = yaml.safe_load(linkml_path.read_text("utf-8"))
    classes: dict[str, Any] = source["classes"]
    root = root or next((name for name, cls in classes.items() if cls.get("tree_root")), None)
    if root is None:
        raise ValueError(f"{linkml_path.name} has no class with tree_root: true; give a root")
    generated = linkml_definitions(linkml_path, root)
    definitions = {
        name: _definition(name, classes[name], generated, classes)
        if name in classes
        else generated[name]
        for name in _reachable(root, generated)
    }
    head = {
        "$schema": DIALECT,
        "$id": f"{source['id']}/{root}.schema.json",
        "title": source["title"],
        "description": source["description"] if many else classes[root]["description"],
    }
    if many:
        head |= {"type": "array", "items": {"$ref": _DEFS + root}}
    else:
        head |= {"title": classes[root]["title"], **definitions.pop(root)}
    return head | {"$defs": dict(sorted(definitions.items()))}


def _definition(
    name: str, cls: Mapping[str, Any], generated: Mapping[str, Any], classes: Mapping[str, Any]
) -> dict[str, Any]:
    raw = generated[name]
    attributes: Mapping[str, Any] = cls["attributes"]
    key = _identifier(cls)
    properties = {
        attribute: _property(raw["properties"][attribute], own, classes, generated)
        for attribute, own in attributes.items()
        if attribute != key
    }
    required = [attribute for attribute in raw.get("required", ()) if attribute != key]
    result: dict[str, Any] = {
        "title": raw["title"],
        "description": raw["description"],
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
    if required:
        result["required"] = required
    if rules := [_rule(rule) for rule in cls.get("rules", ())]:
        result["allOf"] = rules
    return result


def _property(
    raw: Mapping[str, Any],
    own: Mapping[str, Any],
    classes: Mapping[str, Any],
    generated: Mapping[str, Any],
) -> dict[str, Any]:
    if "additionalProperties" not in raw:
        return _value(raw)
    held = classes[own["range"]]
    result = {
        "description": raw["description"],
        "type": "object",
        "patternProperties": {
            held["attributes"][_identifier(held)]["pattern"]: _entry(own["range"], held, generated)
        },
        "additionalProperties": False,
    }
    if own.get("required"):
        result["minProperties"] = 1
    return result


def _entry(name: str, held: Mapping[str, Any], generated: Mapping[str, Any]) -> dict[str, Any]:
    """What stands under a key: the only other value when there is one, otherwise the object."""
    others = [attribute for attribute in held["attributes"] if attribute != _identifier(held)]
    if len(others) > 1:
        return {"$ref": _DEFS + name}
    return _value(generated[name]["properties"][others[0]])


def _value(raw: Mapping[str, Any]) -> dict[str, Any]:
    value = dict(raw)
    if "anyOf" in value:
        value["type"] = [option["type"] for option in value.pop("anyOf")]
    if value.get("type") == "string" and not {"pattern", "format"} & value.keys():
        value["minLength"] = 1
    if "items" in value:
        value["items"] = _value(value["items"])
        # A double object is reported by the reader, which can point at the second one.
        value |= {} if "$ref" in value["items"] else {"uniqueItems": True}
    return value


def _rule(rule: Mapping[str, Any]) -> dict[str, Any]:
    """A LinkML rule as `if`/`then`; of the generator's version half is noise, part is wrong."""
    when = rule["preconditions"]["slot_conditions"]
    then = rule["postconditions"]["slot_conditions"]
    return {
        "description": rule["description"],
        "if": _condition(when, required=list(when)),
        "then": _condition(
            then, required=[slot for slot, want in then.items() if want.get("required")]
        ),
    }


def _condition(conditions: Mapping[str, Any], required: list[str]) -> dict[str, Any]:
    wanted = {slot: schema for slot, want in conditions.items() if (schema := _wanted(want))}
    result: dict[str, Any] = {"properties": wanted} if wanted else {}
    return result | ({"required": required} if required else {})


def _wanted(want: Mapping[str, Any]) -> dict[str, Any]:
    if "equals_string" in want:
        return {"const": want["equals_string"]}
    if "any_of" in want:
        return {"enum": [option["equals_string"] for option in want["any_of"]]}
    names = {"minimum_cardinality": "minItems", "maximum_cardinality": "maxItems"}
    return {keyword: want[facet] for facet, keyword in names.items() if facet in want}


def _identifier(cls: Mapping[str, Any]) -> str:
    """The attribute that is the key in a map of this class; empty when it has none."""
    attributes: Mapping[str, Any] = cls["attributes"]
    return next((name for name, own in attributes.items() if own.get("identifier")), "")


def _reachable(root: str, generated: Mapping[str, Any]) -> list[str]:
    """The definitions that a file can hold, starting at its root."""
    found = [root]
    for name in found:  # grows while it is walked
        for target in _references(generated[name]):
            plain = target.removesuffix(_OPTIONAL)
            if plain not in found:
                found.append(plain)
    return found


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _references(item)
    elif isinstance(node, dict):
        if "$ref" in node:
            yield str(node["$ref"]).removeprefix(_DEFS)
        for value in node.values():
            yield from _references(value)


def serialize(schema: Mapping[str, Any]) -> str:
    """The text of a schema file: readable, the same on every machine, newline at the end."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def regenerate(folder: Path = FOLDER) -> None:
    """Write every `<name>.schema.json` next to its description."""
    for form in FORMATS:
        schema = format_schema(folder / f"{form.source}.yaml", form.root, many=form.many)
        (folder / f"{form.name}.schema.json").write_text(serialize(schema), "utf-8")


if __name__ == "__main__":
    regenerate()
