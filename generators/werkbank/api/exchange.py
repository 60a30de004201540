"""One exchange over HTTP: what arrives and what is sent, whichever way it comes and goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Pair = tuple[bytes, bytes]
_NO_CONTENT = frozenset({204, 304})


@dataclass(slots=True)
class Arrived:
    """A request without its content.

    Attributes:
        method: in capitals.
        path: without the query, and without escapes.
        query: as it was sent.
        headers: by name in small letters; of one that was sent twice, the values stand together.
        address: where the client is.
    """

    method: str
    path: str
    query: bytes
    headers: Mapping[bytes, bytes]
    address: str

    def header(self, name: bytes) -> str | None:
        """The value of a header, by its name in small letters; None when it is absent."""
        value = self.headers.get(name)
        return None if value is None else value.decode("latin-1")


def by_name(headers: Iterable[Pair]) -> dict[bytes, bytes]:
    """Headers by name, with the values of one that was sent twice together."""
    found: dict[bytes, bytes] = {}
    for name, value in headers:
        found[name] = found[name] + b", " + value if name in found else value
    return found


@dataclass(slots=True)
class Answer:
    """What is sent."""

    status: int
    headers: list[Pair]
    content: bytes = b""

    @classmethod
    def of(cls, status: int, headers: Mapping[str, str], content: bytes = b"") -> Answer:
        """An answer with headers as people write them, and the size of its content.

        Raises:
            ValueError: when a header holds what would end it, and begin another.
        """
        found = pairs(headers.items())
        if status not in _NO_CONTENT:
            found.append((b"content-length", b"%d" % len(content)))
        return cls(status, found, content)


def pairs(headers: Iterable[tuple[str, str]]) -> list[Pair]:
    """Headers as they are sent.

    Raises:
        ValueError: when one holds what would end it, and begin another.
    """
    found = []
    for name, text in headers:
        if not text.isprintable():
            raise ValueError(name)
        found.append((name.lower().encode("latin-1"), text.encode("latin-1")))
    return found


def lines(headers: Iterable[Pair]) -> bytes:
    """Headers as they stand in an answer."""
    return b"".join([b"%b: %b\r\n" % pair for pair in headers])
