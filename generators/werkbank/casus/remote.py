"""Casussen against a server elsewhere: what a route made there is removed when it is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from werkbank.casus.running import Open
from werkbank.casus.tokens import Tokens
from werkbank.casus.transport import Http, NoAnswerError, Transport
from werkbank.ir import Casus, Model
from werkbank.register.message import Caller, Request, Response

_PASSES = 3
"""What is refused because something else still refers to it goes in a next pass."""
_CLEANER = Caller(application_id="werkbank", application_name="Werkbank", user_id="werkbank")
"""Who made an object may not be allowed to remove it."""
_GONE = {200, 202, 204, 404, 410}


@dataclass
class Leftovers:
    """URLs that could not be removed from the server."""

    urls: list[str] = field(default_factory=list)


@dataclass
class _Remembering:
    """Passes requests on, and remembers what they made."""

    transport: Transport
    made: list[str] = field(default_factory=list)

    def send(self, request: Request) -> Response:
        answer = self.transport.send(request)
        if request.method.lower() == "post" and answer.status == 201:
            url = answer.body.get("url") if isinstance(answer.body, dict) else None
            if isinstance(url, str):
                self.made.append(url)
        return answer

    def clean(self) -> Iterator[str]:
        """Removes what was made, the last first; yields what stays."""
        left = list(reversed(self.made))
        for _ in range(_PASSES):
            with suppress(NoAnswerError):
                left = [url for url in left if self._remove(url) not in _GONE]
            if not left:
                break
        yield from left

    def _remove(self, url: str) -> int:
        return self.transport.send(Request(method="delete", path=url, actor=_CLEANER)).status


def over_http(
    model: Model,
    bases: Mapping[str, str],
    tokens: Tokens,
    leftovers: Leftovers,
    transport: Any = None,
) -> Open:
    """Opens a server over HTTP for a route, and cleans up after it.

    Args:
        model: its APIs tell which base URL belongs to which.
        bases: base URL per API name.
        tokens: the bearer token of a caller.
        leftovers: gets what could not be removed.
        transport: an httpx transport, for tests without a network.

    Raises:
        ValueError: when an API has no base URL; the message names it, in Dutch.
    """
    http = Http(model, bases, tokens, transport)

    @contextmanager
    def open_register(_: Casus) -> Iterator[Transport]:
        remembering = _Remembering(http)
        try:
            yield remembering
        finally:
            leftovers.urls.extend(remembering.clean())

    return open_register
