"""Over HTTP the casussen give the same outcomes as in this process, and leave nothing behind."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest

from werkbank.casus.outcomes import Outcomes, measure, outcomes_of
from werkbank.casus.remote import Leftovers, over_http
from werkbank.casus.running import Open, RouteRun, run_casus
from werkbank.casus.stage import in_process
from werkbank.casus.tokens import signed
from werkbank.casus.transport import Http, NoAnswerError, Transport
from werkbank.ir import Casus, Model
from werkbank.register import Caller, Request


def claims_of(authorization: str) -> dict[str, Any]:
    middle = authorization.removeprefix("Bearer ").split(".")[1]
    read: dict[str, Any] = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    return read


def bridge(transport: Transport) -> httpx.MockTransport:
    """A server: what comes in over HTTP goes to the register as a request of its own."""

    def handle(request: httpx.Request) -> httpx.Response:
        claims = claims_of(request.headers["authorization"])
        scopes = claims.get("scopes")
        answer = transport.send(
            Request(
                method=request.method,
                path=str(request.url.copy_with(query=None)),
                query=parse_qs(request.url.query.decode(), keep_blank_values=True),
                headers=dict(request.headers),
                body=json.loads(request.content) if request.content else None,
                actor=Caller(
                    application_id=claims["client_id"],
                    application_name=claims["application_name"],
                    user_id=claims["user_id"],
                    user_name=claims["user_representation"],
                    scopes=None if scopes is None else frozenset(scopes),
                    subject=claims.get("subject"),
                ),
            )
        )
        headers = {"Content-Type": "application/json", **answer.headers}
        content = b"" if answer.body is None else json.dumps(answer.body).encode()
        return httpx.Response(answer.status, headers=headers, content=content)

    return httpx.MockTransport(handle)


def http_opener(model: Model, leftovers: Leftovers) -> Open:
    bases = {api.name: api.server for api in model.apis}

    @contextmanager
    def opened(casus: Casus) -> Iterator[Transport]:
        with in_process(model)(casus) as register:
            remote = over_http(model, bases, signed("geheim"), leftovers, bridge(register))
            context: AbstractContextManager[Transport] = remote(casus)
            with context as transport:
                yield transport

    return opened


def shown(run: RouteRun) -> list[object]:
    steps = (*run.given, *run.steps)
    return [(s.step.name, sorted(a.status for a in s.responses), s.differences) for s in steps]


def outcome(run: RouteRun) -> Outcomes:
    """What was measured; of calls at once, nobody knows which of them gets which identifier."""
    measured = outcomes_of(run)
    at_once = any(step.step.times > 1 for step in run.steps)
    return replace(measured, state={key: {} for key in measured.state}) if at_once else measured


def test_every_casus_gives_the_same_over_http(real_model: Model) -> None:
    leftovers = Leftovers()

    def measured(run: RouteRun, transport: Transport) -> object:
        return measure(real_model, run, transport)

    for casus in real_model.casussen:
        here = run_casus(real_model, casus, in_process(real_model), measured)
        there = run_casus(real_model, casus, http_opener(real_model, leftovers), measured)
        for one, other in zip(here.all_runs(), there.all_runs(), strict=True):
            assert shown(one) == shown(other), (casus.code, one.route.name)
            if one.route.name != "fout":
                assert outcome(one) == outcome(other), (casus.code, one.route.name)
    assert leftovers.urls == []


def test_an_api_without_an_address_is_named(real_model: Model) -> None:
    with pytest.raises(ValueError, match="geef ook het adres van: contactmomenten"):
        Http(real_model, {"klanten": "https://a.example", "productaanvragen": "https://b.example"})


def test_requests_go_to_the_address_that_was_given(real_model: Model) -> None:
    asked: list[str] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(204)

    bases = {api.name: f"http://localhost:8000/{api.name}/" for api in real_model.apis}
    http = Http(real_model, bases, transport=httpx.MockTransport(handle))
    api = next(api for api in real_model.apis if api.name == "klanten")
    http.send(Request(method="get", path=f"{api.server}/klanten", query={"page": "2"}))
    http.close()
    assert asked == ["http://localhost:8000/klanten/klanten?page=2"]


def test_what_cannot_be_removed_is_told(real_model: Model) -> None:
    """A server that does not let go of what was made must not go unnoticed."""
    leftovers = Leftovers()

    def handle(request: httpx.Request) -> httpx.Response:
        if request.method == "DELETE":
            return httpx.Response(409)
        return httpx.Response(201, json={"url": f"{request.url}/1"})

    bases = {api.name: api.server for api in real_model.apis}
    opener = over_http(real_model, bases, signed("x"), leftovers, httpx.MockTransport(handle))
    (api, *_) = real_model.apis
    with opener(real_model.casussen[0]) as transport:
        transport.send(Request(method="post", path=f"{api.server}/dingen", body={}))
    assert leftovers.urls == [f"{api.server}/dingen/1"]


def test_what_stays_when_the_server_falls_silent_is_told(real_model: Model) -> None:
    leftovers = Leftovers()
    gone: list[bool] = []

    def handle(request: httpx.Request) -> httpx.Response:
        if gone:
            raise httpx.ConnectError("Connection refused")
        gone.append(True)
        return httpx.Response(201, json={"url": f"{request.url}/1"})

    bases = {api.name: api.server for api in real_model.apis}
    opener = over_http(real_model, bases, signed("x"), leftovers, httpx.MockTransport(handle))
    (api, *_) = real_model.apis
    request = Request(method="post", path=f"{api.server}/dingen", body={})

    def ask_twice() -> None:
        with opener(real_model.casussen[0]) as transport:
            transport.send(request)
            transport.send(request)

    with pytest.raises(NoAnswerError, match=r"antwoordt niet .* controleer het adres"):
        ask_twice()
    assert leftovers.urls == [f"{api.server}/dingen/1"]
