"""Requests that write and their answers, on their way between the processes of a server.

A frame is the size of what follows it and of the head in that, each in four bytes; then the head, a
list in JSON; then the content, the JSON of a message as it is.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

import orjson

from werkbank.register import Caller, Request, Response

_SIZES = struct.Struct("!II")


class Frames:
    """Takes what arrives from a process apart, however it was cut into pieces."""

    def __init__(self) -> None:
        self._left = b""

    def add(self, data: bytes) -> Iterator[tuple[list[Any], bytes]]:
        """The head and the content of every frame that is complete by now."""
        if self._left:
            data = self._left + data
        view, at, end = memoryview(data), 0, len(data)
        while end - at >= _SIZES.size:
            size, head = _SIZES.unpack_from(data, at)
            start = at + _SIZES.size
            if end - start < size:
                break
            middle, at = start + head, start + size
            yield orjson.loads(view[start:middle]), data[middle:at]
        self._left = data[at:]


def _frame(head: list[Any], content: bytes) -> bytes:
    text = orjson.dumps(head)
    return b"".join((_SIZES.pack(len(text) + len(content), len(text)), text, content))


def request_frame(number: int, request: Request) -> bytes:
    """A request, with the number by which its answer is known."""
    actor = request.actor
    who = (
        actor.application_id,
        actor.application_name,
        actor.user_id,
        actor.user_name,
        None if actor.scopes is None else list(actor.scopes),
        actor.subject,
    )
    head = [number, request.method, request.path, request.query, request.headers, who]
    return _frame(head, request.content)


def read_request(head: list[Any], content: bytes) -> tuple[int, Request]:
    """The number and the request in a frame."""
    number, method, path, query, headers, who = head
    application, application_name, user, user_name, scopes, subject = who
    actor = Caller(
        application_id=application,
        application_name=application_name,
        user_id=user,
        user_name=user_name,
        scopes=None if scopes is None else frozenset(scopes),
        subject=subject,
    )
    body = orjson.loads(content) if content else None
    return number, Request(
        method=method, path=path, query=query, headers=headers, body=body, actor=actor, parsed=True
    )


def response_frame(number: int, response: Response) -> bytes:
    """An answer, with the number of its request."""
    return _frame([number, response.status, response.headers], response.content)


def read_response(head: list[Any], content: bytes) -> tuple[int, Response]:
    """The number of the request and the answer in a frame."""
    number, status, headers = head
    return number, Response(status=status, headers=headers, content=content)
