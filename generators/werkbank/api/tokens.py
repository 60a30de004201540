"""Who calls and what it may: from a JWT to a `Caller`, and the other way around."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import jwt

from werkbank.api.problems import RefusedError
from werkbank.api.settings import LEEWAY_SECONDS, TOKEN_SECONDS
from werkbank.register import Caller

_ALGORITHM = "HS256"
_OPTIONS: Any = {
    # Nobody says for whom a token is, and `sub` is not what identifies the user here.
    "verify_aud": False,
    "verify_sub": False,
    "verify_iss": False,
    "verify_jti": False,
}
_LONGEST = 8_192
"""Characters of a token; longer is not read at all."""
_KEPT = 1_000
"""Tokens that are remembered."""
_TEXTS = ("application_name", "user_id", "user_representation")


class TokenReader:
    """Reads tokens, and remembers those it has judged: clients send the same one all the time."""

    def __init__(self, secret: str, clock: Callable[[], float] = time.time) -> None:
        """Begin without any.

        Args:
            secret: what tokens must have been signed with.
            clock: seconds since the epoch.
        """
        self._secret = secret
        self._clock = clock
        self._known: OrderedDict[str, tuple[Caller, float]] = OrderedDict()

    def caller(self, header: str | None) -> Caller:
        """The caller that a header `Authorization` makes known.

        Raises:
            RefusedError: 401, saying in Dutch what is wrong with it.
        """
        now = self._clock()
        known = self._known.get(header or "")
        if known is not None and now < known[1]:
            return known[0]
        self._known.pop(header or "", None)
        caller, until = _judged(header, self._secret, now)
        self._known[header or ""] = (caller, until)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
        return caller


def caller_of(header: str | None, secret: str, now: float | None = None) -> Caller:
    """The caller that a header `Authorization` makes known.

    A token without `scopes` allows nothing: whoever signs must say what is allowed.

    Args:
        header: as it was sent; None without one.
        secret: what the token must have been signed with.
        now: seconds since the epoch, to judge `iat` by; the clock of the machine otherwise.

    Raises:
        RefusedError: 401, saying in Dutch what is wrong with it.
    """
    return _judged(header, secret, time.time() if now is None else now)[0]


def _judged(header: str | None, secret: str, now: float) -> tuple[Caller, float]:
    """The caller, and until when the token holds."""
    token = _bearer(header)
    try:
        claims = jwt.decode(
            token, secret, algorithms=[_ALGORITHM], options=_OPTIONS, leeway=LEEWAY_SECONDS
        )
    except jwt.ExpiredSignatureError:
        raise _refused("Het token is verlopen; vraag een nieuw token aan.") from None
    except jwt.ImmatureSignatureError:
        raise _refused("Het token geldt nog niet; controleer de klok van de client.") from None
    except (jwt.InvalidSignatureError, jwt.InvalidAlgorithmError):
        raise _refused("Het token is niet met het juiste geheim ondertekend (HS256).") from None
    except (jwt.InvalidTokenError, ValueError, TypeError):
        raise _refused("Het token is geen geldig JSON Web Token.") from None
    return _caller(claims), _end(claims, now)


def _bearer(header: str | None) -> str:
    if not header:
        raise _refused("Stuur een JSON Web Token mee in de kop Authorization.", error="")
    scheme, _, token = header.partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or len(token) > _LONGEST or not token.isascii():
        raise _refused("Stuur het token mee als `Authorization: Bearer <token>`.")
    return token


def _end(claims: Mapping[str, Any], now: float) -> float:
    """Until when a token holds: one that never ends would be a password, and worse kept."""
    if "exp" in claims:
        return float(claims["exp"]) + LEEWAY_SECONDS
    issued = claims.get("iat")
    if not isinstance(issued, int | float):
        raise _refused("Het token zegt niet hoe lang het geldt; neem `iat` of `exp` op.")
    if issued + TOKEN_SECONDS + LEEWAY_SECONDS < now:
        raise _refused("Het token is verlopen; vraag een nieuw token aan.")
    return issued + TOKEN_SECONDS + LEEWAY_SECONDS


def _caller(claims: Mapping[str, Any]) -> Caller:
    client = claims.get("client_id")
    if not isinstance(client, str) or not client:
        raise _refused("Het token noemt geen client_id.")
    if any(not isinstance(claims.get(name, ""), str) for name in _TEXTS):
        raise _refused(f"In het token horen {', '.join(_TEXTS)} teksten te zijn.")
    return Caller(
        application_id=client,
        application_name=claims.get("application_name", ""),
        user_id=claims.get("user_id", ""),
        user_name=claims.get("user_representation", ""),
        scopes=frozenset(_scopes(claims.get("scopes", claims.get("scope")))),
        subject=_subject(claims.get("subject")),
    )


def _scopes(value: Any) -> list[str]:
    if value is None:
        return []
    found = value.split() if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
        raise _refused("In het token hoort `scopes` een lijst van teksten te zijn.")
    return found


def _subject(value: Any) -> dict[str, str] | None:
    if value is None:
        return None
    if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
        raise _refused("In het token hoort `subject` teksten te bevatten, per attribuut.")
    return value


def _refused(detail: str, error: str = "invalid_token") -> RefusedError:
    told = 'Bearer realm="klantinteracties"' + (f', error="{error}"' if error else "")
    return RefusedError(401, detail, headers={"WWW-Authenticate": told})


def make_token(
    secret: str,
    client: str,
    scopes: Iterable[str],
    *,
    user: str = "",
    user_name: str = "",
    seconds: int = TOKEN_SECONDS,
    now: float | None = None,
) -> str:
    """A token that the server accepts.

    Args:
        secret: what to sign with.
        client: `client_id`.
        scopes: what it allows.
        user: `user_id`.
        user_name: `user_representation`.
        seconds: how long it holds; negative for one that has expired.
        now: seconds since the epoch; the clock of the machine otherwise.
    """
    issued = int(time.time() if now is None else now)
    claims = {
        "iss": client,
        "iat": min(issued, issued + seconds),
        "exp": issued + seconds,
        "client_id": client,
        "application_name": client,
        "user_id": user,
        "user_representation": user_name,
        "scopes": sorted(scopes),
    }
    return jwt.encode(claims, secret, algorithm=_ALGORITHM)
