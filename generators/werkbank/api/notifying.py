"""Notifications of what changes, in the form of the Notificaties API for zaakgericht werken.

The audit trail is the outbox: a line is written in the same transaction as the change, so nothing
can be forgotten, and a bookmark says up to which line has been told. After a crash between telling
and moving the bookmark a notification is sent twice: at least once, in order, and never not.

A notification says that something happened and where, and nothing about anyone.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import urlsplit

from anyio import to_thread

from werkbank.ir import Model
from werkbank.register import JsonObject, Register

_LOG = logging.getLogger(__name__)
_BOOKMARK = "notificaties"
_BEGUN = "notificaties begonnen"
"""That there was a first time: a bookmark at 0 may also be that of an empty register."""
_AT_ONCE = 100
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0


class Post(Protocol):
    """Delivers one notification."""

    async def __call__(self, notification: JsonObject) -> bool:
        """True when the receiver took it."""


def notification_of(model: Model, line: Mapping[str, Any]) -> JsonObject | None:
    """The notification of a line of the audit trail; None when its API has no channel."""
    api = next((api for api in model.apis if api.component == line.get("bron")), None)
    if api is None or not api.notifications:
        return None
    return {
        "kanaal": api.notifications,
        "hoofdObject": line["hoofdObject"],
        "resource": line["resource"],
        "resourceUrl": line["resourceUrl"],
        "actie": line["actie"],
        "aanmaakdatum": line["aanmaakdatum"],
        "kenmerken": {},
    }


@dataclass(slots=True)
class Outbox:
    """Tells what changed in a register, in the background."""

    register: Register
    post: Post
    pause: float = _FIRST_PAUSE
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """There may be something to tell; called from the event loop."""
        self._woken.set()

    @asynccontextmanager
    async def sending(self) -> AsyncIterator[None]:
        """Send, as long as the block lasts."""
        await to_thread.run_sync(self.begin)
        task = asyncio.create_task(self._send_on())
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    def begin(self) -> None:
        """The first time ever, what happened before is not told; all that comes after this is."""
        if self.register.bookmark(_BEGUN) == 0:
            if self.register.bookmark(_BOOKMARK) == 0:
                self.register.set_bookmark(_BOOKMARK, self.register.last_change())
            self.register.set_bookmark(_BEGUN, 1)

    async def _send_on(self) -> None:
        pause = self.pause
        while True:
            self._woken.clear()
            try:
                done = await self.send_all()
            except Exception as error:  # the outbox outlives whatever goes wrong
                _LOG.warning("notifications wait: %s", type(error).__name__)
                done = False
            pause = self.pause if done else min(pause * 2, _LONGEST_PAUSE)
            if done:
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._woken.wait(), _LONGEST_PAUSE)
            else:
                await asyncio.sleep(pause)

    async def send_all(self) -> bool:
        """Tell everything that has not been told; False when the receiver did not take it."""
        while True:
            after = await to_thread.run_sync(self.register.bookmark, _BOOKMARK)
            lines = await to_thread.run_sync(self.register.changes, after, _AT_ONCE)
            if not lines:
                return True
            for number, line in lines:
                told = notification_of(self.register.model, line)
                if told is not None and not await self.post(told):
                    return False
                await to_thread.run_sync(self.register.set_bookmark, _BOOKMARK, number)


def post_to(endpoint: str, allowed: Collection[str], token: str = "") -> Post:
    """Delivers over HTTP to one endpoint, whose host must be on the list.

    Args:
        endpoint: URL that takes a notification with POST.
        allowed: hosts (`notificaties.example.org`, `localhost:8001`) that may be called.
        token: bearer token for the receiver.

    Raises:
        ValueError: when the host is not allowed, or the URL is not https (http only on this
            machine); the text is Dutch.
    """
    parts = urlsplit(endpoint)
    if parts.netloc.lower() not in {host.lower() for host in allowed}:
        raise ValueError(f"{parts.netloc or endpoint} staat niet bij de toegestane hosts")
    local = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise ValueError("notificaties gaan over https, of over http binnen deze machine")
    headers = {"Authorization": f"Bearer {token}"} if token else {}

    async def post(notification: JsonObject) -> bool:
        import httpx

        async with httpx.AsyncClient(
            timeout=5.0, follow_redirects=False, trust_env=False
        ) as client:
            try:
                answer = await client.post(endpoint, json=notification, headers=headers)
            except httpx.HTTPError as error:
                _LOG.warning("notifications wait: %s", type(error).__name__)
                return False
        if answer.is_success:
            return True
        _LOG.warning("notifications wait: the receiver answers %s", answer.status_code)
        return False

    return post
