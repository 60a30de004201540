"""What a server shows beside its APIs: a page that tells what there is, and how it does."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Awaitable, Callable
from html import escape

import orjson
from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from werkbank.api.paths import base_path
from werkbank.ir import Model
from werkbank.register import Register

Handler = Callable[[Request], Awaitable[Response]]
_STYLE = (
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
    "color:#1a1a1a;background:#fff}a{color:#00508a}code{background:#f2f2f2;padding:.1em .3em}"
    "dt{font-weight:bold;margin-top:1rem}dd{margin-left:0}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; frame-ancestors 'none'"


def index_page(model: Model, address: str) -> Handler:
    """The page at `/`: which APIs there are, and where."""
    page = _page(model, address)

    async def show(_: Request) -> Response:
        return HTMLResponse(page, headers={"Content-Security-Policy": _POLICY})

    return show


def _page(model: Model, address: str) -> str:
    items = "".join(
        f"<dt>{escape(api.title)} <small>{escape(api.version)}</small></dt>"
        f"<dd><code>{escape(address + base_path(api))}</code><br>"
        f'<a href="{escape(base_path(api))}/openapi.json">Specificatie (OpenAPI)</a></dd>'
        for api in model.apis
    )
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(model.title)}</title><style>{_STYLE}</style></head><body>"
        f"<main><h1>{escape(model.title)}: referentieregister</h1>"
        "<p>Dit register doet wat de standaard voorschrijft, met verzonnen gegevens. Elk verzoek "
        "aan een API draagt een token: <code>Authorization: Bearer …</code>.</p>"
        f"<dl>{items}</dl>"
        '<p>Toestand van deze server: <a href="/health/live">live</a>, '
        '<a href="/health/ready">ready</a>.</p></main></body></html>'
    )


async def live(_: Request) -> Response:
    """The process runs."""
    return _state(200, "actief")


def ready(register: Register, is_stopping: Callable[[], bool]) -> Handler:
    """The server can do its work: the database answers, and it is not being stopped."""

    async def show(_: Request) -> Response:
        if is_stopping():
            return _state(503, "stopt")
        try:
            await to_thread.run_sync(register.bookmark, "gereed")
        except Exception:  # whatever it is, the server is not ready
            return _state(503, "database niet bereikbaar")
        return _state(200, "gereed")

    return show


def _state(status: int, word: str) -> Response:
    content = orjson.dumps({"toestand": word})
    return Response(content, status_code=status, media_type="application/json")
