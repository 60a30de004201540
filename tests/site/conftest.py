"""The site, built once for all tests of a run, and a browser to look at it with."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PROJECT

PREFIX = "/klantinteracties/"
"""The site stands below the address of its repository, as where it is published."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site; processes of one run share it."""
    pytest.importorskip("material", reason="mkdocs-material, of the extra `site`, is not installed")
    if find_spec("drf_spectacular_sidecar") is None:  # not imported: it would want Django
        pytest.skip("Redoc, of the extra `site`, is not installed")
    from werkbank.site.building import build_site
    from werkbank.site.second_process import SWITCH

    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder, ready = shared / "site", shared / "site-ready"
    try:
        (shared / "site-lock").touch(exist_ok=False)
    except FileExistsError:
        _wait_for(ready)
    else:
        os.environ[SWITCH] = "1"  # this process has threads: it had better not be split
        outcome = build_site(PROJECT, folder)
        ready.write_text("\n".join(outcome.warnings), "utf-8")
    assert not ready.read_text("utf-8"), ready.read_text("utf-8")
    return folder


def _wait_for(path: Path) -> None:
    import time

    for _ in range(600):
        if path.exists():
            return
        time.sleep(0.2)
    pytest.fail("another process of this run did not finish building the site")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves the site below its prefix, and its own page for what is not there."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its own signature
        del format, args

    def translate_path(self, path: str) -> str:
        return super().translate_path("/" + path.removeprefix(PREFIX).lstrip("/"))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            return super().send_error(code, message, explain)
        content = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        return None


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served, with a slash at its end."""
    handler = functools.partial(QuietHandler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Chromium of this machine, without a window."""
    if not os.environ.get("WERKBANK_BROWSER"):
        pytest.skip("set WERKBANK_BROWSER=1 to walk through the site in Chromium; takes minutes")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on the PATH: `apt install chromium` to run the tests of the site")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    """An empty page in a context of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    yield context.new_page()
    context.close()


def without_index(page: Any) -> None:
    """Spares a page the reading of the whole search index, for tests of something else."""
    empty = (
        '{"config": {"lang": ["nl"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}'
    )
    page.route("**/search_index.json", lambda route: route.fulfill(body=empty))
