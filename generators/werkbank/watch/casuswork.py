"""Casussen carried out in a process of their own, so that the outcomes come while we build."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from werkbank.casus.effect import Facts, facts_about
from werkbank.ir import Casus, Model

_POLITENESS = 10
"""How far building goes before: on two cores the three would slow each other down."""


class CasusWork:
    """Carries out casussen of a model, in the order given.

    Where a process cannot be split in two they are carried out when they are asked for.
    """

    def __init__(self, model: Model, casussen: Sequence[Casus]) -> None:
        self._model, self._casussen = model, tuple(casussen)
        self._process: BaseProcess | None = None
        self._here: Connection | None = None
        if self._casussen and _can_fork():
            context = multiprocessing.get_context("fork")
            self._here, there = context.Pipe(duplex=False)
            self._process = context.Process(target=_work, args=(model, self._casussen, there))
            self._process.daemon = True
            self._process.start()
            there.close()

    def results(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Facts]:
        """What came of each, as soon as it is known; ends early when cancelled.

        Raises:
            RuntimeError: when the other process ended without having done everything.
        """
        for casus in self._casussen:
            if cancelled():
                return
            if self._here is None:
                yield facts_about(self._model, casus)
                continue
            while not self._here.poll(0.1):
                if cancelled():
                    return
            try:
                yield self._here.recv()
            except EOFError:
                raise RuntimeError(f"casus {casus.code}: het proces stopte") from None

    def close(self) -> None:
        """Ends the other process, finished or not."""
        if self._process is not None and self._here is not None:
            self._process.terminate()
            self._process.join()
            self._here.close()


def _can_fork() -> bool:
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _work(model: Model, casussen: Sequence[Casus], out: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that shows things
    os.nice(_POLITENESS)
    try:
        for casus in casussen:
            out.send(facts_about(model, casus))
    finally:
        out.close()
