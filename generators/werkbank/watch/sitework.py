"""The site in a process of its own: built there, kept warm there, served from there."""

from __future__ import annotations

import logging
import multiprocessing
import signal
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.watch.events import SiteFailed, SiteRenewed

if TYPE_CHECKING:
    from werkbank.site.live import Live
    from werkbank.site.warm import WarmSite

_ENDING = 5.0
"""Seconds that the process gets to end by itself."""


@dataclass(frozen=True, slots=True)
class _Renew:
    """Build what changed."""


@dataclass(frozen=True, slots=True)
class _Problems:
    """Show these above the pages; none: show that all is well again."""

    lines: tuple[str, ...]


class SiteWork:
    """The other end: what the process that watches asks of the one with the site.

    Args:
        root: the project.
        host: the address to serve on.
        port: the port; 0 for any that is free.
    """

    def __init__(self, root: Path, host: str, port: int) -> None:
        context = multiprocessing.get_context("spawn")  # threads serve there: never forked
        self._here, there = context.Pipe()
        self._waiting = 0
        self._process = context.Process(target=_work, args=(root, host, port, there), daemon=True)
        self._process.start()
        there.close()
        self.renew()

    def renew(self) -> None:
        """Asks for what changed to be built; `outcome` tells what became of it."""
        self._waiting += 1
        self._send(_Renew())

    def problems(self, lines: Sequence[str]) -> None:
        """Lets the pages show what is wrong in the project."""
        self._send(_Problems(tuple(lines)))

    def ready(self) -> bool:
        """True when an outcome can be had without waiting."""
        return bool(self._waiting) and self._here.poll(0)

    def outcome(self) -> SiteRenewed | SiteFailed | None:
        """Waits for the outcome of everything asked; the last one, None when none is due."""
        found: SiteRenewed | SiteFailed | None = None
        while self._waiting:
            try:
                found = self._here.recv()
                self._waiting -= 1
            except (EOFError, OSError):
                self._waiting = 0
                return SiteFailed("het proces met de site is gestopt")
        return found

    def close(self) -> None:
        """Stops serving and throws the site away."""
        self._here.close()
        self._process.join(_ENDING)
        if self._process.is_alive():
            self._process.terminate()
            self._process.join()

    def _send(self, message: _Renew | _Problems) -> None:
        try:
            self._here.send(message)
        except OSError:
            return  # it has stopped; `outcome` says so


def _work(root: Path, host: str, port: int, pipe: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ends when the other side closes the pipe
    logging.getLogger("mkdocs").addHandler(logging.NullHandler())
    logging.getLogger("mkdocs").propagate = False
    from werkbank.site.live import Live

    with tempfile.TemporaryDirectory(prefix="werkbank-site-") as folder:
        try:
            live = Live(Path(folder), host, port)
        except OSError as error:
            pipe.recv()
            reason = error.strerror or str(error)
            pipe.send(SiteFailed(f"op {host}:{port} is niets te tonen ({reason.lower()})"))
            return
        try:
            _serve(root, Path(folder), live, pipe)
        except (EOFError, OSError, KeyboardInterrupt):
            pass  # the side that watches has stopped
        finally:
            live.close()


def _serve(root: Path, folder: Path, live: Live, pipe: Connection) -> None:
    from werkbank.site.warm import WarmSite

    site = WarmSite(root, folder)
    while True:
        match pipe.recv():
            case _Problems(lines):
                live.broken(lines)
            case _:
                outcome = _renew(site, live.address)
                if isinstance(outcome, SiteRenewed) and (outcome.written or live.troubled):
                    live.renewed()
                pipe.send(outcome)


def _renew(site: WarmSite, address: str) -> SiteRenewed | SiteFailed:
    from werkbank.site.building import NoSiteError

    try:
        made = site.renew()
    except NoSiteError as error:
        return SiteFailed(str(error))
    except Exception as error:  # a half-saved page or notebook must not end the watching
        print(f"{type(error).__name__}: {error}", file=sys.stderr)  # noqa: T201
        return SiteFailed(f"{type(error).__name__}: {error}")
    return SiteRenewed(address, made.pages, len(made.rendered), made.written, made.warnings)
