"""Schemas in which each choice is made by the value that tells, so that errors are to the point."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from werkbank.schema import Schema

PREFIX = "#/$defs/"
"""What a `$ref` starts with, before the name of the component."""


def decided(schema: Any, components: Mapping[str, Schema]) -> Any:
    """The schema with every choice made by the value that tells, so that errors are of that choice.

    A validator says of a `oneOf` only that no branch fits. Here the discriminator picks the branch,
    and a value that may be null is judged as a value unless it is null.
    """
    if isinstance(schema, list):
        return [decided(item, components) for item in schema]
    if not isinstance(schema, dict):
        return schema
    found = {key: decided(value, components) for key, value in schema.items()}
    for keyword in ("oneOf", "anyOf"):
        branches = found.get(keyword)
        if not isinstance(branches, list):
            continue
        others = [branch for branch in branches if branch != {"type": "null"}]
        if len(others) == 1 and len(branches) == 2:
            del found[keyword]
            found |= {"if": {"type": "null"}, "else": others[0]}
        elif keyword == "oneOf" and (chosen := _by_discriminator(others, components)):
            del found[keyword]
            found |= chosen
    return found


def _by_discriminator(branches: list[Schema], components: Mapping[str, Schema]) -> Schema | None:
    targets = [components.get(str(b.get("$ref", "")).removeprefix(PREFIX), {}) for b in branches]
    pinned = [
        {
            name: each["const"]
            for name, each in target.get("properties", {}).items()
            if "const" in each
        }
        for target in targets
    ]
    if not pinned:
        return None
    for name in pinned[0]:
        codes = [each.get(name) for each in pinned]
        if None in codes or len(set(codes)) < len(codes):
            continue
        return {
            "type": "object",
            "required": [name],
            "properties": {name: {"enum": codes}},
            "allOf": [
                {
                    "if": {"required": [name], "properties": {name: {"const": code}}},
                    "then": branch,
                }
                for code, branch in zip(codes, branches, strict=True)
            ],
        }
    return None
