"""A register for one route: empty, deterministic, and knowing the external objects."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from werkbank.casus.transport import InProcess, Transport
from werkbank.ir import Casus, Model

if TYPE_CHECKING:
    from werkbank.casus.running import Open

START = datetime.fromisoformat("2026-06-23T09:00:00+02:00")
"""The day on which the questions were answered, four years on; a Tuesday morning."""

_NAMESPACE = uuid.UUID("3f1c0e0a-0d3b-5e55-9d0a-9d1f0f6f2b11")


def ticking(
    start: datetime = START, step: timedelta = timedelta(minutes=1)
) -> Callable[[], datetime]:
    """A clock that gives each asker a minute later than the one before."""
    asked = count()  # in C, so that simultaneous askers never get the same

    def now() -> datetime:
        return start + next(asked) * step

    return now


def numbered(name: str) -> Callable[[], uuid.UUID]:
    """UUIDs that are the same in every run: the first of a casus, the second, and so on."""
    given = count(1)

    def new() -> uuid.UUID:
        return uuid.uuid5(_NAMESPACE, f"{name}/{next(given)}")

    return new


def in_process(model: Model) -> Open:
    """Opens an embedded register per route.

    In memory, except for a casus with simultaneous calls: those need a file, to be simultaneous.
    """
    from werkbank.register import Fixed, Register

    @contextmanager
    def open_register(casus: Casus) -> Iterator[Transport]:
        unknown = [e.url for e in casus.externals if e.data.get("relatiesOnbekend")]
        resolver = Fixed(
            urls=frozenset(e.url for e in casus.externals), unknown_relations=frozenset(unknown)
        )
        with tempfile.TemporaryDirectory(prefix="werkbank-") as folder:
            steps = [*casus.given, *(s for r in casus.routes for s in r.steps), *casus.wrong]
            at_once = any(step.times > 1 for step in steps)
            place = f"sqlite:///{Path(folder) / 'register.db'}" if at_once else "sqlite://"
            with Register.open(
                model, place, resolver=resolver, clock=ticking(), new_id=numbered(casus.code)
            ) as register:
                yield InProcess(register)

    return open_register
