"""Only a fresh token with the right signature and the right scope opens an operation."""

from __future__ import annotations

import base64
import json
import time
from typing import Any
from uuid import uuid4

import jwt
import pytest

from tests.api.server import SECRET, Server, every_scope, open_server
from tests.conftest import PROJECT
from werkbank.api.problems import RefusedError
from werkbank.api.tokens import TokenReader, make_token
from werkbank.ir import Model, Operation
from werkbank.read import read_project

_MODEL = read_project(PROJECT).model
assert _MODEL is not None
OPERATIONS = [
    pytest.param(api.name, operation, id=operation.operation_id)
    for api, resource in _MODEL.resources()
    for operation in resource.operations
]


def alg_none(claims: dict[str, Any]) -> str:
    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': 'none', 'typ': 'JWT'})}.{part(claims)}."


@pytest.fixture(scope="module")
def server(real_model: Model) -> Any:
    with open_server(real_model) as server:
        yield server


def ask(server: Server, api: str, operation: Operation, token: str | None) -> Any:
    path = operation.path.format(uuid=uuid4(), audittrailUuid=uuid4())
    return server.ask(
        operation.method.upper(),
        server.url(api, path),
        token,
        json={} if operation.method in {"post", "put", "patch"} else None,
    )


@pytest.mark.parametrize(("api", "operation"), OPERATIONS)
def test_matrix(server: Server, api: str, operation: Operation) -> None:
    scopes = every_scope(server.model)
    now = int(time.time())
    claims = {"client_id": "proef", "scopes": scopes, "iat": now, "exp": now + 60}
    right = make_token(SECRET, "proef", [operation.scope])
    head, body, signature = right.split(".")
    refused = {
        "no token": None,
        "expired": make_token(SECRET, "proef", scopes, seconds=-120),
        "wrong secret": make_token(SECRET + "!", "proef", scopes),
        "changed claims": f"{head}.{alg_none(claims).split('.')[1]}.{signature}",
        "alg none": alg_none(claims),
        "alg none with signature": f"{alg_none(claims)}{signature}",
        "other algorithm": jwt.encode(claims, SECRET * 2, algorithm="HS512"),
        "not yet": jwt.encode({**claims, "nbf": now + 3600}, SECRET, algorithm="HS256"),
        "without end": jwt.encode(
            {"client_id": "proef", "scopes": scopes}, SECRET, algorithm="HS256"
        ),
        "old": jwt.encode(
            {"client_id": "proef", "scopes": scopes, "iat": now - 7200}, SECRET, algorithm="HS256"
        ),
        "without client": jwt.encode(
            {"scopes": scopes, "exp": now + 60}, SECRET, algorithm="HS256"
        ),
        "nonsense": "geen.echt.token",
        "cut off": f"{head}.{body}",
    }
    for why, token in refused.items():
        answer = ask(server, api, operation, token)
        assert answer.status_code == 401, why
        assert answer.headers["WWW-Authenticate"].startswith("Bearer"), why
        assert answer.headers["API-Version"]
    others = [scope for scope in scopes if scope != operation.scope]
    for wrong in (others, []):
        answer = ask(server, api, operation, make_token(SECRET, "proef", wrong))
        assert answer.status_code == 403
        if operation.method != "head":
            assert operation.scope in answer.json()["detail"]
    assert ask(server, api, operation, right).status_code not in {401, 403}


@pytest.mark.parametrize(
    "header", ["Basic dTp3", "Bearer", "Bearer ", "bearer", "Bearer a b", "Bearer " + "x" * 9000]
)
def test_another_header_is_no_token(server: Server, header: str) -> None:
    answer = server.client.get(server.url("klanten", "/klanten"), headers={"Authorization": header})
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "wrong",
    [{"scopes": "klanten.lezen,x"}, {"scopes": {"klanten.lezen": True}}, {"scopes": None},
     {"scopes": [1]}, {"user_id": 7}, {"subject": "x"}, {"client_id": ["x"]}],
)  # fmt: skip
def test_claims_of_another_type_open_nothing(server: Server, wrong: dict[str, Any]) -> None:
    claims = {"client_id": "proef", "scopes": every_scope(server.model), "iat": int(time.time())}
    token = jwt.encode({**claims, **wrong}, SECRET, algorithm="HS256")
    answer = server.ask("GET", server.url("klanten", "/klanten"), token)
    assert answer.status_code in {401, 403}


def test_the_audit_trail_knows_who_it_was(server: Server) -> None:
    klanten = server.url("klanten", "/klanten")
    body = {"bronorganisatie": "899999906", "soortKlant": "zelfstandig"}
    made = server.client.post(klanten, json=body).json()["url"]
    (line,) = server.client.get(f"{made}/audittrail").json()
    assert (line["applicatieId"], line["gebruikersId"]) == ("proef", "u1")
    assert line["gebruikersWeergave"] == "Uma Proef"


def test_a_token_that_was_good_is_refused_once_it_has_expired() -> None:
    """It is remembered, but not longer than it holds."""
    now = [1_000_000.0]
    reader = TokenReader(SECRET, lambda: now[0])
    issued = int(time.time())
    now[0] = issued
    short = jwt.encode({"client_id": "a", "iat": issued}, SECRET, algorithm="HS256")
    assert reader.caller(f"Bearer {short}") is reader.caller(f"Bearer {short}")
    now[0] += 3600 + 31
    with pytest.raises(RefusedError, match="verlopen"):
        reader.caller(f"Bearer {short}")
    with pytest.raises(RefusedError):
        reader.caller(f"Bearer {short}x")


def test_a_bounded_number_of_tokens_is_remembered() -> None:
    reader = TokenReader(SECRET)
    for number in range(1100):
        reader.caller(f"Bearer {make_token(SECRET, str(number), [])}")
    assert len(reader._known) == 1000
