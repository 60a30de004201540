"""`python -m benchmarks.validate.rivals WAY FILE [SCHEMA]`: other ways to go through the same file.

Each does the least that it can: it counts the records, and those that are right.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any


def main() -> None:
    """Go through the file, and print what was counted."""
    way, path, *schema = sys.argv[1:]
    counted = right = 0
    judge = _JUDGES[way](Path(schema[0]) if schema else Path())
    with Path(path).open("rb") as file:
        for line in file:
            counted += 1
            right += judge(line)
    sys.stdout.write(f"{counted} {right}\n")


def _orjson(_: Path) -> Callable[[bytes], bool]:
    import orjson

    loads = orjson.loads
    return lambda line: loads(line) is not None


def _jsonschema_rs(schema: Path) -> Callable[[bytes], bool]:
    import jsonschema_rs
    import orjson

    loads = orjson.loads
    fits = jsonschema_rs.validator_for(_read(schema), validate_formats=True).is_valid
    return lambda line: fits(loads(line))


def _jsonschema(schema: Path) -> Callable[[bytes], bool]:
    import jsonschema

    kind = jsonschema.Draft202012Validator
    validator = kind(_read(schema), format_checker=kind.FORMAT_CHECKER)
    return lambda line: bool(validator.is_valid(json.loads(line)))


def _read(schema: Path) -> Any:
    return json.loads(schema.read_bytes())


_JUDGES: dict[str, Callable[[Path], Callable[[bytes], bool]]] = {
    "orjson": _orjson,
    "jsonschema_rs": _jsonschema_rs,
    "jsonschema": _jsonschema,
}

if __name__ == "__main__":
    main()
