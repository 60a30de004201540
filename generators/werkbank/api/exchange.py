"""One exchange over HTTP: what arrives and what is sent, in the words of ASGI.

Starlette's Request and Response cost as much as everything the register does for a read; the APIs
use only what is here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from starlette.types import Receive, Scope, Send

Pair = tuple[bytes, bytes]
_NO_CONTENT = frozenset({204, 304})


class GoneError(Exception):
    """The client closed the connection before it had sent everything."""


@dataclass(slots=True)
class Arrived:
    """A request; of a header that was sent twice, the values stand together."""

    scope: Scope
    receive: Receive
    headers: dict[bytes, bytes] = field(init=False)

    def __post_init__(self) -> None:
        found: dict[bytes, bytes] = {}
        for name, value in self.scope["headers"]:
            found[name] = found[name] + b", " + value if name in found else value
        self.headers = found

    @property
    def method(self) -> str:
        """In capitals."""
        return str(self.scope["method"])

    def header(self, name: bytes) -> str | None:
        """The value of a header, by its name in small letters; None when it is absent."""
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1")

    @property
    def address(self) -> str:
        """Where the client is; `onbekend` when the server does not know."""
        client = self.scope.get("client")
        return str(client[0]) if client else "onbekend"

    async def body(self, limit: int, drained: int) -> tuple[bytes, int]:
        """The content, and its size; the content is only there up to the limit.

        Args:
            limit: bytes that are kept.
            drained: bytes that are read at most; a size beyond it means that there is more.

        Raises:
            GoneError: when the client is gone.
        """
        parts: list[bytes] = []
        size = 0
        while size <= drained:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                raise GoneError
            part = message.get("body", b"")
            size += len(part)
            if size <= limit:
                parts.append(part)
            if not message.get("more_body", False):
                break
        return parts[0] if len(parts) == 1 else b"".join(parts), size


@dataclass(slots=True)
class Answer:
    """What is sent."""

    status: int
    headers: list[Pair]
    content: bytes = b""

    @classmethod
    def of(cls, status: int, headers: Mapping[str, str], content: bytes = b"") -> Answer:
        """An answer with headers as people write them."""
        return cls(status, pairs(headers.items()), content)

    async def send(self, send: Send, more: Iterable[Pair]) -> None:
        """Send it, with more headers."""
        headers = [*self.headers, *more]
        if self.status not in _NO_CONTENT:
            headers.append((b"content-length", b"%d" % len(self.content)))
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": self.content})


def pairs(headers: Iterable[tuple[str, str]]) -> list[Pair]:
    """Headers as ASGI wants them."""
    return [(name.lower().encode("latin-1"), text.encode("latin-1")) for name, text in headers]
