"""The pages of a server for people: per API its running specification, in Redoc.

Redoc comes from a package that a server need not have; without it there is a plain page with the
same addresses. Nothing on the pages comes from another address, and only scripts of ours run.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from werkbank.api.pages import Handler, index_page
from werkbank.api.paths import base_path
from werkbank.ir import Api, Model
from werkbank.redoc import STYLE, RedocChangedError, options_script, redoc_bundle

_SCRIPT = "/documentatie/redoc.js"
_START = "/documentatie/start.js"
_CURRENT = ' aria-current="page"'
_HOUR = {"Cache-Control": "public, max-age=3600"}
_STYLE = (
    ":root{--md-code-font-family:ui-monospace,monospace}"
    "body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1b2733;background:#fff}"
    "header{padding:.8rem 1.2rem;background:#154273;color:#fff}"
    "header p{margin:.2rem 0}header a{color:#fff}.naam{font-size:1.2rem;font-weight:600}"
    "nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0}"
    "nav ul{margin:.4rem 0 0;list-style:none}"
    "nav a{display:inline-block;padding:.25rem 0}nav a[aria-current]{font-weight:700}"
    "code{font-family:var(--md-code-font-family)}header code{overflow-wrap:anywhere}"
    "a:focus-visible{outline:3px solid #ffb612;outline-offset:2px}"
    ".spring{position:absolute;left:-999rem}.spring:focus{position:static}"
)
_STARTING = """(function () {
  "use strict";
  const script = document.currentScript;
  const place = document.getElementById("redoc");
  window.Redoc.init(
    place.dataset.specificatie,
    { ...window.werkbankRedocOpties, nonce: script.nonce },
    place,
    () => document.documentElement.classList.add("redoc-klaar"),
  );
})();
"""


def documentation_routes(model: Model, address: str) -> Iterator[BaseRoute]:
    """The routes of the pages: `/` with the first API, and a page for every API."""
    try:
        bundle = redoc_bundle()
    except RedocChangedError:
        yield Route("/", index_page(model, address))
        return
    if not model.apis:
        yield Route("/", index_page(model, address))
        return
    yield Route("/", _page(model, model.apis[0], address))
    for api in model.apis:
        yield Route(f"/documentatie/{api.name}", _page(model, api, address))
    yield Route(_SCRIPT, _script(bundle))
    yield Route(_START, _script(options_script() + _STARTING))


def _script(text: str) -> Handler:
    content = text.encode()

    async def show(_: Request) -> Response:
        return Response(content, media_type="text/javascript; charset=utf-8", headers=_HOUR)

    return show


def _page(model: Model, api: Api, address: str) -> Handler:
    before, after = _html(model, api, address)

    async def show(_: Request) -> Response:
        nonce = secrets.token_urlsafe(16)
        page = f"{before}{nonce}{after[0]}{nonce}{after[1]}{nonce}{after[2]}"
        return HTMLResponse(page, headers={"Content-Security-Policy": _policy(nonce)})

    return show


def _policy(nonce: str) -> str:
    """Only the scripts and styles of the page itself; Redoc searches in a worker from a blob."""
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; "
        "img-src 'self' data:; connect-src 'self'; worker-src blob:; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )


def _html(model: Model, api: Api, address: str) -> tuple[str, tuple[str, str, str]]:
    """The page, cut at the places where a nonce belongs."""
    links = "".join(
        f'<li><a href="/documentatie/{escape(each.name)}"'
        f"{_CURRENT if each is api else ''}>{escape(each.title)}</a></li>"
        for each in model.apis
    )
    base = base_path(api)
    specification = escape(f"{base}/openapi.json")
    page = (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,">'
        f"<title>{escape(api.title)} - {escape(model.title)}</title>"
        f'<style nonce="\0">{_STYLE}{STYLE}</style></head><body>'
        '<a class="spring" href="#redoc">Naar de specificatie</a>'
        f'<header><p class="naam">{escape(model.title)}: referentieregister</p>'
        f'<nav aria-label="API\'s"><ul>{links}</ul></nav>'
        f"<p><code>{escape(address + base)}</code> · "
        f'<a href="{specification}">OpenAPI-specificatie</a></p>'
        "<p>Elk verzoek draagt een token: <code>Authorization: Bearer …</code>. "
        'De toestand van de server: <a href="/health/ready">ready</a>, '
        '<a href="/health/live">live</a>.</p></header>'
        f'<main><div id="redoc" class="redoc-vlak" data-specificatie="{specification}"></div>'
        "<noscript><p>Redoc heeft JavaScript nodig; zonder JavaScript is de "
        f'<a href="{specification}">specificatie</a> als JSON te lezen.</p></noscript></main>'
        f'<script nonce="\0" src="{_SCRIPT}"></script>'
        f'<script nonce="\0" src="{_START}"></script></body></html>'
    )
    first, second, third, fourth = page.split("\0")
    return first, (second, third, fourth)
