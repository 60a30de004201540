"""Whatever a process brings to the one that writes arrives as it was, however it was cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from werkbank.api.frames import (
    Frames,
    read_request,
    read_response,
    request_frame,
    response_frame,
)
from werkbank.register import Caller, Request, Response

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
CALLERS = st.builds(
    Caller,
    application_id=TEXT,
    application_name=TEXT,
    user_id=TEXT,
    user_name=TEXT,
    scopes=st.none() | st.frozensets(TEXT, max_size=3),
    subject=st.none() | st.dictionaries(TEXT, TEXT, max_size=2),
)
REQUESTS = st.builds(
    Request,
    method=st.sampled_from(["POST", "PUT", "PATCH", "DELETE"]),
    path=TEXT,
    query=st.dictionaries(TEXT, st.lists(TEXT, max_size=2), max_size=2),
    headers=st.dictionaries(TEXT, TEXT, max_size=2),
    body=st.none() | st.dictionaries(TEXT, JSON, max_size=3),
    actor=CALLERS,
)


def cut(data: bytes, size: int) -> list[bytes]:
    return [data[at : at + size] for at in range(0, len(data), size)]


@given(st.lists(REQUESTS, min_size=1, max_size=4), st.integers(1, 200))
def test_requests_arrive_as_they_were(requests: list[Request], size: int) -> None:
    sent = b"".join(request_frame(number, each) for number, each in enumerate(requests))
    frames = Frames()
    got = [read_request(*frame) for piece in cut(sent, size) for frame in frames.add(piece)]
    assert [number for number, _ in got] == list(range(len(requests)))
    for (_, arrived), request in zip(got, requests, strict=True):
        assert arrived.parsed
        for name in ("method", "path", "query", "headers", "body", "actor"):
            assert getattr(arrived, name) == getattr(request, name)


@given(
    st.lists(
        st.builds(
            Response,
            status=st.integers(200, 599),
            headers=st.dictionaries(TEXT, TEXT, max_size=2),
            body=st.none() | st.dictionaries(TEXT, JSON, max_size=3),
        ),
        min_size=1,
        max_size=4,
    ),
    st.integers(1, 200),
)
def test_answers_arrive_as_they_were(answers: list[Response], size: int) -> None:
    sent = b"".join(response_frame(number, each) for number, each in enumerate(answers))
    frames = Frames()
    got = [read_response(*frame) for piece in cut(sent, size) for frame in frames.add(piece)]
    assert got == list(enumerate(answers))


def test_the_json_that_arrived_goes_on_as_it_is() -> None:
    request = Request(method="POST", path="/", body={"a": 1}, text=b'{ "a": 1 }')
    ((_, content),) = Frames().add(request_frame(1, request))
    assert content == b'{ "a": 1 }'
