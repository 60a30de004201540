"""LinkML's own JSON Schema of a description, for the formats of our YAML files.

The information model does not take this road: there our own derivation is stricter (see `schema`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def linkml_definitions(linkml_path: Path, root: str) -> dict[str, Any]:
    """The `$defs` that LinkML generates: closed objects, without null as an extra value.

    Args:
        linkml_path: a LinkML schema.
        root: the class that a file of this format holds.
    """
    # LinkML's generators take two seconds to import, and no command of ours needs this one.
    from linkml.generators.jsonschemagen import JsonSchemaGenerator

    generator = JsonSchemaGenerator(
        str(linkml_path), top_class=root, not_closed=False, include_null=False
    )
    definitions: dict[str, Any] = json.loads(generator.serialize())["$defs"]
    return definitions
