"""A request as it is read from a connection."""

from __future__ import annotations

from urllib.parse import unquote

import httptools

from werkbank.api.exchange import Arrived, Pair, by_name

_UNUSUAL = frozenset({b"expect", b"transfer-encoding", b"upgrade"})


class Parsing:
    """Reads one request after another.

    Attributes:
        begun: how many requests have begun.
        known: True when all headers of the last one are there.
        usual: True when it asks nothing special of the connection, not even to close it; once
            `known`.
        whole: True when its content is there too.
    """

    __slots__ = (
        "_headers",
        "_parser",
        "_parts",
        "_unusual",
        "_url",
        "begun",
        "known",
        "usual",
        "whole",
    )

    def __init__(self) -> None:
        self._parser = httptools.HttpRequestParser(self)
        self.begun = 0
        self._start()

    def _start(self) -> None:
        self.known = self.usual = self.whole = self._unusual = False
        self._url = b""
        self._headers: list[Pair] = []
        self._parts: list[bytes] = []

    def feed(self, data: bytes) -> bool:
        """Read on; False for what is not HTTP, or is no longer."""
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            return False
        return True

    def arrived(self, address: str) -> Arrived:
        """The last request, without its content."""
        path, _, query = self._url.partition(b"?")
        text = path.decode("latin-1")
        return Arrived(
            method=self._parser.get_method().decode("ascii"),
            path=unquote(text) if "%" in text else text,
            query=query,
            headers=by_name(self._headers),
            address=address,
        )

    def content(self) -> bytes:
        """Its content."""
        parts = self._parts
        return parts[0] if len(parts) == 1 else b"".join(parts)

    # -- what the parser calls -----------------------------------------------------------------

    def on_message_begin(self) -> None:
        """Another request begins."""
        self.begun += 1
        self._start()

    def on_url(self, url: bytes) -> None:
        """A part of the URL."""
        self._url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        """A header, or a trailer."""
        name = name.lower()
        self._headers.append((name, value))
        if name in _UNUSUAL:
            self._unusual = True

    def on_headers_complete(self) -> None:
        """The headers are all there."""
        parser = self._parser
        self.known = True
        self.usual = (
            self._url.startswith(b"/")
            and parser.get_http_version() == "1.1"
            and parser.should_keep_alive()
            and not self._unusual
        )

    def on_body(self, part: bytes) -> None:
        """A part of the content."""
        self._parts.append(part)

    def on_message_complete(self) -> None:
        """The request is all there."""
        self.whole = True
