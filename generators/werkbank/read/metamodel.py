"""Is this LinkML? Checks a schema file, level by level, against LinkML's own metamodel.

The metamodel's JSON Schema ships with linkml-runtime. It is read without importing that package,
which costs a second. Each level (schema, class, slot, type, enum, value) is judged apart, so that
a typo in an attribute is reported at that attribute and not as "the class does not fit".
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs

from werkbank.diagnostics import Diagnostic, report
from werkbank.diagnostics import reading as problems
from werkbank.read.document import Document
from werkbank.schema.explain import explain

# What each level holds that is judged at a level of its own, or in a form of our own.
_NESTED = {
    "SchemaDefinition": {"classes", "enums", "types", "slots", "annotations", "slot_definitions"},
    "ClassDefinition": {"attributes", "slot_usage", "annotations"},
    "SlotDefinition": {"annotations", "examples"},
    "TypeDefinition": {"annotations"},
    "EnumDefinition": {"permissible_values", "annotations"},
    "PermissibleValue": {"annotations"},
}

# Parts of LinkML that change what data is valid, and that the reader does not carry over.
_UNSUPPORTED = {
    "SchemaDefinition": {"subsets", "settings", "bindings"},
    "ClassDefinition": {
        "rules",
        "classification_rules",
        "any_of",
        "all_of",
        "exactly_one_of",
        "none_of",
        "union_of",
        "disjoint_with",
        "defining_slots",
        "extra_slots",
        "apply_to",
        "slot_conditions",
    },
    "SlotDefinition": {
        "any_of",
        "all_of",
        "exactly_one_of",
        "none_of",
        "union_of",
        "structured_pattern",
        "equals_expression",
        "equals_number",
        "equals_string_in",
        "value_presence",
        "has_member",
        "all_members",
        "enum_range",
        "range_expression",
        "is_a",
        "mixins",
        "apply_to",
        "implicit_prefix",
        "exact_cardinality",
        "array",
        "type_mappings",
    },
    "TypeDefinition": {
        "any_of",
        "all_of",
        "exactly_one_of",
        "none_of",
        "union_of",
        "structured_pattern",
        "equals_string",
        "equals_string_in",
        "equals_number",
    },
    "EnumDefinition": {
        "inherits",
        "include",
        "minus",
        "matches",
        "reachable_from",
        "concepts",
        "code_set",
    },
    "PermissibleValue": {"is_a", "mixins"},
}


def _metamodel_path() -> Path:
    spec = importlib.util.find_spec("linkml_runtime")
    if spec is None or spec.origin is None:
        raise RuntimeError("linkml-runtime is not installed; install the locked requirements")
    return Path(spec.origin).parent / "linkml_model" / "jsonschema" / "meta.schema.json"


@cache
def _definitions() -> dict[str, Any]:
    definitions: dict[str, Any] = json.loads(_metamodel_path().read_text("utf-8"))["$defs"]
    return definitions


def _level(level: str) -> dict[str, Any]:
    definitions = _definitions()
    return dict(definitions.get(f"{level}__identifier_optional") or definitions[level])


@cache
def _keys(level: str) -> frozenset[str]:
    return frozenset(_level(level)["properties"])


@cache
def _validator(level: str) -> Any:
    schema = _level(level)
    schema["properties"] = {
        key: ({} if key in _NESTED[level] else value) for key, value in schema["properties"].items()
    }
    if level != "SchemaDefinition":
        schema.pop("required", None)
    schema["$defs"] = _definitions()
    schema["$schema"] = "https://json-schema.org/draft/2019-09/schema"
    return jsonschema_rs.validator_for(schema)


def check_schema(document: Document) -> Iterator[Diagnostic]:
    """Everything in a schema file that is not LinkML, or not supported here."""
    data = document.data
    if not isinstance(data, dict):
        yield _wrong(document, (), "het modelbestand", "hier hoort een groep met id en name")
        return
    yield from _check(document, (), data, "SchemaDefinition", "het modelbestand")
    for kind, level in (
        ("types", "TypeDefinition"),
        ("slots", "SlotDefinition"),
        ("enums", "EnumDefinition"),
        ("classes", "ClassDefinition"),
    ):
        for name, value in _entries(document, (kind,), data.get(kind)):
            if isinstance(value, Diagnostic):
                yield value
                continue
            here = (kind, name)
            yield from _check(document, here, value, level, name)
            if level == "EnumDefinition":
                yield from _nested(document, here, value, "permissible_values", "PermissibleValue")
            if level == "ClassDefinition":
                yield from _nested(document, here, value, "attributes", "SlotDefinition")
                yield from _nested(document, here, value, "slot_usage", "SlotDefinition")


def _nested(
    document: Document, path: tuple[str, ...], holder: dict[str, Any], key: str, level: str
) -> Iterator[Diagnostic]:
    for name, value in _entries(document, (*path, key), holder.get(key)):
        if isinstance(value, Diagnostic):
            yield value
        else:
            yield from _check(document, (*path, key, name), value, level, f"{path[-1]}.{name}")


def _entries(
    document: Document, path: tuple[str, ...], value: Any
) -> Iterator[tuple[str, dict[str, Any] | Diagnostic]]:
    """The named entries of a container; None stands for an entry without content."""
    if value is None:
        return
    if not isinstance(value, dict):
        yield (
            "",
            _wrong(document, path, path[-1], "hier hoort een groep: naam, dubbele punt, inhoud"),
        )
        return
    for name, entry in value.items():
        if entry is None:
            yield name, {}
        elif isinstance(entry, dict):
            yield name, entry
        else:
            yield name, _wrong(document, (*path, name), name, "hier hoort een groep met sleutels")


def _check(
    document: Document, path: tuple[str, ...], value: dict[str, Any], level: str, where: str
) -> Iterator[Diagnostic]:
    for key in sorted(_UNSUPPORTED[level] & value.keys()):
        place = document.at(*path, key)
        yield report(problems.UNSUPPORTED, place, element=where, key=key)
    known = {"": sorted(_keys(level))}
    for error in _validator(level).iter_errors(value):
        for part in explain(error, known):
            remedy = part.remedy.partition("; toegestaan zijn")[0]  # LinkML allows some 100 keys
            place = document.at(*path, *part.path)
            yield report(problems.FORMAT, place, where=where, problem=part.problem, remedy=remedy)


def _wrong(document: Document, path: tuple[str, ...], where: str, problem: str) -> Diagnostic:
    place = document.at(*path)
    return report(problems.FORMAT, place, where=where, problem=problem, remedy="verbeter de opbouw")
