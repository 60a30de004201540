"""Measures the accessibility of every page type, and records it for the statement on the site.

    PYTHONPATH=generators python -m tests.site.measure <map van de site>

The tests fail when a page type is missing from the record or when the record is not clean.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.site import axe, chromium
from tests.site.page_types import PAGE_TYPES
from tests.site.served import served
from tests.site.visiting import quiet_context, visit, without_index

LIMITS = (
    "Een groot diagram is op een telefoon alleen te lezen door te schuiven; alles wat erin staat,"
    " staat ook als tekst op de pagina.",
    "Redoc is een programma van anderen; de teksten en kleuren zijn aangepast, de opbouw niet.",
    "De uitvoer van een notebook staat er zoals zij is gemaakt.",
)


def main(arguments: list[str]) -> int:
    """Measures the site in a folder."""
    root = Path(__file__).resolve().parents[2]
    record = measure(Path(arguments[0]))
    lines = ",\n".join(
        f"  {json.dumps(each, ensure_ascii=False)}" for each in record.pop("metingen")
    )
    head = json.dumps(record, ensure_ascii=False, indent=1)[:-2]
    (root / "docs" / "toegankelijkheid.json").write_text(
        f'{head},\n "metingen": [\n{lines}\n ]\n}}\n', "utf-8"
    )
    return 0


def measure(site: Path) -> dict[str, Any]:
    """The record, as it is kept."""
    from playwright.sync_api import sync_playwright

    counts = {kind: {"regels": 0, "problemen": 0} for kind in PAGE_TYPES}
    version = ""
    with served(site) as start, sync_playwright() as driver:
        browser = chromium.launch(driver)
        context = quiet_context(browser)
        for kind, name in PAGE_TYPES.items():
            page = context.new_page()
            without_index(page)
            visit(page, start + name)
            for scheme, _ in axe.looks(page):
                if scheme == "dark" and kind == "Redoc":
                    continue  # it is white in the dark too
                outcome = axe.judge(page)
                version = outcome["testEngine"]["version"]
                count = counts[kind]
                count["regels"] = max(count["regels"], len(outcome["passes"]))
                count["problemen"] += sum(len(each["nodes"]) for each in outcome["violations"])
            page.close()
        browser.close()
    return {
        "datum": datetime.now(UTC).date().isoformat(),
        "axe": version,
        "beperkingen": list(LIMITS),
        "metingen": [{"soort": kind, **count} for kind, count in counts.items()],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
