"""Work divided over processes where there is no fork: each of them compiles for itself."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TYPE_CHECKING

from werkbank.validate.judging import Judge, Outcome
from werkbank.validate.reading.batch import Batch

if TYPE_CHECKING:
    from werkbank.validate.running import Assignment, Task

_WAITING = 4
"""Batches that wait per process."""
_here: dict[str, Judge] = {}
"""The judge of this process."""


def pooled(recipe: Assignment, tasks: Iterator[Task]) -> Iterator[tuple[Task, Outcome]]:
    """Every task with its outcome, in order.

    Args:
        recipe: the assignment as it can go to another process.
        tasks: number of the source, step, and bytes done.
    """
    pool = ProcessPoolExecutor(
        recipe.processes,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_begin,
        initargs=(recipe,),
    )
    waiting: deque[tuple[Task, Future[Outcome]]] = deque()
    try:
        for task in tasks:
            source, step, _ = task
            waiting.append((task, pool.submit(_judge, source, step.batch)))
            if len(waiting) >= recipe.processes * _WAITING:
                first, future = waiting.popleft()
                yield first, future.result()
        while waiting:
            first, future = waiting.popleft()
            yield first, future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(recipe: Assignment) -> None:
    from werkbank.validate.running import judge_for

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work in good order
    _here["judge"] = judge_for(recipe)


def _judge(source: int, batch: Batch) -> Outcome:
    return _here["judge"].outcome(source, batch)
