"""What a check is."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Why = Callable[[str], str | None]
"""Why a value is not valid, as a Dutch clause that names the mend; None when it is valid.

The clause never repeats the value: it may be a personal datum, and reasons end up in logs.
"""
Usual = Callable[[str], object]
"""True for most values that are valid, and for none that are not; anything else says nothing."""


class Check(NamedTuple):
    """A named test on the text of one value.

    Attributes:
        name: what `controle` in the model says: `bsn`.
        description: Dutch, one sentence, for the page about the types.
        why: the test itself.
        usual: the same for most valid values, more quickly; for values that hardly ever come back.
        implies: what a schema may say of the text that every valid value satisfies anyway, such as
            `("pattern", "^[0-9]{9}$")` or `("format", "email")`.
        usual_implies: the same, of the values that `usual` is true for.
    """

    name: str
    description: str
    why: Why
    usual: Usual | None = None
    implies: tuple[tuple[str, str], ...] = ()
    usual_implies: tuple[tuple[str, str], ...] = ()

    def __call__(self, value: str) -> bool:
        """True when `value` is valid."""
        return self.why(value) is None


def wrong_digits(value: str, count: int, in_words: str) -> str | None:
    """Why `value` does not consist of exactly `count` ASCII digits; None when it does."""
    if not (value.isascii() and value.isdigit()):
        return "er staan andere tekens dan cijfers in; laat spaties, punten en letters weg"
    if len(value) < count:
        return f"er ontbreken cijfers: het zijn er {in_words}, met de nullen vooraan meegeteld"
    if len(value) > count:
        return f"er staan te veel cijfers: het zijn er {in_words}"
    return None
