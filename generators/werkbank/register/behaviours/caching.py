"""caching: an ETag on reads, 304 when the client has it, 412 on a stale conditional write."""

from __future__ import annotations

import hashlib
from typing import Any

import orjson

from werkbank.ir import BehaviourKind
from werkbank.register.collection import Collection
from werkbank.register.problem import Refusal


def fingerprint(data: Any) -> str:
    """A short text that changes when the state does."""
    return fingerprint_of_text(orjson.dumps(data))


def fingerprint_of_text(text: bytes) -> str:
    """The same, of a state that is JSON already."""
    return hashlib.sha256(text).hexdigest()[:32]


def tag(collection: Collection, etag: str, extra: str = "") -> str | None:
    """The ETag of an answer; None where no rule asks for one.

    Args:
        collection: where the object is.
        etag: fingerprint of the object itself.
        extra: fingerprint of what was read along, which a write does not look at.
    """
    if not collection.has(BehaviourKind.CACHING):
        return None
    return f'"{etag}.{extra}"' if extra else f'"{etag}"'


def is_current(header: str | None, current: str | None) -> bool:
    """True when the client already has this version (`If-None-Match`): weak comparison."""
    if header is None or current is None:
        return False
    if header.strip() == "*":
        return True
    return current in {each.strip().removeprefix("W/") for each in header.split(",")}


def refuse_stale(collection: Collection, header: str | None, etag: str) -> None:
    """Refuse a write that was meant for another version (`If-Match`).

    Raises:
        Refusal: 412.
    """
    if header is None or not collection.has(BehaviourKind.CACHING) or header.strip() == "*":
        return
    # A tag of an answer with `_expand` has a second part; weak tags never match (RFC 9110, 13.1.1).
    known = {
        each.strip().strip('"').partition(".")[0]
        for each in header.split(",")
        if not each.strip().startswith("W/")
    }
    if etag not in known:
        rule = collection.of_kind(BehaviourKind.CACHING)[0]
        raise Refusal(
            412,
            "Het object is intussen veranderd; haal het opnieuw op en herhaal de wijziging "
            f"({rule.code}).",
            code=str(BehaviourKind.CACHING),
        )
