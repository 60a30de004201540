"""The codes and titles of the decisions, without reading the whole model for them."""

from __future__ import annotations

from pathlib import Path

from werkbank.read.document import parse_document, read_text

_FENCE = "---"


def read_titles(root: Path) -> dict[str, str]:
    """Title per code of every decision in `docs/besluiten/`; what is not readable is left out.

    A decision without a readable head is reported by the reader of the model, not here.
    """
    titles: dict[str, str] = {}
    for path in sorted((root / "docs" / "besluiten").glob("*.md")):
        text, _ = read_text(path, root)
        lines = (text or "").splitlines()
        if not lines or lines[0].strip() != _FENCE or _FENCE not in lines[1:]:
            continue
        head = "\n".join(lines[1 : lines.index(_FENCE, 1)])
        document, _ = parse_document(head, path.name, 1)
        if document is not None and isinstance(document.data, dict) and "code" in document.data:
            code = str(document.data["code"])
            titles[code] = str(document.data.get("titel", code))
    return titles
