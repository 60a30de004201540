"""Forked processes do what would be done here, and what goes wrong there is told here."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from typing import Any

import pytest

from werkbank.validate.crew import Crew, LostWorkerError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")


def _gone(crew: Crew[Any, Any]) -> bool:
    """True when no process of a crew is left; other tests have children of their own."""
    for worker in crew._workers:
        try:
            os.waitpid(worker.number, os.WNOHANG)
        except ChildProcessError:
            continue
        return False
    return True


def _same(number: int) -> int:
    return number


def _zeros(count: int) -> bytes:
    return bytes(count)


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_results_are_in_the_order_of_the_tasks(processes: int) -> None:
    def work(number: int) -> int:
        time.sleep(0.01 if number % 3 == 0 else 0)
        return number * number

    with Crew(processes, work) as crew:
        assert list(crew.results(iter(range(40)))) == [(n, n * n) for n in range(40)]
    assert _gone(crew)


def test_tasks_and_results_larger_than_a_pipe_pass_each_other() -> None:
    def work(text: bytes) -> bytes:
        return text[::-1]

    tasks = [bytes([number]) * 700_000 + b"." for number in range(12)]
    with Crew(2, work) as crew:
        found = [result for _, result in crew.results(iter(tasks))]
    assert found == [task[::-1] for task in tasks]


def test_all_processes_work_and_this_is_one_of_them() -> None:
    def work(_: int) -> int:
        time.sleep(0.02)
        return os.getpid()

    with Crew(3, work) as crew:
        found = {result for _, result in crew.results(iter(range(12)))}
    assert len(found) == 3
    assert os.getpid() in found


def test_whoever_is_alone_does_everything() -> None:
    def work(_: int) -> int:
        return os.getpid()

    with Crew(1, work) as crew:
        assert {result for _, result in crew.results(iter(range(9)))} == {os.getpid()}
        assert crew._workers == []


def test_only_so_many_tasks_are_asked_for_before_results_are() -> None:
    asked = []

    def tasks() -> Iterator[int]:
        for number in range(100):
            asked.append(number)
            yield number

    with Crew(2, _same) as crew:
        results = crew.results(tasks())
        next(results)
        time.sleep(0.05)
        assert len(asked) <= 9  # four per process, and the first that was given
        results.close()


def test_an_exception_there_is_raised_here_in_its_turn() -> None:
    def work(number: int) -> int:
        if number == 3:
            raise ValueError(f"niet {number}")
        return number

    with Crew(2, work) as crew:
        results = crew.results(iter(range(10)))
        assert [next(results)[1] for _ in range(3)] == [0, 1, 2]
        with pytest.raises(ValueError, match="niet 3"):
            next(results)
    assert _gone(crew)


def test_a_process_that_dies_is_told_and_leaves_no_other_behind() -> None:
    here = os.getpid()

    def work(number: int) -> int:
        if os.getpid() != here:
            os._exit(9)
        return number

    with Crew(3, work) as crew, pytest.raises(LostWorkerError):
        list(crew.results(iter(range(20))))
    assert _gone(crew)


def test_what_can_be_done_meanwhile_is_done_once() -> None:
    done = []
    with Crew(2, _same) as crew:
        list(crew.results(iter(range(30)), lambda: done.append(True)))
    assert done == [True]


def test_who_is_not_waited_for_ends_all_the_same() -> None:
    with Crew(2, _zeros) as crew:
        next(crew.results(iter([500_000] * 20)))
    assert _gone(crew)
