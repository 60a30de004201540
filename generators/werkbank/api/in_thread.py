"""Serve beside other work: in a thread of this process, as for a notebook."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkbank.api.app import App, Running
from werkbank.api.serving import make_server

SECONDS = 30.0
"""How long a server may take to begin, or to end."""


@contextmanager
def serving(app: App, bound: socket.socket) -> Iterator[None]:
    """Serve from when the application answers until this is left.

    Args:
        app: what is served.
        bound: the socket to listen on.

    Raises:
        TimeoutError: when the server does not begin; the text is Dutch.
    """
    ready = threading.Event()
    server = make_server(app, Running(), lambda _: ready.set())
    # A daemon, so that a process that forgets to leave this ends all the same.
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    try:
        if not ready.wait(SECONDS):
            raise TimeoutError("De server begon niet.")
        yield
    finally:
        server.should_exit = True
        thread.join(SECONDS)
