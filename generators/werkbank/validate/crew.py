"""Work divided over processes that are forked from this one; what comes of it is in order.

A fork has everything that was loaded and compiled here, and is there in a millisecond. The general
pool of Python takes longer to load than ten thousand records take to judge.
"""

from __future__ import annotations

import gc
import os
import pickle
import selectors
import struct
from collections import deque
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
_LENGTH = struct.Struct("<Q")
_BLOCK = 1 << 20
_AHEAD = 2
"""Tasks that a worker has at a time: the next is there when one is done."""
_WAITING = 4
"""Tasks per process that were begun and whose result was not yet asked for, at most."""


class LostWorkerError(Exception):
    """A process that worked for this one ended before its work was done."""


@dataclass(slots=True, eq=False, repr=False)
class _Worker:
    """A process, as seen from here.

    Attributes:
        number: of the process.
        tasks, results: the ends of its pipes that are here.
        outgoing, incoming: bytes on their way.
        numbers: of the tasks that it has.
    """

    number: int
    tasks: int
    results: int
    outgoing: bytearray = field(default_factory=bytearray)
    incoming: bytearray = field(default_factory=bytearray)
    numbers: deque[int] = field(default_factory=deque)


class _Queue(Generic[Task]):
    """Tasks that were begun, in the order in which their results are given.

    Attributes:
        first: the number of the task whose result is next.
    """

    def __init__(self, tasks: Iterator[Task], most: int) -> None:
        self.first = 0
        self._tasks = enumerate(tasks)
        self._most = most
        self._begun: deque[Task] = deque()
        self._more = True

    @property
    def is_over(self) -> bool:
        """True when there are no tasks, begun or not."""
        return not (self._begun or self._more)

    def begin(self) -> tuple[int, Task] | None:
        """The next task with its number; None when there is none, or enough were begun."""
        if not self._more or len(self._begun) == self._most:
            return None
        found = next(self._tasks, None)
        if found is None:
            self._more = False
        else:
            self._begun.append(found[1])
        return found

    def leave(self) -> Task:
        """The first task, of which the result is there."""
        self.first += 1
        return self._begun.popleft()


class Crew(Generic[Task, Result]):
    """So many processes that do the same work, this one included; to be used in `with`.

    Args:
        processes: how many; all but this one are forked.
        work: what each does with a task; tasks and results must be picklable.
    """

    def __init__(self, processes: int, work: Callable[[Task], Result]) -> None:
        self._work = work
        self._workers: list[_Worker] = []
        self._selector = selectors.DefaultSelector()
        self._done: dict[int, tuple[bool, Any]] = {}
        gc.freeze()  # no process looks for garbage, and so writes, in what they all share
        for _ in range(processes - 1):
            self._hire()

    def __enter__(self) -> Crew[Task, Result]:
        return self

    def __exit__(self, *_: object) -> None:
        """Every process is told to stop, and finishes at most the task that it is at."""
        gc.unfreeze()
        self._selector.close()
        for worker in self._workers:
            os.close(worker.tasks)
            os.close(worker.results)
        for worker in self._workers:
            os.waitpid(worker.number, 0)

    def results(
        self, tasks: Iterator[Task], meanwhile: Callable[[], object] = lambda: None
    ) -> Generator[tuple[Task, Result], None, None]:
        """Every task with its result, in the order of the tasks.

        Args:
            tasks: what is to be done; asked for as the work goes on.
            meanwhile: what is done here, once, while all are at their first tasks.

        Raises:
            LostWorkerError: when a process ended too soon.
        """
        queue = _Queue(tasks, _WAITING * (len(self._workers) + 1))
        self._hand_out(queue)
        meanwhile()
        while not queue.is_over:
            self._hand_out(queue)
            if queue.first in self._done:
                sound, result = self._done.pop(queue.first)
                task = queue.leave()
                if not sound:
                    raise result
                yield task, result
            elif self._exchange(wait=False):
                continue
            elif begun := queue.begin():
                self._do(*begun)
            elif not queue.is_over:
                self._exchange(wait=True)

    def _hand_out(self, queue: _Queue[Task]) -> None:
        """Give all others as many tasks as they can have."""
        while (worker := self._free()) and (begun := queue.begin()):
            self._give(worker, *begun)

    def _free(self) -> _Worker | None:
        """Whoever has the fewest tasks, when that is not as many as one can have."""
        worker = min(self._workers, key=lambda each: len(each.numbers), default=None)
        return worker if worker and len(worker.numbers) < _AHEAD else None

    def _do(self, number: int, task: Task) -> None:
        """Work here, when all others have enough to do."""
        try:
            self._done[number] = True, self._work(task)
        except Exception as error:
            self._done[number] = False, error

    def _give(self, worker: _Worker, number: int, task: Task) -> None:
        worker.numbers.append(number)
        worker.outgoing += _framed(task)
        self._send(worker)

    def _send(self, worker: _Worker) -> None:
        """Send what the pipe takes; of what it does not take it tells when it can."""
        try:
            sent = os.write(worker.tasks, worker.outgoing)
        except BlockingIOError:
            sent = 0
        except BrokenPipeError as error:
            raise LostWorkerError(f"proces {worker.number} is gestopt") from error
        del worker.outgoing[:sent]
        registered = worker.tasks in self._selector.get_map()
        if worker.outgoing and not registered:
            self._selector.register(worker.tasks, selectors.EVENT_WRITE, worker)
        elif registered and not worker.outgoing:
            self._selector.unregister(worker.tasks)

    def _exchange(self, *, wait: bool) -> bool:
        """Take or send what there is; false when no pipe is ready, which one may wait for."""
        ready = self._selector.select(None if wait else 0)
        for key, _ in ready:
            if key.fd == key.data.results:
                self._receive(key.data)
            else:
                self._send(key.data)
        return bool(ready)

    def _receive(self, worker: _Worker) -> None:
        block = os.read(worker.results, _BLOCK)
        if not block:
            raise LostWorkerError(f"proces {worker.number} is gestopt")
        incoming = worker.incoming
        incoming += block
        while len(incoming) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(incoming)[0]
            if len(incoming) < end:
                break
            content = bytes(incoming[_LENGTH.size : end])
            del incoming[:end]
            self._done[worker.numbers.popleft()] = pickle.loads(content)  # noqa: S301 - our own fork

    # -- the processes -----------------------------------------------------------------------

    def _hire(self) -> None:
        given, tasks = os.pipe()
        results, told = os.pipe()
        number = os.fork()
        if number == 0:
            self._be_worker(given, told, (tasks, results))
        os.close(given)
        os.close(told)
        os.set_blocking(tasks, False)
        worker = _Worker(number, tasks, results)
        self._workers.append(worker)
        self._selector.register(results, selectors.EVENT_READ, worker)

    def _be_worker(self, given: int, told: int, theirs: tuple[int, ...]) -> None:
        """What a forked process does; it never returns."""
        status = 1
        try:
            import signal  # here, while the others are at work

            signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work in good order
            for each in self._workers:
                theirs += (each.tasks, each.results)
            for end in theirs:  # as long as a worker has these, the others see no end
                os.close(end)
            _serve(given, told, self._work)
            status = 0
        finally:
            os._exit(status)


def _serve(given: int, told: int, work: Callable[[Any], Any]) -> None:
    """Work until there are no more tasks, or nobody who waits for results."""
    with open(given, "rb", buffering=0) as tasks, open(told, "wb", buffering=0) as results:
        while head := _exactly(tasks.read, _LENGTH.size):
            task = pickle.loads(_exactly(tasks.read, _LENGTH.unpack(head)[0]))  # noqa: S301 - our own parent
            try:
                answer = _framed((True, work(task)))
            except Exception as error:
                answer = _framed((False, error))
            view = memoryview(answer)
            try:
                while view:
                    view = view[results.write(view) :]
            except BrokenPipeError:
                return


def _exactly(read: Callable[[int], bytes | None], size: int) -> bytes:
    """So many bytes; nothing when there are no more."""
    parts = []
    while size and (part := read(size)):
        parts.append(part)
        size -= len(part)
    return b"" if size else b"".join(parts)


def _framed(value: Any) -> bytes:
    content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(content)) + content
