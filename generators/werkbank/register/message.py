"""What goes into the register and what comes out: requests and responses, apart from HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

JsonObject = dict[str, Any]
Query = Mapping[str, "list[str] | str"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Who asks: what an API reads from the bearer token.

    Attributes:
        scopes: what the token allows; None stands for every scope there is.
        subject: the person or business that identified itself in a mijn-omgeving.
    """

    application_id: str = ""
    application_name: str = ""
    user_id: str = ""
    user_name: str = ""
    scopes: frozenset[str] | None = None
    subject: Mapping[str, str] | None = None

    def may(self, scope: str) -> bool:
        """True when the caller has a scope; an operation without a scope is open to all."""
        return not scope or self.scopes is None or scope in self.scopes


EVERYONE = Caller()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One call.

    Attributes:
        method: in any case.
        path: starts with the base path of an API, or is a full URL of an API server; a query in
            it is taken along.
        query: parameters by name; a list for one that is given more than once.
        body: the parsed JSON; None without one.
    """

    method: str
    path: str
    query: Query = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    actor: Caller = EVERYONE

    def header(self, name: str) -> str | None:
        """The value of a header, whatever its case; None when it is absent."""
        wanted = name.lower()
        return next((text for key, text in self.headers.items() if key.lower() == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One answer; a status of 400 or more has a problem according to RFC 9457 as its body."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None

    @property
    def ok(self) -> bool:
        """True when the request did what it asked."""
        return self.status < 400
