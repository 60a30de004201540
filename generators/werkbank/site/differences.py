"""Every difference with the earlier published version, from the comparison that was recorded.

The earlier specifications are not part of this project. What came out of the comparison with them
is: `docs/verschillen/<api>.json`, made with `python -m werkbank.site.differences <map>`.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from werkbank.emit.markdown import heading, page, table, text
from werkbank.emit.places import anchor
from werkbank.ir import Api
from werkbank.site.edition import Edition

RECORDS = "docs/verschillen"
EARLIER_NAMES = {"productaanvragen": "verzoeken"}
"""What an API was called in the earlier version, where that differs."""
_LONGEST = 60


def differences_page(edition: Edition, api: Api, here: str) -> str:
    """The page of one API; empty when no comparison was recorded."""
    path = edition.root / RECORDS / f"{api.name}.json"
    if not path.exists():
        return ""
    record = json.loads(path.read_text("utf-8"))
    head = "---\nsearch:\n  exclude: true\n---\n"
    return f"{head}\n{page(_parts(edition, api, record, here))}"


def _parts(edition: Edition, api: Api, record: dict[str, Any], here: str) -> Iterator[str]:
    old = record["oud"]
    found: list[dict[str, Any]] = record["verschillen"]
    counts = Counter(each["soort"] for each in found)
    yield heading(1, f"{text(api.title)}: verschillen met 2022")
    yield (
        f"De {text(old['titel'])} {text(old['versie'])} van 2022 en de {text(api.title)}"
        f" {text(api.version)} van nu verschillen op {len(found)} punten:"
        f" {', '.join(f'{number} {kind}' for kind, number in sorted(counts.items()))}."
        " Achter elk verschil staat een besluit."
    )
    groups: dict[str, list[dict[str, Any]]] = {}
    for each in found:
        groups.setdefault(each["besluit"] or "", []).append(each)
    yield heading(2, "Per besluit", "per-besluit")
    yield table(
        ("Besluit", "Verschillen"),
        (
            (f"[{_title(edition, name)}](#{_place(name)})", str(len(items)))
            for name, items in groups.items()
        ),
    )
    for name, items in groups.items():
        yield heading(2, _title(edition, name), _place(name))
        if name:
            yield f"{edition.places.decision_links(here, (name,))}"
        yield _table(items)


def _place(name: str) -> str:
    return anchor(name) if name else "zonder-besluit"


def _title(edition: Edition, name: str) -> str:
    if not name:
        return "Zonder besluit"
    return text(f"{name} {edition.places.titles.get(name, '')}".strip())


def _table(items: list[dict[str, Any]]) -> str:
    """The differences as HTML: there are hundreds, too many to go through Markdown."""
    rows = "".join(
        "<tr>" + "".join(f"<td>{value}</td>" for value in _row(each)) + "</tr>" for each in items
    )
    head = "<tr><th>Soort</th><th>Plaats</th><th>Wat</th></tr>"
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


def _row(each: dict[str, Any]) -> tuple[str, str, str]:
    place = _code(each["plaats"])
    if each["soort"] == "verplaatst":
        return each["soort"], place, f"was {_code(str(each['oude_plaats'] or each['oud']))}"
    old, new = _words(each["oud"]), _words(each["nieuw"])
    told = f"{old} → {new}" if each["soort"] == "gewijzigd" else new or old
    return each["soort"], place, told


def _code(value: str) -> str:
    return f"<code>{escape(value)}</code>"


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    short = shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"
    return _code(short.replace("\n", " "))


def record_differences(root: Path, earlier: Path) -> Iterator[tuple[str, str]]:
    """Compares and yields what to keep: path from the project root, and JSON.

    Args:
        root: the project.
        earlier: folder with `<api>/openapi.yaml` of the earlier version.
    """
    from werkbank.compare import compare_specifications, render_json

    for new in sorted((root / "specificatie").glob("*/openapi.yaml")):
        api = new.parent.name
        old = earlier / EARLIER_NAMES.get(api, api) / "openapi.yaml"
        if not old.exists():
            continue
        record = json.loads(render_json(compare_specifications(old, new, root)))
        kept = ("plaats", "soort", "oud", "nieuw", "oude_plaats", "besluit")
        slim = {
            "oud": {key: record["oud"][key] for key in ("titel", "versie")},
            "nieuw": {key: record["nieuw"][key] for key in ("titel", "versie")},
            "verschillen": [{key: each[key] for key in kept} for each in record["verschillen"]],
        }
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in slim.pop("verschillen"))
        head = json.dumps(slim, ensure_ascii=False)[:-1]
        yield f"{RECORDS}/{api}.json", f'{head}, "verschillen": [\n{lines}\n]}}\n'


def main(arguments: list[str]) -> int:
    """Records the differences with the specifications in the folder that is given."""
    root = Path(__file__).resolve().parents[3]
    for path, content in record_differences(root, Path(arguments[0])):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, "utf-8")
        sys.stdout.write(f"{path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
