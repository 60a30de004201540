"""What whoever runs a server decides."""

from __future__ import annotations

from dataclasses import dataclass

MIN_SECRET = 32
"""Characters; HMAC-SHA256 wants a key as long as its output (RFC 7518, 3.2)."""
TOKEN_SECONDS = 3600
"""How long a token without `exp` holds after its `iat`, as in the APIs for zaakgericht werken."""
LEEWAY_SECONDS = 30
"""How far two clocks may differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a server.

    Attributes:
        secret: what tokens are signed with.
        max_body: bytes of a request body, as it arrives.
        max_depth: levels of objects and lists in a request body.
        max_fields: parameters in a query.
        per_minute: requests per client in a minute; 0: no limit.
        burst: how many of those may come at once.
        origins: the origins whose browsers may call the APIs; `*` for all.
        readers: how many requests that only read are handled at the same time, each in a thread; 0:
            one after the other, without any. That is quickest for SQLite, where reading waits for
            nothing and threads would only take turns.
        askers: how many that write and may have to ask a source elsewhere are handled at the same
            time, each in a thread. All other writes are kept together, as many as there are at the
            moment; 0, when there is no source to ask: these too.
    """

    secret: str
    max_body: int = 1_000_000
    max_depth: int = 32
    max_fields: int = 100
    per_minute: int = 0
    burst: int = 50
    origins: frozenset[str] = frozenset()
    readers: int = 0
    askers: int = 4
