"""What goes into the register and what comes out: requests and responses, apart from HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

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
        text: the JSON that the body was parsed from, where it is still there.
        parsed: True when the body was read from JSON and is nobody else's, so that it may be kept.
    """

    method: str
    path: str
    query: Query = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Any = None
    text: bytes = b""
    parsed: bool = False
    actor: Caller = EVERYONE

    @property
    def content(self) -> bytes:
        """The body as JSON; empty without one."""
        return self.text or (b"" if self.body is None else orjson.dumps(self.body))

    def header(self, name: str) -> str | None:
        """The value of a header, whatever its case; None when it is absent."""
        if not self.headers:
            return None
        wanted = name.lower()
        return next((text for key, text in self.headers.items() if key.lower() == wanted), None)


class Response:
    """One answer; a status of 400 or more has a problem according to RFC 9457 as its body.

    The body is there as parsed JSON and as text; one is made from the other when it is asked for,
    so that what is stored as text and sent as text is never parsed.

    Attributes:
        status: of HTTP.
        headers: by name.
    """

    __slots__ = ("_body", "_content", "headers", "status")

    def __init__(
        self,
        *,
        status: int,
        headers: Mapping[str, str] | None = None,
        body: Any = None,
        content: bytes = b"",
    ) -> None:
        """Make an answer, with its body as parsed JSON or as `content`, or without any."""
        self.status = status
        self.headers = {} if headers is None else headers
        self._body = body
        self._content = content

    @property
    def body(self) -> Any:
        """The parsed JSON; None without a body."""
        if self._body is None and self._content:
            self._body = orjson.loads(self._content)
        return self._body

    @property
    def content(self) -> bytes:
        """The body as JSON text; empty without one."""
        if not self._content and self._body is not None:
            self._content = orjson.dumps(self._body)
        return self._content

    @property
    def is_empty(self) -> bool:
        """True without a body."""
        return self._body is None and not self._content

    @property
    def ok(self) -> bool:
        """True when the request did what it asked."""
        return self.status < 400

    def __eq__(self, other: object) -> bool:
        """True for the same answer, whichever form its body has."""
        if not isinstance(other, Response):
            return NotImplemented
        mine = (self.status, dict(self.headers), self.body)
        return mine == (other.status, dict(other.headers), other.body)

    __hash__ = None  # type: ignore[assignment]

    def with_headers(self, headers: Mapping[str, str]) -> Response:
        """The same answer with other headers."""
        return Response(status=self.status, headers=headers, body=self._body, content=self._content)

    def without_body(self) -> Response:
        """The same answer as it is given to HEAD."""
        return Response(status=self.status, headers=self.headers)

    def __repr__(self) -> str:
        return f"Response({self.status}, {dict(self.headers)}, {self.body})"
