"""The body of a request: its kind, its size, its depth, and the JSON in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from werkbank.api.exchange import Arrived
from werkbank.api.problems import RefusedError, fault
from werkbank.api.settings import Settings

_JSON = "application/json"
_JSON_BYTES = _JSON.encode()
_DRAINED = 8
"""How many times the limit is read and thrown away before the connection is closed: who is cut off
while sending sees a broken connection, and never the answer."""


@dataclass(slots=True)
class Content:
    """The content of a request as it arrived.

    Attributes:
        raw: all of it, unless it is too much.
        size: in bytes; more than is ever read when there is even more than that.
    """

    raw: bytes
    size: int

    @classmethod
    def of(cls, raw: bytes) -> Content:
        """Content that is all there."""
        return cls(raw, len(raw))


NOTHING = Content(b"", 0)


def most(settings: Settings) -> int:
    """Bytes that are read at most, to be thrown away when they are too many."""
    return settings.max_body * _DRAINED


def read_json(content: Content, settings: Settings) -> Any:
    """The JSON in the content of a request.

    Raises:
        RefusedError: 413 for too much, 400 for what is not JSON or nested too deeply.
    """
    if content.size > settings.max_body:
        # Of even more the rest is not read, so the connection cannot be used again.
        left = content.size > most(settings)
        raise _too_big(settings.max_body, {"Connection": "close"} if left else {})
    if not content.raw:
        raise _malformed("Het verzoek heeft geen inhoud; stuur een bericht in JSON mee.")
    try:
        found = orjson.loads(content.raw)
    except orjson.JSONDecodeError as error:
        raise _malformed(
            f"De inhoud is geen geldige JSON: zie regel {error.lineno}, teken {error.colno}."
        ) from None
    raw, depth = content.raw, settings.max_depth
    # What has no more brackets than that, cannot be nested deeper.
    if raw.count(b"{") + raw.count(b"[") > depth and is_deeper(found, depth):
        raise _malformed(f"De inhoud is meer dan {settings.max_depth} niveaus diep.")
    return found


def _malformed(detail: str) -> RefusedError:
    return RefusedError(400, detail, faults=(fault("", "vorm", detail),))


def must_be_json(request: Arrived) -> None:
    """Refuse content of another kind, whatever is in it.

    Raises:
        RefusedError: 415.
    """
    if request.headers.get(b"content-type") == _JSON_BYTES and (
        b"content-encoding" not in request.headers
    ):
        return  # as nearly all of them
    kind, _, rest = (request.header(b"content-type") or "").partition(";")
    charset = rest.partition("=")[2].strip().strip('"').lower() if "charset" in rest.lower() else ""
    if kind.strip().lower() != _JSON or charset not in ("", "utf-8"):
        raise RefusedError(415, "Stuur de inhoud als application/json, in UTF-8.")
    if (request.header(b"content-encoding") or "identity").strip().lower() != "identity":
        raise RefusedError(415, "Stuur de inhoud zonder compressie.")


def _too_big(limit: int, headers: Mapping[str, str]) -> RefusedError:
    return RefusedError(413, f"Een bericht is hooguit {limit} bytes groot.", headers=headers)


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
