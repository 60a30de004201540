"""Runs the emitters, the slow ones in a process of their own."""

from __future__ import annotations

import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection

from werkbank.build.outcome import Step, silent
from werkbank.emit.artefact import Artefact, Emitter
from werkbank.ir import Model

Named = tuple[str, Emitter]
_Made = dict[str, list[Artefact]]


class EmitterFailedError(Exception):
    """An emitter raised: a mistake in the werkbank itself, not in the model.

    Attributes:
        emitter: the Dutch name of the emitter.
        detail: the traceback of the emitter, as text.
    """

    def __init__(self, emitter: str, detail: str) -> None:
        last = detail.strip().rpartition("\n")[2]
        super().__init__(f"de generator `{emitter}` is vastgelopen ({last})")
        self.emitter = emitter
        self.detail = detail


def emit_all(model: Model, emitters: Sequence[Named], step: Step = silent) -> list[Artefact]:
    """The artefacts of all emitters, in the order of the list.

    Raises:
        EmitterFailedError: when one of them raises.
    """
    from werkbank.emit.emitters import SLOW

    apart = [named for named in emitters if named[0] in SLOW] if _can_fork() else []
    names = {name for name, _ in apart}
    with _beside(model, apart) as collect:
        made = {
            name: _run(name, emitter, model, step)
            for name, emitter in emitters
            if name not in names
        }
        if apart:
            step(" en ".join(name for name, _ in apart))
        made.update(collect())
    return [artefact for name, _ in emitters for artefact in made[name]]


def _can_fork() -> bool:
    # Only where fork is safe and a second core makes it worth while.
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _run(name: str, emitter: Emitter, model: Model, step: Step) -> list[Artefact]:
    step(name)
    try:
        return list(emitter(model))
    except Exception as error:
        raise EmitterFailedError(name, "".join(traceback.format_exception(error))) from error


@contextmanager
def _beside(model: Model, emitters: Sequence[Named]) -> Iterator[Callable[[], _Made]]:
    """Runs `emitters` in a forked process meanwhile; what is yielded collects what they made."""
    if not emitters:
        yield dict
        return
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(model, emitters, there), daemon=True)
    process.start()
    there.close()
    try:
        yield lambda: _collect(here)
    finally:
        process.terminate()  # it has sent everything, or nobody wants it any more
        process.join()
        here.close()


def _collect(here: Connection) -> _Made:
    try:
        failed, answer = here.recv()
    except EOFError:
        raise EmitterFailedError("apart proces", "het proces stopte zonder antwoord") from None
    if failed:
        raise EmitterFailedError(*answer)
    return dict(answer)


def _work(model: Model, emitters: Sequence[Named], out: Connection) -> None:
    try:
        out.send((False, {name: _run(name, emitter, model, silent) for name, emitter in emitters}))
    except EmitterFailedError as error:
        out.send((True, (error.emitter, error.detail)))
    finally:
        out.close()
