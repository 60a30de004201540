"""What a client may know when the storage fails: Dutch, and nothing of the data."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator

from werkbank.register.problem import Refusal

_SECONDS = "5"
"""After how long it is worth trying again."""
_BUSY = "De opslag van het register is bezet; probeer het over enkele seconden opnieuw."
_FULL = "De opslag van het register is vol; de beheerder moet ruimte maken."
_LOCKED = "De opslag van het register is alleen te lezen; de beheerder moet dat verhelpen."
_AWAY = "De opslag van het register is niet bereikbaar; probeer het over enkele seconden opnieuw."
_OTHER = "Het register kon dit verzoek niet verwerken; probeer het later opnieuw."

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
_SQLITE = (
    (("SQLITE_BUSY", "SQLITE_LOCKED"), 503, _BUSY),
    (("SQLITE_FULL", "SQLITE_IOERR_WRITE", "SQLITE_IOERR_TRUNCATE"), 507, _FULL),
    (("SQLITE_READONLY",), 503, _LOCKED),
    (("SQLITE_CANTOPEN",), 503, _AWAY),
)
_POSTGRES = (
    (("55P03", "57014"), 503, _BUSY),
    (("53100",), 507, _FULL),
    (("25006",), 503, _LOCKED),
    (("08", "53300", "57P"), 503, _AWAY),
)
"""Classes of SQLSTATE (PostgreSQL, appendix A)."""


def trouble(error: Exception) -> Refusal:
    """The answer to a request that failed because of the register itself.

    A full or busy storage is a state that passes, and has a status that says so: 507 and 503 with
    `Retry-After`. Everything else is 500.
    """
    original = getattr(error, "orig", None) or error
    if isinstance(original, OSError) and original.errno in _NO_ROOM:
        return Refusal(507, _FULL)
    known = _SQLITE if isinstance(original, sqlite3.Error) else _POSTGRES
    for sign in _signs(original):
        for starts, status, sentence in known:
            if sign.startswith(starts):
                again = {"Retry-After": _SECONDS} if sentence in (_BUSY, _AWAY) else {}
                return Refusal(status, sentence, headers=again)
    return Refusal(500, _OTHER)


def _signs(error: BaseException) -> Iterator[str]:
    """What the driver calls what happened."""
    for name in ("sqlite_errorname", "sqlstate"):
        if isinstance(sign := getattr(error, name, None), str):
            yield sign
    if type(error).__module__.startswith("psycopg") and type(error).__name__ == "OperationalError":
        yield "08"  # a connection that was broken has no state
