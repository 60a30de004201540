"""Clients that write at the same time wait for the disk together, and none for another client."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests import own_loop
from tests.api.answered import answered
from werkbank.api.together import Together
from werkbank.ir import Model
from werkbank.register import Register, Request, Response

KLANTEN = "/klanten/api/v2/klanten"


def guest(**more: Any) -> Request:
    body = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig", **more}
    return Request(method="POST", path=KLANTEN, body=body)


class Counted:
    """A register that tells how many requests it was given each time."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.sizes: list[int] = []

    def handle_all(self, requests: Sequence[Request]) -> list[Response]:
        self.sizes.append(len(requests))
        return self.register.handle_all(requests)


@pytest.fixture
def counted(real_model: Model, tmp_path: Path) -> Any:
    with Register.open(real_model, f"sqlite:///{tmp_path / 'register.db'}") as register:
        yield Counted(register)


def test_those_that_arrive_at_once_are_kept_at_once(counted: Any) -> None:
    async def all_at_once() -> list[Response]:
        together = Together(counted)
        return await asyncio.gather(*(answered(together, guest()) for _ in range(200)))

    answers = own_loop.run(all_at_once())
    assert {each.status for each in answers} == {201}
    assert len({each.body["klantnummer"] for each in answers}) == 200
    assert sum(counted.sizes) == 200
    assert len(counted.sizes) <= 6
    assert max(counted.sizes) == 64


def test_each_gets_its_own_answer(counted: Any) -> None:
    async def both() -> list[Response]:
        together = Together(counted)
        asked = [guest(klantnummer=f"{number:08}") for number in range(20)]
        asked[7] = guest(soortKlant="onbekend")
        return await asyncio.gather(*(answered(together, each) for each in asked))

    answers = own_loop.run(both())
    for number, answer in enumerate(answers):
        assert answer.status == (400 if number == 7 else 201)
        assert number == 7 or answer.body["klantnummer"] == f"{number:08}"


def test_who_goes_away_takes_nobody_along(counted: Any) -> None:
    async def some_leave() -> list[Response]:
        together = Together(counted)
        waiting = [answered(together, guest()) for _ in range(10)]
        await asyncio.sleep(0)
        for each in waiting[:5]:
            each.cancel()
        return await asyncio.gather(*waiting[5:])

    assert {each.status for each in own_loop.run(some_leave())} == {201}
    assert len(counted.register.objects()) == 10


def test_one_after_the_other_none_waits_for_more(counted: Any) -> None:
    async def in_turn() -> None:
        together = Together(counted)
        for _ in range(5):
            assert (await answered(together, guest())).status == 201
            assert together._timer is None

    own_loop.run(in_turn())
    assert counted.sizes == [1] * 5
