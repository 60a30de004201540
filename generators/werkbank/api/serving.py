"""Serve with uvicorn: where, how it starts and how it ends."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from typing import Any

import uvicorn

from werkbank.api.app import App, Running
from werkbank.api.direct import Direct
from werkbank.api.settings import MIN_SECRET
from werkbank.api.workers import told

GRACE_SECONDS = 10
"""How long requests that are being handled may take once the server is told to stop."""

KEEP_SECONDS = 10
"""How long a connection stays open that is not used."""


class TooOpenError(Exception):
    """The server would be open to others without being safe; the text is Dutch."""


def is_local(host: str) -> bool:
    """True when only this machine can reach an address that is listened on."""
    try:
        found = socket.getaddrinfo(host or "0.0.0.0", None, type=socket.SOCK_STREAM)  # noqa: S104
    except OSError:
        return False
    return all(ipaddress.ip_address(str(e[4][0]).partition("%")[0]).is_loopback for e in found)


def must_be_safe(host: str, secret: str) -> None:
    """Refuse to listen for others without a good secret.

    Raises:
        TooOpenError: when there is none, or it is too short to keep.
    """
    if is_local(host):
        return
    if not secret:
        raise TooOpenError(
            f"{host} is ook voor anderen bereikbaar. Geef een geheim waarmee tokens zijn "
            "ondertekend (WERKBANK_GEHEIM of --geheim), of luister alleen op 127.0.0.1."
        )
    if len(secret) < MIN_SECRET:
        raise TooOpenError(
            f"Het geheim is korter dan {MIN_SECRET} tekens, en dat is voor een adres dat anderen "
            "kunnen bereiken te kort."
        )


def listen(host: str, port: int) -> socket.socket:
    """A socket that is bound, so that a port in use is known before anything else is done.

    Raises:
        OSError: when the address cannot be listened on.
    """
    family, *_, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
    )[0]
    found = socket.socket(family, socket.SOCK_STREAM)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
    except BaseException:
        found.close()
        raise
    return found


def address_of(host: str, bound: socket.socket) -> str:
    """Where clients on this machine find what listens on a socket."""
    name = "localhost" if host in {"127.0.0.1", "::1", "0.0.0.0", "::", ""} else host  # noqa: S104
    return f"http://{name}:{bound.getsockname()[1]}"


Begun = Callable[[Callable[[], None]], None]
"""Called in the event loop when serving begins, with what stops the server at once."""


class _Server(uvicorn.Server):
    """A server that is known to be stopping before it stops."""

    def __init__(self, config: uvicorn.Config, running: Running, begun: Begun | None) -> None:
        super().__init__(config)
        self._running = running
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self._begun is not None:
            self._begun(self._stop)
        self.should_exit = self.should_exit or self._running.stopping

    def _stop(self) -> None:
        self.should_exit = self.force_exit = True

    def handle_exit(self, sig: int, frame: Any) -> None:
        self._running.stopping = True
        super().handle_exit(sig, frame)


def make_server(
    app: App, running: Running, begun: Begun | None = None, processes: int = 1
) -> uvicorn.Server:
    """A server for an application, that does not log by itself: its lines hold queries.

    Args:
        app: what is served.
        running: shared with the application.
        begun: called when serving begins.
        processes: how many serve on the same socket.
    """
    config = uvicorn.Config(
        app,
        http=Direct,
        workers=processes,
        access_log=False,
        log_level="warning",
        server_header=False,
        date_header=True,
        proxy_headers=False,
        timeout_keep_alive=KEEP_SECONDS,
        timeout_graceful_shutdown=GRACE_SECONDS,
        lifespan="on",
    )
    return _Server(config, running, begun)


def run(
    app: App,
    bound: socket.socket,
    running: Running,
    begun: Begun | None = None,
    processes: int = 1,
) -> None:
    """Serve until a signal says to stop; what is being handled is finished first."""

    def stop() -> None:
        running.stopping = True

    # Uvicorn sends a signal that it acted on once more when it is done; then it means nothing.
    with told(stop):
        make_server(app, running, begun, processes).run(sockets=[bound])
