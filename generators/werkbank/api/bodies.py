"""The body of a request: its kind, its size, its depth, and the JSON in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import orjson

from werkbank.api.exchange import Arrived
from werkbank.api.problems import RefusedError, fault
from werkbank.api.settings import Settings

_JSON = "application/json"
_DRAINED = 8
"""How many times the limit is read and thrown away before the connection is closed."""


async def read_json(request: Arrived, settings: Settings) -> tuple[Any, bytes]:
    """The JSON in the body, parsed and as it arrived.

    Raises:
        RefusedError: 415 for another kind of content, 413 for too much, 400 for what is not JSON
            or nested too deeply.
    """
    _must_be_json(request)
    raw = await _bytes(request, settings.max_body)
    if not raw:
        raise _malformed("Het verzoek heeft geen inhoud; stuur een bericht in JSON mee.")
    try:
        found = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        raise _malformed(
            f"De inhoud is geen geldige JSON: zie regel {error.lineno}, teken {error.colno}."
        ) from None
    if is_deeper(found, settings.max_depth):
        raise _malformed(f"De inhoud is meer dan {settings.max_depth} niveaus diep.")
    return found, raw


def _malformed(detail: str) -> RefusedError:
    return RefusedError(400, detail, faults=(fault("", "vorm", detail),))


def _must_be_json(request: Arrived) -> None:
    kind, _, rest = (request.header(b"content-type") or "").partition(";")
    charset = rest.partition("=")[2].strip().strip('"').lower() if "charset" in rest.lower() else ""
    if kind.strip().lower() != _JSON or charset not in ("", "utf-8"):
        raise RefusedError(415, "Stuur de inhoud als application/json, in UTF-8.")
    if (request.header(b"content-encoding") or "identity").strip().lower() != "identity":
        raise RefusedError(415, "Stuur de inhoud zonder compressie.")


async def _bytes(request: Arrived, limit: int) -> bytes:
    content, size = await request.body(limit, limit * _DRAINED)
    if size > limit * _DRAINED:
        # What is left is not read, so the connection cannot be used again.
        raise _too_big(limit, {"Connection": "close"})
    # Who is cut off while sending sees a broken connection, and never the answer; so read first.
    if size > limit:
        raise _too_big(limit)
    return content


def _too_big(limit: int, headers: Mapping[str, str] | None = None) -> RefusedError:
    detail = f"Een bericht is hooguit {limit} bytes groot."
    return RefusedError(413, detail, headers=headers or {})


def is_deeper(value: Any, limit: int) -> bool:
    """True when objects and lists are nested more than `limit` levels."""
    level = [value]
    for _ in range(limit):
        inner = []
        for each in level:
            if isinstance(each, dict):
                inner += [part for part in each.values() if isinstance(part, dict | list)]
            elif isinstance(each, list):
                inner += [part for part in each if isinstance(part, dict | list)]
        if not inner:
            return False
        level = inner
    return True
