"""HTTP to the server that is examined: whole answers, and nothing sent anywhere else."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

from werkbank.casus.tokens import Tokens
from werkbank.ir import Api, Model
from werkbank.register import Caller

TIMEOUT_SECONDS = 30.0
_UNSET: Any = object()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A request and its answer, as far as judging them needs.

    Attributes:
        headers: names in small letters.
        body: the parsed JSON; None when there is none.
        text: the content as it came.
    """

    method: str
    url: str
    status: int
    headers: Mapping[str, str]
    body: Any
    text: str

    @property
    def ok(self) -> bool:
        """True when the request did what it asked."""
        return self.status < 400

    @property
    def faults(self) -> list[dict[str, Any]]:
        """What is wrong with each datum, when the answer says so."""
        found = self.body.get("invalidParams") if isinstance(self.body, dict) else None
        return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


class Unreachable(Exception):  # noqa: N818 - it is what the server is
    """The server does not answer; the text is Dutch."""


@dataclass(slots=True)
class Wire:
    """Sends requests to the APIs of one server.

    Attributes:
        bases: base URL by name of the API; a token is sent to nothing else.
        tokens: the bearer token of a caller.
        transport: of httpx, for tests without a network.
    """

    model: Model
    bases: Mapping[str, str]
    tokens: Tokens
    transport: Any = None
    count: int = 0
    watch: Callable[[Exchange], None] | None = None
    """Gets every exchange, while someone wants to see them."""
    _client: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self._client = httpx.Client(
            timeout=TIMEOUT_SECONDS, transport=self.transport, follow_redirects=False
        )

    def base(self, api: Api) -> str:
        """The base URL of an API."""
        return self.bases[api.name].rstrip("/")

    def is_own(self, url: object) -> bool:
        """True for a URL below one of the APIs of this server."""
        bases = (base.rstrip("/") + "/" for base in self.bases.values())
        return isinstance(url, str) and url.startswith(tuple(bases))

    def send(
        self,
        method: str,
        url: str,
        *,
        actor: Caller | None = None,
        token: str | None = _UNSET,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Any = _UNSET,
        content: bytes | None = None,
    ) -> Exchange:
        """Send one request.

        Args:
            method: of HTTP.
            url: in full, below one of the APIs.
            actor: who asks; everyone may everything unless told otherwise.
            token: instead of that of the actor; None for none.
            query: parameters; a list is sent with commas.
            headers: beside those that a request has anyhow.
            body: sent as JSON.
            content: sent as it is, instead of a body.

        Raises:
            Unreachable: when there is no answer.
            ValueError: for a URL that is not of this server.
        """
        if not self.is_own(url):
            raise ValueError(f"{url} is niet van deze server")
        sent = dict(headers or {})
        bearer = self.tokens(actor or Caller()) if token is _UNSET else token
        if bearer:
            sent["Authorization"] = f"Bearer {bearer}"
        if body is not _UNSET:
            content = json.dumps(body, ensure_ascii=False).encode()
            sent.setdefault("Content-Type", "application/json")
        self.count += 1
        try:
            answer = self._client.request(
                method.upper(), url, params=_query(query), headers=sent, content=content
            )
        except httpx.HTTPError as error:
            raise Unreachable(f"{method.upper()} {url}: geen antwoord ({error})") from error
        exchange = _exchange(method, url, answer)
        if self.watch is not None:
            self.watch(exchange)
        return exchange

    def close(self) -> None:
        """Let go of the connections."""
        self._client.close()


def _query(query: Mapping[str, Any] | None) -> dict[str, str] | None:
    if not query:
        return None
    return {name: _text(value) for name, value in query.items()}


def _text(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ",".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _exchange(method: str, url: str, answer: httpx.Response) -> Exchange:
    kind = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    body = None
    if answer.content and (kind == "application/json" or kind.endswith("+json")):
        try:
            body = json.loads(answer.content)
        except ValueError:
            body = None
    return Exchange(
        method=method.upper(),
        url=url,
        status=answer.status_code,
        headers={name.lower(): value for name, value in answer.headers.items()},
        body=body,
        text=answer.text,
    )
