"""The pages of a server: Redoc in Dutch, without a network, with a strict policy, for everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from tests.api.conftest import MakeServer
from tests.api.loopback import serving
from tests.api.server import SECRET, Server
from tests.published import published_model
from tests.site import axe
from werkbank.api import Settings, documentation, make_app
from werkbank.api.paths import servers
from werkbank.api.serving import listen
from werkbank.ir import Model
from werkbank.redoc import RedocChangedError
from werkbank.register import Register


def test_every_api_has_a_page(server: Server, real_model: Model) -> None:
    for api in real_model.apis:
        page = server.ask("GET", f"/documentatie/{api.name}", None)
        assert page.status_code == 200
        assert f"{server.url(api.name)}/openapi.json" in page.text
    first = server.ask("GET", "/", None).text
    assert f'aria-current="page">{real_model.apis[0].title}' in first


def test_the_policy_allows_only_what_is_on_the_page(server: Server) -> None:
    pages = [server.ask("GET", "/", None) for _ in range(2)]
    nonces = []
    for page in pages:
        policy = page.headers["content-security-policy"]
        (nonce,) = set(re.findall(r"'nonce-([^']+)'", policy))
        assert page.text.count(f'nonce="{nonce}"') == 3
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        nonces.append(nonce)
    assert nonces[0] != nonces[1]
    assert not re.search(r"(src|href)=\"https?:", pages[0].text)


def test_scripts_are_of_the_server_and_may_be_kept(server: Server) -> None:
    for path in ("/documentatie/redoc.js", "/documentatie/start.js"):
        script = server.ask("GET", path, None)
        assert script.headers["content-type"] == "text/javascript; charset=utf-8"
        assert "max-age" in script.headers["cache-control"]
        assert script.headers["x-content-type-options"] == "nosniff"


def test_without_redoc_there_is_a_plain_page(
    make_server: MakeServer, monkeypatch: pytest.MonkeyPatch, real_model: Model
) -> None:
    def gone() -> str:
        raise RedocChangedError("weg")

    monkeypatch.setattr(documentation, "redoc_bundle", gone)
    page = make_server().ask("GET", "/", None)
    assert page.status_code == 200
    assert all(api.title in page.text for api in real_model.apis)


@pytest.fixture(scope="module", params=["nu", "2022"])
def address(request: pytest.FixtureRequest, real_model: Model) -> Iterator[str]:
    model = real_model if request.param == "nu" else published_model()
    with listen("127.0.0.1", 0) as bound:
        port = bound.getsockname()[1]
    at = f"http://127.0.0.1:{port}"
    with Register.open(model, servers=servers(model, at)) as register:
        app = make_app(register, Settings(secret=SECRET), address=at, log=None)
        with serving(app, port):
            yield at


def test_redoc_shows_the_running_specification(address: str, browser: Any) -> None:
    """In a browser: drawn, in Dutch, nothing refused by the policy, nothing for axe-core."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda m: wrong.append(m.text) if m.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + "/documentatie/klanten")
    page.wait_for_selector(".redoc-klaar #redoc h1", timeout=60_000)
    page.wait_for_timeout(300)
    assert "Klanten API" in page.inner_text("h1")
    assert "Kopiëren" in page.content()
    assert page.locator("text=klantnummer").count()
    assert wrong == []
    assert all(url.startswith((address, "blob:", "data:")) for url in asked)
    if "2.0" not in page.inner_text("h1"):
        return  # an earlier version looks the same, and axe-core takes long
    if axe.script() is None:
        pytest.skip("axe-playwright-python is not installed")
    axe.shorten(page)
    assert axe.violations(page) == []
