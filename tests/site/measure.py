"""Measures the accessibility of every page type, and records it for the statement on the site.

    PYTHONPATH=generators python -m tests.site.measure <map van de site>

The tests fail when a page type is missing from the record or when the record is not clean.
"""

from __future__ import annotations

import functools
import http.server
import json
import shutil
import sys
import threading
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.site.conftest import BROWSERS, PREFIX, QuietHandler, without_index
from tests.site.page_types import LEVELS, PAGE_TYPES, SCREENS

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

    spec = find_spec("axe_playwright_python")
    assert spec
    assert spec.origin
    axe = (Path(spec.origin).parent / "axe.min.js").read_text("utf-8")
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(site))
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    start = f"http://127.0.0.1:{server.server_port}{PREFIX}"
    counts = {kind: {"regels": 0, "problemen": 0} for kind in PAGE_TYPES}
    version = ""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            for width, height in SCREENS:
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme=scheme,
                    reduced_motion="reduce",
                )
                page = context.new_page()
                without_index(page)
                for kind, name in PAGE_TYPES.items():
                    if scheme == "dark" and kind == "Redoc":
                        continue  # it is white in the dark too
                    outcome = _judge(page, start + name, axe)
                    version = outcome["testEngine"]["version"]
                    rules = len(outcome["passes"])
                    counts[kind]["regels"] = max(counts[kind]["regels"], rules)
                    counts[kind]["problemen"] += sum(
                        len(each["nodes"]) for each in outcome["violations"]
                    )
                context.close()
        browser.close()
    server.shutdown()
    return {
        "datum": datetime.now(UTC).date().isoformat(),
        "axe": version,
        "beperkingen": list(LIMITS),
        "metingen": [{"soort": kind, **count} for kind, count in counts.items()],
    }


def _judge(page: Any, address: str, axe: str) -> Any:
    page.goto(address, wait_until="load")
    if address.endswith("redoc.html"):
        page.wait_for_selector(".redoc-klaar #redoc h1", timeout=60_000)
    page.evaluate(axe)
    return page.evaluate(
        "levels => axe.run(document, {runOnly: levels, resultTypes: ['violations']})", LEVELS
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
