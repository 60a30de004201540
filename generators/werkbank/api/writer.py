"""The process that writes for all processes of a server.

SQLite lets one write at a time, and whoever writes after another must read again what it knew. So
one process does all of it: what arrives while it is at work or waits for the disk is what it keeps
next, in one transaction.
"""

from __future__ import annotations

import os
import selectors
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from werkbank.api.frames import Frames, read_request, response_frame
from werkbank.api.together import MOST
from werkbank.api.workers import told
from werkbank.register import Register, Request

_READ = 1 << 16
_WAITING = 128
"""Processes that may be connecting at the same time."""
_PATIENCE = 5.0
"""Seconds that a process may take to receive its answers; one that hangs must not hold up all."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where processes bring their writes.

    Attributes:
        listener: a Unix socket, of the process that writes.
        path: of the socket, for the others; only this user can reach it.
    """

    listener: socket.socket
    path: str


@contextmanager
def desk() -> Iterator[Desk | None]:
    """A desk that stays open when the process behind it is replaced.

    None where there cannot be one: the name of a socket has a hundred characters at most.
    """
    with (
        tempfile.TemporaryDirectory(prefix="werkbank-") as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as listener,
    ):
        path = str(Path(folder) / "schrijver")
        try:
            listener.bind(path)
        except OSError:
            yield None
            return
        listener.listen(_WAITING)
        yield Desk(listener, path)


def write_for_all(register: Register, at: Desk, minder: int) -> None:
    """Write for others until there is nobody left to write for.

    Args:
        register: what is written in.
        at: where the others are.
        minder: a file descriptor that is closed when the process that minds this one is gone.
    """
    with Writer(register, at.listener) as writer, told(writer.stop):
        writer.mind(minder)
        writer.run()


@dataclass(slots=True)
class _Peer:
    """Another process."""

    connection: socket.socket
    frames: Frames = field(default_factory=Frames)


_Asked = tuple[_Peer, int, Request]


class Writer:
    """Writes for the processes that connect to a listener."""

    def __init__(self, register: Register, listener: socket.socket) -> None:
        """Begin without anyone to write for."""
        self._register = register
        self._stopping = False
        self._peers = 0
        self._selector = selectors.DefaultSelector()
        self._bell = os.pipe()
        listener.setblocking(False)
        self._selector.register(listener, selectors.EVENT_READ, listener)
        self._selector.register(self._bell[0], selectors.EVENT_READ)

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        self._selector.close()
        for end in self._bell:
            os.close(end)

    def mind(self, minder: int) -> None:
        """Stop when this file descriptor is closed at the other end."""
        self._selector.register(minder, selectors.EVENT_READ)

    def stop(self) -> None:
        """Stop as soon as the others have, for they finish what they are at."""
        self._stopping = True
        os.write(self._bell[1], b"!")

    def run(self) -> None:
        """Write until told to stop, and nobody is connected any more."""
        while self._peers or not self._stopping:
            asked: list[_Asked] = []
            for key, _ in self._selector.select():
                if isinstance(key.data, _Peer):
                    asked += self._read(key.data)
                elif isinstance(key.data, socket.socket):
                    self._accept(key.data)
                else:
                    self._stopping = True
                    self._selector.unregister(key.fd)
            for start in range(0, len(asked), MOST):
                self._write(asked[start : start + MOST])

    def _accept(self, listener: socket.socket) -> None:
        with suppress(BlockingIOError):
            connection, _ = listener.accept()
            connection.settimeout(_PATIENCE)
            self._selector.register(connection, selectors.EVENT_READ, _Peer(connection))
            self._peers += 1

    def _read(self, peer: _Peer) -> Iterator[_Asked]:
        try:
            data = peer.connection.recv(_READ)
        except OSError:
            data = b""
        if not data:
            self._leave(peer)
        for head, content in peer.frames.add(data):
            yield peer, *read_request(head, content)

    def _leave(self, peer: _Peer) -> None:
        """Forget a process that is gone, or does not listen."""
        if peer.connection.fileno() >= 0:
            self._selector.unregister(peer.connection)
            peer.connection.close()
            self._peers -= 1

    def _write(self, asked: list[_Asked]) -> None:
        answers = self._register.handle_all([request for *_, request in asked])
        parcels: dict[int, tuple[_Peer, list[bytes]]] = {}
        for (peer, number, _), answer in zip(asked, answers, strict=True):
            parcels.setdefault(id(peer), (peer, []))[1].append(response_frame(number, answer))
        for peer, frames in parcels.values():
            try:
                peer.connection.sendall(b"".join(frames))
            except OSError:
                self._leave(peer)
