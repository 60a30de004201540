"""A bearer token per actor, for a server that reads who calls and what it may from a JWT."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from werkbank.ir import Model
from werkbank.register.message import Caller

Tokens = Callable[[Caller], str]
"""The token with which a caller presents itself; empty for none."""

_UNNAMED = "werkbank"
"""Who calls when nobody in particular does: to look whether something is still there."""


def fixed(token: str) -> Tokens:
    """The same token for everyone."""
    return lambda _: token


def signed(secret: str, every_scope: Iterable[str] = ()) -> Tokens:
    """A JWT per caller, signed with HMAC-SHA256.

    The claims are those that the APIs for zaakgericht werken use (`client_id`, `user_id`,
    `user_representation`), with `scopes` and, for someone in a mijn-omgeving, `subject`.

    Args:
        secret: what to sign with.
        every_scope: what a caller may that may everything: a server allows what a token names.
    """
    everything = sorted(every_scope)

    def token(caller: Caller) -> str:
        claims: dict[str, Any] = {
            "iss": caller.application_id or _UNNAMED,
            "iat": int(time.time()),
            "client_id": caller.application_id or _UNNAMED,
            "application_name": caller.application_name,
            "user_id": caller.user_id,
            "user_representation": caller.user_name,
        }
        scopes = everything if caller.scopes is None else sorted(caller.scopes)
        if scopes or caller.scopes is not None:
            claims["scopes"] = scopes
        if caller.subject is not None:
            claims["subject"] = dict(caller.subject)
        head = _encoded({"alg": "HS256", "typ": "JWT"})
        signing = f"{head}.{_encoded(claims)}"
        signature = hmac.new(secret.encode(), signing.encode(), hashlib.sha256).digest()
        return f"{signing}.{_base64(signature)}"

    return token


def tokens_for(model: Model, secret: str, token: str) -> Tokens:
    """A JWT per caller when there is a secret to sign with, and otherwise the one token there is.

    Args:
        model: has the scopes of all APIs.
        secret: empty for none.
        token: for everyone; empty for none.
    """
    if not secret:
        return fixed(token)
    return signed(secret, {scope.name for api in model.apis for scope in api.scopes})


def _encoded(value: Mapping[str, Any]) -> str:
    return _base64(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def _base64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()
