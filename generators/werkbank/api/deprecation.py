"""The headers `Deprecation` and `Sunset` on what uses an element that the model calls deprecated.

`Deprecation` (RFC 9745) holds the day since when, in seconds since the epoch behind an `@`; it may
lie ahead. `Sunset` (RFC 8594) holds the day from which it may be gone, as an HTTP date. An exchange
that uses more than one such element tells of the earliest of each.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime
from email.utils import format_datetime
from typing import Any

from werkbank.ir import Deprecation, OperationKind
from werkbank.schema.deprecations import Deprecations


def deprecation_headers(
    found: Deprecations, kind: OperationKind, filters: Iterable[str], *bodies: Any
) -> dict[str, str]:
    """The headers for an exchange; empty when it uses nothing that is deprecated.

    Args:
        found: what of the resource is deprecated.
        kind: the kind of operation.
        filters: the names of the parameters that were given.
        bodies: the request and the answer, as JSON values.
    """
    used = list(found.used(kind, filters, *bodies))
    if not used:
        return {}
    headers = {"Deprecation": f"@{min(map(_since, used))}"}
    removals = [each.removal for each in used if each.removal]
    if removals:
        headers["Sunset"] = format_datetime(_moment(min(removals)), usegmt=True)
    return headers


def _since(deprecation: Deprecation) -> int:
    """Seconds since the epoch; 0 when no day is known: long ago."""
    return int(_moment(deprecation.since).timestamp()) if deprecation.since else 0


def _moment(day: date) -> datetime:
    """The first moment of a day."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
