"""Headers that every answer carries, and what browsers of other origins may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from werkbank.api.exchange import Pair, lines

SECURITY = (
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=31536000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)
"""Those of the NL GOV REST API Design Rules (module transport security)."""
_EXPOSES = (
    b"access-control-expose-headers",
    b"API-Version, Deprecation, ETag, Location, Retry-After, X-Request-Id",
)
_VARIES = (b"vary", b"Origin")
_ANY_ORIGIN = (b"access-control-allow-origin", b"*")
_SENT = ("Authorization", "Content-Type", "If-Match", "If-None-Match")


class SecurityHeaders:
    """Adds the headers that are not there yet, around an application."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def adding(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = message.setdefault("headers", [])
                present = {name.lower() for name, _ in headers}
                headers.extend(pair for pair in SECURITY if pair[0] not in present)
            await send(message)

        await self._app(scope, receive, adding)


@dataclass(frozen=True, slots=True)
class Standing:
    """Headers that do not depend on the answer, made once.

    Attributes:
        pairs: for ASGI.
        lines: as they are sent.
    """

    pairs: tuple[Pair, ...]
    lines: bytes


def standing(version: str, origin: str | None, origins: frozenset[str]) -> Standing:
    """The headers that every answer of an API carries.

    Args:
        version: of the API.
        origin: of the browser that asks, when it is among the allowed ones; otherwise None.
        origins: the allowed ones; `*` for all.
    """
    found = (
        *SECURITY,
        *_allow_origin(origin, origins),
        (b"api-version", version.encode("latin-1")),
    )
    return Standing(found, lines(found))


def _allow_origin(origin: str | None, origins: frozenset[str]) -> list[Pair]:
    """Say that a browser may read the answer."""
    if "*" in origins:
        return [_ANY_ORIGIN, _EXPOSES]
    if origin is None:
        return [_VARIES]
    return [_VARIES, (b"access-control-allow-origin", origin.encode()), _EXPOSES]


def allow_request(methods: Iterable[str], extra: Iterable[str]) -> dict[str, str]:
    """Say what a browser may send (the answer to a preflight request)."""
    return {
        "Access-Control-Allow-Methods": ", ".join(methods),
        "Access-Control-Allow-Headers": ", ".join((*_SENT, *extra)),
        "Access-Control-Max-Age": "600",
    }
