"""All findings as NDJSON."""

from __future__ import annotations

from pathlib import Path

import orjson

from werkbank.validate.concluding import Conclusion
from werkbank.validate.finding import COLUMNS


def write(conclusion: Conclusion, path: Path) -> None:
    """A finding on every line, in the order of files and lines."""
    with path.open("wb") as file:
        for row in conclusion.findings():
            file.write(orjson.dumps(dict(zip(COLUMNS, row, strict=True))) + b"\n")
