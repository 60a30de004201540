"""An application over an empty register, and clients of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.api.inprocess import client_of
from werkbank.api import Settings, make_app
from werkbank.api.access_log import Write
from werkbank.api.tokens import make_token
from werkbank.ir import Model
from werkbank.register import Fixed, Register, Resolver

SECRET = "een geheim dat lang genoeg is om veilig te zijn"  # noqa: S105 - of the tests only
ADDRESS = "http://testserver"
ZAAK = "https://zaken.example.org/api/v1/zaken/1"


def every_scope(model: Model) -> list[str]:
    return [scope.name for api in model.apis for scope in api.scopes]


@dataclass
class Server:
    """What a test needs of a server."""

    model: Model
    register: Register
    client: httpx.Client
    lines: list[bytes] = field(default_factory=list)

    def ask(self, method: str, path: str, token: str | None, **more: Any) -> httpx.Response:
        """Ask with another token, or without one."""
        headers = {**more.pop("headers", {}), "Authorization": f"Bearer {token}"}
        if token is None:
            del headers["Authorization"]
            request = self.client.build_request(method, path, headers=headers, **more)
            request.headers.pop("Authorization", None)
            return self.client.send(request)
        return self.client.request(method, path, headers=headers, **more)

    def as_(self, scopes: Iterable[str]) -> dict[str, str]:
        return {"Authorization": f"Bearer {make_token(SECRET, 'proef', scopes)}"}

    def url(self, api: str, path: str = "") -> str:
        found = next(each for each in self.model.apis if each.name == api)
        base = found.server.partition("//")[2].partition("/")[2]
        return f"/{base}{path}"


@contextmanager
def open_server(
    model: Model,
    *,
    resolver: Resolver | None = None,
    database: str = "sqlite://",
    **settings: Any,
) -> Iterator[Server]:
    from werkbank.api.paths import servers

    lines: list[bytes] = []
    log: Write = lines.append
    with Register.open(
        model, database, resolver=resolver or Fixed({ZAAK}), servers=servers(model, ADDRESS)
    ) as register:
        app = make_app(register, Settings(secret=SECRET, **settings), address=ADDRESS, log=log)
        token = make_token(SECRET, "proef", every_scope(model), user="u1", user_name="Uma Proef")
        with client_of(app, ADDRESS) as client:
            client.headers["Authorization"] = f"Bearer {token}"
            client.headers["user-agent"] = "proef"
            yield Server(model=model, register=register, client=client, lines=lines)
