"""How a step reaches a register: in this process, or over HTTP to any server."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any, Protocol

from werkbank.casus.tokens import Tokens, fixed
from werkbank.ir import Model
from werkbank.register.message import Request, Response

TIMEOUT_SECONDS = 30.0


class Transport(Protocol):
    """Carries requests to a register.

    A request names its object by full URL, below the server of an API as the specification gives
    it; a transport to another server puts that server's address in its place.
    """

    def send(self, request: Request) -> Response:
        """Carry out one request."""
        ...


class Handler(Protocol):
    """What `InProcess` needs of a register."""

    def handle(self, request: Request) -> Response:
        """Carry out one request."""
        ...


class InProcess:
    """Straight to a register in this process."""

    def __init__(self, register: Handler) -> None:
        self._register = register

    def send(self, request: Request) -> Response:
        """Carry out one request."""
        return self._register.handle(request)


class NoAnswerError(Exception):
    """A server does not answer; the text says which, and is Dutch."""


class Http:
    """Over HTTP, to a server of one's own or of a supplier.

    Args:
        model: its APIs tell which base URL belongs to which.
        bases: base URL per API name, such as `{"klanten": "http://localhost:8000/klanten/api/v2"}`.
        tokens: the bearer token of a caller.
        transport: an httpx transport, for tests without a network.

    Raises:
        ValueError: when an API has no base URL; the message names it, in Dutch.
    """

    def __init__(
        self,
        model: Model,
        bases: Mapping[str, str],
        tokens: Tokens = fixed(""),  # noqa: B008 - a plain function without state
        transport: Any = None,
    ) -> None:
        import httpx

        missing = [api.name for api in model.apis if api.name not in bases]
        if missing:
            raise ValueError(f"geef ook het adres van: {', '.join(missing)}")
        self._servers = {api.server: bases[api.name].rstrip("/") for api in model.apis}
        self._tokens = tokens
        self._client = httpx.Client(timeout=TIMEOUT_SECONDS, transport=transport)

    def send(self, request: Request) -> Response:
        """Carry out one request.

        Raises:
            NoAnswerError: when there is no answer.
        """
        import httpx

        address = self._address(request.path)
        try:
            answer = self._client.request(
                request.method.upper(),
                address,
                params=dict(request.query) or None,
                headers={**self._authorization(request), **request.headers},
                json=request.body,
            )
        except httpx.HTTPError as error:
            origin = "/".join(address.split("/")[:3])
            raise NoAnswerError(
                f"{origin} antwoordt niet ({error}); controleer het adres, en of de server draait."
            ) from None
        kind = answer.headers.get("content-type", "")
        body = answer.json() if answer.content and "json" in kind else None
        return Response(status=answer.status_code, headers=dict(answer.headers), body=body)

    def _authorization(self, request: Request) -> dict[str, str]:
        token = self._tokens(request.actor)
        return {"Authorization": f"Bearer {token}"} if token else {}

    def _address(self, url: str) -> str:
        for server, base in self._servers.items():
            if url == server or url.startswith(server + "/"):
                return base + url[len(server) :]
        return url

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()


def send_at_once(transport: Transport, request: Request, times: int) -> Sequence[Response]:
    """The same request `times` times, at the same moment and from different connections."""
    if times == 1:
        return (transport.send(request),)
    with ThreadPoolExecutor(max_workers=times) as pool:
        waiting = [pool.submit(transport.send, replace(request)) for _ in range(times)]
        return tuple(future.result() for future in waiting)
