"""A server from beginning to end: what it is given, and the processes that serve."""

from __future__ import annotations

import asyncio
import os
import secrets
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from werkbank.api.app import Running, make_app
from werkbank.api.forwarding import Forwarding
from werkbank.api.notifying import Outbox, Post
from werkbank.api.paths import servers
from werkbank.api.serving import run
from werkbank.api.settings import Settings
from werkbank.api.workers import Tie, may_fork, run_workers
from werkbank.api.writer import Desk, desk, write_for_all
from werkbank.ir import Model
from werkbank.register import NewId, Register, Resolver

_MEMORY = frozenset({"sqlite://", "sqlite:///:memory:"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Hosting:
    """Everything a server is started with.

    Attributes:
        url: of the database.
        address: where clients find the server, without a slash at the end.
        resolver: knows what is outside the register.
        post: delivers notifications; None: nobody wants them.
        processes: how many serve.
    """

    model: Model
    url: str
    address: str
    settings: Settings
    resolver: Resolver
    post: Post | None = None
    processes: int = 1

    def open(self, new_id: NewId | None = None) -> Register:
        """The register that is served, giving out other identifiers when that is asked."""
        at = servers(self.model, self.address)
        return Register.open(
            self.model, self.url, resolver=self.resolver, servers=at, new_id=new_id
        )


@contextmanager
def database(url: str | None) -> Iterator[str]:
    """The database to use; a temporary one is a file: readers need not wait for a writer."""
    if url:
        yield url
        return
    with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
        yield f"sqlite:///{Path(folder) / 'register.db'}"


def settings_for(
    url: str, secret: str, *, asks: bool, per_minute: int, origins: frozenset[str]
) -> Settings:
    """The settings that suit a database; without a secret one is made, and any website may call.

    Args:
        url: of the database.
        secret: what tokens are signed with; empty for none.
        asks: True when there is a source elsewhere that rules may ask.
        per_minute: how many requests a client may make; 0: no limit.
        origins: of websites that may call; `*` for all.
    """
    return Settings(
        secret=secret or secrets.token_urlsafe(48),
        per_minute=per_minute,
        askers=4 if asks else 0,
        readers=0 if url.startswith("sqlite") else 8,
        origins=origins or (frozenset() if secret else frozenset("*")),
    )


def processes_for(url: str, asked: int | None, *, limited: bool) -> int:
    """How many processes serve.

    Args:
        url: of the database; one in memory belongs to one process.
        asked: as many as that; None: as many as there are cores.
        limited: the requests of a client are counted, and each process counts for itself; so there
            is one, unless more were asked.
    """
    if url in _MEMORY or not may_fork():
        return 1
    if asked is None:
        return 1 if limited else os.cpu_count() or 1
    return asked


def host(hosting: Hosting, bound: socket.socket) -> bool:
    """Serve until a signal says to stop; False when the processes do not keep running."""
    if hosting.post is not None:
        # Before any process can write something that would then pass for what was there before.
        with hosting.open() as register:
            Outbox(register, hosting.post).begin()
    if hosting.processes == 1:
        _serve(hosting, bound, None, None)
        return True
    if not hosting.url.startswith("sqlite"):
        return run_workers([partial(_serve, hosting, bound, None)] * hosting.processes)
    with desk() as at:
        writes = [partial(_write, hosting, at)] if at else []
        return run_workers([*[partial(_serve, hosting, bound, at)] * hosting.processes, *writes])


def _write(hosting: Hosting, at: Desk, tie: Tie) -> None:
    """Write in this process, for those that serve."""
    with hosting.open() as register:
        write_for_all(register, at, tie.minder)


def _serve(hosting: Hosting, bound: socket.socket, at: Desk | None, tie: Tie | None) -> None:
    """Serve in this process; what writes goes to the desk, if there is one."""
    with hosting.open() as register:
        writer = Forwarding(at.path) if at else None
        running = Running()
        outbox = None
        if hosting.post is not None and (tie is None or tie.first):
            outbox = Outbox(register, hosting.post)
        rings = tie.ring if tie and outbox is None and hosting.post is not None else None
        app = make_app(
            register,
            hosting.settings,
            address=hosting.address,
            outbox=outbox,
            wrote=rings,
            running=running,
            writer=writer,
        )

        connecting: list[asyncio.Task[object]] = []

        def begun(stop: Callable[[], None]) -> None:
            loop = asyncio.get_running_loop()
            if writer:
                connecting.append(loop.create_task(writer.connect()))
            if tie:
                loop.add_reader(tie.minder, stop)
            if tie and outbox:
                loop.add_reader(tie.bell[0], _heard, tie, outbox)

        run(app, bound, running, begun, hosting.processes)


def _heard(tie: Tie, outbox: Outbox) -> None:
    """Another process wrote something."""
    tie.rung()
    outbox.wake()
