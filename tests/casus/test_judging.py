"""Whether an answer is what a step expects, told in Dutch."""

from __future__ import annotations

from typing import Any

import pytest

from werkbank.casus.judging import differences
from werkbank.ir import Expectation, ExpectedFault
from werkbank.register.message import Response

URLS = {"klant": "https://a.example/1"}
FAULT = {"name": "code", "code": "patroon", "reason": "gebruik hoofdletters"}


def judge(expected: Expectation, *responses: Response) -> tuple[str, ...]:
    return differences(expected, responses, URLS)


def answer(status: int = 200, body: Any = None, **headers: str) -> Response:
    return Response(status=status, headers=headers, body=body)


def test_what_is_as_expected_differs_in_nothing() -> None:
    expected = Expectation(
        statuses=(200,), contains={"klant": "$klant"}, absent=("weg",), headers={"etag": "*"}
    )
    assert judge(expected, answer(body={"klant": URLS["klant"], "weg": None}, ETag="1")) == ()


def test_another_status_is_told_with_the_reason_of_the_register() -> None:
    body = {"detail": "Zo niet.", "invalidParams": [FAULT]}
    (told,) = judge(Expectation(statuses=(201,)), answer(400, body))
    assert told == "status 400 in plaats van 201 (code: gebruik hoofdletters)"


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        (Expectation(statuses=(200,), contains={"a.b": 2}), "a.b is 1 in plaats van 2"),
        (
            Expectation(statuses=(200,), contains={"x": 1}),
            "x ontbreekt in het antwoord; verwacht was 1",
        ),
        (
            Expectation(statuses=(200,), absent=("a.b",)),
            "a.b hoort niet in het antwoord te staan, maar is 1",
        ),
        (Expectation(statuses=(200,), count=3), "2 resultaten in plaats van 3"),
        (
            Expectation(statuses=(200,), headers={"ETag": "*"}),
            'kop ETag is null in plaats van "*"',
        ),
    ],
)
def test_every_difference_has_its_place(expected: Expectation, told: str) -> None:
    assert judge(expected, answer(body={"a": {"b": 1}, "count": 2})) == (told,)


def test_the_lines_of_an_audittrail_are_counted() -> None:
    assert judge(Expectation(statuses=(200,), count=2), answer(body=[{}, {}])) == ()


def test_a_fault_matches_on_name_code_and_a_piece_of_the_reason() -> None:
    response = answer(400, {"invalidParams": [FAULT]})
    good = ExpectedFault(name="code", code="patroon", reason="hoofdletters")
    wrong = ExpectedFault(name="code", code="patroon", reason="din-001")
    assert judge(Expectation(statuses=(400,), faults=(good,)), response) == ()
    (told,) = judge(Expectation(statuses=(400,), faults=(wrong,)), response)
    assert "wel gemeld: code patroon: gebruik hoofdletters" in told


def test_calls_at_once_are_judged_together_in_any_order() -> None:
    expected = Expectation(statuses=(201, 409), contains={"code": "A"})
    made = answer(201, {"code": "A"})
    assert judge(expected, answer(409), made) == ()
    assert judge(expected, made, made) == ("status 201, 201 in plaats van 201, 409",)
